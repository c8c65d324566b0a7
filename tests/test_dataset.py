from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import lite as gr
from lite.testing import Page


def choose(page: Page, dataset: gr.Component, number: int) -> None:
    page.set(dataset, number)
    page.fire(dataset, "click")


@pytest.mark.parametrize(
    ("kind", "got"), [("values", "['b', 2]"), ("index", "1"), ("tuple", "(1, ['b', 2])")]
)
def test_what_a_listener_gets(kind: Any, got: str) -> None:
    with gr.Blocks() as demo:
        data = gr.Dataset(components=["text", "number"], samples=[["a", 1], ["b", 2]], type=kind)
        out = gr.Textbox()
        data.click(str, data, out)
    page = Page(demo)
    choose(page, data, 1)
    assert page.value(out) == got


def test_headers_and_cells_come_from_the_components() -> None:
    with gr.Blocks() as demo:
        data = gr.Dataset(
            components=[gr.Textbox(label="Name", render=False), "number"],
            component_props=[{}, {"precision": 0}],
            samples=[["a", 1.4], [None, None]],
        )
    props = Page(demo).props(data)
    assert props["headers"] == ["Name", ""]
    assert props["components"] == ["textbox", "number"]
    assert props["samples"] == [["a", 1], [None, None]]


def test_samples_can_be_updated() -> None:
    with gr.Blocks() as demo:
        data = gr.Dataset(components=["text"], samples=[["a"]])
        out, more = gr.Textbox(), gr.Button()
        more.click(lambda: gr.Dataset(samples=[["x"], ["y"]]), None, data)
        data.click(lambda row: row[0], data, out)
    page = Page(demo)
    page.fire(more, "click")
    assert page.props(data)["samples"] == [["x"], ["y"]]
    choose(page, data, 1)
    assert page.value(out) == "y"


def test_a_sample_that_does_not_exist() -> None:
    data = gr.Dataset(components=["text"], samples=[["a"]], label="D")
    with pytest.raises(ValueError, match=r'Dataset "D": there is no sample 4 of 1'):
        data.preprocess(4)


def test_a_listener_may_choose_a_sample() -> None:
    data = gr.Dataset(components=["text"], samples=[["a"], ["b"]])
    assert data.postprocess(["b"]) == 1
    assert data.postprocess(0) == 0
    assert data.postprocess(None) is None
    with pytest.raises(ValueError, match="not among its samples"):
        data.postprocess(["c"])


def test_an_unknown_type_is_refused() -> None:
    with pytest.raises(ValueError, match="type must be"):
        gr.Dataset(type="value")  # type: ignore[arg-type]


def test_examples_fill_their_inputs() -> None:
    with gr.Blocks() as demo:
        name, age = gr.Textbox(label="Name"), gr.Number(label="Age")
        examples = gr.Examples([["Ada", 36], ["Bob", None]], [name, age])
    page = Page(demo)
    choose(page, examples.dataset, 0)
    assert (page.value(name), page.value(age)) == ("Ada", 36)
    choose(page, examples.dataset, 1)
    assert (page.value(name), page.value(age)) == ("Bob", None)


def test_examples_may_precede_their_inputs() -> None:
    name = gr.Textbox(label="Name")
    with gr.Blocks() as demo:
        examples = gr.Examples(["Ada", "Bob"], name)
        name.render()
    page = Page(demo)
    choose(page, examples.dataset, 1)
    assert page.value(name) == "Bob"
    assert page.props(examples.dataset)["label"] == "Examples"


def test_examples_as_dicts() -> None:
    with gr.Blocks() as demo:
        name, age = gr.Textbox(label="Name"), gr.Number(label="Age")
        examples = gr.Examples([{name: "Ada", "Age": 3}, {"Name": "Bob"}], [name, age])
    assert examples.examples == [["Ada", 3], ["Bob", None]]
    assert Page(demo).props(examples.dataset)["headers"] == ["Name", "Age"]


def test_inputs_without_examples_keep_their_value() -> None:
    with gr.Blocks() as demo:
        name, age = gr.Textbox(label="Name"), gr.Number(5, label="Age")
        examples = gr.Examples([["Ada"], ["Bob"]], [name, age])
    page = Page(demo)
    choose(page, examples.dataset, 0)
    assert (page.value(name), page.value(age)) == ("Ada", 5)
    assert page.props(examples.dataset)["headers"] == ["Name"]


def test_examples_with_too_many_values() -> None:
    with gr.Blocks(), pytest.raises(ValueError, match="Example 2 has 2 values for 1 inputs"):
        gr.Examples([["a"], ["a", "b"]], gr.Textbox())


def test_examples_from_a_folder_with_a_log(tmp_path: Path) -> None:
    (tmp_path / "log.csv").write_text("Name,Age,Loud,flag\nAda,36,true,x\n007,1.5,False,\n")
    with gr.Blocks():
        inputs: list[gr.Component] = [gr.Textbox(), gr.Number(), gr.Checkbox()]
        examples = gr.Examples(str(tmp_path), inputs)
    assert examples.examples == [["Ada", 36, True], ["007", 1.5, False]]


def test_examples_from_the_files_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("")
    (tmp_path / "a.txt").write_text("")
    with gr.Blocks():
        examples = gr.Examples(str(tmp_path), gr.Textbox())
    assert [Path(row[0]).name for row in examples.examples] == ["a.txt", "b.txt"]


