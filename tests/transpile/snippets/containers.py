# ruff: noqa – snippets show what authors write, not how we do
"""Lists, tuples, dicts, sets, comprehensions."""

from tests.transpile.cases import case


@case([1, 2, 3])
@case([])
def list_methods(xs):
    xs.append(4)
    xs.extend([5, 6])
    xs.insert(0, 0)
    xs.insert(-1, 9)
    xs.reverse()
    copy = xs.copy()
    copy.clear()
    return xs, xs.count(4), xs.index(5), xs.pop(), xs.pop(0), len(xs), copy


@case([3, 1, 2], 1)
@case([3, 1, 2], 7)
def remove_item(xs, x):
    xs.remove(x)
    return xs


@case([1, 2, 3], 5)
@case([1, 2, 3], -1)
@case([1, 2, 3], -4)
@case([], 0)
def item_at(xs, i):
    return xs[i]


@case([1, 2, 3, 4, 5])
@case([])
def list_slices(xs):
    return [xs[1:3], xs[::-1], xs[::2], xs[-2:], xs[:-1], xs[10:], xs[3:1], xs[-1:0:-2]]


@case([1, 2, 3, 4, 5])
def slice_assign(xs):
    xs[1:3] = ["a", "b", "c"]
    xs[::2] = [0, 0, 0]
    del xs[0]
    del xs[1:3]
    xs[len(xs) :] = [7]
    return xs


@case([1, 2, 3, 4])
def bad_slice_assign(xs):
    xs[::2] = [1]
    return xs


@case([3, 1, 2])
@case(["b", "A", "c"])
@case([2.5, 1, True])
@case([1, "a"])
def sorting(xs):
    ys = sorted(xs)
    xs.sort(reverse=True)
    return ys, xs


@case(["bb", "a", "ccc", "dd"])
def sort_keys(xs):
    return [
        sorted(xs, key=len),
        sorted(xs, key=len, reverse=True),
        sorted(xs, key=lambda s: (-len(s), s)),
        sorted(xs, key=str.upper),
        min(xs, key=len),
        max(xs, key=len),
    ]


@case([[2, "b"], [1, "z"], [2, "a"]])
def sort_lists(xs):
    return sorted(xs), sorted(xs, key=lambda p: p[1]), max(xs)


@case([1, 2, 3])
def unpacking(xs):
    a, b, c = xs
    first, *rest = xs
    *init, last = xs
    x, (y, z) = 1, (2, 3)
    return a + b + c, first, rest, init, last, x, y, z


@case([1, 2])
@case([1, 2, 3, 4])
@case("abc")
def unpack_errors(xs):
    a, b, c = xs
    return a, b, c


@case([])
@case([1])
def star_errors(xs):
    a, b, *c = xs
    return a, b, c


@case([1, 2], [3])
def star_display(a, b):
    return [*a, *b, 0], (*a, *b), {*a, *b}, [*"xy"], {**{"a": 1}, "b": 2, **{"a": 3}}


@case(5)
@case(0)
def comprehensions(n):
    return [
        [x * x for x in range(n)],
        [x for x in range(n) if x % 2],
        {x: x * x for x in range(n)},
        {x % 3 for x in range(n)},
        [(x, y) for x in range(n) for y in range(x)],
        sum(x for x in range(n)),
    ]


@case([[1, 2], [3, 4], [5]])
def flatten(rows):
    return [x for row in rows for x in row], [[x * 2 for x in row] for row in rows]


@case([[1, 2, 3], [4, 5, 6]])
def transpose(m):
    return [list(r) for r in zip(*m)], [[row[i] for row in m] for i in range(len(m[0]))]


@case({"a": 1, "b": 2})
@case({})
def dict_methods(d):
    d["c"] = 3
    d.update({"d": 4}, e=5)
    out = [
        list(d),
        list(d.keys()),
        list(d.values()),
        list(d.items()),
        d.get("a"),
        d.get("z"),
        d.get("z", 0),
        d.setdefault("a", 9),
        d.setdefault("y", 9),
        d.pop("c"),
        d.pop("q", None),
        len(d),
        "d" in d,
    ]
    d2 = d.copy()
    d2.clear()
    return out, d, d2


@case({"a": 1}, "a")
@case({"a": 1}, "b")
@case({"1": 1}, 1)
def dict_item(d, k):
    return d[k]


@case({"b": 2, "a": 1})
def dict_loops(d):
    out = []
    for k in d:
        out.append(k)
    for k, v in d.items():
        out.append(f"{k}={v}")
    for v in d.values():
        out.append(v)
    for i, (k, v) in enumerate(sorted(d.items())):
        out.append((i, k, v))
    return out, max(d, key=d.get), sorted(d), sorted(d, key=lambda k: d[k])


@case({"a": 1, "b": 2})
def dict_errors(d):
    for k in d:
        d[k + "x"] = 1
    return d


