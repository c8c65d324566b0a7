"""Events that blocks fire, listeners bound to them, what a listener may learn of an event."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from lite import context
from lite.errors import LayoutError
from lite.field import KW_ONLY, Fields, Signature, bind
from lite.problem import authors_place

if TYPE_CHECKING:
    from lite.block import Block, Component
    from lite.blocks import Blocks
    from lite.parameter import Special

TriggerMode = Literal["once", "multiple", "always_last"]
Shown = Literal["full", "minimal", "hidden"]
Outcome = Literal["any", "success", "failure"]


class Event:
    """An event that a class of blocks can fire; on an object, the method that adds a listener."""

    def __init__(
        self, doc: str, trigger_mode: TriggerMode = "once", show_progress: Shown = "full"
    ) -> None:
        self.__doc__ = doc
        self.trigger_mode = trigger_mode
        self.show_progress = show_progress
        self.name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, block: Block | None, owner: type) -> Any:
        if block is None:
            return self
        return Trigger(block, self.name, self.trigger_mode, self.show_progress)


class ListenerOptions(Fields):
    """The arguments that every listener method takes, in Gradio's order."""

    fn: Callable[..., Any] | Literal["decorator"] | None = "decorator"
    inputs: Block | Sequence[Block] | set[Block] | None = None
    outputs: Block | Sequence[Block] | set[Block] | None = None
    api_name: str | None = None
    api_description: str | Literal[False] | None = None
    scroll_to_output: bool = False
    show_progress: Shown = "full"
    show_progress_on: Component | Sequence[Component] | None = None
    queue: bool = True
    batch: bool = False
    max_batch_size: int = 4
    preprocess: bool = True
    postprocess: bool = True
    cancels: Listener | Dependency | Sequence[Dependency] | None = None
    trigger_mode: TriggerMode | None = None
    js: str | Literal[True, "strict"] | None = None
    concurrency_limit: int | Literal["default"] | None = "default"
    concurrency_id: str | None = None
    api_visibility: Literal["public", "private", "undocumented"] = "public"
    time_limit: int | None = None
    stream_every: float = 0.5
    key: int | str | tuple[int | str, ...] | None = None
    validator: Callable[..., Any] | None = None
    inputs_kwargs: Mapping[str, Block] | None = None


class Listener:
    """A function bound to events, with the blocks it reads and writes."""

    def __init__(self, root: Blocks, targets: Sequence[Trigger], options: Mapping[str, Any]):
        from lite.block import listed

        for name, field in ListenerOptions.fields.items():
            setattr(self, name, options.get(name, field.default))
        self.trigger_mode: TriggerMode = options.get("trigger_mode") or first_mode(targets)
        self.root = root
        self.place = authors_place()
        self.id = root.next_listener(self.key)
        self.specials: dict[object, list[Special]] = {}
        """The parameters of its function and validator that are no inputs."""
        self.targets = [on_own_page(target, root) for target in targets if target.event]
        if isinstance(self.inputs, dict):
            raise ValueError(
                "inputs= takes a component, a list or a set of components, not a dict. "
                "To pass components by parameter name use inputs_kwargs=."
            )
        self.inputs_as_dict = isinstance(self.inputs, (set, frozenset))
        self.input_names = list(self.inputs_kwargs or ())
        blocks = listed(self.inputs)
        if self.inputs_as_dict:
            blocks.sort(key=lambda block: block._id)
        self.input_blocks: list[Block] = [*blocks, *(self.inputs_kwargs or {}).values()]
        self.output_blocks: list[Block] = listed(self.outputs)
        self.after: Listener | None = None
        self.after_outcome: Outcome = "any"
        self.ahead = Ahead()
        self.cancelled = [item.listener.id for item in as_list(self.cancels)]
        self.name = root.unique_api_name(self.api_name or getattr(self.fn, "__name__", "lambda"))

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...

    def __repr__(self) -> str:
        return f"{getattr(self.fn, '__name__', 'listener')}()"


def on_own_page(target: Trigger, root: Blocks) -> Trigger:
    """The target itself; on a further page `demo.load` means that the page is opened."""
    if target.block is not root or target.event != "load":
        return target
    from lite.pages import page_of

    page = page_of(context.parent.get())
    return target if page is None else Trigger(page, "load", target.trigger_mode)


def first_mode(targets: Sequence[Trigger]) -> TriggerMode:
    """How the first event treats a run that is still under way; `once` for chained listeners."""
    return targets[0].trigger_mode if targets else "once"


class Ahead:
    """What a listener answers to inputs that are known at build, so that nothing must run then."""

    def __init__(
        self,
        by: Literal["input", "event", "nothing"] = "nothing",
        answers: Sequence[Callable[[], Awaitable[Any]]] = (),
    ) -> None:
        self.by = by
        """What the page counts the answers by: the first input, the event's index, or nothing."""
        self.answers = answers


