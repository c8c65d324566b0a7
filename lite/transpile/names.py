"""The supported names: built-ins, methods and library functions, each a signature.

The runtime function of `str.split` is `$str_split(s, sep, maxsplit)`: positional parameters
first, then keyword-only ones, then what `**` and `*` collect. A result of type `float` is a raw
double; anything else is a tagged value.
"""

from __future__ import annotations

import ast
import csv
import hashlib
import importlib
import io
import re
from dataclasses import dataclass
from functools import lru_cache

from lite.transpile.types import Type
from lite.transpile.types import named as named

BUILTINS = """
abs(x)
all(x) -> bool
any(x) -> bool
ascii(x) -> str = $asciiRepr
bin(x) -> str
bool(x=False) -> bool
bytes(x=(), encoding=None) -> bytes
bytearray(source=(), encoding=None)
callable(x) -> bool
chr(i) -> str
dict(x=None, /, **kw) -> dict = $dict_from
divmod(a, b) -> tuple
enumerate(iterable, start=0)
filter(f, x)
float(x=0) -> float = $number
format(x, spec='') -> str
frozenset(x=()) -> set
getattr(x, name, default=None)
hasattr(x, name) -> bool
hash(x) -> int
hex(x) -> str
id(x) -> int
int(x=0, base=10) -> int = $toInt
issubclass(a, b) -> bool
iter(x, sentinel=None) = $iterator
len(x) -> index
list(x=()) -> list
map(f, *xs)
max(*args, key=None, default=None)
min(*args, key=None, default=None)
next(it, default=None)
oct(x) -> str
ord(c) -> int
pow(base, exp, mod=None)
print(*args, sep=' ', end='\\n') -> None
range(start, stop=0, step=1)
repr(x) -> str
reversed(x)
round(x, ndigits=None)
set(x=()) -> set = $set_from
setattr(x, name, value) -> None
slice(start, stop=None, step=None) = $sliceOf
sorted(x, *, key=None, reverse=False) -> list
str(x='') -> str = $toStr
sum(x, start=0)
tuple(x=()) -> tuple = $tupleOf
zip(*xs, strict=False)
"""

