"""An app from one function: its inputs at the left, its outputs at the right."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

import lite as gr
from lite.block import Component
from lite.blocks import Blocks
from lite.errors import ArgumentError
from lite.events import Dependency, Trigger
from lite.field import KW_ONLY, REQUIRED
from lite.parameter import special_parameters, unwrap
from lite.shortcut import as_component

if TYPE_CHECKING:
    from lite.components.button import Button
    from lite.flagging import FlaggingCallback
    from lite.layouts import Accordion

ComponentOrName = Component | str
GENERATOR = 0x20 | 0x200
"""Flags of the code of sync and async generator functions."""


class Interface(Blocks):
    """An app from one function and a component for each of its parameters and results.

    Components may be given by name (`"text"`, `"number"`); labels come from the parameter names.
    Flagged rows are written to a CSV file in the page, which the visitor can download.
    """

    without = ("mode", "fill_height")

    fn: Callable[..., Any] = REQUIRED
    inputs: ComponentOrName | Sequence[ComponentOrName] | None = REQUIRED
    outputs: ComponentOrName | Sequence[ComponentOrName] | None = REQUIRED
    examples: list[Any] | list[list[Any]] | str | None = None
    _: KW_ONLY
    cache_examples: bool | None = None
    cache_mode: Literal["eager", "lazy"] | None = None
    examples_per_page: int = 10
    example_labels: list[str] | None = None
    preload_example: int | Literal[False] = 0
    live: bool = False
    """Runs whenever an input changes, instead of by a button."""
    title: str | None = None  # type: ignore[assignment]
    description: str | None = None
    article: str | None = None
    flagging_mode: Literal["never", "auto", "manual"] | None = None
    flagging_options: list[str] | list[tuple[str, str]] | None = None
    flagging_dir: str = ".gradio/flagged"
    flagging_callback: FlaggingCallback | None = None
    analytics_enabled: bool | None = None
    batch: bool = False
    max_batch_size: int = 4
    api_visibility: Literal["public", "private", "undocumented"] = "public"
    api_name: str | None = None
    api_description: str | Literal[False] | None = None
    _api_mode: bool = False
    allow_duplication: bool = False
    concurrency_limit: int | Literal["default"] | None = "default"
    additional_inputs: ComponentOrName | Sequence[ComponentOrName] | None = None
    additional_inputs_accordion: str | Accordion | None = None
    submit_btn: str | Button = "Submit"
    stop_btn: str | Button = "Stop"
    clear_btn: str | Button | None = "Clear"
    delete_cache: tuple[int, int] | None = None
    show_progress: Literal["full", "minimal", "hidden"] = "full"
    fill_width: bool = False
    time_limit: int | None = 30
    stream_every: float = 0.5
    deep_link: str | Any | bool | None = None
    """True, a label or a `gr.DeepLinkButton`: a button for a link to the page as it is now."""
    validator: Callable[..., Any] | None = None

    def setup(self, passed: Mapping[str, Any]) -> None:
        super().setup(passed)
        self.heading = self.title
        self.title = self.heading or "Gradio"
        self._choose_components()
        self._choose_flagging()
        with self:
            self._build()

    @classmethod
    def from_pipeline(cls, pipeline: Any, **kwargs: Any) -> Interface:
        """Not possible here: such pipelines need PyTorch, which runs in no browser."""
        raise NotImplementedError(
            f"Interface.from_pipeline({type(pipeline).__name__}) cannot work in a page: pipelines "
            "of transformers and diffusers need PyTorch, which runs in no browser. Run the model "
            "on a server and show that here with gr.load(), or call it over HTTP in a function."
        )

    def _choose_components(self) -> None:
        """Makes components of what was given as inputs and outputs, and names them."""
        given = as_items(self.inputs), as_items(self.outputs), as_items(self.additional_inputs)
        if not given[0] and not given[1]:
            raise ArgumentError("gr.Interface needs inputs= or outputs=.")
        names = parameter_names(self.fn)
        shared = shared_state(*given, defaults=parameter_defaults(self.fn))
        made = [[unplaced(shared if item == "state" else item) for item in each] for each in given]
        self.main_inputs, self.output_components, self.extra_inputs = made
        self.input_components: list[Component] = [*self.main_inputs, *self.extra_inputs]
        for at, block in enumerate(self.input_components):
            name_block(block, names[at] if at < len(names) else f"input {at}")
            allow(block, True)
        several = len(self.output_components) > 1
        for at, block in enumerate(self.output_components):
            if block not in self.input_components:
                name_block(block, f"output {at}" if several else "output")
                allow(block, False)
        self.unified = bool(self.main_inputs) and self.main_inputs == self.output_components
        self.generates = (
            bool(unwrap(self.fn)[0].__code__.co_flags & GENERATOR) if has_code(self.fn) else False
        )

    def _choose_flagging(self) -> None:
        mode: Any = self.flagging_mode or os.environ.get("GRADIO_FLAGGING_MODE", "manual")
        if mode not in ("manual", "auto", "never"):
            raise ArgumentError(f"flagging_mode must be 'manual', 'auto' or 'never', not {mode!r}.")
        # As in Gradio: without an output there is nothing to flag.
        self.flagging_mode = mode if self.output_components else "never"
        self.flag_options: list[tuple[str, str]] = [
            option if isinstance(option, tuple) else (f"Flag as {option}", option)
            for option in self.flagging_options or [("Flag", "")]
        ]
        if self.flagging_mode == "never":
            return
        if self.flagging_callback is None:
            from lite.flagging import CSVLogger

            self.flagging_callback = CSVLogger()
        self.flagged = [each for each in self._all() if not each.stateful]
        self.flagging_callback.setup(self.flagged, self.flagging_dir)

    def _all(self) -> list[Component]:
        """Inputs and outputs, each once."""
        return list(dict.fromkeys([*self.input_components, *self.output_components]))

    def _build(self) -> None:
        if self.heading:
            gr.Markdown(f"<h1 style='text-align: center'>{self.heading}</h1>")
        if self.description:
            gr.Markdown(self.description)
        self.submit_button: Button | None = None
        self.stop_button: Button | None = None
        with gr.Row():
            if self.main_inputs or self.extra_inputs:
                with gr.Column():
                    self._build_inputs()
            if self.output_components and not self.unified:
                with gr.Column():
                    self._build_outputs()
        run = self._listen()
        # The function comes first: `interface(…)` calls the first listener.
        self.listeners = {run.listener.id: run.listener, **self.listeners}
        if self.flagging_mode != "never":
            self._listen_to_flags(run)
        if self.deep_link:
            self._listen_to_link(run)
        self._build_examples()
        if self.article:
            gr.Markdown(self.article)

    def _build_inputs(self) -> None:
        with gr.Column():
            for block in self.main_inputs:
                placed(block)
            if self.extra_inputs:
                with self._accordion():
                    for block in self.extra_inputs:
                        placed(block)
        with gr.Row():
            self._build_buttons("Submit")
            if self.unified or not self.output_components:
                self._build_deep_link()
            if self.unified:
                self._build_flags()
        if self.unified:
            self._build_link()

    def _accordion(self) -> Accordion:
        given = self.additional_inputs_accordion
        if given is None or isinstance(given, str):
            return gr.Accordion(given or "Additional Inputs", open=given is not None)
        found: Accordion = placed(given)
        return found

    def _build_outputs(self) -> None:
        for block in self.output_components:
            if block not in self.input_components:
                placed(block)
        with gr.Row():
            if not self.input_components:
                self._build_buttons("Generate")
            self._build_deep_link()
            self._build_flags()
        self._build_link()

    def _build_buttons(self, verb: str) -> None:
        self.clear_button: Button | None = None
        if self.clear_btn:
            if isinstance(self.clear_btn, str):
                self.clear_button = gr.ClearButton(self._all(), value=self.clear_btn)
            else:
                self.clear_button = placed(self.clear_btn)
                gr.ClearButton(self._all(), render=False).attach_to(self.clear_button)
        if self.live and self.input_components and not self.generates:
            return
        given: Any = self.submit_btn
        if isinstance(given, str):
            self.submit_button = gr.Button(verb if given == "Submit" else given, variant="primary")
        else:
            self.submit_button = placed(given)
        if self.generates:
            stop: Any = self.stop_btn
            if isinstance(stop, str):
                self.stop_button = gr.Button(stop, variant="stop", visible=False)
            else:
                stop.visible = False
                self.stop_button = placed(stop)

    def _build_flags(self) -> None:
        self.flag_buttons: list[Button] = []
        if self.flagging_mode == "manual":
            self.flag_buttons = [gr.Button(label) for label, _ in self.flag_options]

    def _build_deep_link(self) -> None:
        given = self.deep_link
        if not given:
            return
        if isinstance(given, (str, bool)):
            label = given if isinstance(given, str) else "Share via Link"
            self.deep_link = gr.DeepLinkButton(label, interactive=False)
        else:
            placed(given)

    def _build_link(self) -> None:
        """Where the link to what was flagged will stand."""
        if self.flagging_mode != "never":
            self.flag_link = gr.HTML(visible=False)

    def _listen(self) -> Dependency:
        """Binds the function to what starts it; gives the listener that calls it."""
        options: dict[str, Any] = {
            "api_name": self.api_name,
            "api_description": self.api_description,
            "api_visibility": self.api_visibility,
            "show_progress": self.show_progress,
            "batch": self.batch,
            "max_batch_size": self.max_batch_size,
            "concurrency_limit": self.concurrency_limit,
            "time_limit": self.time_limit,
            "stream_every": self.stream_every,
        }
        triggers = self._triggers()
        if self.generates:
            return self._listen_to_generator(triggers, options)
        found: Dependency = gr.on(
            triggers,
            self.fn,
            self.input_components,
            self.output_components,
            validator=self.validator,
            trigger_mode="always_last" if self.live else None,
            **options,
        )
        return found

    def _triggers(self) -> list[Trigger]:
        if self.live and not self.generates:
            changes: list[Trigger] = [
                event(each, "stream" if streams(each) else "change")
                for each in self.input_components
                if "change" in each.EVENTS
            ]
            if not changes:
                changes.append(self.load)
                if self.submit_button:
                    changes.append(self.submit_button.click)
            return changes
        assert self.submit_button is not None
        submits = [
            event(each, "submit") for each in self.input_components if "submit" in each.EVENTS
        ]
        return [self.submit_button.click, *submits]

    def _listen_to_generator(
        self, triggers: Sequence[Trigger], options: dict[str, Any]
    ) -> Dependency:
        """While the function gives results, the submit button is a stop button."""
        assert self.submit_button is not None
        assert self.stop_button is not None
        buttons = [self.submit_button, self.stop_button]
        quiet = {"queue": False, "show_progress": "hidden", "api_visibility": "undocumented"}

        def running(*_: Any) -> Any:
            return gr.Button(visible=False), gr.Button(visible=True)

        def ready() -> Any:
            return gr.Button(visible=True), gr.Button(visible=False)

        start = gr.on(
            triggers, running, self.input_components, buttons, validator=self.validator, **quiet
        )
        run: Dependency = start.success(
            self.fn, self.input_components, self.output_components, **options
        )
        run.then(ready, None, buttons, **quiet)
        self.stop_button.click(ready, None, buttons, cancels=run, **quiet)
        if self.clear_button is not None:
            self.clear_button.click(ready, None, buttons, cancels=run, **quiet)
        return run

    def _listen_to_flags(self, run: Dependency) -> None:
        quiet = {"show_progress": "hidden", "queue": False, "api_visibility": "undocumented"}
        options = self.flag_options
        if self.flagging_mode == "auto":
            run.success(
                lambda *values: self._flag(values, ""),
                self.flagged,
                self.flag_link,
                preprocess=False,
                **quiet,
            )
            return
        for button, (_, option) in zip(self.flag_buttons, options, strict=True):
            button.click(
                self._flagger(option),
                self.flagged,
                [button, self.flag_link],
                preprocess=False,
                **quiet,
            )

        def fresh() -> Any:
            buttons = [gr.Button(label, interactive=True) for label, _ in options]
            return buttons if len(buttons) > 1 else buttons[0]

        run.then(fresh, None, self.flag_buttons, **quiet)
        if self.clear_button is not None:
            self.clear_button.click(fresh, None, self.flag_buttons, **quiet)

    def _listen_to_link(self, run: Dependency) -> None:
        """There is something to share once the function has run."""
        run.then(
            lambda: gr.DeepLinkButton(interactive=True),
            None,
            self.deep_link,
            show_progress="hidden",
            queue=False,
            api_visibility="undocumented",
        )

    def _flagger(self, option: str) -> Callable[..., Any]:
        def flag(*values: Any) -> Any:
            return gr.Button("✓ Flagged", interactive=False), self._flag(values, option)

        return flag

    def _flag(self, values: Sequence[Any], option: str) -> Any:
        """Writes one row; gives the link by which the visitor gets all of them."""
        callback = self.flagging_callback
        assert callback is not None
        count = callback.flag(list(values), flag_option=option)
        path = getattr(callback, "path", None)
        if path is None or not os.path.exists(path):
            return gr.skip()
        return gr.HTML(link_to(path, count), visible=True)

    def _build_examples(self) -> None:
        if not self.examples:
            return
        inputs = [each for each in self.input_components if not each.stateful]
        gr.Examples(
            self.examples,
            inputs,
            self.output_components,
            self.fn,
            self.cache_examples,
            self.cache_mode,
            self.examples_per_page,
            _api_mode=self._api_mode,
            batch=self.batch,
            example_labels=self.example_labels,
            preload=self.preload_example,
        )


def as_items(given: Any) -> list[Any]:
    """One, several or no components or names as a list."""
    if given is None:
        return []
    return list(given) if isinstance(given, (list, tuple)) else [given]


def placed(block: Any) -> Any:
    """The block, put into the layout that is being written."""
    return block.render()


def event(block: Component, name: str) -> Trigger:
    """The block's event of that name."""
    found: Trigger = getattr(block, name)
    return found


