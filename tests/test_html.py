"""HTML: props of templates, events of scripts, subclasses."""

from __future__ import annotations

from typing import Any

import pytest

import lite as gr
from lite.data_classes import GradioModel
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


def double(number: float) -> dict[str, float]:
    return {"twice": number * 2}


async def fail() -> None:
    raise ValueError("not today")


def test_the_script_calls_server_functions():
    with gr.Blocks() as demo:
        html = gr.HTML(server_functions=[double, fail])
        plain = gr.Textbox()
    page = Page(demo)
    assert page.call(html, "double", 4) == {"twice": 8}
    with pytest.raises(RuntimeError, match="ValueError: not today"):
        page.call(html, "fail")
    with pytest.raises(RuntimeError, match="did you mean 'double'"):
        page.call(html, "doubel", 4)
    with pytest.raises(RuntimeError, match="no server function 'double'"):
        page.call(plain, "double", 4)
    assert page.call(html, "double", 5) == {"twice": 10}


def test_a_result_that_cannot_be_sent_is_told_to_the_script():
    with gr.Blocks() as demo:
        html = gr.HTML(server_functions=[lambda_named("thing", object())])
    with pytest.raises(RuntimeError, match="could not be sent"):
        Page(demo).call(html, "thing")


def lambda_named(name: str, result: object) -> Any:
    def give() -> object:
        return result

    give.__name__ = name
    return give


class Tally(GradioModel):
    """A value with two fields."""

    items: list[str]
    count: int = 0


class Tallied(gr.HTML):
    """A component whose value is a model."""

    data_model = Tally


def test_a_data_model_shapes_the_value_on_both_sides():
    with gr.Blocks() as demo:
        tallied, shown = Tallied(Tally(items=["a"])), gr.Textbox()
        tallied.click(lambda tally: f"{type(tally).__name__} {tally.count}", tallied, shown)
        more = gr.Button()
        more.click(lambda: {"items": ["b"], "count": 2}, None, tallied)
        bad = gr.Button()
        bad.click(lambda: {"items": "b"}, None, tallied)
    page = Page(demo)
    assert page.value(tallied) == {"items": ["a"], "count": 0}
    page.fire(tallied, "click")
    assert page.value(shown) == "Tally 0"
    page.fire(more, "click")
    assert page.value(tallied) == {"items": ["b"], "count": 2}
    page.fire(bad, "click")
    assert "Tally.items: expected list[str], got 'b'" in page.problems[-1]["message"]
    assert tallied.api_info()["required"] == ["items"]


def test_the_examples_of_components_are_html():
    from lite.components.custom_html_components.audio_gallery import AudioGallery
    from lite.components.custom_html_components.colored_checkbox_group import ColoredCheckboxGroup

    with gr.Blocks() as demo:
        group = ColoredCheckboxGroup(["a", "b"], value=["b"], colors=["red", "blue"], label="L")
        gallery = AudioGallery(["x.wav"], label="Sounds")
    assert [node["type"] for node in demo.blueprint()["blocks"]] == ["html", "html"]
    assert Page(demo).value(group) == ["b"]
    assert gallery.props()["labels"] == ["Audio 1"]
    with pytest.raises(TypeError, match="2 choices and 1 colors"):
        ColoredCheckboxGroup(["a", "b"], colors=["red"])


def test_it_holds_children():
    with gr.Blocks() as demo, gr.HTML(html_template="<p>a</p>@children") as html:
        gr.Button("inside")
    node = demo.blueprint()["blocks"][0]
    assert node["id"] == html._id
    assert [child["type"] for child in node["children"]] == ["button"]


@pytest.mark.parametrize("value", [object(), {"a": {1}}, [float("nan")]])
def test_a_value_that_cannot_travel_is_told_with_the_components_name(value):
    with pytest.raises(ComponentError, match=r"HTML.*: expected a text.*got "):
        gr.HTML(render=False).page_value(value)
    assert gr.HTML(render=False).page_value({"a": [1, None]}) == {"a": [1, None]}
