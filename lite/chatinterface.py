"""A chat app from one function that answers a message."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

import lite as gr
from lite import session
from lite.block import Block, Component
from lite.blocks import Blocks
from lite.components.chatbot import ChatMessage, turns
from lite.components.multimodaltextbox import attached
from lite.errors import ArgumentError
from lite.events import Ahead, Dependency, EditData, LikeData, RetryData, SelectData, UndoData
from lite.examples import caches, mode_of
from lite.field import KW_ONLY, REQUIRED
from lite.parameter import fill, special_parameters
from lite.result import results
from lite.shortcut import as_component

if TYPE_CHECKING:
    from lite.components.chatbot import Chatbot
    from lite.layouts import Accordion

Messages = list[Any]
QUIET: dict[str, Any] = {
    "queue": False,
    "show_progress": "hidden",
    "api_visibility": "undocumented",
}


class ChatInterface(Blocks):
    """A chat: `fn(message, history, *additional_inputs)` gives or yields the answer.

    The history is a list of message dicts. An answer is text, a component, a message, or a list
    of those; with `additional_outputs` it is a tuple that begins with it.
    """

    without = (
        "mode",
        "visible",
        "elem_id",
        "elem_classes",
        "render",
        "key",
        "preserved_by_key",
    )

    fn: Callable[..., Any] = REQUIRED
    _: KW_ONLY
    multimodal: bool = False
    """Whether a message is a dict of text and files."""
    chatbot: Chatbot | None = None
    textbox: Component | None = None
    additional_inputs: str | Component | list[str | Component] | None = None
    additional_inputs_accordion: str | Accordion | None = None
    additional_outputs: Component | list[Component] | None = None
    editable: bool = False
    """Whether a message of the user can be edited, which asks again from there."""
    examples: list[Any] | None = None
    examples_label: str | None = "Examples"
    example_labels: list[str] | None = None
    example_icons: list[str] | None = None
    run_examples_on_click: bool = True
    cache_examples: bool | None = None
    """Whether the answers to examples are computed at build, or kept from the first click on."""
    cache_mode: Literal["eager", "lazy"] | None = None
    title: str | None = None  # type: ignore[assignment]
    description: str | None = None
    flagging_mode: Literal["never", "manual"] | None = None
    flagging_options: list[str] | tuple[str, ...] | None = ("Like", "Dislike")
    flagging_dir: str = ".gradio/flagged"
    analytics_enabled: bool | None = None
    autofocus: bool = True
    autoscroll: bool = True
    submit_btn: str | bool | None = True
    stop_btn: str | bool | None = True
    concurrency_limit: int | Literal["default"] | None = "default"
    delete_cache: tuple[int, int] | None = None
    show_progress: Literal["full", "minimal", "hidden"] = "minimal"
    fill_height: bool = True
    fill_width: bool = False
    api_name: str | None = None
    api_description: str | Literal[False] | None = None
    api_visibility: Literal["public", "private", "undocumented"] = "public"
    save_history: bool = False
    """Whether earlier conversations are kept in the visitor's browser."""
    validator: Callable[..., Any] | None = None

    def setup(self, passed: Mapping[str, Any]) -> None:
        super().setup(passed)
        self.mode = "chat_interface"
        self.heading = self.title
        self.title = self.heading or "Gradio"
        self.flagging_mode = self.flagging_mode or "never"
        if self.flagging_mode not in ("manual", "never"):
            raise ArgumentError(
                f"flagging_mode must be 'manual' or 'never', not {self.flagging_mode!r}."
            )
        self._specials = special_parameters(self.fn)
        self._answers: dict[int, Messages] = {}
        self.cache_examples = caches(self.cache_examples)
        self.cache_mode = mode_of(self.cache_mode)
        self._choose_components()
        with self:
            self._build()
            self._listen()

    def _choose_components(self) -> None:
        """Makes the components that were not given; takes those that were out of their place."""
        given = as_items(self.additional_inputs)
        self.extra_inputs = [as_component(item) for item in given]
        self.extra_outputs: list[Component] = as_items(self.additional_outputs)
        rows = self.extra_inputs and self.examples
        if rows and not all(isinstance(row, (list, tuple)) for row in self.examples or ()):
            raise ArgumentError(
                "examples= must be a list of lists when there are additional inputs: a message "
                "and a value for each of them."
            )
        if self.chatbot is None:
            self.chatbot = gr.Chatbot(
                label="Chatbot", scale=1, autoscroll=self.autoscroll, render=False
            )
        self.messages: Any = taken(self.chatbot)
        if isinstance(self.messages.value, list):  # `fn` gets messages, whatever this is
            self.messages.value = [turn for item in self.messages.value for turn in turns(item)]
        if self.examples and not self.extra_inputs and not self.messages.examples:
            self.messages.examples = self._chat_examples()
        if self.editable:
            self.messages.editable = "user"
        if self.flagging_mode == "manual":
            self.messages.feedback_options = list(self.flagging_options or ())
        if self.textbox is None:
            self.textbox = self._new_textbox()
        self.box: Any = taken(self.textbox)
        self.box.show_label = False
        self.buttons = self.box.submit_btn, self.box.stop_btn or self.stop_btn

    def _new_textbox(self) -> Component:
        options: dict[str, Any] = {
            "placeholder": "Type a message...",
            "scale": 7,
            "container": False,
            "autofocus": self.autofocus,
            "submit_btn": self.submit_btn,
            "render": False,
        }
        if not self.multimodal:
            return gr.Textbox(show_label=False, **options)
        return gr.MultimodalTextbox(show_label=False, file_count="multiple", **options)

    def _chat_examples(self) -> list[dict[str, Any]]:
        """The examples as the chatbot shows them while it is empty."""
        found = []
        for at, item in enumerate(self.examples or ()):
            example = self._example(item)
            if self.example_labels:
                example["display_text"] = self.example_labels[at]
            if self.example_icons:
                example["icon"] = self.example_icons[at]
            found.append(example)
        return found

    def _example(self, item: Any) -> dict[str, Any]:
        """An example as a dict of text and maybe files."""
        if isinstance(item, (list, tuple)):
            item = item[0]
        return dict(item) if isinstance(item, Mapping) else {"text": str(item)}

    def _build(self) -> None:
        with gr.Column():
            if self.heading:
                gr.Markdown(f"<h1 style='text-align: center'>{self.heading}</h1>")
            if self.description:
                gr.Markdown(self.description)
            if not self.save_history:
                self._build_chat()
                return
            self.store = gr.BrowserState([], storage_key=f"_saved_conversations_{self._id}")
            self.current = gr.State(value=None)
            with gr.Row(scale=1):
                with gr.Column(scale=1, min_width=100):
                    self.new_button = gr.Button("New chat", variant="primary", size="md")
                    self.saved = gr.Dataset(
                        components=[gr.Textbox(visible=False, render=False)],
                        show_label=False,
                        layout="table",
                        type="index",
                        samples=[],
                        visible=False,
                    )
                with gr.Column(scale=6):
                    self._build_chat()

    def _build_chat(self) -> None:
        self.messages.render()
        with gr.Row():
            self.box.render()
        if self.examples and self.extra_inputs:
            gr.Examples(
                self.examples,
                [self.box, *self.extra_inputs],
                self.messages if self.cache_examples else None,
                self._example_answer if self.cache_examples else None,
                self.cache_examples,
                self.cache_mode,
                label=self.examples_label,
                example_labels=self.example_labels,
                preload=False,
            )
        missing = [each for each in self.extra_inputs if each.parent is None]
        for block in missing:
            if block.stateful:
                place(block)
        shown = [each for each in missing if not each.stateful]
        if shown:
            with self._accordion():
                for block in shown:
                    place(block)

    def _accordion(self) -> Any:
        given = self.additional_inputs_accordion
        if isinstance(given, Block):
            return place(given) if given.parent is None else given
        return gr.Accordion(given or "Additional inputs", open=given is not None)

    def _listen(self) -> None:
        """Binds everything that a visitor can do with the conversation."""
        chat, box = self.messages, self.box
        outputs = [box, chat, *self.extra_outputs]
        asking: dict[str, Any] = {
            "inputs": [chat, *self.extra_inputs],
            "outputs": outputs,
            "show_progress": self.show_progress,
            "show_progress_on": chat,
            "concurrency_limit": self.concurrency_limit,
            "api_visibility": "undocumented",
        }
        runs = [
            chat.retry(self._retry, **asking),
            chat.edit(self._edit, **asking),
            chat.option_select(self._choose_option, **asking),
        ]
        if self.run_examples_on_click:
            chosen = chat.example_select(self._run_example, **asking)
            runs.append(chosen)
            if self.cache_examples and self.cache_mode == "eager" and not self.extra_inputs:
                shown = chat.arguments()["examples"] or ()
                chosen.listener.ahead = Ahead(
                    "event", [partial(self._answer_ahead, example) for example in shown]
                )
        else:
            chat.example_select(self._fill_example, None, box, **QUIET)
        asking["inputs"] = [box, chat, *self.extra_inputs]
        check = self.validator
        runs.append(
            box.submit(
                self._submit,
                **asking,
                cancels=list(runs),
                validator=check and (lambda message, *_: check(message)),
            )
        )
        stopped = box.stop(self._ready, None, box, cancels=runs, **QUIET)
        undone = chat.undo(self._undo, chat, [chat, box], **QUIET)
        if self.flagging_mode == "manual":
            chat.like(self._flag, chat, None, **QUIET)
        if self.save_history:
            self._listen_to_saved([*runs, stopped, undone])
        memory, answer = gr.State(value=[]), gr.State()
        gr.on(
            [],
            self._api,
            [box, memory, *self.extra_inputs],
            [answer, memory, *self.extra_outputs],
            api_name=self.api_name or getattr(self.fn, "__name__", "chat"),
            api_description=self.api_description,
            api_visibility=self.api_visibility,
            concurrency_limit=self.concurrency_limit,
        )

    async def _answer(self, message: Any, history: Messages, extra: Sequence[Any]) -> Any:
        """Everything the author's function gives, with its special parameters filled."""
        values, named = fill(
            self._specials,
            [message, history, *extra],
            session.current.get(),
            {"target": None, "data": None},
        )
        async for answer in results(self.fn(*values, **named)):
            yield answer

    async def _ask(
        self, message: Any, history: Messages, extra: Sequence[Any], after: Any = None
    ) -> AsyncIterator[dict[Any, Any]]:
        """Shows the question at once, then each step of the answer."""
        asked = [*history, *said(message)]
        yield {self.messages: asked, self.box: self._running()}
        shown = asked
        try:
            async for answer in self._answer(message, history, extra):
                first, *others = answer if self._is_tuple(answer) else [answer]
                shown = [*asked, *answers(first)]
                yield {self.messages: shown, **dict(zip(self.extra_outputs, others, strict=False))}
        except Exception:
            yield {self.box: self._ready()}
            raise
        if after is not None:
            after(shown)
        yield {self.box: self._ready()}

    def _is_tuple(self, answer: Any) -> bool:
        return bool(self.extra_outputs) and isinstance(answer, (list, tuple))

    def _running(self) -> Any:
        """The text field while an answer is on its way: empty, with a button to stop."""
        value = {"text": "", "files": []} if self.multimodal else ""
        return gr.update(value=value, submit_btn=False, stop_btn=self.buttons[1])

    def _ready(self) -> Any:
        return gr.update(submit_btn=self.buttons[0], stop_btn=False)

    async def _submit(self, message: Any, history: Messages, *extra: Any) -> Any:
        if not (message.get("text") or message.get("files") if self.multimodal else message):
            return
        async for step in self._ask(message, history, extra):
            yield step

    async def _retry(self, history: Messages, data: RetryData, *extra: Any) -> Any:
        question = self._message(history[data.index])
        async for step in self._ask(question, history[: data.index], extra):
            yield step

    async def _edit(self, history: Messages, data: EditData, *extra: Any) -> Any:
        if history[data.index]["role"] != "user":
            return  # the page has changed the message; nothing follows from an answer
        question = self._message(history[data.index])
        async for step in self._ask(question, history[: data.index], extra):
            yield step

    async def _choose_option(self, history: Messages, data: SelectData, *extra: Any) -> Any:
        message = {"text": data.value, "files": []} if self.multimodal else data.value
        async for step in self._ask(message, history, extra):
            yield step

    async def _run_example(self, history: Messages, data: SelectData, *extra: Any) -> Any:
        message = self._example_message(data)
        if not self.cache_examples:
            async for step in self._ask(message, history, extra):
                yield step
        elif data.index in self._answers:
            yield {self.messages: self._answers[data.index]}
        else:

            def remember(shown: Messages) -> None:
                self._answers[data.index] = shown

            async for step in self._ask(message, history, extra, remember):
                yield step

    async def _answer_ahead(self, example: Mapping[str, Any]) -> dict[Any, Any]:
        """The conversation that begins with an example."""
        found: dict[Any, Any] = {}
        async for step in self._ask(self._as_message(example), [], []):
            found.update(step)
        del found[self.box]
        return found

    async def _example_answer(self, message: Any, *extra: Any) -> Any:
        """The same for an example that fills additional inputs too."""
        async for step in self._ask(message, [], extra):
            if self.messages in step:
                yield step[self.messages]

    def _fill_example(self, data: SelectData) -> Any:
        return self._example_message(data)

    def _example_message(self, data: SelectData) -> Any:
        """The example that was chosen, as a message."""
        return self._as_message(data.value)

    def _as_message(self, value: Mapping[str, Any]) -> Any:
        if not self.multimodal:
            return value.get("text", "")
        files = [file["path"] for file in value.get("files") or ()]
        return {"text": value.get("text", ""), "files": files}

    def _message(self, message: Mapping[str, Any]) -> Any:
        """A message of the history as the author's function gets it."""
        content = message["content"]
        text = "\n".join(part["text"] for part in content if part["type"] == "text")
        if not self.multimodal:
            return text
        files = [part["file"]["path"] for part in content if part["type"] == "file"]
        return {"text": text, "files": files}

    def _undo(self, history: Messages, data: UndoData) -> Any:
        return history[: data.index], self._message(history[data.index])

    async def _api(self, message: Any, history: Messages, *extra: Any) -> Any:
        """The same function for callers without a page: the answer, and the conversation."""
        async for answer in self._answer(message, history, extra):
            first, *others = answer if self._is_tuple(answer) else [answer]
            spoken = self.messages.postprocess([*history, *said(message), *answers(first)])
            yield first, spoken, *others

    def _flag(self, history: Messages, data: LikeData) -> None:
        """Writes the conversation and what was thought of it into `log.csv`."""
        import json
        from datetime import datetime

        from lite.flagging import append

        words = {True: "Like", False: "Dislike"}
        flag = words.get(data.liked, data.liked) if isinstance(data.liked, bool) else data.liked
        append(
            os.path.join(self.flagging_dir, "log.csv"),
            ["conversation", "index", "value", "flag", "timestamp"],
            [
                json.dumps(history, default=str),
                str(data.index),
                json.dumps(data.value),
                str(flag),
                str(datetime.now()),
            ],
        )

    # Conversations kept in the browser: a list of them, newest last; the page shows newest first.

    def _listen_to_saved(self, changes: Sequence[Dependency]) -> None:
        chat, store, current = self.messages, self.store, self.current
        for change in changes:
            change.then(self._save, [chat, current, store], [current, store], **QUIET)
        cleared = chat.clear(self._forget, [current, store], [current, store], **QUIET)
        cleared.then(self._ready, None, self.box, **QUIET)
        self.new_button.click(lambda: (None, []), None, [current, chat], **QUIET)
        gr.on([self.load, store.change], self._titles, store, self.saved, **QUIET)
        self.saved.click(self._open, [self.saved, store], [current, chat], **QUIET)

    def _save(self, history: Messages, current: int | None, store: Messages) -> Any:
        """Keeps the conversation as it is now; gives its place among the kept ones."""
        plain = [
            {**message, "content": [kept(part) for part in message["content"]]}
            for message in history
        ]
        if current is None:
            return (None, store) if not plain else (len(store), [*store, plain])
        if current >= len(store):
            return len(store), [*store, plain]
        return current, [*store[:current], plain, *store[current + 1 :]]

    def _forget(self, current: int | None, store: Messages) -> Any:
        if current is None or current >= len(store):
            return None, store
        return None, [*store[:current], *store[current + 1 :]]

    def _titles(self, store: Messages) -> Any:
        titles = [[heading(messages)] for messages in reversed(store or [])]
        return gr.Dataset(samples=titles, visible=bool(titles))

    def _open(self, index: int, store: Messages) -> Any:
        at = len(store) - 1 - index
        return at, store[at]