def test_examples_from_a_folder_that_is_missing() -> None:
    with gr.Blocks(), pytest.raises(ValueError, match="is no folder"):
        gr.Examples("nowhere", gr.Textbox())


def test_examples_that_run_the_function() -> None:
    with gr.Blocks() as demo:
        name, out = gr.Textbox(), gr.Textbox()
        examples = gr.Examples(["a"], name, out, str.upper, run_on_click=True)
    page = Page(demo)
    choose(page, examples.dataset, 0)
    assert page.value(out) == "A"


def test_cached_answers_are_computed_once() -> None:
    calls: list[str] = []

    def answer(name: str, request: gr.Request, times: int = 1) -> Iterator[str]:
        assert request is None
        calls.append(name)
        yield "wait"
        yield name * times

    with gr.Blocks() as demo:
        name, out, times = gr.Textbox(label="n"), gr.Textbox(), gr.Number(precision=0)
        examples = gr.Examples(
            [["a", 2], ["b", 1]], [name, times], out, answer, cache_examples=True, cache_mode="lazy"
        )
    page = Page(demo)
    assert calls == []
    for number, value in [(0, "aa"), (1, "b"), (0, "aa")]:
        choose(page, examples.dataset, number)
        assert page.value(out) == value
    assert calls == ["a", "b"]
    assert examples.load_from_cache(0) == ["aa"]


def test_a_cached_example_is_shown_when_the_page_opens() -> None:
    with gr.Blocks() as demo:
        name, out = gr.Textbox(), gr.Textbox()
        gr.Examples(["a", "b"], name, out, str.upper, cache_examples=True, preload=1)
    page = Page(demo)
    assert (page.value(name), page.value(out)) == ("b", "B")


def test_caching_needs_a_function() -> None:
    with gr.Blocks(), pytest.raises(TypeError, match="needs fn= and outputs="):
        gr.Examples(["a"], gr.Textbox(), cache_examples=True)


def test_labels_pages_and_visibility_of_examples() -> None:
    with gr.Blocks() as demo:
        box = gr.Textbox()
        examples = gr.Examples(
            ["a", "b"],
            box,
            example_labels=["One", "Two"],
            examples_per_page=1,
            label="Try",
            elem_id="tries",
            visible="hidden",
        )
    props = Page(demo).props(examples.dataset)
    assert props["sample_labels"] == ["One", "Two"]
    assert (props["samples_per_page"], props["label"]) == (1, "Try")
    assert (props["elem_id"], props["visible"]) == ("tries", "hidden")


def test_what_follows_an_example() -> None:
    with gr.Blocks() as demo:
        name, out = gr.Textbox(), gr.Textbox()
        examples = gr.Examples(["a"], name)
        examples.load_input_event.then(lambda x: x + "!", name, out)
    page = Page(demo)
    choose(page, examples.dataset, 0)
    assert page.value(out) == "a!"


def test_a_clear_button_empties_components_and_resets_states() -> None:
    with gr.Blocks() as demo:
        a, b, ticked = gr.Textbox("a"), gr.Number(2), gr.Checkbox(True)
        state, out, look = gr.State([1]), gr.Textbox(), gr.Button()
        clear = gr.ClearButton([a, b]).add(ticked)
        clear.add(state)
        look.click(lambda s: s.append(2) or str(s), state, out)
    page = Page(demo)
    page.fire(look, "click")
    page.fire(clear, "click")
    assert [page.value(each) for each in (a, b, ticked)] == [None, None, False]
    page.fire(look, "click")
    assert page.value(out) == "[1, 2]"
    assert clear.value == "Clear"


def test_a_clear_button_may_be_placed_later() -> None:
    clear = gr.ClearButton(value="Wipe", render=False)
    with gr.Blocks() as demo:
        a = gr.Textbox("a")
        clear.add(a)
        clear.render()
    page = Page(demo)
    page.fire(clear, "click")
    assert page.value(a) is None


def test_what_follows_a_clear_button() -> None:
    with gr.Blocks() as demo:
        a, out = gr.Textbox("a"), gr.Textbox()
        clear = gr.ClearButton(a)
        clear.click(lambda: "cleared", None, out)
    page = Page(demo)
    page.fire(clear, "click")
    assert (page.value(a), page.value(out)) == (None, "cleared")


def test_the_environment_says_whether_and_when_answers_are_computed(monkeypatch) -> None:
    def made(**options: Any) -> gr.Examples:
        with gr.Blocks():
            return gr.Examples(["a"], gr.Textbox(), gr.Textbox(), str.upper, **options)

    assert made().cache_event is None
    monkeypatch.setenv("GRADIO_CACHE_EXAMPLES", "true")
    eager = made().cache_event
    assert eager is not None
    assert len(eager.listener.ahead.answers) == 1
    assert made(cache_examples=False).cache_event is None
    monkeypatch.setenv("GRADIO_CACHE_MODE", "lazy")
    lazy = made().cache_event
    assert lazy is not None
    assert not lazy.listener.ahead.answers
    with pytest.raises(TypeError, match="must be 'eager' or 'lazy'"):
        made(cache_mode="soon")
