from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import lite as gr
from lite.block import Block
from lite.testing import Page


def labels(blocks: list[Any]) -> list[Any]:
    return [block.label for block in blocks]


def buttons(demo: gr.Blocks) -> list[str]:
    return [block.value for block in demo.walk() if block.block_name == "button"]  # type: ignore[attr-defined]


def find(demo: gr.Blocks, kind: str, **props: Any) -> Any:
    for block in demo.walk():
        if block.block_name == kind and all(getattr(block, k) == v for k, v in props.items()):
            return block
    raise AssertionError(f"no {kind} with {props}")


def greet(name: str, times: float, loud: bool = False) -> tuple[str, int]:
    text = "Hello " * int(times) + name
    return (text.upper() if loud else text), len(name)


def test_submit_calls_the_function() -> None:
    demo = gr.Interface(greet, ["text", "number", "checkbox"], ["text", gr.Number(label="Length")])
    name, times, _ = demo.input_components
    page = Page(demo)
    page.set(name, "Ada")
    page.set(times, 2)
    page.fire(demo.submit_button, "click")  # type: ignore[arg-type]
    assert [page.value(block) for block in demo.output_components] == ["Hello Hello Ada", 3]


def test_labels_come_from_parameters() -> None:
    demo = gr.Interface(
        greet, [gr.Textbox(label="Who"), gr.Slider(0, 10), "checkbox"], ["text", "number"]
    )
    assert labels(demo.input_components) == ["Who", "times", "loud"]
    assert labels(demo.output_components) == ["output 0", "output 1"]
    assert labels(gr.Interface(lambda x: x, "text", "text").output_components) == ["output"]


def test_enter_in_a_text_field_submits() -> None:
    demo = gr.Interface(str.upper, "text", "text")
    page = Page(demo)
    page.set(demo.input_components[0], "a")
    page.fire(demo.input_components[0], "submit")
    assert page.value(demo.output_components[0]) == "A"


def test_inputs_can_be_changed_and_outputs_cannot() -> None:
    demo = gr.Interface(greet, ["text", "number"], ["text", gr.Number(interactive=True)])
    page = Page(demo)
    editable = [page.props(block)["interactive"] for block in demo._all()]
    assert editable == [True, True, False, True]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({}, ["Clear", "Submit", "Flag"]),
        ({"submit_btn": "Go", "clear_btn": "Wipe"}, ["Wipe", "Go", "Flag"]),
        ({"clear_btn": None}, ["Submit", "Flag"]),
        ({"flagging_mode": "never"}, ["Clear", "Submit"]),
        ({"flagging_mode": "auto"}, ["Clear", "Submit"]),
        (
            {"flagging_options": ["good", ("It is bad", "bad")]},
            ["Clear", "Submit", "Flag as good", "It is bad"],
        ),
        ({"live": True}, ["Clear", "Flag"]),
        ({"inputs": None}, ["Clear", "Generate", "Flag"]),
        ({"outputs": None}, ["Clear", "Submit"]),
        ({"submit_btn": gr.Button("Own", render=False)}, ["Clear", "Own", "Flag"]),
    ],
)
def test_buttons(arguments: dict[str, Any], expected: list[str]) -> None:
    demo = gr.Interface(lambda x="": x, **{"inputs": "text", "outputs": "text", **arguments})
    assert buttons(demo) == expected


def test_an_interface_needs_inputs_or_outputs() -> None:
    with pytest.raises(TypeError, match="needs inputs= or outputs="):
        gr.Interface(print, None, None)


def test_an_unknown_argument_names_the_nearest() -> None:
    with pytest.raises(TypeError, match="did you mean 'examples'"):
        gr.Interface(print, "text", None, exmples=[])


def test_live_runs_when_an_input_changes() -> None:
    demo = gr.Interface(lambda a, b: a + b, ["text", gr.Textbox("!")], "text", live=True)
    page = Page(demo)
    page.set(demo.input_components[0], "x")
    assert page.value(demo.output_components[0]) == "x!"


def test_without_inputs_live_runs_at_load() -> None:
    demo = gr.Interface(lambda: "here", None, "text", live=True)
    assert Page(demo).value(demo.output_components[0]) == "here"


def test_clear_empties_inputs_and_outputs() -> None:
    demo = gr.Interface(str.upper, gr.Textbox("a"), gr.Textbox())
    page = Page(demo)
    page.fire(demo.submit_button, "click")  # type: ignore[arg-type]
    page.fire(demo.clear_button, "click")  # type: ignore[arg-type]
    assert [page.value(block) for block in demo._all()] == [None, None]


