# ruff: noqa – snippets show what authors write, not how we do
"""Classes derived from those of collections.abc, UserDict and UserList; InitVar."""

from __future__ import annotations
import re, json, math, itertools, functools, collections, operator, random, time, enum, typing, dataclasses, string, statistics, queue, secrets, textwrap, html, unicodedata, pprint, sys, keyword, array, heapq, copy, contextlib, abc
from collections.abc import (
    Mapping,
    MutableMapping,
    Sequence,
    Iterator,
    Iterable,
    MutableSequence,
    Set,
    Hashable,
    Callable,
)
from collections import UserDict, UserList, UserString
from dataclasses import dataclass, field, InitVar, KW_ONLY
from enum import Enum, auto
from typing import NamedTuple, Literal, NewType, Final, Self, overload, get_type_hints
from tests.transpile.cases import case


class Frozen(Mapping):
    def __init__(self, d):
        self._d = dict(d)

    def __getitem__(self, k):
        return self._d[k]

    def __iter__(self):
        return iter(self._d)

    def __len__(self):
        return len(self._d)


@case({"a": 1, "b": 2})
def mapping(d):
    f = Frozen(d)
    return (
        f["a"],
        list(f),
        len(f),
        "a" in f,
        f.get("z", 9),
        list(f.items()),
        list(f.keys()),
        dict(f),
        f == {"a": 1, "b": 2},
        list(f.values()),
        isinstance(f, Mapping),
        {**f},
    )


class Seq(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError(i)
        return i * i


@case(4)
def sequence(n):
    s = Seq(n)
    return list(s), 4 in s, s.index(4), s.count(1), list(reversed(s)), isinstance(s, Sequence)


class Up(Iterator):
    def __init__(self, n):
        self.i, self.n = 0, n

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i


@case(3)
def iterator(n):
    return list(Up(n)), sum(Up(n)), [a for a in zip(Up(2), Up(3))]


class Store(MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k.lower()]

    def __setitem__(self, k, v):
        self.d[k.lower()] = v

    def __delitem__(self, k):
        del self.d[k.lower()]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


@case()
def mutable_mapping():
    s = Store()
    s["A"] = 1
    s.update({"B": 2}, c=3)
    return (
        s["a"],
        s.pop("B"),
        s.setdefault("q", 5),
        list(s.items()),
        "C" in s,
        s.pop("zz", None),
        dict(s),
        s.popitem(),
    )


class UD(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(str(k), v)


@case()
def userdict():
    d = UD()
    d[1] = 2
    d.update({3: 4})
    return dict(d), d["1"], len(d), "3" in d


@case("x")
def userlist(s):
    class L(UserList):
        def first(self):
            return self.data[0]

    l = L([1, 2])
    l.append(3)
    return l.first(), len(l), list(l)


@dataclass
class Inv:
    price: float
    tax: InitVar[float] = 0.2
    total: float = field(init=False)

    def __post_init__(self, tax):
        self.total = self.price * (1 + tax)


@case(100)
def initvar(p):
    return Inv(p).total, Inv(p, 0.5).total


@dataclass
class KO:
    a: int
    _: KW_ONLY
    b: int = 2


@case(1)
def kwonly(a):
    return repr(KO(a, b=5)), KO(a) == KO(a, b=2)


@case()
def genexc():
    def g():
        try:
            yield 1
        except ValueError as e:
            yield f"got {e}"
        return 5

    it = g()
    a = next(it)
    b = it.throw(ValueError("x"))
    try:
        next(it)
    except StopIteration as s:
        c = s.value
    return a, b, c
