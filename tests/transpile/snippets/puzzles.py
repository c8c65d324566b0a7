# ruff: noqa – snippets show what authors write, not how we do
"""Puzzles as people solve them: LeetCode, Advent of Code."""

from __future__ import annotations
import json, math, random, re, string, time, itertools, functools, statistics, collections, operator, textwrap, copy
from collections import Counter, defaultdict, deque, OrderedDict, namedtuple, ChainMap
from dataclasses import dataclass, field, asdict, astuple, replace
from datetime import date, datetime, timedelta, time as clock, timezone
from enum import Enum, IntEnum, auto
from functools import (
    reduce,
    lru_cache,
    cache,
    partial,
    wraps,
    total_ordering,
    cached_property,
    singledispatch,
)
from itertools import (
    accumulate,
    chain,
    combinations,
    groupby,
    islice,
    permutations,
    product,
    zip_longest,
    takewhile,
    dropwhile,
    count,
    cycle,
    repeat,
    pairwise,
    starmap,
    tee,
)
from typing import *
from tests.transpile.cases import case


# ---------- LeetCode
@case([2, 7, 11, 15], 9)
@case([3, 2, 4], 6)
@case([], 1)
def two_sum(nums: List[int], target: int) -> List[int]:
    seen = {}
    for i, n in enumerate(nums):
        if (j := seen.get(target - n)) is not None:
            return [j, i]
        seen[n] = i
    return []


@case("()[]{}")
@case("([)]")
@case("")
def valid_parens(s: str) -> bool:
    pairs = {")": "(", "]": "[", "}": "{"}
    stack = []
    for ch in s:
        if ch in pairs.values():
            stack.append(ch)
        elif not stack or stack.pop() != pairs.get(ch):
            return False
    return not stack


@case("MCMXCIV")
@case("LVIII")
@case("Q")
def roman(s):
    v = dict(I=1, V=5, X=10, L=50, C=100, D=500, M=1000)
    total = 0
    for a, b in zip(s, s[1:] + s[-1]):
        total += -v[a] if v[a] < v[b] else v[a]
    return total


@case(["eat", "tea", "tan", "ate", "nat", "bat"])
def group_anagrams(strs):
    d = defaultdict(list)
    for s in strs:
        d[tuple(sorted(s))].append(s)
    return sorted(d.values(), key=lambda g: (-len(g), g))


@case([[1, 3], [2, 6], [8, 10], [15, 18]])
@case([])
def merge_intervals(iv):
    iv.sort(key=lambda x: x[0])
    out = []
    for s, e in iv:
        if out and s <= out[-1][1]:
            out[-1][1] = max(out[-1][1], e)
        else:
            out.append([s, e])
    return out


class ListNode:
    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next


@case([1, 2, 3, 4])
@case([])
def reverse_list(xs):
    head = None
    for x in reversed(xs):
        head = ListNode(x, head)
    prev, cur = None, head
    while cur:
        cur.next, prev, cur = prev, cur, cur.next
    out = []
    while prev:
        out.append(prev.val)
        prev = prev.next
    return out


class TreeNode:
    def __init__(self, val, left=None, right=None):
        self.val, self.left, self.right = val, left, right

    def insert(self, v):
        if v < self.val:
            if self.left is None:
                self.left = TreeNode(v)
            else:
                self.left.insert(v)
        else:
            if self.right is None:
                self.right = TreeNode(v)
            else:
                self.right.insert(v)

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.val
        if self.right:
            yield from self.right

    def depth(self) -> int:
        return 1 + max((c.depth() for c in (self.left, self.right) if c), default=0)

    def __contains__(self, v):
        if v == self.val:
            return True
        node = self.left if v < self.val else self.right
        return node is not None and v in node

    def __len__(self):
        return 1 + len(self.left or ()) + len(self.right or ())


@case([5, 3, 8, 1, 4])
def tree(xs):
    root = TreeNode(xs[0])
    for x in xs[1:]:
        root.insert(x)
    return list(root), root.depth(), 4 in root, 7 in root, len(root), [*root][::-1]


@case(["11110", "11010", "11000", "00000"])
@case([])
def islands(grid):
    grid = [list(r) for r in grid]
    if not grid:
        return 0
    R, C = len(grid), len(grid[0])

    def dfs(r, c):
        if not (0 <= r < R and 0 <= c < C) or grid[r][c] != "1":
            return
        grid[r][c] = "0"
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            dfs(r + dr, c + dc)

    n = 0
    for r in range(R):
        for c in range(C):
            if grid[r][c] == "1":
                n += 1
                dfs(r, c)
    return n


@case(12)
def fib_memo(n):
    @lru_cache(maxsize=None)
    def f(k):
        return k if k < 2 else f(k - 1) + f(k - 2)

    info = f(n)
    return info


@case(200)
def bigfib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return str(a), a % 1000007, a.bit_length(), len(str(a))


@case(30)
@case(0)
def fact(n):
    return math.factorial(n), math.comb(n, 3), math.perm(n, 2) if n > 1 else None


@case("babad")
@case("a")
def longest_pal(s):
    best = ""
    for i in range(len(s)):
        for j in (i, i + 1):
            l, r = i, j
            while l >= 0 and r < len(s) and s[l] == s[r]:
                l -= 1
                r += 1
            if r - l - 1 > len(best):
                best = s[l + 1 : r]
    return best


@case([1, 2, 5], 11)
@case([2], 3)
def coins(cs, amt):
    dp = [0] + [float("inf")] * amt
    for a in range(1, amt + 1):
        for c in cs:
            if c <= a:
                dp[a] = min(dp[a], dp[a - c] + 1)
    return dp[amt] if dp[amt] != float("inf") else -1


