"""A conversation."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from lite.block import REGISTRY, Component, shorten
from lite.components.markdown import unindent
from lite.errors import ComponentError
from lite.events import Event
from lite.field import KW_ONLY

if TYPE_CHECKING:
    from typing_extensions import NotRequired

    from lite.components.button import Button

__all__ = ["ChatMessage", "Chatbot", "MessageDict"]


class MetadataDict(TypedDict, total=False):
    """What makes a message a thought: a foldable part with a title."""

    title: str
    id: int | str
    parent_id: int | str
    """The thought that this one stands in."""
    log: str
    duration: float
    """Seconds, shown beside the title."""
    status: Literal["pending", "done"]


class OptionDict(TypedDict):
    """An answer that the user can choose with one click."""

    value: str
    label: NotRequired[str]


class MessageDict(TypedDict):
    """One message: who says what."""

    role: Literal["user", "assistant", "system"]
    content: Any
    metadata: NotRequired[MetadataDict]
    options: NotRequired[list[OptionDict]]


class ChatMessage:
    """One message as an object: `gr.ChatMessage("Hello", metadata={"title": "A thought"})`."""

    def __init__(
        self,
        content: Any,
        role: Literal["user", "assistant", "system"] = "assistant",
        metadata: MetadataDict | None = None,
        options: list[OptionDict] | None = None,
    ) -> None:
        self.content = content
        self.role = role
        self.metadata: MetadataDict = {} if metadata is None else metadata
        self.options: list[OptionDict] = [] if options is None else options

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ChatMessage) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]  # it can be changed, as a dataclass can

    def __repr__(self) -> str:
        return f"ChatMessage({self.content!r}, role={self.role!r})"


class Chatbot(Component):
    """A conversation; its value is a list of messages, each with a role and content.

    Content is text, a file (`{"path": …}`), a component, or a list of those. A listener gets every
    message as a dict whose content is a list of parts; an app that gave pairs, as before Gradio 6,
    gets pairs.
    """

    without = ("info", "interactive")

    value: list[MessageDict | ChatMessage] | None = None
    _: KW_ONLY
    min_width: int | None = 160
    autoscroll: bool = True
    height: int | str | None = 400
    resizable: bool = False
    max_height: int | str | None = None
    min_height: int | str | None = None
    editable: Literal["user", "all"] | None = None
    """Whose messages the user may edit; the `edit` event follows."""
    latex_delimiters: list[dict[str, Any]] | None = None
    """Pairs like `{"left": "$", "right": "$", "display": False}`; None means `$$` only."""
    rtl: bool = False
    buttons: list[Literal["share", "copy", "copy_all"] | Button] | None = None
    """None shows all but `"share"`, which needs a server."""
    watermark: str | None = None
    """Added to what is copied."""
    avatar_images: tuple[str | None, str | None] | None = None
    """Pictures of the user and of the bot."""
    sanitize_html: bool = True
    render_markdown: bool = True
    feedback_options: list[str] | tuple[str, ...] | None = ("Like", "Dislike")
    feedback_value: Sequence[str | None] | None = None
    """What was chosen for each message of the assistant."""
    line_breaks: bool = True
    layout: Literal["panel", "bubble"] | None = None
    placeholder: str | None = None
    """Markdown shown while there is no message."""
    examples: list[dict[str, Any]] | None = None
    """Shown while there is no message: `text`, and maybe `display_text`, `icon`, `files`."""
    allow_file_downloads: bool = True
    group_consecutive_messages: bool = True
    allow_tags: list[str] | bool = True
    """Tags that HTML does not know and that are shown as they are written; True means all."""
    reasoning_tags: list[tuple[str, str]] | None = None
    """Pairs like `("<think>", "</think>")`: what stands between becomes a thought."""
    like_user_message: bool = False

    __page_types__ = {
        "examples": "Record<string, unknown>[] | null",
        "value": "Record<string, unknown>[] | null",
    }

    change = Event("The messages changed.", "always_last")
    select = Event("The user clicked a message.")
    like = Event("The user rated a message.")
    retry = Event("The user wants the last question answered again.")
    undo = Event("The user took the last question back.")
    example_select = Event("The user chose an example.")
    option_select = Event("The user chose an option of a message.")
    clear = Event("The user removed all messages.")
    copy = Event("The user copied a message.")
    edit = Event("The user edited a message.")

    def prepare(self) -> None:
        super().prepare()
        if isinstance(self.feedback_options, tuple):
            self.feedback_options = list(self.feedback_options)
        for component in components(self.value):
            if component.parent is not None:  # it stands in the message, not in the layout
                component.unrender()

    @classmethod
    def default_props(cls) -> dict[str, Any]:
        defaults = super().default_props()
        return {**defaults, "feedback_options": list(defaults["feedback_options"]), "value": []}

    def arguments(self) -> dict[str, Any]:
        found = super().arguments()
        if self.avatar_images is not None:
            found["avatar_images"] = [picture(image) for image in self.avatar_images]
        if self.examples is not None:
            found["examples"] = [example(item, self) for item in self.examples]
        return found

    def preprocess(self, value: Any) -> list[Any]:
        messages = value or ()
        if messages and all("pair" in each for each in messages):
            return pairs(messages)
        return [Message({**each, "content": received(each["content"])}) for each in messages]

    def postprocess(self, value: Any) -> list[dict[str, Any]]:
        if value is None:
            return []
        if isinstance(value, (str, Mapping, ChatMessage)) or not isinstance(value, Iterable):
            raise ComponentError(f"{self}: {FORMAT} It got {shorten(value)}.")
        messages = [
            self._message(each) | ({"pair": number} if is_pair(item) else {})
            for number, item in enumerate(value)
            for each in turns(item)
        ]
        if self.reasoning_tags:
            from lite.reasoning import split

            return [part for message in messages for part in split(message, self.reasoning_tags)]
        return messages

    def _message(self, item: Any) -> dict[str, Any]:
        """One message as the page gets it."""
        given: Any = vars(item) if isinstance(item, ChatMessage) else item
        if not isinstance(given, Mapping) or "role" not in given or "content" not in given:
            raise ComponentError(f"{self}: {FORMAT} It got {shorten(item)}.")
        content = given["content"]
        parts = content if isinstance(content, list) else [content]
        return {
            "role": given["role"],
            "metadata": dict(given.get("metadata") or {}) or None,
            "content": [self._part(part) for part in parts],
            "options": list(given.get("options") or ()) or None,
        }

    def _part(self, part: Any) -> dict[str, Any]:
        """One part of a message's content."""
        if isinstance(part, str):
            return text_part(part)
        if isinstance(part, Component):
            return component_part(part)
        if isinstance(part, Mapping):
            if isinstance(part.get("text"), str):
                return text_part(part["text"])
            if "component" in part:
                return {name: part[name] for name in part if name != "instance"}
            if isinstance(part.get("file"), Mapping):
                return file_part(part["file"], self, part.get("alt_text"))
            if "path" in part:
                return file_part(part, self, part.get("alt_text"))
        elif isinstance(part, os.PathLike):
            return file_part(part, self)
        elif isinstance(part, tuple) and 1 <= len(part) <= 2:
            return file_part(part[0], self, *part[1:])
        elif hasattr(part, "path"):
            return file_part(vars(part), self, getattr(part, "alt_text", None))
        raise ComponentError(
            f"{self}: a message cannot hold {shorten(part)}. Its content is text, a component, "
            'a file as {"path": …}, or a list of those.'
        )


