# ruff: noqa – snippets show what authors write, not how we do
"""Classes derived from list, dict and OrderedDict."""

import copy, json
from collections import OrderedDict, defaultdict, Counter
from tests.transpile.cases import case


def told(*calls):
    out = []
    for c in calls:
        try:
            out.append(c())
        except Exception as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


class Stack(list):
    """A list."""

    limit = 3

    def push(self, x):
        if len(self) >= self.limit:
            raise OverflowError("full")
        self.append(x)
        return self

    def peek(self):
        return self[-1] if self else None

    @property
    def size(self):
        return len(self)

    def find(self, test):
        return [x for x in self if test(x)]

    def join(self, sep=","):
        return sep.join(map(str, self))


class Deep(Stack):
    def push(self, x):
        return super().push(x * 2)

    def pop(self, i=-1):
        return ("popped", super().pop(i))


@case([1, 2])
@case([])
def stacks(xs):
    s, d = Stack(xs), Deep(xs)
    s.push(9)
    d.push(4)
    s.note = "n"
    return told(
        lambda: s.peek(),
        lambda: s.size,
        lambda: s == [*xs, 9],
        lambda: str(s),
        lambda: repr(d),
        lambda: sorted(s, reverse=True),
        lambda: d.pop(),
        lambda: s.pop(),
        lambda: list(s),
        lambda: sum(s),
        lambda: s.find(lambda x: x > 1),
        lambda: s.join("-"),
        lambda: s + [5],
        lambda: type(s + [5]).__name__,
        lambda: s * 2,
        lambda: s[0:2],
        lambda: type(s[:1]).__name__,
        lambda: isinstance(s, list),
        lambda: isinstance(d, Stack),
        lambda: type(d).__name__,
        lambda: len(d),
        lambda: bool(s),
        lambda: 9 in s,
        lambda: s.index(1),
        lambda: s.count(1),
        lambda: s.copy(),
        lambda: type(s.copy()).__name__,
        lambda: [x for x in d],
        lambda: max(s),
        lambda: json.dumps(s),
        lambda: s.note,
        lambda: vars(s),
        lambda: hasattr(s, "zz"),
        lambda: s.wobble,
        lambda: s.push(1).push(2).push(3),
        lambda: s.sort(key=lambda x: -x),
        lambda: s,
        lambda: s.reverse(),
        lambda: list(reversed(s)),
        lambda: s.extend([7, 8]),
        lambda: s.remove(7),
        lambda: s.insert(0, 5),
        lambda: s.clear(),
        lambda: s.size,
        lambda: {s: 1},
        lambda: s is s,
        lambda: Stack() == [],
        lambda: [*Stack("ab")],
        lambda: Stack((1, 2)) < [3],
        lambda: tuple(d),
        lambda: Stack.__doc__,
        lambda: Stack.limit,
    )


class Matrix(list):
    def __init__(self, rows):
        super().__init__([list(r) for r in rows])
        self.rows = len(self)

    def __getitem__(self, at):
        if isinstance(at, tuple):
            return super().__getitem__(at[0])[at[1]]
        return super().__getitem__(at)

    def __setitem__(self, at, v):
        if isinstance(at, tuple):
            super().__getitem__(at[0])[at[1]] = v
        else:
            super().__setitem__(at, v)

    def __repr__(self):
        return "\n".join(" ".join(map(str, r)) for r in self)

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(x, y)] for x, y in zip(self, other)])

    def __contains__(self, v):
        return any(v in r for r in self)

    def __len__(self):
        return 2

    def __eq__(self, o):
        return isinstance(o, Matrix) and list(self) == list(o)

    def T(self):
        return Matrix(zip(*self))


@case([[1, 2], [3, 4]])
def matrices(rows):
    m = Matrix(rows)
    m[0, 1] = 7
    m[1] = [8, 9]
    return told(
        lambda: m[0, 1],
        lambda: m[1],
        lambda: repr(m),
        lambda: m + m,
        lambda: 8 in m,
        lambda: len(m),
        lambda: m.rows,
        lambda: m.T(),
        lambda: m == Matrix([[1, 7], [8, 9]]),
        lambda: m == [[1, 7], [8, 9]],
        lambda: [r[0] for r in m],
        lambda: m[-1],
        lambda: m[0:1],
        lambda: m[5],
        lambda: m[::-1],
        lambda: bool(m),
    )


class CI(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)

    def __getitem__(self, k):
        return super().__getitem__(k.lower())

    def __contains__(self, k):
        return super().__contains__(k.lower())

    def get(self, k, default=None):
        return super().get(k.lower(), default)

    def keys(self):
        return sorted(super().keys())


@case("Abc")
def ci_dict(k):
    d = CI()
    d[k] = 1
    d["ABC"] = 2
    d["B"] = 3
    return told(
        lambda: d["abC"],
        lambda: dict(d),
        lambda: len(d),
        lambda: "aBc" in d,
        lambda: d.get("Abc"),
        lambda: d.get("zz", 0),
        lambda: d.keys(),
        lambda: d["none"],
        lambda: list(d),
        lambda: d.copy(),
        lambda: type(d.copy()).__name__,
        lambda: {**d},
        lambda: d | {"X": 1},
        lambda: d.update({"Q": 1}),
        lambda: sorted(d),
        lambda: d.pop("Q"),
        lambda: json.dumps(d),
        lambda: d == {"abc": 2, "b": 3},
        lambda: repr(d),
        lambda: list(d.items()),
        lambda: list(d.values()),
        lambda: d.setdefault("n", []),
        lambda: d.popitem(),
        lambda: isinstance(d, dict),
        lambda: type(d).__name__,
        lambda: d.clear(),
        lambda: bool(d),
    )