def as_items(given: Any) -> list[Any]:
    """One, several or nothing as a list."""
    if given is None:
        return []
    return list(given) if isinstance(given, (list, tuple)) else [given]


def taken(block: Any) -> Any:
    """A given component, out of the layout that it may stand in."""
    return block.unrender() if block.parent is not None else block


def place(block: Any) -> Any:
    """Places a block into the layout being written."""
    return block.render()


def said(message: Any) -> Messages:
    """What the visitor said, as a message."""
    if not isinstance(message, Mapping):
        return [{"role": "user", "content": str(message)}]
    files = [{"path": path} for path in attached(message)]
    text = [message["text"]] if message.get("text") else []
    return [{"role": "user", "content": [*files, *text]}]


def answers(answer: Any) -> Messages:
    """What the author's function gave, as messages."""
    if answer is None:
        return []
    if isinstance(answer, list):
        return [message for each in answer for message in answers(each)]
    if isinstance(answer, ChatMessage):
        return [answer]
    if isinstance(answer, Mapping) and "content" in answer:
        return [{"role": "assistant", **answer}]
    if isinstance(answer, (str, Component, Mapping, tuple)) or hasattr(answer, "path"):
        return [{"role": "assistant", "content": answer}]
    return [{"role": "assistant", "content": str(answer)}]