class Message(dict[str, Any]):
    """A message as a listener gets it: a dict that knows what Gradio's pairs were."""

    def __missing__(self, name: object) -> Any:
        if isinstance(name, int):
            raise no_pairs(name)
        raise KeyError(name)

    def __setitem__(self, name: Any, value: Any) -> None:
        if isinstance(name, int):
            raise no_pairs(name)
        super().__setitem__(name, value)


def no_pairs(number: int) -> ComponentError:
    """The error of an app that takes a message for a pair."""
    return ComponentError(
        f"A conversation is a list of messages, not of pairs, since Gradio 6: read "
        f'message["role"] and message["content"] instead of message[{number}].'
    )


def pairs(messages: Sequence[Mapping[str, Any]]) -> list[list[Any]]:
    """The conversation as the app gave it: lists of a question and its answer."""
    found: dict[int, list[Any]] = {}
    for each in messages:
        turn = found.setdefault(each["pair"], [None, None])
        turn[each["role"] == "assistant"] = spoken(each["content"])
    return list(found.values())


def spoken(parts: Sequence[Mapping[str, Any]]) -> Any:
    """Content as one half of a pair: text, a tuple for a file, or a component."""
    if len(parts) != 1 or parts[0]["type"] == "text":
        return "\n".join(str(part.get("text", "")) for part in parts)
    if parts[0]["type"] == "component":
        return again(parts[0])
    file, alt = parts[0]["file"], parts[0].get("alt_text")
    return (file["path"], alt) if alt else (file["path"],)


