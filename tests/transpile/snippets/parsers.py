# ruff: noqa – snippets show what authors write, not how we do
"""Puzzles and parsers: grids, graphs, little machines, lists of numbers."""

import heapq
import itertools
import math
import re
from collections import Counter, defaultdict, deque
from functools import cache, lru_cache, reduce

from tests.transpile.cases import case


@case([2, 7, 11, 15], 9)
@case([3, 3], 6)
@case([], 1)
def two_sum(nums, target):
    seen = {}
    for i, n in enumerate(nums):
        if (j := seen.get(target - n)) is not None:
            return [j, i]
        seen[n] = i
    raise LookupError(f"no pair sums to {target}")


@case("([]{})")
@case("([)]")
@case("")
def balanced(text):
    pairs = dict(zip(")]}", "([{"))
    stack = []
    for c in text:
        if c in pairs.values():
            stack.append(c)
        elif not stack or stack.pop() != pairs[c]:
            return False
    return not stack


@case("abcabcbb")
@case("pwwkew")
def longest_unique(s):
    best, start, last = "", 0, {}
    for i, c in enumerate(s):
        start = max(start, last.get(c, -1) + 1)
        last[c] = i
        best = max(best, s[start : i + 1], key=len)
    return best, len(best)


@case([[1, 3], [2, 6], [8, 10], [15, 18]])
@case([[1, 4], [4, 5]])
def merged(intervals):
    out = []
    for lo, hi in sorted(intervals):
        if out and lo <= out[-1][1]:
            out[-1][1] = max(out[-1][1], hi)
        else:
            out.append([lo, hi])
    return out


