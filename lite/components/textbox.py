"""Text, in one line or several."""

from __future__ import annotations

from typing import Any, Literal

from lite.block import FormComponent
from lite.errors import ComponentError
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["Text", "TextArea", "Textbox"]


class Textbox(FormComponent):
    """A field for text; a listener gets a string."""

    value: str | None = None
    _: KW_ONLY
    type: Literal["text", "password", "email"] = "text"
    lines: int = 1
    max_lines: int | None = None
    """Lines up to which the field grows; None means 20."""
    placeholder: str | None = None
    autofocus: bool = False
    autoscroll: bool = True
    text_align: Literal["left", "right"] | None = None
    rtl: bool = False
    buttons: list[Any] | None = None
    """`"copy"`, or `gr.Button` objects, at the field's upper edge."""
    max_length: int | None = None
    submit_btn: str | bool | None = False
    """Shown inside the field; a text becomes its label."""
    stop_btn: str | bool | None = False
    html_attributes: dict[str, Any] | None = None

    change = Event("The text changed, by the user or by a listener.", "always_last")
    input = Event("The user changed the text.")
    select = Event("The user selected a part of the text.")
    submit = Event("The user pressed Enter, or the submit button.")
    focus = Event("The field got the focus.")
    blur = Event("The field lost the focus.")
    stop = Event("The user pressed the stop button.")
    copy = Event("The user copied the text with the button.")

    def prepare(self) -> None:
        super().prepare()
        if self.type not in ("text", "password", "email"):
            raise ComponentError(
                f"{self}: type must be 'text', 'password' or 'email', not {self.type!r}."
            )

    def preprocess(self, value: Any) -> str | None:
        return None if value is None else str(value)

    def postprocess(self, value: Any) -> str | None:
        return None if value is None else str(value)


class TextArea(Textbox):
    """A Textbox of seven lines."""

    block_name = "textbox"
    _: KW_ONLY
    lines: int = 7


Text = Textbox