def is_pair(item: Any) -> bool:
    """Whether an app writes a question and its answer this way."""
    pair = isinstance(item, (list, tuple)) and len(item) == 2
    return pair and all(part is None or isinstance(part, (str, tuple, Component)) for part in item)


def turns(item: Any) -> list[Any]:
    """A question and its answer as two messages, where an app writes them as a pair."""
    if not is_pair(item):
        return [item]
    said = zip(("user", "assistant"), item, strict=True)
    return [{"role": role, "content": part} for role, part in said if part is not None]


FORMAT = (
    'A conversation is a list of messages, each {"role": "user", "content": "…"} '
    "or a gr.ChatMessage."
)


def text_part(text: str) -> dict[str, Any]:
    """Text, without the indentation that its lines share."""
    indented = "\n " in text or "\t" in text or text.startswith(" ")
    return {"text": unindent(text) if indented else text.strip("\n"), "type": "text"}


def components(value: Any) -> list[Component]:
    """The components that messages hold, as their author wrote them."""
    found: list[Component] = []
    for item in value if isinstance(value, (list, tuple)) else ():
        given: Any = item.get("content") if isinstance(item, Mapping) else item
        given = getattr(given, "content", given)
        parts = given if isinstance(given, (list, tuple)) else [given]
        found += [part for part in parts if isinstance(part, Component)]
    return found


def component_part(component: Component) -> dict[str, Any]:
    """A component as part of a message: what the page draws it from, what makes it again."""
    props = component.props()
    if props.get("interactive", False) is None:
        props["interactive"] = False
    passed = component.constructor_args
    return {
        "component": component.block_name,
        "value": props.get("value"),
        "constructor_args": {
            **{name: value for name, value in passed.items() if name != "value" and plain(value)},
            "render": False,
        },
        "props": props,
        "type": "component",
    }


def plain(value: Any) -> bool:
    """Whether a value can travel to the page and back."""
    if isinstance(value, (list, tuple)):
        return all(map(plain, value))
    if isinstance(value, dict):
        return all(isinstance(key, str) and plain(item) for key, item in value.items())
    return value is None or isinstance(value, (str, int, float))


def file_part(source: Any, owner: object, alt: str | None = None) -> dict[str, Any]:
    """A file as part of a message."""
    from lite.files import to_page

    return {"file": to_page(source, owner), "alt_text": alt, "type": "file"}


def received(parts: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Content as a listener gets it: a component comes with an `instance` that has its value."""
    return [Embedded(part) if part["type"] == "component" else dict(part) for part in parts]


class Embedded(dict[str, Any]):
    """A component of a message; its `instance` is made when somebody asks for it.

    Making it may mean to decode a picture, and most listeners only read the texts.
    """

    def __missing__(self, name: str) -> Any:
        if name != "instance":
            raise KeyError(name)
        self[name] = again(self)
        return self[name]

    def __contains__(self, name: object) -> bool:
        return name == "instance" or super().__contains__(name)

    def get(self, name: str, default: Any = None) -> Any:
        """The item of that name, the instance among them."""
        return self[name] if name == "instance" else super().get(name, default)


def again(part: Mapping[str, Any]) -> Component:
    """A component made from what the page knows of it."""
    factory: Any = REGISTRY[part["component"]]
    component: Component = factory(**{**part["constructor_args"], "render": False})
    component.value = component.preprocess(part["value"])
    return component


def picture(image: Any) -> str | None:
    """An avatar's or icon's address."""
    from lite.files import picture_url

    if isinstance(image, Mapping):
        image = image.get("url") or image.get("path")
    return None if not image else picture_url(os.fspath(image))


def example(item: Mapping[str, Any], owner: object) -> dict[str, Any]:
    """An example as the page gets it."""
    found = dict(item)
    if found.get("icon"):
        found["icon"] = picture(found["icon"])
    if found.get("files"):
        found["files"] = [file_part(file, owner)["file"] for file in found["files"]]
    return found
