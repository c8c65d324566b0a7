"""HTML: props of templates, events of scripts, subclasses."""

from __future__ import annotations

from typing import Any

import pytest

import lite as gr
from lite.errors import ComponentError
from lite.testing import Page


class Rating(gr.HTML):
    """An author's own component."""

    def __init__(self, value: int = 0, most: int = 5, **kwargs: Any) -> None:
        super().__init__(
            value,
            html_template="${value}/${most}",
            js_on_load="element.onclick = () => trigger('rated', {stars: 3})",
            most=most,
            **kwargs,
        )


def test_further_arguments_are_props_of_the_templates():
    html = gr.HTML(1, html_template="${color}", color="red")
    assert html.props()["color"] == "red"
    assert html.color == "red"


def test_a_reserved_name_is_refused():
    with pytest.raises(ComponentError, match="'children'"):
        gr.HTML(1, children=3)


def test_a_name_quoted_in_the_script_is_an_event():
    with gr.Blocks() as demo:
        rating, shown = Rating(), gr.Textbox()
        rating.rated(lambda event: None)

        def show(event: gr.EventData) -> str:
            return str(event.stars)

        rating.rated(show, None, shown)
    page = Page(demo)
    page.fire(rating, "rated", {"stars": 3})
    assert page.value(shown) == "3"


def test_any_other_name_is_an_error():
    with pytest.raises(AttributeError, match="rate"):
        _ = Rating().rate
    with pytest.raises(AttributeError):
        _ = gr.HTML(js_on_load=None).rated


def test_a_subclass_passes_arguments_on_and_keeps_its_own():
    rating = Rating(2, most=7, label="Food", elem_id="food")
    props = rating.props()
    assert (props["value"], props["most"], props["label"]) == (2, 7, "Food")
    assert props["html_template"] == "${value}/${most}"
    assert rating.block_name == "html"


def test_class_attributes_are_defaults():
    class Bold(gr.HTML):
        html_template = "<b>${value}</b>"

    assert Bold("x").props()["html_template"] == "<b>${value}</b>"


def test_an_update_changes_props_of_the_templates():
    with gr.Blocks() as demo:
        rating, go = Rating(), gr.Button()
        go.click(lambda: gr.update(most=9), None, rating)
        more = gr.Button()
        more.click(lambda: gr.HTML(value=1, most=3), None, rating)
    page = Page(demo)
    page.fire(go, "click")
    assert page.props(rating)["most"] == 9
    page.fire(more, "click")
    assert (page.value(rating), page.props(rating)["most"]) == (1, 3)


def test_it_holds_children():
    with gr.Blocks() as demo, gr.HTML(html_template="<p>a</p>@children") as html:
        gr.Button("inside")
    node = demo.blueprint()["blocks"][0]
    assert node["id"] == html._id
    assert [child["type"] for child in node["children"]] == ["button"]