class LRU(OrderedDict):
    def __init__(self, cap):
        super().__init__()
        self.cap = cap

    def get(self, k):
        if k not in self:
            return -1
        self.move_to_end(k)
        return self[k]

    def put(self, k, v):
        self[k] = v
        self.move_to_end(k)
        if len(self) > self.cap:
            self.popitem(last=False)

    @property
    def size(self):
        return len(self)


class LRU2(OrderedDict):
    def __init__(self, maxsize=2, /, *args, **kw):
        self.maxsize = maxsize
        super().__init__(*args, **kw)

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.maxsize:
            del self[next(iter(self))]


@case(["a", "b", "a", "c", "b"])
def lru(keys):
    c, e = LRU(2), LRU2(2, x=1)
    out = []
    for i, k in enumerate(keys):
        out.append(c.get(k))
        c.put(k, i)
        e[k] = i
        out.append(e.get(k))
        out.append(e[k])
    e.update(q=1)
    e.setdefault("w", 5)
    return (
        out,
        list(c),
        c.size,
        list(e),
        c.cap,
        len(e),
        dict(c),
        list(c.items()),
        e.pop("w"),
        list(e),
        repr(c),
        c == OrderedDict(c),
    )


class AttrDict(dict):
    def __getattr__(self, k):
        try:
            return self[k]
        except KeyError:
            raise AttributeError(k)

    def __setattr__(self, k, v):
        self[k] = v

    def __delattr__(self, k):
        del self[k]


@case()
def attrdict():
    d = AttrDict(a=1, keys_=2)
    d.b = 2
    d.b += 1
    del d.a
    return told(
        lambda: d.b,
        lambda: d["b"],
        lambda: d.c,
        lambda: dict(d),
        lambda: d.keys_,
        lambda: hasattr(d, "b"),
        lambda: getattr(d, "zz", 9),
    )


class Multi(dict):
    def add(self, k, v):
        self.setdefault(k, []).append(v)

    def __missing__(self, k):
        self[k] = v = []
        return v

    def values(self):
        return [x for v in super().values() for x in v]

    def update(self, pairs):
        for k, v in pairs:
            self.add(k, v)


@case()
def multi():
    m = Multi()
    m.add("a", 1)
    m["b"].append(2)
    m.update([("a", 3), ("c", 4)])
    return (
        m,
        m.values(),
        m["zz"],
        sorted(m),
        m.get("q"),
        copy.copy(m),
        type(copy.copy(m)).__name__,
        copy.deepcopy(m) == m,
    )


class Even(list):
    def append(self, x):
        if x % 2:
            raise ValueError("odd")
        super().append(x)

    def extend(self, xs):
        for x in xs:
            self.append(x)

    def __iter__(self):
        return (x * 10 for x in super().__iter__())

    def sort(self):
        super().sort(reverse=True)


@case([2, 4])
@case([2, 3])
def evens(xs):
    e = Even()
    e.extend(xs)
    f = e
    f += [7]

    def fill(ys: list):
        ys.append(8)
        return ys

    e.sort()
    return list(e), list(fill(e)), len(e), e[0], sum(e), f is e, str(e), [1] + list(e)


@case([3, 1, 2])
def plain_beside(xs):
    xs.sort(key=lambda x: -x)
    ys = sorted(xs)
    ys.append(5)
    d = {"a": 1}
    zs = list(xs)
    zs.sort(reverse=True)
    return (
        xs,
        ys,
        ys.pop(),
        d.get("a"),
        d.get("q", 2),
        d.setdefault("z", 1),
        list(d.keys()),
        d.pop("a"),
        zs,
    )


class Inv(defaultdict):
    def total(self):
        return sum(self.values())


class Bag(Counter):
    def top(self):
        return self.most_common(1)[0][0]


@case("aab")
def others(s):
    i = Inv(int)
    i["a"] += 2
    i["b"] += 3
    b = Bag(s)
    return (
        i.total(),
        dict(i),
        b.top(),
        b["a"],
        b["zz"],
        type(b).__name__,
        i.keys(),
        sorted(b.elements()),
    )


class Updated:
    def __init__(self):
        self.x = 0

    def update(self, dt):
        self.x += dt
        return self.x

    def pop(self):
        return "p"

    def get(self, a, b=2):
        return (a, b)


@case()
def own_updates():
    out = []
    for o in [Updated(), Updated()]:
        out.append(o.update(1))
        out.append(o.pop())
        out.append(o.get(1))
        out.append(o.get(1, 3))
        out.append(o.get(1, b=5))
    return out


@case([{"a": 1}, {"b": 2}])
def updates_of_dicts(ds):
    for d in ds:
        d.update({"q": 1})
        d.update(z=3)
    return ds
