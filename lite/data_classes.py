"""Shapes of values: `GradioModel` and `GradioRootModel` for components of your own, and files."""

from __future__ import annotations

import sys
import types
import typing
from collections.abc import Mapping
from typing import Any, ClassVar, get_args, get_origin, get_type_hints

from lite.files import FileData

__all__ = ["FileData", "GradioModel", "GradioRootModel", "ImageData", "JsonData", "ListFiles"]

NOTHING: Any = object()


class Model:
    """What both kinds of models can do; fields are the annotations of the class."""

    __hints__: ClassVar[dict[str, Any]]

    @classmethod
    def hints(cls) -> dict[str, Any]:
        """The fields and their types."""
        if "__hints__" not in cls.__dict__:
            scope = dict(vars(sys.modules[cls.__module__]))
            found = get_type_hints(cls, globalns=scope, localns=vars(typing))
            cls.__hints__ = {
                name: hint
                for name, hint in found.items()
                if name != "__hints__" and get_origin(hint) is not ClassVar
            }
        return cls.__hints__

    def fill(self, given: Mapping[str, Any]) -> None:
        """Sets every field, each checked; raises ValueError for what does not fit."""
        name = type(self).__name__
        hints = self.hints()
        for field, hint in hints.items():
            value = given.get(field, getattr(type(self), field, NOTHING))
            if value is NOTHING:
                raise ValueError(f"{name} needs the field '{field}'.")
            setattr(self, field, fitted(value, hint, f"{name}.{field}"))

    @classmethod
    def from_json(cls, x: Any) -> Any:
        """The model of what the page sent."""
        raise NotImplementedError

    @classmethod
    def model_validate(cls, obj: Any) -> Any:
        """The model of plain data, or the model itself."""
        return obj if isinstance(obj, cls) else cls.from_json(obj)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return id(self)

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({fields})"


class GradioModel(Model):
    """A value with named fields; annotate them in a subclass and make it a `data_model`."""

    def __init__(self, **data: Any) -> None:
        self.fill(data)

    @classmethod
    def from_json(cls, x: Any) -> Any:
        if not isinstance(x, Mapping):
            raise ValueError(f"{cls.__name__}: expected named fields, got {x!r}.")
        return cls(**x)

    def model_dump(self, **_: Any) -> dict[str, Any]:
        """The fields as plain data."""
        return {name: plain(value) for name, value in vars(self).items()}

    @classmethod
    def model_json_schema(cls) -> dict[str, Any]:
        """The JSON schema of the fields."""
        hints = cls.hints()
        found: dict[str, Any] = {
            "type": "object",
            "title": cls.__name__,
            "properties": {name: schema(hint) for name, hint in hints.items()},
        }
        required = [name for name in hints if not hasattr(cls, name)]
        return {**found, "required": required} if required else found


class GradioRootModel(Model):
    """A value that is no dict of its own; annotate `root` in a subclass."""

    root: Any

    def __init__(self, root: Any = NOTHING) -> None:
        self.fill({} if root is NOTHING else {"root": root})

    @classmethod
    def from_json(cls, x: Any) -> Any:
        return cls(x)

    def model_dump(self, **_: Any) -> Any:
        """The value as plain data."""
        return plain(self.root)

    @classmethod
    def model_json_schema(cls) -> dict[str, Any]:
        """The JSON schema of the value."""
        return {"title": cls.__name__, **schema(cls.hints()["root"])}


class JsonData(GradioRootModel):
    """Any JSON value."""

    root: Any


class ListFiles(GradioRootModel):
    """Several files."""

    root: list[FileData]


class ImageData(GradioModel):
    """A picture: a file of the app's, or an address."""

    path: str | None = None
    url: str | None = None
    """An address, which may hold the picture itself (`data:image/png;base64,…`)."""
    size: int | None = None
    """In bytes."""
    orig_name: str | None = None
    mime_type: str | None = None
    is_stream: bool = False
    meta: dict[str, Any] = {"_type": "gradio.FileData"}  # copied into each


def plain(value: Any) -> Any:
    """The value with models and files in it as plain data."""
    if hasattr(value, "model_dump"):
        return value.model_dump()
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(item) for item in value]
    return value


def fitted(value: Any, hint: Any, place: str) -> Any:
    """The value as its type wants it; raises ValueError where it is of another kind."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is typing.Annotated:
        return fitted(value, args[0], place)
    if origin in (typing.Union, types.UnionType):
        return fitted_to_one(value, args, place)
    if origin is typing.Literal:
        return agreed(value in args, value, hint, place)
    kind = origin or hint
    if kind is Any or not isinstance(kind, type):
        return value
    if issubclass(kind, Model):
        return kind.model_validate(value)
    if issubclass(kind, FileData):
        return FileData.from_json(value) if isinstance(value, Mapping) else value
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if kind in (tuple, set, frozenset) and isinstance(value, list):
        value = kind(value)
    truth = isinstance(value, bool) and kind is int  # to Python True is an int
    agreed(isinstance(value, kind) and not truth, value, hint, place)
    if args and kind is list:
        return [fitted(item, args[0], f"{place}[{at}]") for at, item in enumerate(value)]
    if args and issubclass(kind, Mapping):
        return {key: fitted(item, args[1], f"{place}[{key!r}]") for key, item in value.items()}
    return value


def fitted_to_one(value: Any, hints: tuple[Any, ...], place: str) -> Any:
    """The value as the first of several types that takes it."""
    for hint in hints:
        if hint is type(None):
            if value is None:
                return None
            continue
        try:
            return fitted(value, hint, place)
        except ValueError:
            continue
    raise ValueError(f"{place}: {value!r} is none of {', '.join(map(named, hints))}.")


def agreed(fits: bool, value: Any, hint: Any, place: str) -> Any:
    """The value where it fits."""
    if not fits:
        raise ValueError(f"{place}: expected {named(hint)}, got {value!r}.")
    return value


def named(hint: Any) -> str:
    """A type as a sentence names it."""
    return hint.__name__ if isinstance(hint, type) else str(hint).replace("typing.", "")


PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}


def schema(hint: Any) -> dict[str, Any]:
    """The JSON schema of a type."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return {"anyOf": [schema(arg) for arg in args]}
    if origin is typing.Literal:
        return {"enum": list(args)}
    kind = origin or hint
    if kind in PLAIN:
        return {"type": PLAIN[kind]}
    if not isinstance(kind, type):
        return {}
    if issubclass(kind, Model):
        found: dict[str, Any] = kind.model_json_schema()  # type: ignore[attr-defined]
        return found
    if issubclass(kind, Mapping):
        return {"type": "object", **({"additionalProperties": schema(args[1])} if args else {})}
    if issubclass(kind, (list, tuple, set, frozenset)):
        return {"type": "array", **({"items": schema(args[0])} if args else {})}
    return {"type": "object"} if issubclass(kind, FileData) else {}
