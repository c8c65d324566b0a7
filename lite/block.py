"""What a block, a component and a layout are; the table of all their classes."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from lite import context
from lite.errors import ComponentError, DuplicateBlockError, Error, LayoutError, LiteError
from lite.events import Event, TriggerMode
from lite.field import KW_ONLY, Fields, bind, default_of

if TYPE_CHECKING:
    from typing_extensions import Self

Visible = bool | Literal["hidden"]
Key = int | str | tuple[int | str, ...]

PYTHON_ONLY = frozenset({"render", "key", "preserved_by_key", "every", "inputs"})
"""Fields that mean nothing to the page."""


REGISTRY: dict[str, type[Block]] = {}
"""Our own classes by the name the page knows them by."""


class Block(Fields):
    """Anything in the layout. Subclasses declare their arguments as annotated attributes."""

    block_name: ClassVar[str] = "block"
    """What the page calls it; also the stem of both of its files."""
    EVENTS: ClassVar[list[str]] = []
    ignored: ClassVar[tuple[str, ...]] = ()
    """Arguments that are accepted without effect on a static page."""
    unsent: ClassVar[frozenset[str]] = PYTHON_ONLY
    expected_parent: ClassVar[str | None] = None
    """Name of the layout that this block is put into when it is not there already."""
    automatic: ClassVar[bool] = False
    """Whether it was put around its children by itself and goes with the last of them."""

    _: KW_ONLY
    visible: Visible = True
    elem_id: str | None = None
    elem_classes: list[str] | str | None = None
    render: bool = True  # on the object it is the method that places it, as in Gradio
    key: Key | None = None
    preserved_by_key: list[str] | str | None = "value"

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if isinstance(cls.__dict__.get("render"), bool):
            # Redeclared for its position among the arguments; the method stays.
            del cls.render
        ours = cls.__module__.partition(".")[0] == "lite"
        if ours and "block_name" not in cls.__dict__:
            cls.block_name = cls.__name__.lower()
        if ours:
            REGISTRY.setdefault(cls.block_name, cls)
        listed = [str(name) for name in cls.EVENTS]
        cls.EVENTS = [name for name, item in cls.__dict__.items() if isinstance(item, Event)]
        for name in listed:
            cls.may_fire(name)

    @classmethod
    def may_fire(cls, name: str, doc: str = "", trigger_mode: TriggerMode = "once") -> None:
        """Adds an event to those of the class, where it is not there yet."""
        if not hasattr(cls, name):
            event = Event(doc, trigger_mode)
            event.__set_name__(cls, name)
            setattr(cls, name, event)
        if name not in cls.EVENTS:
            cls.EVENTS.append(str(name))

    if not TYPE_CHECKING:

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            self.setup(self.named(args, kwargs))

    @classmethod
    def named(cls, args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[str, Any]:
        """The constructor's arguments by name; raises ArgumentError for wrong ones."""
        return bind(cls.fields, cls.__name__, args, kwargs)

    def setup(self, passed: Mapping[str, Any]) -> None:
        """Everything a constructor does once its arguments have names."""
        self._id = context.id_for(self.block_name, passed.get("key"))
        self._passed = dict(passed)
        self.parent: Block | None = None
        self.children: list[Block] = self.parts(passed)
        for child in self.children:
            child.parent = self
        self.assign(passed)
        wanted = self.__dict__.pop("render", False)
        self.prepare()
        if wanted:
            self._place()

    def wanted_parent(self) -> str | None:
        """The layout that it is put into; None where it stands as it is."""
        return self.expected_parent

    def parts(self, passed: Mapping[str, Any]) -> list[Block]:
        """The children that the constructor's arguments bring along."""
        return []

    def prepare(self) -> None:
        """Brings arguments into their normal form; runs again after every update."""
        if isinstance(self.elem_classes, str):
            self.elem_classes = [self.elem_classes]

    def _place(self) -> None:
        root, parent = context.root.get(), context.parent.get()
        if root is not None and self._id in root.blocks:
            raise DuplicateBlockError(
                f"{self} is already placed in this app. Create it with render=False, or call "
                "unrender() before render()."
            )
        if parent is not None:
            parent.add(self)
        if root is not None:
            for block in (self, *self.children):
                root.adopt(block)

    def unrender(self) -> Self:
        """Takes the block out of the layout; its listeners stay."""
        parent, self.parent = self.parent, None
        if parent is not None:
            parent.children.remove(self)
            if parent.automatic and not parent.children:
                parent.unrender()
        root = context.root.get()
        if root is not None:
            root.blocks.pop(self._id, None)
        return self

    @classmethod
    def update(cls, **arguments: Any) -> dict[str, Any]:
        """What `gr.update` gives; for apps written for Gradio 3."""
        from lite.patch import update

        return update(**arguments)

    def style(self, **arguments: Any) -> Self:
        """Changes looks; for apps written for Gradio 3, whose constructors lacked them."""
        from lite import former

        former.style(self, arguments)
        return self

    @property
    def constructor_args(self) -> dict[str, Any]:
        """The arguments that were passed, by name."""
        return dict(self._passed)

    @classmethod
    def get_block_name(cls) -> str:
        """What the page calls this class."""
        return cls.block_name

    def accepts(self, argument: str) -> bool:
        """Whether an update may change the argument of this name."""
        return argument in self.fields

    def updated(self, arguments: Mapping[str, Any]) -> Self:
        """A copy with other arguments; the original keeps what its author wrote."""
        other = copy.copy(self)
        for name, value in arguments.items():
            setattr(other, name, value)
        other.prepare()
        return other

    def arguments(self) -> dict[str, Any]:
        """All arguments as the page gets them, the value left out."""
        unsent = self.unsent
        names = [name for name in self.fields if name not in unsent and name != "value"]
        return {name: getattr(self, name) for name in names}

    def props(self) -> dict[str, Any]:
        """Everything the page gets of this block."""
        return self.arguments()

    @classmethod
    def default_props(cls) -> dict[str, Any]:
        """What the page assumes where `props` says nothing."""
        fields = cls.fields.items()
        return {name: default_of(field) for name, field in fields if name not in cls.unsent}

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other

    def __repr__(self) -> str:
        label = getattr(self, "label", None)
        return f'{type(self).__name__} "{label}"' if label else type(self).__name__


