"""What a source file may have in it, as its text tells."""

from __future__ import annotations

import ast
import functools
import re

from lite.transpile import source
from lite.transpile.source import decorator_name

DERIVES = re.compile(
    r"\bclass \w+\([^)]*\b(?:list|dict|Counter|OrderedDict|defaultdict|List|Dict)\b"
)
COLLECTS = re.compile(r"\bdef \w+\([^)]*\*\w+[^),]*,")
DYNAMIC = ("__getattr__", "setattr(", "__dict__", "SimpleNamespace")
VALUE_ENUM = re.compile(r"\b(?:IntEnum|StrEnum|IntFlag|(?:str|int), *(?:enum\.)?Enum)\b")


@functools.lru_cache(maxsize=256)
def attributes_of(tree: ast.Module) -> frozenset[str]:
    """Every attribute that some class in a file defines."""
    found: set[str] = set()
    for cls in source.nodes(tree):
        if isinstance(cls, ast.Attribute) and not isinstance(cls.ctx, ast.Load):
            found.add(cls.attr)
        elif isinstance(cls, ast.Call) and decorator_name(cls) in ("namedtuple", "make_dataclass"):
            found |= {word for part in ast.walk(cls) for word in words_of(part)}
        if not isinstance(cls, ast.ClassDef):
            continue
        for part in ast.walk(cls):
            if isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                found.add(part.name)
            elif isinstance(part, ast.Attribute) and not isinstance(part.ctx, ast.Load):
                found.add(part.attr)
            elif isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
                found.add(part.target.id)
            elif isinstance(part, ast.Assign):
                found |= {t.id for t in part.targets if isinstance(t, ast.Name)}
    return frozenset(found)


def words_of(node: ast.AST) -> list[str]:
    """The field names in `namedtuple("P", "x y")`."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value.replace(",", " ").split()
    return []


@functools.lru_cache(maxsize=256)
def deleted_in(tree: ast.Module) -> frozenset[str]:
    return frozenset(
        n.attr
        for n in source.nodes(tree)
        if isinstance(n, ast.Attribute) and isinstance(n.ctx, ast.Del)
    )


@functools.lru_cache(maxsize=256)
def has_value_enum(text: str) -> bool:
    """Whether a module may have an Enum whose members are numbers or texts."""
    return bool(VALUE_ENUM.search(text))


@functools.lru_cache(maxsize=256)
def has_derived(text: str) -> bool:
    """Whether a module may have a class derived from a list or a dict."""
    return bool(DERIVES.search(text))


@functools.lru_cache(maxsize=256)
def collects(text: str) -> bool:
    """Whether a function of a module has `*args` and parameters behind them."""
    return bool(COLLECTS.search(text))