def test_an_own_clear_button_clears_too() -> None:
    own = gr.Button("Away", render=False)
    demo = gr.Interface(str.upper, gr.Textbox("a"), "text", clear_btn=own)
    page = Page(demo)
    page.fire(own, "click")
    assert page.value(demo.input_components[0]) is None


def test_one_component_for_input_and_output_stands_once() -> None:
    both = gr.Textbox("a", label="Both")
    demo = gr.Interface(lambda x: x + "?", both, both)
    page = Page(demo)
    page.fire(demo.submit_button, "click")  # type: ignore[arg-type]
    assert page.value(both) == "a?"
    assert sum(block is both for block in demo.walk()) == 1
    assert buttons(demo) == ["Clear", "Submit", "Flag"]


def test_additional_inputs_stand_in_an_accordion() -> None:
    demo = gr.Interface(lambda x, k=1: x * int(k), "text", "text", additional_inputs=[gr.Number(2)])
    accordion = find(demo, "accordion")
    assert (accordion.label, accordion.open) == ("Additional Inputs", False)
    page = Page(demo)
    page.set(demo.input_components[0], "ab")
    page.fire(demo.submit_button, "click")  # type: ignore[arg-type]
    assert page.value(demo.output_components[0]) == "abab"


def test_the_accordion_may_be_named_or_given() -> None:
    named = gr.Interface(
        greet,
        "text",
        "text",
        additional_inputs=["number"],
        additional_inputs_accordion="More",
    )
    accordion = find(named, "accordion")
    assert (accordion.label, accordion.open) == ("More", True)
    own = gr.Accordion("Own", open=True, render=False)
    given = gr.Interface(
        greet, "text", "text", additional_inputs=["number"], additional_inputs_accordion=own
    )
    assert any(block is own for block in given.walk())


def test_title_description_and_article() -> None:
    demo = gr.Interface(str, "text", "text", title="T", description="D **d**", article="A")
    texts = [block.value for block in demo.walk() if block.block_name == "markdown"]  # type: ignore[attr-defined]
    assert texts[0].startswith("<h1")
    assert texts[1:] == ["D **d**", "A"]
    assert demo.blueprint()["title"] == "T"
    assert gr.Interface(str, "text", "text").blueprint()["title"] == "Gradio"


def test_a_generator_shows_a_stop_button_while_it_runs() -> None:
    def count(n: str) -> Iterator[str]:
        i = 0
        while True:
            yield str(i)
            i += 1

    demo = gr.Interface(count, "text", "text", stop_btn="Halt")
    submit, stop = demo.submit_button, demo.stop_button
    assert submit is not None
    assert stop is not None
    page = Page(demo)
    out = demo.output_components[0]
    assert page.props(stop)["visible"] is False
    page.start(submit, "click")
    page.until(lambda: page.value(out) == "3")
    assert (page.props(submit)["visible"], page.props(stop)["visible"]) == (False, True)
    page.fire(stop, "click")
    assert (page.props(submit)["visible"], page.props(stop)["visible"]) == (True, False)
    assert not page.busy


def test_a_generator_that_ends_brings_the_submit_button_back() -> None:
    def once(n: str) -> Iterator[str]:
        yield "x"
        raise ValueError

    demo = gr.Interface(once, "text", "text")
    page = Page(demo)
    page.fire(demo.submit_button, "click")  # type: ignore[arg-type]
    assert page.value(demo.output_components[0]) == "x"
    assert page.props(demo.submit_button)["visible"] is True  # type: ignore[arg-type]


@pytest.mark.parametrize("generates", [False, True])
def test_a_validator_marks_the_inputs(generates: bool) -> None:
    def answer(x: str) -> str:
        return x + "!"

    def answers(x: str) -> Iterator[str]:
        yield x + "!"

    demo = gr.Interface(
        answers if generates else answer,
        "text",
        "text",
        validator=lambda x: gr.validate(bool(x), "Say something"),
    )
    page = Page(demo)
    field = demo.input_components[0]
    page.fire(demo.submit_button, "click")  # type: ignore[arg-type]
    assert page.invalid == {field._id: "Say something"}
    assert page.props(demo.submit_button)["visible"] is True  # type: ignore[arg-type]
    page.set(field, "x")
    page.fire(demo.submit_button, "click")  # type: ignore[arg-type]
    assert page.value(demo.output_components[0]) == "x!"


def test_state_by_name_is_one_for_input_and_output() -> None:
    def add(text: str, history: Any = ()) -> Any:
        history = [*history, text]
        return ",".join(history), history

    demo = gr.Interface(add, ["text", "state"], ["text", "state"])
    page = Page(demo)
    for text in "ab":
        page.set(demo.input_components[0], text)
        page.fire(demo.submit_button, "click")  # type: ignore[arg-type]
    assert page.value(demo.output_components[0]) == "a,b"