@case([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
@case([[1, 2], [3, 4], [5, 6]])
def spiral(grid):
    out = []
    while grid:
        out += grid.pop(0)
        grid = [list(r) for r in zip(*grid)][::-1]
    return out


@case(["eat", "tea", "tan", "ate", "nat", "bat"])
def anagrams(words):
    groups = defaultdict(list)
    for w in words:
        groups["".join(sorted(w))].append(w)
    return sorted(map(sorted, groups.values()), key=lambda g: (-len(g), g))


@case(1994)
@case(3999)
@case(0)
def roman(n):
    if not 0 < n < 4000:
        raise ValueError(f"{n!r} out of range")
    table = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ]
    out = ""
    for value, sign in table:
        times, n = divmod(n, value)
        out += sign * times
    return out


@case("2 1 + 3 *")
@case("4 13 5 / +")
@case("1 0 /")
@case("1 +")
def rpn(text):
    ops = {
        "+": lambda a, b: a + b,
        "-": lambda a, b: a - b,
        "*": lambda a, b: a * b,
        "/": lambda a, b: a / b,
    }
    stack = []
    for token in text.split():
        if token in ops:
            b, a = stack.pop(), stack.pop()
            stack.append(ops[token](a, b))
        else:
            stack.append(float(token) if "." in token else int(token))
    (result,) = stack
    return result


@case("A,B,C;A:1,B:2\nB->C\nC->A")
@case("")
def rules(text):
    graph = {}
    for line in text.splitlines():
        match line.partition("->"):
            case (a, "->", b):
                graph.setdefault(a.strip(), set()).add(b.strip())
            case (head, "", ""):
                for part in re.split(r"[;,]", head):
                    k, _, v = part.partition(":")
                    graph.setdefault(k, set()).update(v and {v} or ())
    return {k: sorted(v) for k, v in sorted(graph.items())}


@case("1-3 a: abcde\n1-3 b: cdefg\n2-9 c: ccccccccc")
def passwords(text):
    first = second = 0
    for lo, hi, c, pw in re.findall(r"(\d+)-(\d+) (\w): (\w+)", text):
        first += int(lo) <= pw.count(c) <= int(hi)
        second += (pw[int(lo) - 1] == c) ^ (pw[int(hi) - 1] == c)
    return first, second


@case("..##.......\n#...#...#..\n.#....#..#.\n..#.#...#.#", 3, 1)
@case("#", 1, 1)
def trees(text, dx, dy):
    rows = text.split("\n")
    return sum(row[i * dx % len(row)] == "#" for i, row in enumerate(rows[::dy]))


@case("nop +0\nacc +1\njmp +4\nacc +3\njmp -3\nacc -99\nacc +1\njmp -4\nacc +6")
def machine(source):
    program = [(op, int(n)) for op, n in (line.split() for line in source.splitlines())]

    def run(code):
        acc = at = 0
        seen = set()
        while at < len(code):
            if at in seen:
                return False, acc
            seen.add(at)
            op, n = code[at]
            if op == "acc":
                acc += n
            at += n if op == "jmp" else 1
        return True, acc

    swap = {"jmp": "nop", "nop": "jmp"}
    fixed = next(
        acc
        for i, (op, n) in enumerate(program)
        if op in swap
        for ok, acc in [run([*program[:i], (swap[op], n), *program[i + 1 :]])]
        if ok
    )
    return run(program), fixed


@case("mask = XX1\nmem[8] = 11\nmem[7] = 101\nmem[8] = 0")
def memory(text):
    mem, mask = {}, ""
    for line in text.splitlines():
        if m := re.match(r"mask = (\w+)", line):
            mask = m[1]
        elif m := re.fullmatch(r"mem\[(\d+)\] = (\d+)", line):
            at, v = map(int, m.groups())
            mem[at] = v | int(mask.replace("X", "0"), 2) & ~0 | (1 << 35)
    return mem, sum(mem.values())


@case("0,3,6", 2020)
@case("1,3,2", 100)
def spoken(text, n):
    xs = [int(x) for x in text.split(",")]
    last = {x: i for i, x in enumerate(xs[:-1])}
    cur = xs[-1]
    for i in range(len(xs) - 1, n - 1):
        last[cur], cur = i, i - last[cur] if cur in last else 0
    return cur


@case([[0, 1, 4], [1, 2, 1], [0, 2, 9], [2, 3, 2]], 0, 3)
@case([[0, 1, 4]], 1, 0)
def dijkstra(edges, start, end):
    graph = defaultdict(list)
    for a, b, w in edges:
        graph[a].append((b, w))
    queue, done = [(0, start, ())], set()
    while queue:
        cost, node, path = heapq.heappop(queue)
        if node in done:
            continue
        done.add(node)
        path += (node,)
        if node == end:
            return cost, path
        for other, w in graph[node]:
            heapq.heappush(queue, (cost + w, other, path))
    return math.inf, ()


@case("S.#\n..#\n#.E")
@case("S#E")
def maze(text):
    grid = {complex_key(x, y): c for y, row in enumerate(text.split()) for x, c in enumerate(row)}
    where = {c: p for p, c in grid.items()}
    queue = deque([(where["S"], 0)])
    seen = {where["S"]}
    while queue:
        (x, y), d = queue.popleft()
        if (x, y) == where["E"]:
            return d
        for dx, dy in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            q = x + dx, y + dy
            if grid.get(q, "#") != "#" and q not in seen:
                seen.add(q)
                queue.append((q, d + 1))
    return -1


def complex_key(x, y):
    return x, y


@case("COM)B\nB)C\nC)D\nD)E\nB)G")
def orbits(text):
    parent = dict(reversed(line.split(")")) for line in text.splitlines())

    @cache
    def depth(x):
        return 0 if x not in parent else 1 + depth(parent[x])

    return sum(depth(x) for x in parent), max(parent, key=depth)


@case("a", ["ab", "ba"], 3)
@case("FX", ["X+YF", "FX-Y"], 2)
def lindenmayer(text, rules, n):
    table = str.maketrans({rule[-1]: rule for rule in rules})
    for _ in range(n):
        text = text.translate(table)
    return text, Counter(text).most_common()


@case("wf\nab", 4)
@case("1101", 3)
def life(rule, n):
    cells = {(i, 0) for i, c in enumerate(rule) if c in "1wab"}
    for _ in range(n):
        near = Counter(
            (x + dx, y + dy) for x, y in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy
        )
        cells = {p for p, k in near.items() if k == 3 or (k == 2 and p in cells)}
    return sorted(cells)


@case("3[a]2[bc]")
@case("3[a2[c]]")
@case("x10[y]")
def decoded(s):
    stack, cur, k = [], "", 0
    for c in s:
        if c.isdigit():
            k = k * 10 + int(c)
        elif c == "[":
            stack.append((cur, k))
            cur, k = "", 0
        elif c == "]":
            before, times = stack.pop()
            cur = before + cur * times
        else:
            cur += c
    return cur


@case([5, 2, 9, 1, 5, 6])
@case([])
def sortings(xs):
    def quick(a):
        if len(a) <= 1:
            return a
        p, *rest = a
        return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])

    def merge(a):
        if len(a) < 2:
            return a
        m = len(a) // 2
        l, r = merge(a[:m]), merge(a[m:])
        out = []
        while l and r:
            out.append((l if l[0] <= r[0] else r).pop(0))
        return out + l + r

    def bubble(a):
        a = a[:]
        for i in range(len(a)):
            for j in range(len(a) - 1 - i):
                if a[j] > a[j + 1]:
                    a[j], a[j + 1] = a[j + 1], a[j]
        return a

    return quick(xs) == merge(list(xs)) == bubble(xs) == sorted(xs), bubble(xs)