class Dependency:
    """A registered listener; chain with `then`, `success` or `failure`, or call its function."""

    def __init__(self, listener: Listener, fn: Callable[..., Any] | None) -> None:
        self.listener = listener
        self.fn = fn
        if fn is not None:
            self.__wrapped__ = fn
            self.__doc__ = getattr(fn, "__doc__", None)
            self.__name__ = getattr(fn, "__name__", "listener")

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if self.fn is None:
            raise TypeError("This listener has no Python function to call.")
        return self.fn(*args, **kwargs)

    def _chain(self, outcome: Outcome, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        def link(listener: Listener) -> None:
            listener.after = self.listener
            listener.after_outcome = outcome

        options = bind(ListenerOptions.fields, f"{outcome}()", args, kwargs)
        return listen(self.listener.root, [], options, link)

    def then(self, *args: Any, **kwargs: Any) -> Any:
        """Runs a listener when this one has ended, whether it raised or not."""
        return self._chain("any", args, kwargs)

    def success(self, *args: Any, **kwargs: Any) -> Any:
        """Runs a listener when this one has ended without an exception."""
        return self._chain("success", args, kwargs)

    def failure(self, *args: Any, **kwargs: Any) -> Any:
        """Runs a listener when this one has ended with an exception."""
        return self._chain("failure", args, kwargs)


class Trigger:
    """One event of one block; call it to add a listener, or name it in `gr.on`."""

    if not TYPE_CHECKING:
        __signature__ = Signature(ListenerOptions)

    def __init__(
        self,
        block: Block,
        event: str,
        trigger_mode: TriggerMode = "once",
        show_progress: Shown = "full",
    ) -> None:
        self.block = block
        self.event = event
        self.trigger_mode = trigger_mode
        self.show_progress = show_progress

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        options = bind(ListenerOptions.fields, f"{self.event}()", args, kwargs)
        options.setdefault("show_progress", self.show_progress)
        return listen(current_app(self.event), [self], options)

    @property
    def event_name(self) -> str:
        """The event, by the name that Gradio gives this attribute."""
        return self.event

    @property
    def has_trigger(self) -> bool:
        """True; kept for code that asks Gradio's dependencies."""
        return True


class EventListenerMethod(Trigger):
    """An event by its block and its name, for `gr.on`: what `block.change` stands for."""

    def __init__(self, block: Block, event_name: str) -> None:
        super().__init__(block, event_name)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, EventListenerMethod):
            return NotImplemented
        return self.block is other.block and self.event == other.event

    __hash__ = None  # type: ignore[assignment]  # as of a dataclass with equality

    def __repr__(self) -> str:
        return f"EventListenerMethod(block={self.block!r}, event_name={self.event!r})"


class EventListener(str):
    """The name of an event, as `Events.change` is; classes of blocks have theirs in `EVENTS`."""

    def __new__(cls, event_name: str, *_: Any, **options: Any) -> EventListener:
        """The text itself; further arguments are Gradio's, for its own page."""
        return super().__new__(cls, event_name)

    def __init__(
        self, event_name: str, *_: Any, show_progress: Shown = "full", doc: str = "", **options: Any
    ) -> None:
        self.event_name = event_name
        self.show_progress = show_progress
        self.doc = doc

    def listener(self, block: Block, *args: Any, **kwargs: Any) -> Any:
        """Adds a listener to this event of a block, as `block.change(…)` does."""
        found = getattr(block, self, None)
        trigger = found if isinstance(found, Trigger) else Trigger(block, str(self))
        return trigger(*args, **kwargs)


class Events:
    """Every event by its name, for comparing and for `EVENTS` of a class of your own."""

    change = EventListener("change")
    input = EventListener("input")
    click = EventListener("click")
    double_click = EventListener("double_click")
    submit = EventListener("submit")
    stop = EventListener("stop")
    edit = EventListener("edit")
    clear = EventListener("clear")
    play = EventListener("play")
    pause = EventListener("pause")
    end = EventListener("end")
    start_recording = EventListener("start_recording")
    pause_recording = EventListener("pause_recording")
    stop_recording = EventListener("stop_recording")
    focus = EventListener("focus")
    blur = EventListener("blur")
    upload = EventListener("upload")
    release = EventListener("release")
    select = EventListener("select")
    stream = EventListener("stream", show_progress="minimal")
    like = EventListener("like")
    example_select = EventListener("example_select")
    option_select = EventListener("option_select")
    load = EventListener("load")
    key_up = EventListener("key_up")
    apply = EventListener("apply")
    delete = EventListener("delete")
    tick = EventListener("tick")
    undo = EventListener("undo")
    retry = EventListener("retry")
    expand = EventListener("expand")
    collapse = EventListener("collapse")
    download = EventListener("download")
    copy = EventListener("copy")


