"""An app: the tree of its blocks, its listeners, and what the page is told about them."""

from __future__ import annotations

import json
import warnings
import zlib
from collections.abc import Iterator, Mapping, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar

import lite.layouts  # noqa: F401  # registers the layouts that are put around blocks by themselves
from lite import context, store
from lite.block import REGISTRY, Block, BlockContext, Component
from lite.errors import LayoutError, LiteWarning
from lite.events import Event, EventData, Listener, Trigger, listen
from lite.field import KW_ONLY, Fields, bind
from lite.reference import mentions_file, resolved

if TYPE_CHECKING:
    from typing_extensions import Self

    from lite.protocol import Blueprint, Document, Node
    from lite.protocol import Listener as WireListener
    from lite.themes import ThemeClass


class LaunchOptions(Fields):
    """The arguments of `launch`, in Gradio's order."""

    inline: bool | None = None
    inbrowser: bool = False
    share: bool | None = None
    debug: bool = False
    max_threads: int = 40
    auth: Any = None
    auth_message: str | None = None
    prevent_thread_lock: bool = False
    show_error: bool = False
    server_name: str | None = None
    server_port: int | None = None
    _: KW_ONLY
    height: int = 500
    width: int | str = "100%"
    favicon_path: str | None = None
    ssl_keyfile: str | None = None
    ssl_certfile: str | None = None
    ssl_keyfile_password: str | None = None
    ssl_verify: bool = True
    quiet: bool = False
    footer_links: list[str] | None = None
    run_history: Any = None
    allowed_paths: list[str] | None = None
    blocked_paths: list[str] | None = None
    root_path: str | None = None
    app_kwargs: dict[str, Any] | None = None
    state_session_capacity: int = 10000
    share_server_address: str | None = None
    share_server_protocol: str | None = None
    share_server_tls_certificate: str | None = None
    auth_dependency: Any = None
    max_file_size: str | int | None = None
    enable_monitoring: bool | None = None
    strict_cors: bool = True
    node_server_name: str | None = None
    node_port: int | None = None
    ssr_mode: bool | None = None
    pwa: bool | None = None
    mcp_server: bool | None = None
    num_workers: int | None = None
    _app: Any = None
    _frontend: bool = True
    i18n: Any = None
    theme: ThemeClass | str | None = None
    css: str | None = None
    css_paths: Any = None
    js: str | bool | None = None
    head: str | None = None
    head_paths: Any = None


UNHONOURED = {
    "share": "a static site is public wherever it is hosted",
    "auth": "a static page cannot keep its files from anybody; protect the host instead",
    "auth_dependency": "a static page has no server that could ask for a user",
    "root_path": "every address of the page is relative already",
    "app_kwargs": "there is no FastAPI app behind a static page",
    "ssl_keyfile": "the host of the page provides https",
    "ssl_certfile": "the host of the page provides https",
    "server_name": "`lite dev --host` chooses the address",
    "server_port": "`lite dev --port` chooses the port",
    "mcp_server": "nothing can connect to a page in a browser",
    "enable_monitoring": "there is no server to monitor",
}
"""Launch options that are accepted and warned about, each with the reason."""

MOVED = ("theme", "css", "css_paths", "js", "head", "head_paths")
"""What the constructor still takes for `launch`, as older Gradio apps write it."""


class LoadEvent(Event):
    """The event `load` of an app; on the class, the older name of `gr.load`."""

    def __call__(self, *args: Any, **kwargs: Any) -> Blocks:
        from lite.external import load

        return load(*args, **kwargs)