# `render` is a constructor argument and, on the object, the method that places it (Gradio's API).
def _render(self: Block) -> Block:
    """Places the block into the layout being written now."""
    self._place()
    return self


Block.render = _render  # type: ignore[assignment]


class BlockContext(Block):
    """A layout: what is created in its `with` block becomes its children."""

    def setup(self, passed: Mapping[str, Any]) -> None:
        self._tokens: list[Any] = []
        super().setup(passed)

    def add(self, child: Block) -> None:
        """Appends a block to the children."""
        child.parent = self
        self.children.append(child)

    def __enter__(self) -> Self:
        self._tokens.append(context.parent.set(self))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:
        context.parent.reset(self._tokens.pop())
        if error is None:
            self.group_children()

    def fields_apart(self) -> bool:
        """Whether form fields stand alone in it instead of in a frame with their neighbours."""
        return False

    def group_children(self) -> None:
        """Puts neighbours that expect the same parent (`Tab`, form fields) into one."""
        grouped: list[Block] = []
        group: BlockContext | None = None
        for child in self.children:
            wanted = child.wanted_parent()
            alone = wanted == "form" and self.fields_apart()
            if wanted is None or wanted == self.block_name or alone:
                if child.block_name not in INVISIBLE:
                    group = None
                grouped.append(child)
                continue
            if group is None or group.block_name != wanted:
                group = new_layout(wanted, child)
                group.parent = self
                root = context.root.get()
                if root is not None:
                    root.adopt(group)
                grouped.append(group)
            group.add(child)
        self.children = grouped


def new_layout(name: str, child: Block) -> BlockContext:
    """An unplaced layout of one of our own classes, known again by its first child's key."""
    factory: Any = REGISTRY[name]
    layout: BlockContext = factory(render=False, key=getattr(child, "key", None))
    layout.__dict__["automatic"] = True
    return layout


INVISIBLE = frozenset({"state", "browserstate", "timer"})
"""Blocks without a look of their own; they do not break a form apart."""


LOOKS = (
    *("label", "info", "show_label", "container", "scale", "min_width", "interactive"),
    *("visible", "elem_id", "elem_classes", "key", "preserved_by_key", "every", "inputs"),
)
"""Arguments that a component without a look of its own does not take."""


