"""The order of sets whose hashes are known, and the hashes themselves."""

from __future__ import annotations

from tests.transpile.cases import case

PRIMES = {2, 3, 5, 7, 11, 13, 17}
PAIRS = {(x, y) for x in range(4) for y in range(4)}


@case([1, 9, 17, 3], 1, 25)
@case([8, 16, 24], 8, 32)
@case([5, 13, 21, 29], 21, 2)
def replaced(numbers, old, new):
    found = set(numbers)
    found.remove(old)
    found.add(new)
    return list(found)


@case(20)
@case(7)
def popped(count):
    left = {i * 8 for i in range(count)}
    taken = [left.pop() for _ in range(count // 2)]
    left |= {3, 35, 67}
    return taken, list(left)


@case([1, 2, 3, 40, 7], [3, 7, 100, 132])
@case(list(range(30)), list(range(5, 40, 3)))
@case([-1, -2, 2**70, 10**25], [0.5, -2, 1.5])
def mixed(a, b):
    x, y = set(a), set(b)
    out = [list(x | y), list(x & y), list(x - y), list(x ^ y), list(x.union(b, a))]
    x ^= y
    x.update(b)
    x.difference_update(a[:2])
    x &= set(a) | {100}
    return [*out, list(x), list(x.copy()), list(frozenset(x))]


@case(0)
def written(n):
    shown = {33, 1, 17, 65, 9}
    shown.add(n)
    looped = [x * 2 for x in {33, 1, 17, 65, 9}]
    first, *rest = {-1, -2, -3, 5}
    return list(shown), looped, first, rest, list(PRIMES), sorted({33, 1, 17}, key=lambda x: x % 2)


@case(3)
def pairs(n):
    near = {(x + n, y) for x, y in PAIRS if (x + y) % 2}
    return list(near), list(near - PAIRS), hash((n, 1)), hash(()), hash(frozenset({n, 1.5}))


class Box:
    def __init__(self, name, weight):
        self.name, self.weight = name, weight

    def __eq__(self, other):
        return isinstance(other, Box) and self.name == other.name

    def __hash__(self):
        return self.weight % 2


@case()
def boxes_of_one_hash():
    found = {Box("a", 2): 1, Box("b", 4): 2, Box("a", 6): 3}
    return len(found), found[Box("b", 0)], len({*found, Box("c", 1)}), Box("c", 2) in found
