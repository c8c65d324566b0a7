"""Text, in one line or several."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any, Literal

from lite.block import FormComponent, shorten
from lite.errors import ComponentError, LiteWarning
from lite.events import Event
from lite.field import KW_ONLY, Fields, bind

if TYPE_CHECKING:
    from lite.components.button import Button

__all__ = ["InputHTMLAttributes", "Text", "TextArea", "Textbox"]


class InputHTMLAttributes(Fields):
    """Attributes of the field's own HTML element; what is not given stays the browser's choice."""

    autocapitalize: Literal["off", "none", "on", "sentences", "words", "characters"] | None = None
    autocorrect: Literal["on", "off"] | None = None
    spellcheck: bool | None = None
    autocomplete: str | None = None
    """What the browser may fill in, such as `"email"` or `"new-password"`."""
    tabindex: int | None = None
    enterkeyhint: Literal["enter", "done", "go", "next", "previous", "search", "send"] | None = None
    """What the Enter key of a phone says."""
    lang: str | None = None

    if not TYPE_CHECKING:

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            self.assign(bind(self.fields, "InputHTMLAttributes", args, kwargs))

    def given(self) -> dict[str, Any]:
        """The attributes that were given, by name."""
        return {name: vars(self)[name] for name in self.fields if vars(self)[name] is not None}


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
    buttons: list[Literal["copy"] | Button] | None = None
    """`"copy"`, or `gr.Button` objects, at the field's upper edge."""
    max_length: int | None = None
    submit_btn: str | bool | None = False
    """Shown inside the field; a text becomes its label."""
    stop_btn: str | bool | None = False
    html_attributes: InputHTMLAttributes | None = None

    __page_types__ = {"html_attributes": "Record<string, string | number | boolean> | null"}

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
        if self.type != "text":
            self._keep_one_line()

    def _keep_one_line(self) -> None:
        if self.lines != 1 or self.max_lines not in (None, 1):
            warnings.warn(
                f"{self}: a field of type {self.type!r} has one line; lines and max_lines are set "
                "to 1.",
                LiteWarning,
                stacklevel=2,
            )
            self.lines = self.max_lines = 1

    def arguments(self) -> dict[str, Any]:
        return {**super().arguments(), "html_attributes": given_attributes(self)}

    def props(self) -> dict[str, Any]:
        # As in Gradio: a field that nobody filled counts as an empty text, not as None.
        props = super().props()
        return {**props, "value": ""} if props["value"] is None else props

    def preprocess(self, value: Any) -> str | None:
        return None if value is None else str(value)

    def postprocess(self, value: Any) -> str | None:
        return None if value is None else str(value)


def given_attributes(component: Any) -> dict[str, Any] | None:
    """A field's `html_attributes` as the page gets them."""
    given: Any = component.html_attributes
    if given is None or isinstance(given, dict):
        return given
    if not isinstance(given, InputHTMLAttributes):
        raise ComponentError(
            f"{component}: html_attributes must be gr.InputHTMLAttributes(…), not {shorten(given)}."
        )
    return given.given()


class TextArea(Textbox):
    """A Textbox of seven lines."""

    block_name = "textbox"
    _: KW_ONLY
    lines: int = 7
    max_lines: int | None = 20


Text = Textbox
