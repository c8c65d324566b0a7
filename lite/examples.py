"""Rows of example inputs below an app: a click fills the inputs, and may run the function."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from lite.block import Block, Component, listed, shorten
from lite.components.dataset import Dataset
from lite.errors import ArgumentError, ComponentError
from lite.events import Ahead
from lite.field import KW_ONLY, Fields, bind
from lite.parameter import fill, special_parameters
from lite.patch import skip
from lite.result import results

if TYPE_CHECKING:
    from lite.events import Dependency


class Examples(Fields):
    """Example inputs to click on.

    `examples` is a list of rows (or of values, for one input), a list of dicts keyed by component
    or label, or a folder: its `log.csv`, else each of its files. With `cache_examples=True` a
    click shows the answer of `fn` too: the build computes it and it comes with the page. With
    `cache_mode="lazy"` it is computed at the first click of the example in this visit, as it is
    where the build could not do it.
    """

    examples: Any
    inputs: Any
    outputs: Any = None
    fn: Callable[..., Any] | None = None
    cache_examples: bool | None = None
    cache_mode: Literal["eager", "lazy"] | None = None
    examples_per_page: int = 10
    _api_mode: bool = False
    label: str | None = None
    elem_id: str | None = None
    run_on_click: bool = False
    preprocess: bool = True
    """Whether `fn` gets what the components make of the example, when it is cached."""
    postprocess: bool = True
    """Whether the components prepare what `fn` gave, when it is cached."""
    api_visibility: Literal["public", "private", "undocumented"] = "undocumented"
    api_name: str | None = "load_example"
    api_description: str | Literal[False] | None = None
    batch: bool = False
    _: KW_ONLY
    example_labels: list[str] | None = None
    visible_columns: list[int] | None = None
    visible: bool | Literal["hidden"] = True
    preload: int | Literal[False] = 0
    """The example shown when the page opens, if answers are cached and no input has a value."""

    if not TYPE_CHECKING:

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            kwargs.pop("_initiated_directly", None)
            self.assign(bind(self.fields, "Examples()", args, kwargs))
            self._prepare()
            self.create()

    def _prepare(self) -> None:
        self.inputs = as_components(self.inputs)
        self.outputs = as_components(self.outputs)
        self.cache_examples = caches(self.cache_examples)
        self.cache_mode = mode_of(self.cache_mode)
        if self.cache_examples and (self.fn is None or not self.outputs):
            raise ArgumentError("Examples(cache_examples=True) needs fn= and outputs=.")
        if self.run_on_click and self.fn is None:
            raise ArgumentError("Examples(run_on_click=True) needs fn=.")
        self.examples = [
            as_row(row, number, self.inputs)
            for number, row in enumerate(as_rows(self.examples, self.inputs))
        ]
        # A column that no example fills is not shown, and its input is left alone.
        rows, count = self.examples, len(self.inputs)
        self.input_has_examples = [any(row[at] is not None for row in rows) for at in range(count)]
        used = [at for at in range(count) if self.input_has_examples[at]]
        self.inputs_with_examples = [self.inputs[at] for at in used]
        self.non_none_examples = [[row[at] for at in used] for row in rows]
        shown = used if self.visible_columns is None else self.visible_columns
        self.visible_input_positions = [at for at in shown if at in used]
        self.visible_examples = [[row[at] for at in self.visible_input_positions] for row in rows]
        self.cache_event: Dependency | None = None
        self._cached: dict[int, list[Any]] = {}

    def create(self) -> None:
        """Places the samples and listens to them; the constructor has done it already."""
        self.dataset = Dataset(
            components=[self.inputs[at] for at in self.visible_input_positions],
            samples=self.visible_examples,
            type="index",
            label="Examples" if self.label is None else self.label,
            samples_per_page=self.examples_per_page,
            elem_id=self.elem_id,
            visible=self.visible,
            sample_labels=self.example_labels,
        )
        self.load_input_event: Dependency = self.dataset.click(
            self._load,
            self.dataset,
            self.inputs_with_examples,
            show_progress="hidden",
            queue=False,
            api_name=self.api_name,
            api_description=self.api_description,
            api_visibility=self.api_visibility,
        )
        numbers = range(len(self.examples))
        self.load_input_event.listener.ahead = Ahead(
            "input", [partial(self._loaded, number) for number in numbers]
        )
        if self.cache_examples:
            self.cache_event = self.load_input_event.then(
                self._answer,
                self.dataset,
                self.outputs,
                postprocess=self.postprocess,
                api_visibility="undocumented",
            )
            if self.cache_mode != "lazy":
                self.cache_event.listener.ahead = Ahead(
                    "input", [partial(self._last_answer, number) for number in numbers]
                )
            self._preload()
        elif self.run_on_click:
            self.load_input_event.then(
                self.fn,
                self.inputs,
                self.outputs,
                batch=self.batch,
                api_visibility="undocumented",
            )

    def _preload(self) -> None:
        from lite.events import current_app

        filled = any(each.constructor_args.get("value") is not None for each in self.inputs)
        if self.preload is False or self.cache_mode == "lazy" or filled or not self.examples:
            return
        number = self.preload
        options = {"show_progress": "hidden", "api_visibility": "undocumented"}
        start = current_app("load").load(
            lambda: self._load(number), None, self.inputs_with_examples, **options
        )

        async def answer() -> AsyncIterator[Any]:
            async for result in self._answer(number):
                yield result

        shown: Dependency = start.then(
            answer, None, self.outputs, postprocess=self.postprocess, **options
        )
        start.listener.ahead = Ahead(answers=[partial(self._loaded, number)])
        shown.listener.ahead = Ahead(answers=[partial(self._last_answer, number)])

    def _load(self, number: int | None) -> Any:
        """What the inputs show for one example."""
        if number is None:
            return skip()
        row = self.non_none_examples[number]
        return row if len(row) != 1 else row[0]

    async def _loaded(self, number: int) -> Any:
        return self._load(number)

    async def _last_answer(self, number: int) -> Any:
        """What stays when the answer of `fn` is complete."""
        if number not in self._cached:
            await self.cache(number)
        return self._shown(self._cached[number])

    async def _answer(self, number: int | None) -> AsyncIterator[Any]:
        """The answer of `fn`, step by step at first, then from memory."""
        if number is None:
            yield skip()
            return
        if number not in self._cached:
            async for step in self._run(number):
                self._cached[number] = step
                yield self._shown(step)
        else:
            yield self._shown(self._cached[number])

    def _shown(self, step: list[Any]) -> Any:
        return step if len(self.outputs) > 1 else step[0]

    async def _run(self, number: int) -> AsyncIterator[list[Any]]:
        assert self.fn is not None
        values = self.examples[number]
        if self.preprocess:
            values = [
                each if block.stateful else block.preprocess(block.page_value(each))
                for block, each in zip(self.inputs, values, strict=True)
            ]
        if self.batch:
            values = [[each] for each in values]
        # As in Gradio: a cached answer belongs to no visitor, so there is no request.
        positional, named = fill(special_parameters(self.fn), values, None, {})
        async for result in results(self.fn(*positional, **named)):
            found = [column[0] for column in result] if self.batch else result
            yield self._row(found[0] if self.batch and len(self.outputs) == 1 else found)

    def _row(self, result: Any) -> list[Any]:
        """A result as one value for each output."""
        if isinstance(result, dict) and any(isinstance(key, Block) for key in result):
            return [result.get(each, skip()) for each in self.outputs]
        if len(self.outputs) == 1:
            return [result]
        return list(result)

    async def cache(self, example_id: int | None = None, request: Any = None) -> int | None:
        """Computes the answer of one example, or of all, before anybody clicks."""
        numbers = range(len(self.examples)) if example_id is None else [example_id]
        for number in numbers:
            async for _ in self._answer(number):
                pass
        return example_id

    def load_from_cache(self, example_id: int, request: Any = None) -> list[Any]:
        """The remembered answer of an example; raises KeyError where it is not computed yet."""
        return self._cached[example_id]


def caches(given: bool | None) -> bool:
    """Whether answers to examples are kept; `GRADIO_CACHE_EXAMPLES` decides where nobody said."""
    if given is None:
        return os.environ.get("GRADIO_CACHE_EXAMPLES", "").lower() == "true"
    return given


def mode_of(given: Literal["eager", "lazy"] | None) -> Literal["eager", "lazy"]:
    """When they are computed: at build, or at the first click; `GRADIO_CACHE_MODE` may say it."""
    mode: Any = given or os.environ.get("GRADIO_CACHE_MODE", "").lower() or "eager"
    if mode not in ("eager", "lazy"):
        raise ArgumentError(f"cache_mode must be 'eager' or 'lazy', not {mode!r}.")
    return mode  # type: ignore[no-any-return]


def as_components(blocks: Any) -> list[Component]:
    """One or several components as a list."""
    found = listed(blocks)
    for block in found:
        if not isinstance(block, Component):
            raise ArgumentError(f"Examples() takes components, and {block} has no value.")
    return found  # type: ignore[return-value]


def as_rows(examples: Any, inputs: Sequence[Component]) -> list[Any]:
    """The examples as rows, whichever form they were given in."""
    if isinstance(examples, (str, os.PathLike)):
        return rows_of_folder(os.fspath(examples), inputs)
    if not isinstance(examples, (list, tuple)):
        raise ArgumentError(
            f"examples must be a list, or the path of a folder, not {shorten(examples)}."
        )
    nested = bool(examples) and isinstance(examples[0], (list, tuple))
    if len(inputs) == 1 and not nested:
        return [row if keyed(row, inputs) else [row] for row in examples]
    return list(examples)


def keyed(row: Any, inputs: Sequence[Component]) -> bool:
    """Whether a row is a dict whose keys are inputs."""
    return isinstance(row, Mapping) and any(key in inputs for key in row if isinstance(key, Block))


def as_row(row: Any, number: int, inputs: Sequence[Component]) -> list[Any]:
    """One example with a value for each input; None for those at the end that it lacks."""
    if isinstance(row, Mapping):
        known = {block: row[block] for block in inputs if block in row}
        labels = {getattr(block, "label", None): block for block in inputs}
        for key, value in row.items():
            if key in labels:
                known[labels[key]] = value
            elif key not in inputs:
                raise ComponentError(
                    f"Example {number + 1} has a value for {shorten(key)}, which is not among its "
                    f"inputs ({', '.join(map(str, inputs))})."
                )
        return [known.get(block) for block in inputs]
    if not isinstance(row, (list, tuple)):
        raise ComponentError(
            f"Example {number + 1} is {shorten(row)}: with {len(inputs)} inputs each example must "
            "be a list with one value for each."
        )
    if len(row) > len(inputs):
        raise ComponentError(
            f"Example {number + 1} has {len(row)} values for {len(inputs)} inputs."
        )
    return [*row, *[None] * (len(inputs) - len(row))]


def rows_of_folder(folder: str, inputs: Sequence[Component]) -> list[list[Any]]:
    """The examples in a folder: the rows of its `log.csv`, else its files."""
    if not os.path.isdir(folder):
        raise ComponentError(
            f"examples={folder!r} is no folder. Paths are relative to the app's folder."
        )
    log = os.path.join(folder, "log.csv")
    if not os.path.exists(log):
        files = sorted(name for name in os.listdir(folder) if not name.startswith("."))
        return [[os.path.join(folder, name)] for name in files]
    import csv

    with open(log, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    return [
        [value_of(text, block, folder) for text, block in zip(row, inputs, strict=False)]
        for row in rows
    ]


def value_of(text: str, block: Component, folder: str) -> Any:
    """A cell of a log as its component takes it: a number, a list, the path of a file, or text."""
    import ast

    if block.block_name == "textbox":
        return text
    path = os.path.join(folder, text)
    if text and os.path.isfile(path):
        return path
    try:
        return ast.literal_eval(text.strip().capitalize() if text in ("true", "false") else text)
    except (ValueError, SyntaxError):
        return text