@case(8)
@case(4)
def queens(n):
    def place(row, cols, d1, d2):
        if row == n:
            return 1
        return sum(
            place(row + 1, cols | {c}, d1 | {row - c}, d2 | {row + c})
            for c in range(n)
            if c not in cols and row - c not in d1 and row + c not in d2
        )

    return place(0, frozenset(), frozenset(), frozenset())


@case("horse", "ros")
@case("", "abc")
def edit_distance(a, b):
    @lru_cache(maxsize=None)
    def d(i, j):
        if not i or not j:
            return i + j
        return min(d(i - 1, j) + 1, d(i, j - 1) + 1, d(i - 1, j - 1) + (a[i - 1] != b[j - 1]))

    return d(len(a), len(b)), d.cache_info().currsize if hasattr(d, "cache_info") else 0


@case([10, 9, 2, 5, 3, 7, 101, 18])
def increasing(nums):
    import bisect

    tails = []
    for n in nums:
        i = bisect.bisect_left(tails, n)
        tails[i : i + 1] = [n]
    return tails


@case([1, 2, 3])
def subsets(xs):
    return [[x for j, x in enumerate(xs) if i >> j & 1] for i in range(1 << len(xs))], list(
        itertools.chain.from_iterable(itertools.combinations(xs, r) for r in range(len(xs) + 1))
    )


@case("23")
@case("")
def keypad(digits):
    keys = {"2": "abc", "3": "def"}
    return ["".join(p) for p in itertools.product(*(keys[d] for d in digits))] if digits else []


@case("1 + 2 * (3 - 4) / 5 ** 2")
@case("-(2+3)*-2")
@case("2 +")
@case("(1")
def calculator(text):
    tokens = re.findall(r"\d+\.?\d*|\*\*|[-+*/()]", text) + ["end"]

    def peek():
        return tokens[0]

    def take(*wanted):
        if wanted and peek() not in wanted:
            raise SyntaxError(f"expected {' or '.join(wanted)}, got {peek()!r}")
        return tokens.pop(0)

    def atom():
        if peek() == "(":
            take()
            v = total()
            take(")")
            return v
        if peek() == "-":
            take()
            return -power()
        t = take()
        return float(t) if "." in t else int(t)

    def power():
        base = atom()
        if peek() == "**":
            take()
            return base ** power()
        return base

    def term():
        v = power()
        while peek() in ("*", "/"):
            v = v * power() if take() == "*" else v / power()
        return v

    def total():
        v = term()
        while peek() in {"+", "-"}:
            v = v + term() if take() == "+" else v - term()
        return v

    v = total()
    take("end")
    return v


@case("name=Ada&lang=py&lang=js&empty=&flag")
@case("")
def query(text):
    out = {}
    for pair in filter(None, text.split("&")):
        k, sep, v = pair.partition("=")
        out.setdefault(k, []).append(v if sep else None)
    return {k: v[0] if len(v) == 1 else v for k, v in out.items()}


@case("[main]\nport = 80 ; web\nhost=a.b\n\n[other]\n# no\nx: 1")
@case("oops")
def ini(text):
    section, out = None, {}
    for n, line in enumerate(text.splitlines(), start=1):
        line = re.sub(r"\s*[;#].*", "", line).strip()
        if not line:
            continue
        if line[0] == "[" and line[-1] == "]":
            section = out.setdefault(line[1:-1], {})
        elif m := re.match(r"(?P<key>\w+)\s*[=:]\s*(?P<value>.*)$", line):
            if section is None:
                raise KeyError(f"line {n}: no section")
            value = m["value"]
            section[m.group("key")] = int(value) if value.isdecimal() else value
        else:
            raise ValueError(f"line {n}: {line!r}")
    return out


@case('a,"b ""q"", c",,d\n1,2')
@case("")
def csv_rows(text):
    rows, row, cell, quoted, i = [], [], "", False, 0
    while i < len(text):
        c = text[i]
        if quoted:
            if c == '"' and text[i + 1 : i + 2] == '"':
                cell += '"'
                i += 1
            elif c == '"':
                quoted = False
            else:
                cell += c
        elif c == '"':
            quoted = True
        elif c in ",\n":
            row.append(cell)
            cell = ""
            if c == "\n":
                rows.append(row)
                row = []
        else:
            cell += c
        i += 1
    return rows + [row + [cell]]


