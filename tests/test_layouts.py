"""Layouts: what becomes whose child."""

from __future__ import annotations

import lite as gr


def shape(node: dict) -> object:
    inner = [shape(child) for child in node["children"]]
    return {node["type"]: inner} if inner else node["type"]


def test_tabs_that_follow_each_other_share_a_strip():
    with gr.Blocks() as demo:
        with gr.Tab("a"):
            gr.Button()
        with gr.Tab("b"):
            gr.Button()
        gr.Markdown("between")
        with gr.Tab("c"):
            gr.Button()
    tab = {"tabitem": ["button"]}
    assert [shape(node) for node in demo.blueprint()["blocks"]] == [
        {"tabs": [tab, tab]},
        "markdown",
        {"tabs": [tab]},
    ]


def test_fields_that_follow_each_other_share_a_form():
    with gr.Blocks() as demo:
        with gr.Group():
            gr.Textbox()
            gr.Textbox()
            gr.Button()
        gr.Textbox()
    assert [shape(node) for node in demo.blueprint()["blocks"]] == [
        {"group": [{"form": ["textbox", "textbox"]}, "button"]},
        {"form": ["textbox"]},
    ]


def test_a_form_claims_the_room_of_its_fields():
    with gr.Blocks() as demo, gr.Row():
        gr.Textbox(scale=2, min_width=100)
        gr.Textbox(min_width=300, visible=False)
    form = demo.blueprint()["blocks"][0]["children"][0]
    assert (form["props"]["scale"], form["props"]["min_width"]) == (2, 100)


def test_defined_outside_and_rendered_inside():
    button = gr.Button("late", render=False)
    with gr.Blocks() as demo, gr.Row():
        gr.Markdown("first")
        button.render()
    assert [shape(node) for node in demo.blueprint()["blocks"]] == [{"row": ["markdown", "button"]}]


def test_draggable_leaves_fields_alone_and_groups_tabs():
    with gr.Blocks(), gr.Draggable() as around:
        a = gr.Textbox()
        with gr.Tab("one"):
            pass
        with gr.Tab("two"):
            pass
        b = gr.Number()
    assert [child.block_name for child in around.children] == ["textbox", "tabs", "number"]
    assert around.children[0] is a
    assert around.children[2] is b


def test_compact_rows_and_columns_leave_fields_alone():
    for layout in (gr.Row, gr.Column):
        with gr.Blocks(), layout(variant="compact") as around:
            gr.Textbox()
            gr.Number()
        assert [child.block_name for child in around.children] == ["textbox", "number"]


def test_steps_need_a_walkthrough():
    with gr.Blocks() as demo:
        with gr.Step("one"):
            gr.Textbox()
        with gr.Step("two"):
            gr.Textbox()
    assert [child.block_name for child in demo.children] == ["walkthrough"]
    assert len(demo.children[0].children) == 2