def unplaced(item: Any) -> Component:
    """The component, or one of that name, taken out of the layout it may have been created in."""
    block = as_component(item)
    if block.parent is not None:
        block.unrender()
    return block


def shared_state(*given: Sequence[Any], defaults: Mapping[int, Any]) -> Any:
    """The one state that `"state"` means among inputs and outputs; starts as the parameter does."""
    for at, item in enumerate(given[0]):
        if item == "state":
            return gr.State(value=defaults.get(at), render=False)
    return "state"


def name_block(block: Component, name: str) -> None:
    """Gives the component a label if it has none."""
    if "label" in block.fields and block.label is None:
        block.label = name


def allow(block: Component, interactive: bool) -> None:
    """Says whether the visitor may change the component, where its author did not."""
    if "interactive" in block.fields and block.interactive is None:
        block.interactive = interactive


def has_code(fn: Any) -> bool:
    """Whether the function is written in Python, not built in."""
    return hasattr(unwrap(fn)[0], "__code__")


def parameter_names(fn: Any) -> list[str]:
    """Names of the function's inputs: its parameters without those that we fill."""
    if not has_code(fn):
        return []
    plain, skipped = unwrap(fn)
    special = {each.name for each in special_parameters(fn)}
    names = plain.__code__.co_varnames[skipped : plain.__code__.co_argcount]
    return [name for name in names if name not in special]


def parameter_defaults(fn: Any) -> dict[int, Any]:
    """Defaults of the function's inputs by their position."""
    if not has_code(fn):
        return {}
    names = parameter_names(fn)
    defaults = unwrap(fn)[0].__defaults__ or ()
    first = len(names) - len(defaults)
    return {first + at: value for at, value in enumerate(defaults)}


def link_to(path: str, count: int) -> str:
    """A link that saves the file on the visitor's disk."""
    from urllib.parse import quote

    with open(path, encoding="utf-8", newline="") as file:
        data = quote(file.read())
    rows = f"{count} row{'s' * (count != 1)}"
    return (
        f'<a download="{os.path.basename(path)}" href="data:text/csv;charset=utf-8,{data}">'
        f"Download what was flagged ({rows})</a>"
    )


def streams(component: Component) -> bool:
    """Whether its microphone or camera sends piece by piece."""
    return "stream" in component.EVENTS and bool(getattr(component, "streaming", False))
