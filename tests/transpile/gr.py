"""The stand-in for Gradio that snippets import, with results as Gradio's."""

from typing import Any

from lite.transpile import gradio as shapes


class Block:
    """A component made in a listener: an update of the given properties."""

    __module__ = "gradio"
    stand_in = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        names = shapes.positional_names(type(self), len(args)) or []
        self.constructor_args = {
            "__type__": "update",
            **dict(zip(names, args, strict=True)),
            **kwargs,
        }
        self.elem_id = kwargs.get("elem_id")


def made(name: str) -> type[Block]:
    return type(name, (Block,), {"__module__": "gradio"})


Textbox, Number, Button, Dropdown, CheckboxGroup, Row, Column, Tabs, Markdown, Slider, Accordion = (
    map(
        made,
        (
            "Textbox Number Button Dropdown CheckboxGroup Row Column Tabs Markdown Slider Accordion"
        ).split(),
    )
)


class Error(Exception):
    """gr.Error"""

    __module__ = "gradio"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return repr(self.message)


def update(**kwargs: Any) -> dict[str, Any]:
    """gr.update"""
    return {**kwargs, "__type__": "update"}


def skip() -> dict[str, Any]:
    """gr.skip"""
    return {"__type__": "update"}


def Info(message: str) -> None:
    """gr.Info"""


def Warning(message: str) -> None:
    """gr.Warning"""


for function in (update, skip, Info, Warning):
    function.__module__ = "gradio"