@case(600851475143)
@case(97)
@case(1)
def factors(n):
    out = Counter()
    p = 2
    while p * p <= n:
        while n % p == 0:
            out[p] += 1
            n //= p
        p += 1 + (p > 2)
    if n > 1:
        out[n] += 1
    return dict(out), " × ".join(
        f"{b}^{e}" if e > 1 else str(b) for b, e in sorted(out.items())
    ) or "1"


@case([3, 0, 1, 4, 2], 3)
def permuted(xs, k):
    cycles, seen = [], set()
    for i in xs:
        c = []
        while i not in seen:
            seen.add(i)
            c.append(i)
            i = xs[i]
        if c:
            cycles.append(tuple(c))
    power = reduce(lambda p, _: [xs[i] for i in p], range(k), list(range(len(xs))))
    return cycles, power, math.lcm(*map(len, cycles))


@case([[2, 1], [1, 3]], [5, 10])
@case([[1, 2], [2, 4]], [1, 2])
def solve(m, v):
    rows = [[*map(float, r), float(b)] for r, b in zip(m, v, strict=True)]
    n = len(rows)
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(rows[r][i]))
        if not rows[p][i]:
            raise ZeroDivisionError("singular")
        rows[i], rows[p] = rows[p], rows[i]
        rows[i] = [x / rows[i][i] for x in rows[i]]
        for j in range(n):
            if j != i:
                f = rows[j][i]
                rows[j] = [a - f * b for a, b in zip(rows[j], rows[i])]
    return [round(r[-1], 9) for r in rows]


@case("hello world", 3)
@case("Zebra!", -4)
def caesar(text, k):
    import string

    low = string.ascii_lowercase
    shifted = low[k % 26 :] + low[: k % 26]
    table = str.maketrans(low + low.upper(), shifted + shifted.upper())
    out = text.translate(table)
    back = "".join(chr((ord(c) - 97 - k) % 26 + 97) if c.islower() else c for c in out)
    return out, back


@case("aaabbc")
@case("")
def run_lengths(s):
    packed = [(k, len(list(g))) for k, g in itertools.groupby(s)]
    return "".join(f"{c}{n if n > 1 else ''}" for c, n in packed), "".join(
        c * n for c, n in packed
    ) == s


@case("aaaabbbccd")
def huffman(text):
    heap = [(n, c) for c, n in Counter(text).items()]
    heap = [(n, i, c) for i, (n, c) in enumerate(sorted(heap))]
    heapq.heapify(heap)
    serial = itertools.count(len(heap))
    while len(heap) > 1:
        (n, _, a), (m, _, b) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (n + m, next(serial), (a, b)))
    codes = {}

    def walk(tree, prefix=""):
        if isinstance(tree, str):
            codes[tree] = prefix or "0"
        else:
            for bit, branch in enumerate(tree):
                walk(branch, f"{prefix}{bit}")

    walk(heap[0][2])
    return codes, "".join(codes[c] for c in text)


@case(100)
def sieve(n):
    flags = bytes_like = [True] * (n + 1)
    flags[:2] = [False] * 2
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = [False] * len(flags[i * i :: i])
    return [i for i, f in enumerate(bytes_like) if f]


@case([1, [2, [3, [4]], 5], "ab"])
def flat(x):
    def walk(v):
        if isinstance(v, (list, tuple, set)):
            for w in v:
                yield from walk(w)
        else:
            yield v

    return list(walk((*x, (6, {7}))))


@case("the quick brown fox jumps over the lazy dog", 16)
@case("a", 5)
def justified(text, width):
    lines, line = [], []
    for w in text.split():
        if sum(map(len, line)) + len(line) + len(w) > width:
            for i in range(width - sum(map(len, line))):
                line[i % (len(line) - 1 or 1)] += " "
            lines.append("".join(line))
            line = []
        line.append(w)
    return [*lines, " ".join(line).ljust(width)]


@case(
    "light red bags contain 1 bright white bag, 2 muted yellow bags.\nmuted yellow bags contain no other bags.\nbright white bags contain 3 muted yellow bags."
)
def bags(text):
    inside = {}
    for line in text.splitlines():
        outer, rest = re.match(r"(.+?) bags contain (.+)\.", line).groups()
        inside[outer] = {c: int(n) for n, c in re.findall(r"(\d+) (.+?) bags?", rest)}
    total = lambda c: 1 + sum(n * total(b) for b, n in inside[c].items())
    return {c: total(c) - 1 for c in inside}