METHODS = """
str.capitalize() -> str
str.casefold() -> str
str.center(width, fillchar=' ') -> str
str.count(sub, start=None, end=None) -> index
str.encode(encoding='utf-8', errors='strict') -> bytes
str.endswith(suffix, start=None, end=None) -> bool
str.expandtabs(tabsize=8) -> str
str.find(sub, start=None, end=None) -> index
str.format(*args, **kw) -> str
str.format_map(mapping) -> str
str.index(sub, start=None, end=None) -> index
str.isalnum() -> bool
str.isalpha() -> bool
str.isascii() -> bool
str.isdecimal() -> bool
str.isdigit() -> bool
str.isidentifier() -> bool
str.islower() -> bool
str.isnumeric() -> bool
str.isprintable() -> bool
str.isspace() -> bool
str.istitle() -> bool
str.isupper() -> bool
str.join(items) -> str
str.ljust(width, fillchar=' ') -> str
str.lower() -> str
str.lstrip(chars=None) -> str
str.maketrans(x, y=None, z=None)
str.partition(sep) -> tuple
str.removeprefix(prefix) -> str
str.removesuffix(suffix) -> str
str.replace(old, new, count=-1) -> str
str.rfind(sub, start=None, end=None) -> index
str.rindex(sub, start=None, end=None) -> index
str.rjust(width, fillchar=' ') -> str
str.rpartition(sep) -> tuple
str.rsplit(sep=None, maxsplit=-1) -> list
str.rstrip(chars=None) -> str
str.split(sep=None, maxsplit=-1) -> list
str.splitlines(keepends=False) -> list
str.startswith(prefix, start=None, end=None) -> bool
str.strip(chars=None) -> str
str.swapcase() -> str
str.title() -> str
str.translate(table) -> str
str.upper() -> str
str.zfill(width) -> str
bytes.decode(encoding='utf-8', errors='strict') -> str
bytes.hex(sep='', bytes_per_sep=1) -> str
list.append(x) -> None
list.clear() -> None
list.copy() -> list
list.count(x) -> index
list.extend(items) -> None
list.index(x, start=0, stop=None) -> index
list.insert(i, x) -> None
list.pop(i=-1)
list.remove(x) -> None
list.reverse() -> None
list.sort(*, key=None, reverse=False) -> None
tuple.count(x) -> index = $list_count
tuple.index(x, start=0, stop=None) -> index = $list_index
dict.clear() -> None
dict.copy() -> dict
dict.fromkeys(keys, value=None) -> dict
dict.get(key, default=None)
dict.items()
dict.keys()
dict.pop(key, default=None)
dict.popitem(last=True) -> tuple
dict.setdefault(key, default=None)
dict.update(x=None, /, **kw) -> None = $dict_updateMethod
dict.values()
set.add(x) -> None
set.clear() -> None
set.copy() -> set
set.difference(*others) -> set
set.difference_update(*others) -> None
set.discard(x) -> None
set.intersection(*others) -> set
set.intersection_update(*others) -> None
set.isdisjoint(other) -> bool
set.issubset(other) -> bool
set.issuperset(other) -> bool
set.pop()
set.remove(x) -> None
set.symmetric_difference(other) -> set
set.symmetric_difference_update(other) -> None
set.union(*others) -> set
set.update(*others) -> None
int.as_integer_ratio() -> tuple
int.conjugate() -> int = $pos
int.to_bytes(length=1, byteorder='big', *, signed=False) -> bytes
int.bit_count() -> int
int.bit_length() -> int
float.as_integer_ratio() -> tuple
float.conjugate() -> float = $toFloat
float.hex() -> str
float.is_integer() -> bool
str.__repr__() -> str = $repr
str.__str__() -> str = $str
str.__eq__(x) -> bool = $eq
str.__hash__() -> int = $hash
list.__repr__() -> str = $repr
list.__str__() -> str = $str
list.__eq__(x) -> bool = $eq
list.__hash__() -> int = $hash
tuple.__repr__() -> str = $repr
tuple.__str__() -> str = $str
tuple.__eq__(x) -> bool = $eq
tuple.__hash__() -> int = $hash
dict.__repr__() -> str = $repr
dict.__str__() -> str = $str
dict.__eq__(x) -> bool = $eq
dict.__hash__() -> int = $hash
set.__repr__() -> str = $repr
set.__str__() -> str = $str
set.__eq__(x) -> bool = $eq
set.__hash__() -> int = $hash
int.__repr__() -> str = $repr
int.__str__() -> str = $str
int.__eq__(x) -> bool = $eq
int.__hash__() -> int = $hash
float.__repr__() -> str = $repr
float.__str__() -> str = $str
float.__eq__(x) -> bool = $eq
float.__hash__() -> int = $hash
bool.__repr__() -> str = $repr
bool.__str__() -> str = $str
bool.__eq__(x) -> bool = $eq
bool.__hash__() -> int = $hash
int.__add__(x) = $add
int.__sub__(x) = $sub
int.__mul__(x) = $mul
int.__truediv__(x) = $div
int.__floordiv__(x) = $floordiv
int.__mod__(x) = $mod
int.__lt__(x) -> bool = $lt
int.__le__(x) -> bool = $le
int.__gt__(x) -> bool = $gt
int.__ge__(x) -> bool = $ge
float.__add__(x) = $add
float.__sub__(x) = $sub
float.__mul__(x) = $mul
float.__truediv__(x) = $div
float.__floordiv__(x) = $floordiv
float.__mod__(x) = $mod
float.__lt__(x) -> bool = $lt
float.__le__(x) -> bool = $le
float.__gt__(x) -> bool = $gt
float.__ge__(x) -> bool = $ge
str.__add__(x) = $add
str.__mul__(x) = $mul
list.__add__(x) = $add
list.__mul__(x) = $mul
tuple.__add__(x) = $add
tuple.__mul__(x) = $mul
str.__iter__() = $iterator
list.__iter__() = $iterator
tuple.__iter__() = $iterator
dict.__iter__() = $iterator
set.__iter__() = $iterator
list.__getitem__(i) = $at
list.__contains__(x) -> bool = $has
list.__len__() -> index = $len
tuple.__getitem__(i) = $at
tuple.__contains__(x) -> bool = $has
tuple.__len__() -> index = $len
str.__getitem__(i) = $at
str.__contains__(x) -> bool = $has
str.__len__() -> index = $len
dict.__getitem__(i) = $at
dict.__contains__(x) -> bool = $has
dict.__len__() -> index = $len
set.__contains__(x) -> bool = $has
set.__len__() -> index = $len
generator.close() -> None
generator.throw(error)
generator.send(value)
"""

# Methods of library objects are JavaScript methods of the same name; only keywords need a table.
OBJECT_METHODS: list[str] = []
TEXT_METHODS = frozenset(
    """center count endswith find index ljust lstrip partition removeprefix removesuffix replace
    rfind rindex rjust rpartition rsplit rstrip split startswith strip""".split()
)
TEXT_TAKERS = re.compile(
    r"(str(?!\.format)|re|textwrap|html|string|unicodedata|base64|datetime)\.|(json\.loads|int|float|ord|bytes)$"
)
"""What takes texts, and so members of an enum that are texts."""

PURE_MUTATORS = {
    "append",
    "extend",
    "insert",
    "remove",
    "pop",
    "clear",
    "sort",
    "reverse",
    "add",
    "discard",
    "update",
    "setdefault",
    "popitem",
    "appendleft",
    "popleft",
    "rotate",
    "intersection_update",
    "difference_update",
    "symmetric_difference_update",
    "extendleft",
    "move_to_end",
    "subtract",
}

