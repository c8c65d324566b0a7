"""Constructor arguments declared as class attributes, bound by hand instead of by generated code.

A real `@dataclass` costs several milliseconds a class under Pyodide; a table of fields costs none,
and binding our own arguments lets an error name the nearest one.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from lite.errors import ArgumentError

if TYPE_CHECKING:
    import inspect
    from dataclasses import KW_ONLY as KW_ONLY
    from typing import dataclass_transform
else:

    def dataclass_transform(**_: object) -> Any:
        return lambda cls: cls

    class KW_ONLY:
        """Marks, as the annotation of `_`, that the fields below it are keyword-only."""


class Required:
    """The default of a field that has none."""

    def __repr__(self) -> str:
        return "<required>"


REQUIRED: Any = Required()


class Field:
    """One constructor argument: its name, default, and whether only a keyword sets it."""

    __slots__ = ("annotation", "default", "keyword", "name")

    def __init__(self, name: str, default: Any, keyword: bool, annotation: str) -> None:
        self.name = name
        self.default = default
        self.keyword = keyword
        self.annotation = annotation


Table = dict[str, Field]


def declared(cls: type, inherited: Mapping[str, Field]) -> Table:
    """The fields that a class body declares, before those it inherits.

    A positional field of the class stands before inherited ones; redeclaring a field changes its
    default and keeps its kind unless the class declares positional order itself.
    """
    own: Table = {}
    keyword = False
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        text = annotation if isinstance(annotation, str) else getattr(annotation, "__name__", "Any")
        if text.endswith("KW_ONLY"):
            keyword = True
        elif not text.startswith("ClassVar"):
            own[name] = Field(name, cls.__dict__.get(name, REQUIRED), keyword, text)
    for name, field in inherited.items():
        if name not in own:
            default = cls.__dict__.get(name, field.default)
            own[name] = Field(name, default, field.keyword, field.annotation)
    for name in cls.__dict__.get("without", ()):
        own.pop(name, None)
    positional = [field for field in own.values() if not field.keyword]
    return {field.name: field for field in [*positional, *own.values()]}


def bind(
    table: Table, owner: str, args: Sequence[Any], kwargs: Mapping[str, Any]
) -> dict[str, Any]:
    """The arguments passed, by name; raises ArgumentError for an unknown, double or missing one."""
    order = [field.name for field in table.values() if not field.keyword]
    if len(args) > len(order) or not kwargs.keys() <= table.keys():
        from lite import former  # only where something does not fit

        args, kwargs = former.arguments(table, owner, args, kwargs)
    if len(args) > len(order):
        raise ArgumentError(
            f"{owner} takes at most {len(order)} positional arguments, got {len(args)}. "
            "Pass the others by name."
        )
    passed = dict(zip(order, args, strict=False))
    for name, value in kwargs.items():
        if name in passed:
            raise ArgumentError(f"{owner} got '{name}' twice: by position and by name.")
        if name not in table:
            raise ArgumentError(f"{owner} has no argument '{name}'{nearest(name, table)}")
        passed[name] = value
    for field in table.values():
        if field.default is REQUIRED and field.name not in passed:
            raise ArgumentError(f"{owner} needs the argument '{field.name}'.")
    return passed


def nearest(name: str, names: Iterable[str]) -> str:
    """The end of a sentence about an unknown name: `; did you mean 'step'?` or a full stop."""
    import difflib  # only when something is wrong already

    found = difflib.get_close_matches(name, list(names), n=1)
    return f"; did you mean '{found[0]}'?" if found else "."


def default_of(field: Field) -> Any:
    """The field's default, copied where it could be changed in place."""
    if isinstance(field.default, (list, dict, set)):
        return copy.copy(field.default)
    return field.default


class Signature:
    """Computes `__signature__` when somebody asks, so that `inspect` is not imported at start."""

    def __init__(self, options: type[Fields] | None = None) -> None:
        self.options = options

    def __get__(self, instance: object, owner: type[Fields]) -> inspect.Signature:
        import inspect

        kinds = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)
        parameters = [
            inspect.Parameter(
                field.name,
                kinds[field.keyword],
                default=inspect.Parameter.empty if field.default is REQUIRED else field.default,
                annotation=field.annotation,
            )
            for field in (self.options or owner).fields.values()
        ]
        return inspect.Signature(parameters)


@dataclass_transform(kw_only_default=False)
class Fields:
    """A class whose annotated attributes are its constructor arguments."""

    fields: ClassVar[Table] = {}
    without: ClassVar[tuple[str, ...]] = ()
    """Inherited arguments that this class does not take."""

    if not TYPE_CHECKING:
        __signature__ = Signature()

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.fields = declared(cls, cls.fields)

    def assign(self, passed: Mapping[str, Any]) -> None:
        """Sets every field: to what was passed, else to its default."""
        for name, field in self.fields.items():
            setattr(self, name, passed[name] if name in passed else default_of(field))


class Options(Fields):
    """A group of settings, given to a component as one argument."""

    if not TYPE_CHECKING:

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            self.assign(bind(self.fields, type(self).__name__, args, kwargs))

    def given(self) -> dict[str, Any]:
        """All settings by name."""
        return {name: vars(self)[name] for name in self.fields}

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]  # it can be changed

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({told})"