@case([1, 2, 3, 2, 1])
def hashable_keys(xs):
    d = {
        1: "int",
        "1": "str",
        (1, 2): "tuple",
        None: "none",
        True: "bool",
        2.5: "float",
        frozenset([1]): "set",
    }
    return d[1], d["1"], d[(1, 2)], d[None], d[1.0], d[2.5], d[frozenset([1])], len(d), str(d)


@case([1])
@case({})
@case("x")
def unhashable(k):
    return {k: 1}


@case([1, 2, 3], [2, 3, 4])
@case([], [1])
def set_operations(a, b):
    x, y = set(a), set(b)
    return [
        x | y,
        x & y,
        x - y,
        x ^ y,
        x <= y,
        x < y,
        x == y,
        x.union(y),
        x.intersection(y),
        x.isdisjoint(y),
        x.issubset(y),
        x.issuperset({2}),
        x >= {2},
    ]


@case([3, 1, 2])
def set_methods(xs):
    s = set(xs)
    s.add(5)
    s.discard(1)
    s.discard(99)
    s.update([7, 8])
    s |= {9}
    s -= {2}
    return s, len(s), 5 in s, sorted(s), str(set()), str({1}), bool(set())


@case([5, 3, 8, 1, 9, 2, 33, 17, 64, 128, 7])
@case([10, 20, 30, 40, 50, 60, 70, 80, 90, 100])
@case([-1, -2, 0, 5])
def set_order(xs):
    return list(set(xs)), str(set(xs[:4])), [x for x in {*xs}]


@case([1, 2])
def set_errors(xs):
    s = set(xs)
    s.remove(3)
    return s


@case((1, 2, 3))
def tuples(t):
    t = tuple(t)
    return (
        t + (4,),
        t * 2,
        t[0],
        t[1:],
        t.index(2),
        t.count(9),
        len(t),
        t == (1, 2, 3),
        t < (1, 3),
        (1,) == [1],
        str(t),
        (),
    )


@case(1, 2)
def swap(a, b):
    a, b = b, a
    xs = [a, b, 3]
    xs[0], xs[2] = xs[2], xs[0]
    return a, b, xs


@case([1, 2, 3])
def aliasing(xs):
    ys = xs
    ys += [4]
    zs = xs[:]
    zs.append(5)
    xs = xs + [6]
    return xs, ys, zs, ys is xs


@case([0, 1, "", "a", None])
def truthiness(xs):
    return (
        [bool(x) for x in xs],
        [x or "default" for x in xs],
        [x and "yes" for x in xs],
        any(xs),
        all(xs),
        not xs,
    )


@case([[], [0], {}, {"a": 1}, "", 0.5])
def container_truth(xs):
    out = []
    for x in xs:
        if x:
            out.append("full")
        elif not x:
            out.append("empty")
    return out


@case([1, 2, 3], [1, 2, 4])
@case([1], [1, 0])
@case([[1]], [[2]])
def list_compare(a, b):
    return [a < b, a == b, a != b, a >= b, a + b == b + a]


@case(["a", "b"], [1, 2, 3])
def zips(a, b):
    return (
        list(zip(a, b)),
        dict(zip(a, b)),
        list(zip(a, b, "xyz")),
        [f"{x}{y}" for x, y in zip(a, b)],
    )


@case([1, 2], [1])
def strict_zip(a, b):
    return list(zip(a, b, strict=True))


@case([1, 2, 3, 4])
def map_filter(xs):
    return [
        list(map(lambda x: x * 2, xs)),
        list(filter(lambda x: x > 2, xs)),
        list(map(str, xs)),
        list(filter(None, [0, 1, ""])),
        list(map(lambda a, b: a + b, xs, xs)),
        sum(map(int, ["1", "2"])),
    ]


@case([3, 1, 2])
def builtins_on_lists(xs):
    return [
        len(xs),
        sum(xs),
        min(xs),
        max(xs),
        list(reversed(xs)),
        list(enumerate(xs, 1)),
        sum(xs, 10),
        max(xs, default=0),
        min([], default=None),
        sorted(xs)[::-1],
        list(range(5, 0, -2)),
        any(x > 2 for x in xs),
    ]


@case(10, 2, 3)
@case(0, 10, 3)
@case(5, 1, -2)
@case(1, 5, 0)
def ranges(a, b, c):
    r = range(a, b, c)
    return (
        list(r),
        len(r),
        a in r,
        b in r,
        str(r),
        list(r[::-1]),
        [i for i in range(a)],
        r == range(a, b, c),
    )


@case({"user": {"name": "Ann", "tags": ["x", "y"]}})
def nested(d):
    d["user"]["tags"].append("z")
    d["user"]["age"] = 5
    d["user"]["age"] += 1
    return d["user"]["name"], d.get("user", {}).get("tags", [])[-1], d