BYTES = frozenset(
    """capitalize center count endswith expandtabs find index isalnum isalpha isascii isdigit
    islower isspace istitle isupper join ljust lower lstrip partition removeprefix
    removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines
    startswith strip swapcase title upper zfill""".split()
)
"""Methods of texts that bytes have as well."""
TESTS = {
    "str": 'typeof {} === "string"',
    "bool": 'typeof {} === "boolean"',
    "int": "$isInt({})",
    "float": "$isFloat({})",
    "list": "$isList({})",
    "tuple": "{} instanceof $Tuple",
    "dict": "{} instanceof $Dict",
    "set": "$isSet({})",
    "frozenset": "{} instanceof $FrozenSet",
    "NoneType": "{} === null",
    "bytes": "{} instanceof Uint8Array",
    "range": "{} instanceof $Range",
    "type": "$isType({})",
    "generator": "$isGenerator({})",
    "object": "({}, true)",
}


PROTOCOLS = frozenset(
    """Iterable Iterator Sized Container Collection Hashable Mapping MutableMapping Sequence
    MutableSequence Set MutableSet Callable Reversible Generator""".split()
)
"""Classes of collections.abc that values are tested for."""


@dataclass(frozen=True)
class Named:
    """A supported name that is no single Python object: `datetime.datetime.now`."""

    path: str


@dataclass(frozen=True)
class Entry:
    """One supported function and how the runtime spells it."""

    name: str
    js: str
    args: ast.arguments
    returns: str

    @property
    def type(self) -> Type:
        return named(self.returns)

    @property
    def positional(self) -> list[str]:
        return [a.arg for a in [*self.args.posonlyargs, *self.args.args]]

    @property
    def required(self) -> int:
        return len(self.positional) - len(self.args.defaults)

    @property
    def keyword_only(self) -> list[str]:
        return [a.arg for a in self.args.kwonlyargs]


@lru_cache(maxsize=8)
def lines(text: str) -> dict[str, str]:
    return {line.split("(")[0]: line for line in text.strip().splitlines() if line}


def tables() -> dict[str, str]:
    from lite.transpile.library import LIBRARY

    return {**lines(BUILTINS), **lines(METHODS), **lines(LIBRARY)}


@lru_cache(maxsize=1)
def table() -> dict[str, str]:
    """Every supported name and its line."""
    return tables()


@lru_cache(maxsize=512)
def entry(name: str) -> Entry | None:
    """The signature of `len`, `str.split` or `math.sqrt`; None where it is not supported."""
    line = table().get(name)
    if line is None:
        return None
    line, _, js = line.partition(" = ")
    head, _, returns = line.partition(" -> ")
    node = ast.parse(f"def f{head[len(name) :]}: pass").body[0]
    assert isinstance(node, ast.FunctionDef)
    spelled = js or "$" + name.replace(".", "_")
    return Entry(name, spelled, node.args, returns)


@lru_cache(maxsize=256)
def method_types(name: str) -> tuple[str, ...]:
    """The built-in types that have a method of this name."""
    found = [key.split(".")[0] for key in lines(METHODS) if key.split(".")[1] == name]
    return tuple(found)


@lru_cache(maxsize=1)
def by_identity() -> dict[int, str]:
    """The path of every supported library object, by its id."""
    found = {}
    for path in table():
        if "." not in path or path in lines(METHODS):
            continue
        module, _, name = path.rpartition(".")
        try:
            value: object = importlib.import_module(module)
        except ImportError:
            continue
        value = getattr(value, name, None)
        if value is not None:
            found[id(value)] = path
    return found


def object_methods() -> frozenset[str]:
    """Methods and attributes of supported library objects."""
    from lite.transpile.library import OBJECTS

    return frozenset(OBJECTS.split())


@lru_cache(maxsize=1)
def object_attributes() -> frozenset[str]:
    """Every attribute that some value may have in Python or in JavaScript: what another value is
    asked for, it lacks in both.
    """
    from lite.transpile.library import MODULES
    from lite.transpile.link import words

    owners: list[object] = [BaseException, str, bytes, float, int, list, dict, set, range, type]
    owners += [frozenset, slice, bytearray, memoryview, property, iter([]), iter({}), {}.items()]
    owners += [type(lambda: 0), type(x for x in ""), classmethod, staticmethod, object_attributes]
    owners += [type(hashlib.md5()), csv.reader([]), csv.writer(io.StringIO())]
    for module in map(importlib.import_module, MODULES.split()):
        owners += [value for value in vars(module).values() if isinstance(value, type)]
    return words() | {name for owner in owners for name in dir(owner)}


@lru_cache(maxsize=1)
def natives() -> frozenset[str]:
    """What Array and Map of JavaScript have, or the runtime's dicts."""
    from lite.transpile.link import parts

    return frozenset(parts()["$natives"].lines[0].split('"')[1].split())


@lru_cache(maxsize=1)
def runtime_names() -> frozenset[str]:
    """Everything the runtime declares."""
    from lite.transpile.link import parts

    return frozenset(parts())


@lru_cache(maxsize=256)
def is_class(js: str) -> bool:
    """Whether a runtime name is a class, to be built with $new."""
    from lite.transpile.link import parts

    part = parts().get(js)
    return part is not None and part.lines[0].startswith("class ")
