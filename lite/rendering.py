"""Parts of the layout that a function makes anew whenever its inputs change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from lite import context
from lite.block import REGISTRY, Block, BlockContext, listed
from lite.errors import LayoutError
from lite.events import OnOptions, Trigger, TriggerMode, as_list, current_app, listen
from lite.field import KW_ONLY, Fields, bind

if TYPE_CHECKING:
    from lite.blocks import Blocks
    from lite.protocol import Rendered as Message


class RenderOptions(Fields):
    """The arguments of `gr.render`, in Gradio's order."""

    inputs: Any = None
    triggers: Any = None
    _: KW_ONLY
    queue: bool = True
    trigger_mode: TriggerMode | None = "always_last"
    concurrency_limit: int | Literal["default"] | None = None
    concurrency_id: str | None = None
    show_progress: Literal["full", "minimal", "hidden"] = "full"


class Rendered(BlockContext):
    """The place of a rendered part; what its function creates are its children."""

    def setup(self, passed: Mapping[str, Any]) -> None:
        super().setup(passed)
        self.ids: dict[tuple[str, object], int] = {}
        """Ids of keyed blocks, by type and key."""
        self.made: list[int] = []
        """Ids of the blocks of the last run."""
        self.listening: list[int] = []
        """Ids of the listeners of the last run."""


def render(*args: Any, **kwargs: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Makes a part of the layout by a function: `@gr.render(inputs=box)`.

    It runs when the page opens and when an input changes, or on `triggers=` alone. Each run
    replaces what the last one made; a block with a `key` seen before keeps its element and the
    properties in `preserved_by_key`.
    """
    options = bind(RenderOptions.fields, "render()", args, kwargs)
    root = current_app("render")
    triggers = as_list(options.pop("triggers", None))
    inputs = listed(options.get("inputs"))
    if not triggers:
        changes = [getattr(block, "change") for block in inputs if "change" in block.EVENTS]  # noqa: B009
        triggers = [*changes, root.load]

    def register(fn: Callable[..., Any]) -> Callable[..., Any]:
        place = Rendered()
        settings = {name: options[name] for name in options if name in OnOptions.fields}
        mode = {"trigger_mode": "always_last", "concurrency_limit": None}
        listening = {**mode, **settings, "fn": fn, "outputs": place}
        listen(root, [target for target in triggers if isinstance(target, Trigger)], listening)
        return fn

    return register


def run(place: Rendered, root: Blocks, call: Callable[[], Any], number: int) -> Message:
    """Calls the function of a rendered part; gives the message with what it made."""
    memory = (place.children, place.made, place.listening), root.blocks, root.listeners
    dropped, gone = place.listening, set(place.made)
    kept = {number: each for number, each in root.listeners.items() if number not in dropped}
    place.children, place.made, place.listening = [], [], []
    root.blocks = {number: each for number, each in root.blocks.items() if number not in gone}
    root.listeners = kept
    tokens = context.root.set(root), context.parent.set(place), context.rendering.set(place)
    try:
        if hasattr(call(), "__next__"):
            raise LayoutError("A function under gr.render must not yield.")
        place.group_children()
        check(place, root)
    except BaseException:  # what was there before stays, and goes on working
        (place.children, place.made, place.listening), root.blocks, root.listeners = memory
        raise
    finally:
        context.rendering.reset(tokens[2])
        context.parent.reset(tokens[1])
        context.root.reset(tokens[0])
    return message(place, root, dropped, number)


def check(place: Rendered, root: Blocks) -> None:
    """Raises LayoutError for a listener whose inputs or outputs are not on the page."""
    placed = {root._id, *root.blocks}
    for number in place.listening:
        listener = root.listeners[number]
        for block in (*listener.input_blocks, *listener.output_blocks):
            if block._id not in placed:
                raise LayoutError(
                    f"{listener} under gr.render uses {block}, which is not on the page. A block "
                    "made in an earlier run, or in another function under gr.render, may be gone: "
                    "use blocks of this run, or of the app outside."
                )


def message(place: Rendered, root: Blocks, dropped: list[int], number: int) -> Message:
    """What the page must know of a rendered part."""
    from lite.blocks import script_key, wire_listener

    blocks = list(root.walk(place.children))
    defaults = {name: REGISTRY[name].default_props() for name in {b.block_name for b in blocks}}
    listeners = [root.listeners[each] for each in place.listening]
    sources = [each.js for each in listeners if isinstance(each.js, str)]
    return {
        "type": "rendered",
        "run": number,
        "id": place._id,
        "children": root.nodes(place.children, defaults),
        "defaults": defaults,
        "keep": {str(b._id): kept(b) for b in blocks if getattr(b, "key", None) is not None},
        "dropped": dropped,
        "listeners": [wire_listener(each) for each in listeners],
        "scripts": {script_key(source): source for source in sources},
    }


def kept(block: Block) -> list[str]:
    """The properties that survive a new run of the function under the block's key."""
    names = block.preserved_by_key
    return [names] if isinstance(names, str) else list(names or ())