@case([{"n": "b", "v": 2}, {"n": "a", "v": 2}, {"n": "c", "v": 1}])
def records(rows):
    return (
        sorted(rows, key=lambda r: (-r["v"], r["n"])),
        sum(r["v"] for r in rows),
        {r["n"]: r["v"] for r in rows},
        [r["n"] for r in rows if r["v"] > 1],
        next(r for r in rows if r["v"] == 1),
        next((r for r in rows if r["v"] > 5), None),
    )


@case(["a", "b", "a"])
def groups(xs):
    out = {}
    for i, x in enumerate(xs):
        out.setdefault(x, []).append(i)
    return out, list(dict.fromkeys(xs)), {v: k for k, v in enumerate(xs)}


@case([1, 2, 3])
def nested_functions_in_comprehension(xs):
    fs = [lambda x, n=n: x + n for n in xs]
    return [f(10) for f in fs], [(lambda y: y * 2)(x) for x in xs]


@case(3)
def matrix(n):
    grid = [[0] * n for _ in range(n)]
    for i in range(n):
        grid[i][i] = 1
        grid[0][i] += 2
    shared = [[0]] * 2
    shared[0].append(1)
    return grid, shared


@case([1, [2, [3, [4]]]])
def deep_flatten(x):
    def walk(v):
        if isinstance(v, list):
            return [y for item in v for y in walk(item)]
        return [v]

    return walk(x)


@case({"a": 1, "b": 2}, {"b": 3})
def dict_merge(a, b):
    a |= {"z": 0}
    return (
        a | b,
        {**a, **b},
        a == b,
        a.keys() & b.keys(),
        sorted(a.keys() | b.keys()),
        sorted(a.keys() - b.keys()),
    )


@case([1, 2, 3])
def in_checks(xs):
    return [
        1 in xs,
        4 not in xs,
        "a" in "abc",
        (1, 2) in [(1, 2)],
        None in xs,
        1.0 in xs,
        True in xs,
        [1] in [[1]],
    ]


@case([4, 5])
def delete_things(xs):
    d = {"a": 1, "b": 2}
    del d["a"]
    del xs[0]
    x = 5
    del x
    return d, xs


@case(5)
def walrus(n):
    xs = [y for x in range(n) if (y := x * 2) > 2]
    if (k := len(xs)) > 2:
        return k, y, xs
    return 0


@case("abc")
@case(5)
@case(None)
def iterate_error(x):
    out = []
    for v in x:
        out.append(v)
    return out


@case([1, 2, 3])
def mutate_while_iterating(xs):
    for x in xs:
        if len(xs) < 6:
            xs.append(x * 10)
    return xs


@case([[1, 2], [3, 4]])
def pair_loop(pairs):
    total = 0
    for a, b in pairs:
        total += a * b
    return total, [a + b for a, b in pairs], {a: b for a, b in pairs}


@case([[1, 2, 3]])
def pair_loop_error(pairs):
    return [a + b for a, b in pairs]


@case({"x": [1, 2]})
def copies(d):
    a = dict(d)
    b = {k: list(v) for k, v in d.items()}
    a["x"].append(3)
    a["y"] = 1
    return a, b, d, list(d["x"]), tuple(d["x"]), set(d["x"])


@case([1, 2, 3, 4, 5, 6, 7])
def chunks(xs):
    return (
        [xs[i : i + 3] for i in range(0, len(xs), 3)],
        list(zip(xs[::2], xs[1::2])),
        xs[len(xs) // 2],
    )


@case([5, 2, 8])
def bubble(xs):
    n = len(xs)
    for i in range(n):
        for j in range(0, n - i - 1):
            if xs[j] > xs[j + 1]:
                xs[j], xs[j + 1] = xs[j + 1], xs[j]
    return xs


@case(["x", "y"])
def dict_of_kinds(names):
    d = {name: {"n": i, "done": False} for i, name in enumerate(names)}
    for item in d.values():
        item["done"] = item["n"] > 0
    return d, len(d), str(d)


@case(["milk", "", "eggs"], "bread")
@case([], "")
def todo_add(items, text):
    text = text.strip()
    if not text:
        return items, "Nothing to add"
    items = items + [text]
    return items, f"{len(items)} item{'s' if len(items) != 1 else ''}"


@case([1, None, 3])
def none_handling(xs):
    return (
        [x if x is not None else 0 for x in xs],
        sum(x for x in xs if x is not None),
        [x is None for x in xs],
    )


@case([2, 1])
@case([[1], "a"])
def max_error(xs):
    return max(xs), sorted(xs)


@case({"a": [1, 2], "b": [3]})
def count_all(d):
    return (
        sum(len(v) for v in d.values()),
        max((len(v), k) for k, v in d.items()),
        {k: sum(v) / len(v) for k, v in d.items()},
    )
