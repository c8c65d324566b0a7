from __future__ import annotations

from typing import Any

import pytest

import lite as gr
from lite.block import Block
from lite.testing import Page


def outline(blocks: list[Block]) -> list[Any]:
    """Types of the blocks, each with those inside."""
    return [
        (block.block_name, outline(block.children)) if block.children else block.block_name
        for block in blocks
    ]


def test_a_component_made_outside_appears_where_it_is_rendered() -> None:
    box = gr.Textbox()
    with gr.Blocks() as demo:
        gr.Markdown("above")
        with gr.Row():
            box.render()
    assert outline(demo.children) == ["markdown", ("row", [("form", ["textbox"])])]


def test_unrender_and_render_move_a_component_and_keep_its_listeners() -> None:
    with gr.Blocks() as demo:
        with gr.Row():
            box = gr.Textbox("a")
            gr.Markdown()
        out = gr.Textbox()
        box.submit(lambda x: x + "!", box, out)
        box.unrender()
        with gr.Column():
            box.render()
    places = [block.parent.block_name for block in demo.walk() if block is box and block.parent]
    assert places == ["form"]
    assert outline(demo.children)[0] == ("row", ["markdown"])
    page = Page(demo)
    page.fire(box, "submit")
    assert page.value(out) == "a!"


def test_rendering_twice_is_refused() -> None:
    with gr.Blocks():
        box = gr.Textbox(label="Once")
        with pytest.raises(ValueError, match='Textbox "Once" is already placed') as caught:
            box.render()
    assert type(caught.value).__name__ == "DuplicateBlockError"


def test_neighbouring_fields_share_a_form() -> None:
    with gr.Blocks() as demo:
        gr.Textbox()
        gr.State()
        gr.Number()
        gr.Button()
        gr.Checkbox()
    assert outline(demo.children) == [
        ("form", ["textbox", "number"]),
        "state",
        "button",
        ("form", ["checkbox"]),
    ]


def test_neighbouring_tabs_share_a_strip() -> None:
    with gr.Blocks() as demo:
        with gr.Tab("a"):
            gr.Markdown()
        with gr.Tab("b"):
            gr.Markdown()
        gr.Markdown("between")
        with gr.Tab("c"):
            gr.Markdown()
    tab = ("tabitem", ["markdown"])
    assert outline(demo.children) == [("tabs", [tab, tab]), "markdown", ("tabs", [tab])]


def test_an_output_that_is_not_in_the_app_is_named() -> None:
    lost = gr.Textbox(label="Lost", render=False)
    with gr.Blocks() as demo:
        go = gr.Button()
        go.click(lambda: "x", None, lost)
    with pytest.raises(ValueError, match='has Textbox "Lost" as output, but it is not in the app'):
        demo.blueprint()


def interactive(demo: gr.Blocks, block: Block) -> Any:
    return Page(demo).props(block)["interactive"]


def test_interactivity_follows_from_use() -> None:
    with gr.Blocks() as demo:
        source, result = gr.Textbox(), gr.Textbox()
        both = gr.Textbox("full")
        unused, filled = gr.Textbox(), gr.Textbox("full")
        forced = gr.Textbox(interactive=True)
        go = gr.Button()
        go.click(lambda a, b: ("", "", ""), [source, both], [result, both, forced])
    expected = [(source, True), (result, False), (both, True), (unused, True), (filled, False)]
    for block, editable in [*expected, (forced, True)]:
        assert interactive(demo, block) is editable


def test_an_unknown_argument_names_the_nearest() -> None:
    with pytest.raises(TypeError, match="Textbox has no argument 'lable'; did you mean 'label'"):
        gr.Textbox(lable="x")  # type: ignore[call-arg]


def test_too_many_positional_arguments() -> None:
    with pytest.raises(TypeError, match="Textbox takes at most 1 positional arguments, got 2"):
        gr.Textbox("a", "b")  # type: ignore[call-arg]


def test_an_argument_given_twice() -> None:
    with pytest.raises(TypeError, match="got 'value' twice"):
        gr.Textbox("a", value="b")  # type: ignore[misc]


def test_launch_warns_about_what_a_page_cannot_do() -> None:
    with gr.Blocks() as demo:
        gr.Markdown()
    with pytest.warns(UserWarning, match=r"launch\(share=…\) has no effect"):
        demo.launch(share=True)


def test_launch_refuses_unknown_arguments() -> None:
    with gr.Blocks() as demo:
        gr.Markdown()
    with pytest.raises(TypeError, match="did you mean 'inbrowser'"):
        demo.launch(inbrowsr=True)


def test_only_what_differs_from_the_defaults_is_sent() -> None:
    with gr.Blocks() as demo:
        gr.Markdown("x", elem_id="m")
    blueprint = demo.blueprint()
    assert blueprint["blocks"][0]["props"] == {"value": "x", "elem_id": "m"}
    assert blueprint["defaults"]["markdown"]["elem_id"] is None


def test_the_same_program_gets_the_same_ids() -> None:
    from lite import context

    def app() -> Any:
        context.reset()
        with gr.Blocks() as demo:
            with gr.Row():
                gr.Textbox()
            gr.Button()
        return demo.blueprint()

    assert app() == app()


def test_elem_classes_may_be_one_text() -> None:
    assert gr.Textbox(elem_classes="a", render=False).elem_classes == ["a"]


def test_a_failed_layout_does_not_stay_open() -> None:
    with pytest.raises(ZeroDivisionError), gr.Blocks(), gr.Row():
        _ = 1 / 0
    with gr.Blocks() as demo:
        gr.Markdown()
    assert outline(demo.children) == ["markdown"]


def test_an_app_written_inside_another_becomes_a_part_of_it() -> None:
    with gr.Blocks() as demo:
        with gr.Tab("one"):
            upper = gr.Interface(str.upper, "text", "text", api_name="same")
        with gr.Tab("two"), gr.Blocks() as inner:
            go, out = gr.Button(), gr.Textbox()
            step = go.click(lambda: "a", None, out, api_name="same")
            inner.load(lambda: "loaded", None, out)
        step.then(lambda x: x + "b", out, out)
    page = Page(demo)
    assert page.value(out) == "loaded"
    page.fire(go, "click")
    assert page.value(out) == "ab"
    page.set(upper.input_components[0], "x")
    page.fire(upper.submit_button, "click")  # type: ignore[arg-type]
    assert page.value(upper.output_components[0]) == "X"
    assert {"same", "same_1"} <= {listener.name for listener in demo.listeners.values()}


def test_an_app_can_be_rendered_in_another() -> None:
    def count(text: str) -> Any:
        while True:
            yield text

    part = gr.Interface(count, gr.Textbox("a"), "text")
    with gr.Blocks() as demo:
        gr.Button()
        with gr.Row():
            part.render()
    page = Page(demo)
    out, stop = part.output_components[0], part.stop_button
    assert stop is not None
    page.start(part.submit_button, "click")  # type: ignore[arg-type]
    page.until(lambda: page.value(out) == "a")
    page.fire(stop, "click")
    assert not page.busy
    assert outline(demo.children)[1][0] == "row"


def test_a_field_without_container_stands_alone_without_label():
    with gr.Blocks() as demo:
        gr.Textbox(label="a")
        bare = gr.Textbox(label="b", container=False)
        gr.Textbox(label="c")
    assert [child.block_name for child in demo.children] == ["form", "textbox", "form"]
    assert bare.show_label is False
    assert bare.label == "b"
