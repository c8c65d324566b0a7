# ruff: noqa – snippets show what authors write, not how we do
"""Several bases: of exceptions, and of classes made in a function."""

from tests.transpile.cases import case


class AppError(Exception):
    code = 500

    def __init__(self, msg, **ctx):
        super().__init__(msg)
        self.ctx = ctx

    def info(self):
        return f"{type(self).__name__}[{self.code}]: {self}"


class NotFound(AppError, KeyError):
    code = 404


class Mark(Exception):
    code = 1

    def info(self):
        return f"mark {self}"

    ctx = None


class Invalid(ValueError, Mark):
    code = 422


class Denied(AppError, PermissionError):
    pass


@case()
def multi_errors():
    out = []
    for e in (NotFound("x", a=1), Invalid("bad"), Denied("no")):
        try:
            raise e
        except (KeyError, ValueError) as err:
            out.append(
                ("kv", err.info(), err.ctx, isinstance(err, AppError), isinstance(err, Mark))
            )
        except AppError as err:
            out.append(("app", err.info(), isinstance(err, OSError)))
    return out


@case(3)
def inner_mixins(n):
    class Jsonable:
        def to_json(self):
            return dict(sorted(self.__dict__.items()))

    class Named:
        def __init__(self, name, **kw):
            super().__init__(**kw)
            self.name = name

        def hello(self):
            return f"hi {self.name}"

    class Aged:
        def __init__(self, age=0, **kw):
            super().__init__(**kw)
            self.age = age

        def older(self):
            self.age += 1
            return self

    class Person(Named, Aged, Jsonable):
        def hello(self):
            return super().hello() + "!"

    p = Person("Al", age=n).older()
    return p.hello(), p.to_json(), isinstance(p, Aged), [c.__name__ for c in Person.__mro__]


@case()
def inner_diamond():
    class A:
        def go(self):
            return ["A"]

    class B(A):
        def go(self):
            return ["B", *super().go()]

    class C(A):
        def go(self):
            return ["C", *super().go()]

    class D(B, C):
        pass

    return D().go()


class Disk(OSError):
    def __init__(self, msg, *, free=0, **kw):
        super().__init__(5, msg, "f.txt")
        self.free = free


@case()
def os_errors():
    out = []
    for e in (Disk("full", free=3, x=1), OSError("a"), FileNotFoundError(2, "c", "d")):
        out.append([str(e), e.args, e.errno, e.strerror, e.filename, repr(e)])
    return out


class Shown:
    def __format__(self, spec):
        return f"<{spec}>"


@case("2024-02-29")
def formats_beside_own_formats(s):
    import datetime

    d = datetime.date.fromisoformat(s)
    t = datetime.datetime(2024, 1, 2, 3, 4)
    return (
        f"{d} {t} {Shown()} {Shown():x} {d:%d} {t.time()} {t - t} {None} {True} {[d]}",
        format(d),
        "{} {:%Y}".format(d, t),
        format(Shown()),
    )