class Component(Block):
    """A block with a value."""

    _: KW_ONLY
    value: Any = None
    label: str | None = None
    info: str | None = None
    show_label: bool | None = None
    container: bool = True
    scale: int | None = None
    min_width: int | None = None
    interactive: bool | None = None
    every: Component | float | None = None
    """A timer, or seconds between calls of a function given as `value`."""
    inputs: Component | Sequence[Component] | set[Component] | None = None

    packages: ClassVar[tuple[str, ...]] = ()
    """Packages that `preprocess` may need, beside those that the app imports."""
    stateful: ClassVar[bool] = False
    """Whether the value is a Python object that never leaves Python."""

    data_model: ClassVar[Any] = None
    """A class of `gradio.data_classes` that the value has in Python, for components of your own."""

    __page_types__ = {"buttons": "string[] | null"}

    def setup(self, passed: Mapping[str, Any]) -> None:
        value = passed.get("value")
        self.load_fn: Callable[..., Any] | None = None
        if callable(value) and not self.stateful:
            self.load_fn = value
            # As in Gradio: a function without inputs gives the first value already.
            first = None if passed.get("inputs") is not None else value()
            passed = {**passed, "value": first}
        super().setup(passed)
        if self.container is False and (type(self).container or self.show_label):
            self.show_label = False

    def parts(self, passed: Mapping[str, Any]) -> list[Block]:
        # `buttons=[gr.Button(…)]` moves the button from the layout into the component's frame.
        buttons = passed.get("buttons") or ()
        return [button.unrender() for button in buttons if isinstance(button, Block)]

    def arguments(self) -> dict[str, Any]:
        found = super().arguments()
        if found.get("buttons"):
            found["buttons"] = [name for name in found["buttons"] if isinstance(name, str)]
        return found

    def needs(self, read: bool) -> tuple[str, ...]:
        """Packages that it needs in the page; `read` is whether a listener gets its value."""
        return self.packages if read else ()

    def preprocess(self, value: Any) -> Any:
        """What a listener gets for the page's value."""
        return value

    def postprocess(self, value: Any) -> Any:
        """What the page gets for a listener's value."""
        return value

    def python_value(self, value: Any) -> Any:
        """`preprocess`, of the component's model where it has one."""
        if self.data_model is None or value is None:
            return self.preprocess(value)
        try:
            model = self.data_model.model_validate(value)
        except ValueError as error:
            raise ComponentError(f"{self}: the page's value does not fit: {error}") from error
        return self.preprocess(model)

    def served(self) -> Mapping[str, Callable[..., Any]]:
        """Functions that the component's half in the page may call, by name."""
        return {}

    def page_value(self, value: Any) -> Any:
        """`postprocess`, with an error that names the component."""
        try:
            if self.data_model is None:
                return self.postprocess(value)
            if value is not None and not hasattr(value, "model_dump"):
                value = self.data_model.model_validate(value)
            shown = self.postprocess(value)
            return shown.model_dump() if hasattr(shown, "model_dump") else shown
        except (LiteError, Error):
            raise
        except Exception as error:
            raise ComponentError(
                f"{self}: the value {shorten(value)} does not fit: {error}"
            ) from error

    def props(self) -> dict[str, Any]:
        value = None if self.stateful else self.page_value(self.value)
        return {**self.arguments(), "value": value}


class FormComponent(Component):
    """A component that shares one frame with its neighbours."""

    expected_parent = "form"

    _: KW_ONLY
    min_width: int | None = 160

    def wanted_parent(self) -> str | None:
        return self.expected_parent if self.container else None


def shorten(value: object, length: int = 60) -> str:
    """The value's repr, cut to fit into a sentence."""
    text = repr(value)
    return text if len(text) <= length else f"{text[: length - 1]}…"


def listed(blocks: Block | Iterable[Block] | str | None) -> list[Block]:
    """One, several or no blocks as a list; raises LayoutError for anything else."""
    if blocks is None:
        return []
    if isinstance(blocks, Block):
        return [blocks]
    single = isinstance(blocks, str) or not isinstance(blocks, Iterable)
    found: list[Any] = [blocks] if single else [*blocks]
    for item in found:
        if not isinstance(item, Block):
            raise LayoutError(f"Expected a component, got {shorten(item)}.")
    return found