all_events = [each for each in vars(Events).values() if isinstance(each, EventListener)]


def current_app(event: str) -> Blocks:
    """The app being written; raises LayoutError outside a `with gr.Blocks()` block."""
    root = context.root.get()
    if root is None:
        raise LayoutError(
            f"{event}() must be called inside a `with gr.Blocks()` block: a listener belongs to "
            "the app that is being written."
        )
    return root


def listen(
    root: Blocks,
    targets: Sequence[Trigger],
    options: Mapping[str, Any],
    link: Callable[[Listener], None] = lambda listener: None,
) -> Any:
    """Registers a listener, or gives the decorator that will when no function was passed."""

    def register(fn: Callable[..., Any] | None) -> Dependency:
        called = fn.fn if isinstance(fn, Dependency) else fn
        listener = Listener(root, targets, {**options, "fn": called})
        link(listener)
        root.enlist(listener)
        return Dependency(listener, called)

    fn = options.get("fn", "decorator")
    return register if fn == "decorator" else register(fn)


class OnOptions(ListenerOptions):
    """The arguments of `gr.on`, in Gradio's order."""

    triggers: Trigger | Iterable[Trigger] | None = None
    fn: Any = "decorator"
    inputs: Any = None
    outputs: Any = None
    _: KW_ONLY
    inputs_kwargs: Any = None


for _name, _field in OnOptions.fields.items():
    if _name not in ("triggers", "fn", "inputs", "outputs"):
        _field.keyword = True


def on(*args: Any, **kwargs: Any) -> Any:
    """Binds one function to several events: `gr.on([box.submit, button.click], fn, box, out)`.

    Without triggers the function runs when the page loads and when any input changes.
    """
    options = bind(OnOptions.fields, "on()", args, kwargs)
    root = current_app("on")
    triggers = options.pop("triggers", None)
    if triggers is not None:
        return listen(root, as_list(triggers), options)
    inputs = as_list(options.get("inputs"))
    changes = [block.change for block in inputs if "change" in block.EVENTS]
    if not changes and not inputs:
        raise LayoutError("gr.on() needs triggers= or inputs= to know when to run.")
    return listen(root, [*changes, root.load], options)


def as_list(items: Any) -> list[Any]:
    """One, several or no items as a list."""
    if items is None:
        return []
    return list(items) if isinstance(items, (list, tuple, set, frozenset)) else [items]


class EventData:
    """What is known about the event; annotate a parameter of your function with it.

    `target` is the block that fired. Fields that the page sent are attributes.
    """

    required: ClassVar[tuple[str, ...]] = ()
    optional: ClassVar[Mapping[str, Any]] = {}

    def __init__(self, target: Block | None, _data: Any) -> None:
        self.target = target
        self._data = _data
        data = _data if isinstance(_data, dict) else {}
        for name in self.required:
            setattr(self, name, data.get(name))
        for name, default in self.optional.items():
            setattr(self, name, data.get(name, default))

    def __getattr__(self, name: str) -> Any:
        data = self.__dict__.get("_data")
        if isinstance(data, dict) and name in data:
            return data[name]
        raise AttributeError(f"The event has no '{name}'.")


class Described(EventData):
    """Event data whose fields are known."""

    def __init__(self, target: Block | None, data: Any) -> None:
        super().__init__(target, data)


class SelectData(Described):
    """What was selected: `index` (a pair in two dimensions), `value`, and whether it is on now."""

    required = ("index", "value")
    optional: ClassVar[Mapping[str, Any]] = {"row_value": None, "col_value": None, "selected": True}


class KeyUpData(Described):
    """The `key` that was released and the text (`input_value`) after it."""

    required = ("key", "input_value")


class LikeData(Described):
    """The message that was liked (`liked` True), disliked (False) or given another reaction."""

    required = ("index", "value")
    optional: ClassVar[Mapping[str, Any]] = {"liked": True}


class RetryData(Described):
    """The message to answer again."""

    required = ("index", "value")


class UndoData(Described):
    """The message taken back."""

    required = ("index", "value")


class EditData(Described):
    """The message that was edited, with its `previous_value`."""

    required = ("index", "previous_value", "value")


class CopyData(Described):
    """The text that was copied."""

    required = ("value",)


class OfFile(Described):
    """Event data about a file, as a `gr.FileData`; the data is the file, or names it with more."""

    def __init__(self, target: Block | None, data: Any) -> None:
        super().__init__(target, data)
        self.file: Any = data.get("file", data) if isinstance(data, dict) else data
        if isinstance(self.file, dict) and "path" in self.file:
            from lite.files import FileData

            self.file = FileData.from_json(self.file)


class DownloadData(OfFile):
    """The `file` that was downloaded."""


class DeletedFileData(OfFile):
    """The `file` that was removed."""