@case({"A": ["B", "C"], "B": ["D"], "C": ["D"], "D": []}, "A")
def topo(g, start):
    from collections import deque

    indeg = {k: 0 for k in g}
    for k in g:
        for v in g[k]:
            indeg[v] += 1
    q = deque(sorted(k for k in g if indeg[k] == 0))
    order = []
    while q:
        n = q.popleft()
        order.append(n)
        for v in g[n]:
            indeg[v] -= 1
            if not indeg[v]:
                q.append(v)
    dist = {start: 0}
    import heapq

    h = [(0, start)]
    while h:
        d, u = heapq.heappop(h)
        for v in g[u]:
            if d + 1 < dist.get(v, math.inf):
                dist[v] = d + 1
                heapq.heappush(h, (d + 1, v))
    return order, dist


@case([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
def matrix(m):
    spiral = []
    mm = [row[:] for row in m]
    while mm:
        spiral += mm.pop(0)
        mm = [list(r) for r in zip(*mm)][::-1]
    return (
        [list(r) for r in zip(*m)],
        spiral,
        [sum(r) for r in m],
        sum(m[i][i] for i in range(3)),
        [[r[i] for r in m[::-1]] for i in range(3)],
    )


@case(4)
def queens(n):
    def solve(row, cols, d1, d2, acc):
        if row == n:
            yield acc
            return
        for c in range(n):
            if c in cols or row + c in d1 or row - c in d2:
                continue
            yield from solve(row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}, acc + [c])

    return list(solve(0, set(), set(), set(), []))


@case("aabcccccaaa")
@case("")
def rle(s):
    enc = [(k, len(list(g))) for k, g in groupby(s)]
    return "".join(f"{k}{n if n > 1 else ''}" for k, n in enc), "".join(k * n for k, n in enc) == s


@case("hello world", 3)
def caesar(t, k):
    def shift(c):
        if c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            return chr((ord(c) - base + k) % 26 + base)
        return c

    tbl = str.maketrans(
        string.ascii_lowercase, string.ascii_lowercase[k:] + string.ascii_lowercase[:k]
    )
    return "".join(map(shift, t)), t.translate(tbl), t.translate(str.maketrans("", "", "aeiou"))


@case(100)
def sieve(n):
    is_p = [True] * (n + 1)
    is_p[0:2] = [False, False]
    for i in range(2, int(n**0.5) + 1):
        if is_p[i]:
            is_p[i * i :: i] = [False] * len(is_p[i * i :: i])
    return [i for i, p in enumerate(is_p) if p]


@case(255, 16)
@case(-10, 2)
@case(0, 8)
@case(10, 99)
def base_conv(n, b):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    if not 2 <= b <= 36:
        raise ValueError(f"base must be 2..36, got {b}")
    if n == 0:
        return "0"
    neg, n, out = n < 0, abs(n), []
    while n:
        n, r = divmod(n, b)
        out.append(digits[r])
    return (
        ("-" if neg else "") + "".join(reversed(out)),
        int(digits[1] * 3, b),
        bin(n),
        oct(8),
        hex(255),
    )


# Advent
@case("1000\n2000\n\n3000\n\n4000\n500")
def aoc1(text):
    elves = [sum(int(x) for x in block.splitlines()) for block in text.split("\n\n")]
    return max(elves), sum(sorted(elves, reverse=True)[:2])


@case("move 1 from 2 to 1\nmove 3 from 1 to 3")
def aoc5(text):
    stacks = [list("ZN"), list("MCD"), ["P"]]
    for m in re.finditer(r"move (\d+) from (\d+) to (\d+)", text):
        n, a, b = map(int, m.groups())
        for _ in range(n):
            stacks[b - 1].append(stacks[a - 1].pop())
    return "".join(s[-1] if s else " " for s in stacks), stacks


@case("R 4\nU 4\nL 3\nD 1")
def aoc9(text):
    dirs = {"R": (1, 0), "L": (-1, 0), "U": (0, 1), "D": (0, -1)}
    rope = [(0, 0)] * 2
    seen = {rope[-1]}
    for line in text.splitlines():
        d, n = line.split()
        for _ in range(int(n)):
            dx, dy = dirs[d]
            hx, hy = rope[0]
            rope[0] = (hx + dx, hy + dy)
            hx, hy = rope[0]
            tx, ty = rope[1]
            if max(abs(hx - tx), abs(hy - ty)) > 1:
                rope[1] = (tx + (hx > tx) - (hx < tx), ty + (hy > ty) - (hy < ty))
            seen.add(rope[1])
    return len(seen), sorted(seen)


@case("[[1],[2,3,4]]", "[[1],4]")
@case("[]", "[3]")
def aoc13(a, b):
    def cmp(l, r):
        match l, r:
            case int(), int():
                return (l > r) - (l < r)
            case int(), list():
                return cmp([l], r)
            case list(), int():
                return cmp(l, [r])
            case _:
                for x, y in zip(l, r):
                    if c := cmp(x, y):
                        return c
                return cmp(len(l), len(r))

    items = [json.loads(a), json.loads(b), [[2]], [[6]]]
    return cmp(items[0], items[1]), sorted(items, key=functools.cmp_to_key(cmp))


@case("abcdefgh=32T=x")
def parse_kv(s):
    try:
        k, v = s.split("=")
    except ValueError as e:
        return str(e)
    return k, v


@case("12,3,-4")
@case("a")
@case("1,,2")
def ints(t):
    try:
        return [int(x) for x in t.split(",")]
    except ValueError as e:
        return f"Error: {e}"