SMALL = 200_000
"""Bytes up to which a file is kept with a conversation: browsers store a few megabytes in all."""


def kept(part: Mapping[str, Any]) -> dict[str, Any]:
    """A part of a message as it can be stored; a file goes along with its content if it is small.

    What the page and this Python know it by ends with the visit.
    """
    if part["type"] == "component":
        plain = {name: value for name, value in part.items() if name != "instance"}
        return {**plain, "value": portable(part["value"]), "props": portable(part["props"])}
    if part["type"] != "file":
        return dict(part)
    file = portable({"meta": {"_type": "gradio.FileData"}, **part["file"]})
    if file is None:
        name = part["file"].get("orig_name") or "A file"
        return {"type": "text", "text": f"*{name} is too large to be kept.*"}
    return {**part, "file": file}


def portable(value: Any) -> Any:
    """A value whose small files carry their content in their addresses; None for a large one."""
    from lite.files import REMOTE, data_url, with_each_file

    def carried(file: dict[str, Any]) -> dict[str, Any] | None:
        path: str = file["path"]
        if path.startswith((*REMOTE, "data:")):
            return file
        if not os.path.isfile(path) or os.path.getsize(path) > SMALL:
            return None
        url = data_url(path, file.get("mime_type"))
        return {**file, "path": url, "url": url}

    return with_each_file(value, carried)


def heading(messages: Messages) -> str:
    """A conversation's name in the list: how it begins."""
    for message in messages:
        for part in message["content"]:
            if part["type"] == "text":
                text = str(part["text"])
                return text if len(text) <= 40 else f"{text[:40]}..."
    return "Conversation"
