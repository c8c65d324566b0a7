# ruff: noqa – snippets show what authors write, not how we do
"""What exceptions carry, and groups of them."""

from tests.transpile.cases import case


class AppError(Exception):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


class NotFound(AppError):
    pass


@case("x")
@case("5")
def causes(text):
    try:
        try:
            return int(text)
        except ValueError as error:
            raise AppError(3, "bad") from error
    except AppError as error:
        cause = error.__cause__
        return [
            type(cause).__name__,
            str(cause),
            error.__suppress_context__,
            error.__context__ is cause,
            error.code,
        ]


@case("x")
def contexts(text):
    def read(t):
        try:
            return int(t)
        except ValueError:
            return {}["k"]

    try:
        read(text)
    except KeyError as error:
        first = [repr(error.__context__), error.__cause__, error.__suppress_context__]
    try:
        try:
            [][1]
        except IndexError:
            raise ValueError("none") from None
    except ValueError as error:
        second = [error.__cause__, error.__suppress_context__, type(error.__context__).__name__]
    try:
        raise LookupError("alone")
    except LookupError as error:
        third = error.__context__
    chain, error = [], None
    try:
        try:
            try:
                1 / 0
            except ZeroDivisionError:
                int("y")
        except ValueError:
            raise RuntimeError("end")
    except RuntimeError as last:
        error = last
    while error:
        chain.append(type(error).__name__)
        error = error.__context__
    return first, second, third, chain


@case()
def a_class_as_a_cause():
    try:
        raise ValueError("v") from KeyError
    except ValueError as error:
        return repr(error.__cause__)


@case(["one", "two"])
@case([])
def notes(texts):
    error = AppError(1, "a")
    for text in texts:
        error.add_note(text)
    try:
        error.add_note(5)
    except TypeError as wrong:
        told = str(wrong)
    try:
        raise error.with_traceback(None)
    except AppError as caught:
        return str(caught), getattr(caught, "__notes__", None), hasattr(caught, "__notes__"), told


def failing(kinds):
    made = []
    for kind in kinds:
        if kind == "v":
            made.append(ValueError(f"v{len(made)}"))
        elif kind == "t":
            made.append(TypeError("t"))
        elif kind == "k":
            made.append(KeyError("k"))
        elif kind == "g":
            made.append(ExceptionGroup("inner", [ValueError("deep"), OSError("o")]))
    if len(made) == 1 and kinds[0] != "g":
        raise made[0]
    if made:
        raise ExceptionGroup("many", made)
    return "fine"


@case("vtv")
@case("v")
@case("k")
@case("vk")
@case("gt")
@case("g")
@case("")
def parts_of_groups(kinds):
    seen = []
    try:
        seen.append(failing(kinds))
    except* ValueError as group:
        seen.append(("v", type(group).__name__, group.message, [str(e) for e in group.exceptions]))
    except* (TypeError, OSError) as group:
        seen.append(("t", str(group), len(group.exceptions)))
    else:
        seen.append("else")
    finally:
        seen.append("finally")
    return seen


@case("vk")
@case("k")
@case("vv")
def what_is_left_of_groups(kinds):
    try:
        try:
            failing(kinds)
        except* ValueError:
            seen = "v"
    except Exception as rest:
        return type(rest).__name__, str(rest), [repr(e) for e in getattr(rest, "exceptions", [])]
    return seen


@case("vt")
@case("v")
def new_failures_of_handlers(kinds):
    def again():
        raise LookupError("new")

    try:
        try:
            failing(kinds)
        except* ValueError:
            again()
    except ExceptionGroup as group:
        return str(group), [repr(e) for e in group.exceptions]


@case("vtgk")
@case("tk")
def split_groups(kinds):
    try:
        failing(kinds)
    except ExceptionGroup as group:
        yes, no = group.split(ValueError)
        few = group.subgroup(lambda e: isinstance(e, (KeyError, OSError)))
        return [
            repr(yes),
            repr(no),
            repr(few),
            repr(group),
            group.args[0],
            isinstance(group, Exception),
        ]


@case()
def wrong_groups():
    told = []
    for args in (("m", []), ("m", [1]), ("m", 5), (5, [ValueError()]), ("m",)):
        try:
            told.append(str(ExceptionGroup(*args)))
        except (TypeError, ValueError) as error:
            told.append(f"{type(error).__name__}: {error}")
    return told


@case("vt")
def uncaught_group(kinds):
    return failing(kinds)


@case()
def parts_of_other_errors():
    told = []
    for error in (
        SystemExit(3),
        SystemExit(),
        SyntaxError("odd"),
        IndentationError("x"),
        BrokenPipeError(32, "pipe"),
    ):
        told.append(
            [
                getattr(error, "code", "-"),
                getattr(error, "msg", "-"),
                str(error),
                type(error).__mro__[1].__name__,
            ]
        )
    return told