def test_batch_functions() -> None:
    demo = gr.Interface(lambda words: [[w[::-1] for w in words]], "text", "text", batch=True)
    page = Page(demo)
    page.set(demo.input_components[0], "abc")
    page.fire(demo.submit_button, "click")  # type: ignore[arg-type]
    assert page.value(demo.output_components[0]) == "cba"


def test_flagging_writes_a_csv_and_offers_it(tmp_path: Path) -> None:
    demo = gr.Interface(
        str.upper,
        gr.Textbox("=1+1"),
        gr.Textbox(),
        flagging_options=["good", "bad"],
        flagging_dir=str(tmp_path / "flags"),
    )
    page = Page(demo)
    page.fire(demo.submit_button, "click")  # type: ignore[arg-type]
    good, bad = demo.flag_buttons
    page.fire(good, "click")
    assert page.props(good)["interactive"] is False
    page.fire(bad, "click")
    with open(tmp_path / "flags" / "dataset1.csv", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["self", "output", "flag", "timestamp"] or rows[0][1:3] == ["output", "flag"]
    assert [row[:3] for row in rows[1:]] == [["'=1+1", "'=1+1", "good"], ["'=1+1", "'=1+1", "bad"]]
    link = page.props(demo.flag_link)
    assert link["visible"] is True
    assert "Download what was flagged (2 rows)" in link["value"]
    page.fire(demo.submit_button, "click")  # type: ignore[arg-type]
    assert page.value(good) == "Flag as good"
    assert page.props(good)["interactive"] is True


def test_automatic_flagging(tmp_path: Path) -> None:
    demo = gr.Interface(
        lambda a: a + 1,
        gr.Number(1),
        "number",
        flagging_mode="auto",
        flagging_dir=str(tmp_path),
        flagging_callback=gr.SimpleCSVLogger(),
    )
    page = Page(demo)
    page.fire(demo.submit_button, "click")  # type: ignore[arg-type]
    assert (tmp_path / "log.csv").read_text().strip() == "1,2"


def test_an_own_flagging_callback() -> None:
    calls: list[Any] = []

    class Own(gr.FlaggingCallback):
        def setup(self, components: Any, flagging_dir: str) -> None:
            calls.append(len(components))

        def flag(self, flag_data: Any, flag_option: Any = None, username: Any = None) -> int:
            calls.append((flag_data, flag_option))
            return 1

    demo = gr.Interface(str.upper, gr.Textbox("a"), "text", flagging_callback=Own())
    page = Page(demo)
    page.fire(demo.flag_buttons[0], "click")
    assert calls[0] == 2
    assert calls[1][0][0] == "a"
    assert page.problems == []


def test_a_csv_with_another_header_gets_a_file_of_its_own(tmp_path: Path) -> None:
    first, second = gr.CSVLogger(), gr.CSVLogger()
    first.setup([gr.Textbox(label="a")], str(tmp_path))
    second.setup([gr.Textbox(label="b")], str(tmp_path))
    assert [first.flag(["1"]), first.flag(["2"]), second.flag(["3"])] == [1, 2, 1]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dataset1.csv", "dataset2.csv"]


def test_examples_of_an_interface() -> None:
    demo = gr.Interface(
        greet,
        ["text", "number", "checkbox"],
        ["text", "number"],
        examples=[["Ada", 1, True], ["Bob", 2, False]],
        cache_examples=True,
        cache_mode="lazy",
    )
    dataset = find(demo, "dataset")
    page = Page(demo)
    assert page.props(dataset)["headers"] == ["name", "times", "loud"]
    page.set(dataset, 0)
    page.fire(dataset, "click")
    assert [page.value(b) for b in demo.input_components] == ["Ada", 1, True]
    assert [page.value(b) for b in demo.output_components] == ["HELLO ADA", 3]


def test_components_made_inside_another_layout_move_into_the_interface() -> None:
    with gr.Blocks() as outer:
        box = gr.Textbox()
        demo = gr.Interface(str.upper, box, "text")
    assert box not in list(outer.walk()) or isinstance(demo, Block)
    assert box in list(demo.walk())


def test_themes_and_styles_go_to_the_page() -> None:
    demo = gr.Interface(str, "text", "text", css=".x {}", theme="soft")
    assert demo.launch_options == {"css": ".x {}", "theme": "soft"}


def test_a_pipeline_says_why_it_cannot_work() -> None:
    class TextClassificationPipeline:
        pass

    with pytest.raises(NotImplementedError, match="need PyTorch, which runs in no browser"):
        gr.Interface.from_pipeline(TextClassificationPipeline(), title="Classify")