class Blocks(BlockContext):
    """An app: `with gr.Blocks() as demo:` and the blocks and listeners inside."""

    block_name = "blocks"

    analytics_enabled: bool | None = None
    mode: str = "blocks"
    title: str = "Gradio"
    fill_height: bool = False
    fill_width: bool = False
    delete_cache: tuple[int, int] | None = None

    load = LoadEvent("The page has loaded.")

    launched: ClassVar[list[Blocks]] = []
    """Apps of this process whose `launch` was called, in order."""

    if TYPE_CHECKING:

        def __init__(
            self,
            analytics_enabled: bool | None = None,
            mode: str = "blocks",
            title: str = "Gradio",
            fill_height: bool = False,
            fill_width: bool = False,
            delete_cache: tuple[int, int] | None = None,
            **kwargs: Any,
        ) -> None: ...

    @classmethod
    def named(cls, args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[str, Any]:
        moved = {name: kwargs[name] for name in MOVED if name in kwargs}
        own = {name: value for name, value in kwargs.items() if name not in moved}
        return {**super().named(args, own), **{f"launch_{name}": moved[name] for name in moved}}

    def setup(self, passed: Mapping[str, Any]) -> None:
        self.blocks: dict[int, Block] = {}
        self.listeners: dict[int, Listener] = {}
        self._last_listener = -1
        self.elsewhere = False
        """Whether it was loaded from an address, whose private functions are not for others."""
        self._names: set[str] = set()
        self._root_tokens: list[Any] = []
        self._attached: set[int] = set()
        prefix = "launch_"
        self.launch_options: dict[str, Any] = {
            name.removeprefix(prefix): passed[name] for name in passed if name.startswith(prefix)
        }
        own = {name: passed[name] for name in passed if not name.startswith(prefix)}
        super().setup({**own, "render": False})

    def adopt(self, block: Block) -> None:
        """Registers a block as placed in this app."""
        self.blocks[block._id] = block
        place = context.rendering.get()
        if place is not None:
            place.made.append(block._id)
        if isinstance(block, Component):
            self._attach_function(block)

    def _attach_function(self, block: Component) -> None:
        """Runs a function given as `value=` when the page loads and when its inputs change."""
        if block.load_fn is None or block._id in self._attached:
            return
        self._attached.add(block._id)
        inputs = block.inputs
        sources = [inputs] if isinstance(inputs, Block) else list(inputs or ())
        changes = [trigger(source, "change") for source in sources if "change" in source.EVENTS]
        targets = [*changes, self.load]
        every = block.every
        if isinstance(every, (int, float)):
            from lite.components.timer import Timer

            every = Timer(every)
        if isinstance(every, Block):
            targets.append(trigger(every, "tick"))
        options = {
            "fn": block.load_fn,
            "inputs": inputs,
            "outputs": block,
            "show_progress": "hidden",
            "api_visibility": "undocumented",
        }
        listen(self, targets, options)

    def next_listener(self, key: Any = None) -> int:
        """The id of the next listener; without `gr.render` its position among the listeners.

        Under `gr.render` the same key gives the same id in each run.
        """
        place = context.rendering.get()
        if place is not None and key is not None and ("listener", key) in place.ids:
            return place.ids["listener", key]
        self._last_listener += 1
        if place is not None and key is not None:
            place.ids["listener", key] = self._last_listener
        return self._last_listener

    def enlist(self, listener: Listener) -> None:
        """Registers a listener; under `gr.render` it lasts until the next run."""
        self.listeners[listener.id] = listener
        place = context.rendering.get()
        if place is not None:
            place.listening.append(listener.id)

    def unique_api_name(self, name: str) -> str:
        """The name, with a number behind it where an earlier listener has it."""
        clean = "".join(c if c.isalnum() or c in "_-" else "" for c in name) or "lambda"
        if context.rendering.get() is not None:  # it comes and goes
            return clean
        unique, count = clean, 0
        while unique in self._names:
            count += 1
            unique = f"{clean}_{count}"
        self._names.add(unique)
        return unique

    def __enter__(self) -> Self:
        self._root_tokens.append(context.root.set(self))
        return super().__enter__()

    def __exit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:
        super().__exit__(kind, error, trace)
        context.root.reset(self._root_tokens.pop())
        if error is None:
            self._place()

    def _place(self) -> None:
        """Moves everything into the app being written, if there is one."""
        outer, parent = context.root.get(), context.parent.get()
        if outer is None or outer is self:
            return
        outer._attached |= self._attached
        for child in self.children:
            if child._id in outer.blocks:
                continue
            (outer if parent is None else parent).add(child)
            for block in self.walk([child]):
                outer.adopt(block)
        self._hand_over(outer)

    def _hand_over(self, outer: Blocks) -> None:
        """Registers the listeners with another app, under new ids and names."""
        moved = {old: each for old, each in self.listeners.items() if each.root is self}
        ids = {old: outer.next_listener() for old in moved}
        for old, listener in moved.items():
            listener.id, listener.root = ids[old], outer
            listener.name = outer.unique_api_name(listener.name)
            listener.cancelled = [ids.get(each, each) for each in listener.cancelled]
            for target in listener.targets:
                if target.block is self:
                    target.block = outer
            outer.enlist(listener)

    def __call__(self, *inputs: Any, fn_index: int = 0, api_name: str | None = None) -> Any:
        """Calls one listener's function as if it were the app: the first, or the one named.

        The arguments pass through its components as a visitor's values would. Raises ValueError
        for a generator, or where the listener uses `gr.State`.
        """
        from lite.endpoint import call

        return call(self, inputs, fn_index, api_name)

    def route(self, name: str, path: str | None = None, show_in_navbar: bool = True) -> Any:
        """Another page of the app: `with demo.route("Settings"):` below the app's own block."""
        from lite.pages import add_page

        return add_page(self, name, path, show_in_navbar)

    def unload(self, fn: Any) -> Any:
        """Runs a function without inputs and outputs when the visitor leaves."""
        return listen(self, [Trigger(self, "unload")], {"fn": fn})

    def queue(self, *args: Any, **kwargs: Any) -> Self:
        """Sets how runs wait for each other; gives the app back."""
        from lite.run import QueueOptions

        self.queue_options = bind(QueueOptions.fields, "queue()", args, kwargs)
        return self

    def launch(self, *args: Any, **kwargs: Any) -> tuple[None, str, None]:
        """Makes this the page's app. Nothing is started: the page has no server."""
        options = bind(LaunchOptions.fields, "launch()", args, kwargs)
        for name, reason in UNHONOURED.items():
            if options.get(name):
                warnings.warn(f"launch({name}=…) has no effect: {reason}.", LiteWarning, 2)
        self.launch_options.update(options)
        Blocks.launched.append(self)
        return None, "", None

    def close(self, verbose: bool = True) -> None:
        """Does nothing: there is no server to stop."""

    def clear(self) -> Self:
        """Removes every block and listener."""
        self.blocks.clear()
        self.listeners.clear()
        self.children.clear()
        return self

    def walk(self, blocks: Sequence[Block] | None = None) -> Iterator[Block]:
        """Every placed block, parents first."""
        for block in self.children if blocks is None else blocks:
            yield block
            yield from self.walk(block.children)

    def check(self) -> None:
        """Raises LayoutError for a listener that reads or writes a block not in the app."""
        placed = {block._id for block in self.walk()} | {self._id}
        for listener in self.listeners.values():
            if not listener.targets and listener.after is None:
                continue  # an endpoint: it has no blocks of the layout
            for role in ("input", "output"):
                for block in getattr(listener, f"{role}_blocks"):
                    if block._id not in placed:
                        error = LayoutError(
                            f"{listener} has {block} as {role}, but it is not in the app. Create "
                            "it inside the `with gr.Blocks()` block, or call its render() there."
                        )
                        error.place = listener.place
                        raise error

    def blueprint(self) -> Blueprint:
        """Everything the page draws and listens to."""
        self.check()
        used = sorted({block.block_name for block in self.walk()})
        defaults = {name: REGISTRY[name].default_props() for name in used}
        return {
            "title": self.title,
            "mode": self.mode,
            "fill_height": self.fill_height,
            "fill_width": self.fill_width,
            "defaults": defaults,
            "blocks": self.nodes(self.children, defaults),
            "listeners": [wire_listener(each) for each in self.listeners.values()],
            "show_error": bool(self.launch_options.get("show_error")),
            "cache": store.folder(),
            "max_file_size": self.max_file_size,
            "leaves": self.leaves,
            "translations": getattr(self.launch_options.get("i18n"), "translations", {}),
        }

    @property
    def leaves(self) -> bool:
        """Whether Python has something to do when the visitor leaves."""
        events = (target.event for each in self.listeners.values() for target in each.targets)
        states = (getattr(block, "delete_callback", None) for block in self.blocks.values())
        return "unload" in events or any(states)

    @property
    def max_file_size(self) -> int | None:
        """Bytes that one of the visitor's files may have."""
        given = self.launch_options.get("max_file_size")
        if given is None or isinstance(given, int):
            return given
        from lite.files import bytes_of

        return bytes_of(given)

    def nodes(self, blocks: Sequence[Block], defaults: Mapping[str, dict[str, Any]]) -> list[Node]:
        """Blocks as the page gets them, with what differs from the defaults of their type."""
        reads = {block._id for each in self.listeners.values() for block in each.input_blocks}
        writes = {block._id for each in self.listeners.values() for block in each.output_blocks}

        def node(block: Block) -> Node:
            props = block.props()
            if props.get("interactive", False) is None:
                empty = not props.get("value")
                props["interactive"] = block._id in reads or (block._id not in writes and empty)
            base = defaults[block.block_name]
            changed = {name: props[name] for name in props if not same(props[name], base.get(name))}
            changed = self.with_files(changed)
            return {
                "id": block._id,
                "type": block.block_name,
                "props": changed,
                "children": [node(child) for child in block.children],
            }

        return [node(block) for block in blocks]

    def with_files(self, props: Any) -> Any:
        """Props with addresses such as `/gradio_api/file=logo.png` made the page's own."""
        return resolved(props, self) if mentions_file(props) else props

    def scripts(self) -> dict[str, str]:
        """The source of every listener's `js=`, by its key."""
        sources = [each.js for each in self.listeners.values() if isinstance(each.js, str)]
        return {script_key(source): source for source in sources}

    def document(self) -> Document:
        """What the build writes around the page."""
        from lite.document import document

        return document(self)


def trigger(block: Block, event: str) -> Trigger:
    """The block's event of that name."""
    found: Trigger = getattr(block, event)
    return found


def same(value: Any, default: Any) -> bool:
    """Whether a prop equals its default, in type too (True is not 1)."""
    return type(value) is type(default) and bool(value == default)


def script_key(source: str) -> str:
    """The name under which a script is kept in the site."""
    return f"s{zlib.crc32(source.encode()):08x}"


def asks_of_change(listener: Listener) -> bool:
    """Whether a listener of `change` takes event data, which holds the value once more."""
    if listener.fn is None or all(target.event != "change" for target in listener.targets):
        return False
    from lite.parameter import special_parameters

    return any(issubclass(each.kind, EventData) for each in special_parameters(listener.fn))


def wire_listener(listener: Listener) -> WireListener:
    """What the page must know of a listener."""
    on = listener.show_progress_on
    shown = None if on is None else [on] if isinstance(on, Block) else list(on)
    return {
        "id": listener.id,
        "targets": [{"id": t.block._id, "event": t.event} for t in listener.targets],
        "inputs": [block._id for block in listener.input_blocks],
        "outputs": [block._id for block in listener.output_blocks],
        "python": listener.fn is not None,
        "js": script_key(listener.js) if isinstance(listener.js, str) else None,
        "show_progress": listener.show_progress,
        "show_progress_on": None if shown is None else [block._id for block in shown],
        "scroll_to_output": listener.scroll_to_output,
        "trigger_mode": listener.trigger_mode,
        "cancels": listener.cancelled,
        "after": listener.after.id if listener.after else None,
        "after_outcome": listener.after_outcome,
        "queue": listener.queue,
        "stream_every": listener.stream_every,
        "time_limit": listener.time_limit,
        "validates": listener.validator is not None,
        "event_data": asks_of_change(listener),
    }


def fingerprint(blueprint: Blueprint) -> str:
    """A short text that differs where the blueprint does."""
    text = json.dumps(blueprint, separators=(",", ":"), default=repr).encode()
    return f"{zlib.crc32(text):08x}{zlib.adler32(text):08x}{len(text):x}"
