"""Recognises Gradio's names without importing Gradio: by module, class and attribute."""

from __future__ import annotations

import ast
import inspect
import itertools
from collections.abc import Iterator
from types import ModuleType

FIRST = {
    "Dropdown": ["choices", "value"],
    "Radio": ["choices", "value"],
    "CheckboxGroup": ["choices", "value"],
    "Slider": ["minimum", "maximum", "value", "step"],
    "Tab": ["label"],
    "TabItem": ["label"],
    "Accordion": ["label", "open"],
    "Row": [],
    "Column": [],
    "Group": ["visible"],
    "Tabs": [],
    "Sidebar": ["label", "open"],
    "Walkthrough": [],
    "Step": ["label"],
}
EVENTS = {
    "EventData",
    "SelectData",
    "KeyUpData",
    "DeletedFileData",
    "LikeData",
    "RetryData",
    "UndoData",
    "EditData",
    "CopyData",
    "DownloadData",
    "InputData",
}
OF_FILE = {"DeletedFileData", "DownloadData"}
SERVER = {"Request", "Progress", "OAuthProfile", "OAuthToken"}
NOTICES = {"Info": "info", "Warning": "warning", "Success": "success"}


def is_ours(value: object) -> bool:
    """Whether an object belongs to Gradio, to us, or to the stand-in for them."""
    module = value.__name__ if isinstance(value, ModuleType) else getattr(value, "__module__", "")
    return str(module).split(".")[0] in ("gradio", "lite")


def component_class(value: object) -> bool:
    if not (isinstance(value, type) and is_ours(value)):
        return False
    return any(base.__name__ in ("Block", "BlockContext", "Component") for base in value.__mro__)


def component(value: object) -> bool:
    return component_class(type(value))


def component_key(value: object) -> str:
    """What the page calls a component: its `elem_id`, or its number."""
    chosen = getattr(value, "elem_id", None)
    return f"@{chosen}" if chosen else f"#{getattr(value, '_id', id(value))}"


def positional_names(cls: type, count: int) -> list[str] | None:
    """The names of a component's positional arguments."""
    if not getattr(cls, "stand_in", False):
        try:
            names = list(inspect.signature(cls).parameters)
        except (TypeError, ValueError):
            names = []
        if len(names) >= count and not {"args", "kwargs"} & set(names[:count]):
            return names[:count]
    known = FIRST.get(cls.__name__, ["value"])
    return known[:count] if len(known) >= count else None


def is_state(value: object) -> bool:
    """Whether it is a `gr.State`."""
    return component(value) and type(value).__name__ == "State"


def value_type(block: object) -> str:
    """The annotation that a parameter has which gets this component's value; often none."""
    kind = getattr(block, "block_name", type(block).__name__.lower())
    if kind in ("textbox", "markdown", "html", "button"):
        return "str"
    if kind == "checkbox":
        return "bool"
    if kind == "checkboxgroup" or (kind == "dropdown" and getattr(block, "multiselect", None)):
        return "list"
    if kind in ("radio", "dropdown"):
        return "int" if getattr(block, "type", "value") == "index" else choice_type(block)
    if kind in ("number", "slider"):
        whole = getattr(block, "precision", None) == 0 or steps_whole(block)
        return "int" if whole else ""
    return ""


def choice_type(block: object) -> str:
    """What all choices of a component are."""
    choices = getattr(block, "choices", None) or ()
    values = [each[1] if isinstance(each, (list, tuple)) else each for each in choices]
    return "str" if values and all(isinstance(each, str) for each in values) else ""


def steps_whole(block: object) -> bool:
    """Whether a handle stands at whole numbers only."""
    parts = [getattr(block, name, None) for name in ("minimum", "step")]
    return all(isinstance(part, (int, float)) and part == int(part) for part in parts)


NUMBERS = itertools.count(1)


class Block:
    """A stand-in for any Gradio component, layout or Blocks."""

    __module__ = "gradio"
    stand_in = True

    def __init__(self, *args: object, **kwargs: object) -> None:
        self.elem_id = kwargs.get("elem_id")
        self._id = next(NUMBERS)

    def __enter__(self) -> Block:
        return self

    def __exit__(self, *args: object) -> None:
        return None

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return Anything()


class Anything:
    """Answers every use with itself: decorators give the function back."""

    def __call__(self, *args: object, **kwargs: object) -> object:
        if len(args) == 1 and not kwargs and inspect.isfunction(args[0]):
            return args[0]
        return self

    def __getattr__(self, name: str) -> Anything:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __getitem__(self, key: object) -> Anything:
        return self

    def __iter__(self) -> Iterator[object]:
        return iter(())

    def __enter__(self) -> Anything:
        return self

    def __exit__(self, *args: object) -> None:
        return None


class Error(Exception):
    """A stand-in for `gr.Error`."""

    __module__ = "gradio"

    def __init__(self, message: str = "Error raised.", **kwargs: object) -> None:
        super().__init__(message)


class Function:
    """A stand-in for a function of Gradio: known by its name."""

    __module__ = "gradio"

    def __init__(self, name: str) -> None:
        self.__name__ = name

    def __call__(self, *args: object, **kwargs: object) -> object:
        return Anything()


class StandIn(ModuleType):
    """A module that looks like Gradio: capitals are components, the rest are functions."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        value: object
        if name == "Error":
            value = Error
        elif name in EVENTS | SERVER:
            value = type(name, (), {"__module__": "gradio"})
        elif name in NOTICES or name in ("update", "skip"):
            value = Function(name)
        elif name[0].isupper():
            value = type(name, (Block,), {"__module__": "gradio"})
        else:
            value = Anything()
        setattr(self, name, value)
        return value


def annotation_names(node: ast.expr | None) -> set[str]:
    """All names in an annotation, also in its text form."""
    if node is None:
        return set()
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        try:
            node = ast.parse(node.value, mode="eval").body
        except SyntaxError:
            return set()
    found = {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}
    return found | {n.attr for n in ast.walk(node) if isinstance(n, ast.Attribute)}
