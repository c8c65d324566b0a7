"""The author's own HTML, which can be a component with its own look, events and children."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from lite.block import Block, BlockContext, Component, shorten
from lite.errors import ComponentError, ProtocolError
from lite.events import Event, Trigger, TriggerMode, all_events
from lite.field import KW_ONLY
from lite.wire import encode

__all__ = ["HTML"]

RESERVED = frozenset({"children", "info", "interactive", "props"})
"""Names that a template cannot have for its own props."""


class HTML(Component, BlockContext):
    """HTML as the author wrote it; templates, styles and a script make it a component.

    Further keyword arguments are props of the templates: `gr.HTML(3, html_template="${max}",
    max=5)`. Any name that stands in quotes in `js_on_load` is an event to listen to. Handlers such
    as `onclick="…"` work where the app's code has an element with one as a text, else the page's
    security policy blocks them.
    """

    block_name = "html"
    without = ("info", "interactive")
    unsent = Component.unsent | {"server_functions"}

    value: Any = None
    _: KW_ONLY
    html_template: str = "${value}"
    """HTML with `${…}` (JavaScript) and `{{…}}` (Handlebars) for value, label and props."""
    css_template: str = ""
    """Styles for this component only, with the same placeholders."""
    js_on_load: str | None = "element.addEventListener('click', function() { trigger('click') });"
    """Run once when drawn, with `element`, `trigger(event, data)`, `props`, `watch(names, run)`,
    `server` for `server_functions`, and `upload(file)`, which gives a file that Python can read."""
    apply_default_css: bool = True
    show_label: bool | None = False
    min_height: int | str | None = None
    max_height: int | str | None = None
    container: bool = False
    padding: bool = False
    autoscroll: bool = False
    buttons: list[Any] | None = None
    head: str | None = None
    """Tags for the page's head, such as scripts that `js_on_load` needs."""
    server_functions: list[Callable[..., Any]] | None = None
    """Functions that `js_on_load` calls as `await server.NAME(…)`."""

    change = Event("The value changed.", "always_last")

    @classmethod
    def named(cls, args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[str, Any]:
        known = {name: value for name, value in kwargs.items() if name in cls.fields}
        template = {name: value for name, value in kwargs.items() if name not in known}
        wrong = sorted(RESERVED & template.keys())
        if wrong:
            raise ComponentError(f"{cls.__name__}: '{wrong[0]}' cannot be the name of a prop.")
        return {**super().named(args, known), **template}

    def served(self) -> Mapping[str, Callable[..., Any]]:
        return {fn.__name__: fn for fn in self.server_functions or ()}

    def assign(self, passed: Mapping[str, Any]) -> None:
        super().assign(passed)
        self.template = {name: passed[name] for name in passed if name not in self.fields}

    def updated(self, arguments: Mapping[str, Any]) -> HTML:
        known = {name: value for name, value in arguments.items() if name in self.fields}
        other = super().updated(known)
        own = {name: value for name, value in arguments.items() if name not in known}
        other.template = {**self.template, **own}
        return other

    def accepts(self, argument: str) -> bool:
        return argument not in RESERVED

    def parts(self, passed: Mapping[str, Any]) -> list[Block]:
        self.own_buttons = super().parts(passed)
        return list(self.own_buttons)

    def arguments(self) -> dict[str, Any]:
        # The page tells the buttons from the other children by their ids.
        buttons = [str(button._id) for button in self.own_buttons]
        return {**super().arguments(), "buttons": buttons or None, **self.template}

    def __getattr__(self, name: str) -> Any:
        own = self.__dict__.get("template", {})
        if name in own:
            return own[name]
        script = self.__dict__.get("js_on_load") or ""
        if any(f"{quote}{name}{quote}" in script for quote in "'\"`"):
            return Trigger(self, name)
        raise AttributeError(
            f"{type(self).__name__} has no event or attribute '{name}'. An event of your own must "
            f"stand in quotes in js_on_load, as in trigger('{name}')."
        )

    def postprocess(self, value: Any) -> Any:
        if value is None or isinstance(value, (str, int)) or hasattr(value, "model_dump"):
            return value
        try:
            encode({"value": value})
        except ProtocolError:
            raise ComponentError(
                f"{self}: expected a text, or for templates what JSON can hold, "
                f"got {shorten(value)}."
            ) from None
        return value

    def api_info(self) -> dict[str, Any]:
        """The JSON schema of the value, for documentation."""
        if self.data_model is None:
            return {"type": "string"}
        schema: dict[str, Any] = self.data_model.model_json_schema()
        return schema


MODES: dict[str, TriggerMode] = {"key_up": "always_last", "stream": "multiple"}

for _name in all_events:
    if _name != "change":
        HTML.may_fire(_name, f"The script called `trigger('{_name}')`.", MODES.get(_name, "once"))
