"""Apps with several pages, and texts in several languages."""

from __future__ import annotations

import pytest

import lite as gr
from lite.errors import LiteWarning
from lite.pages import Page as Part
from lite.testing import Page


def test_pages_have_their_own_load_and_session():
    with gr.Blocks() as demo:
        name, loaded, count = gr.Textbox(), gr.Textbox(), gr.State(0)
        shown, go = gr.Number(), gr.Button()
        go.click(lambda n: (n + 1, n + 1), count, [count, shown])
        demo.load(lambda: "main", None, loaded)
        left = []
        demo.unload(lambda: left.append("left"))
    with demo.route("Settings & more"):
        theirs, first = gr.Textbox(), gr.Textbox(lambda: "first")
        demo.load(lambda: "settings", None, theirs)
    page = Page(demo)
    assert (page.value(loaded), page.value(theirs)) == ("main", "")
    page.set(name, "typed")
    page.fire(go, "click")
    page.fire(go, "click")
    assert page.value(shown) == 2
    assert not left
    page.open("settings-more")
    assert left == ["left"]
    assert (page.value(theirs), page.value(first)) == ("settings", "first")
    page.open()
    assert (page.value(name), page.value(loaded)) == ("", "main")
    page.fire(go, "click")
    assert page.value(shown) == 1


def test_what_stands_on_a_page_is_loaded_with_it() -> None:
    with gr.Blocks() as demo:
        main = gr.Textbox()
        gr.HTML().load(lambda: "main", None, main)
    with demo.route("Other"):
        other = gr.Textbox()
        gr.HTML().load(lambda text: text + "other", other, other)
    page = Page(demo)
    assert (page.value(main), page.value(other)) == ("main", "")
    page.open("other")
    assert (page.value(main), page.value(other)) == ("", "other")


def pages_of(demo: gr.Blocks) -> list[tuple[str, str, bool]]:
    parts = [child for child in demo.children if isinstance(child, Part)]
    return [(part.path, part.name, part.show_in_navbar) for part in parts]


def test_paths_are_made_of_names():
    with gr.Blocks() as demo:
        pass
    for name in ("Settings & More", "Ümlaut x", "Config"):
        with demo.route(name):
            gr.Textbox()
    with demo.route("Secret", "/hidden/", show_in_navbar=False):
        gr.Textbox()
    assert pages_of(demo) == [
        ("settings-more", "Settings & More", True),
        ("umlaut-x", "Ümlaut x", True),
        ("_config", "Config", True),
        ("hidden", "Secret", False),
    ]


@pytest.mark.parametrize("path", ["x y", "a/b", "Ü", "config", "/gradio_api", "taken"])
def test_paths_that_cannot_be(path):
    with gr.Blocks() as demo:
        pass
    with demo.route("Taken"):
        pass
    with pytest.raises(ValueError, match="path"):
        demo.route("N", path)


def test_a_route_stands_below_its_app():
    with (
        gr.Blocks() as demo,
        pytest.raises(ValueError, match="Call it below that block"),
    ):
        demo.route("x")


def test_one_navbar_for_each_page():
    with gr.Blocks() as demo:
        gr.Navbar()
        with pytest.raises(ValueError, match="already"):
            gr.Navbar()
    with demo.route("Other"):
        bar = gr.Navbar(main_page_name="Start", value=[("Docs", "https://a.org")])
        go = gr.Button()
        go.click(lambda: gr.Navbar(main_page_name="Renamed", value=[]), None, bar)
    page = Page(demo)
    assert page.value(bar) == [["Docs", "https://a.org"]]
    page.fire(go, "click")
    assert (page.props(bar)["main_page_name"], page.value(bar)) == ("Renamed", [])


def test_a_text_by_its_name():
    i18n = gr.I18n(en={"hi": "Hello"}, de={"hi": "Hallo"})
    with gr.Blocks() as demo:
        box = gr.Textbox(label=i18n("hi"), info=f"– {i18n('hi')} –")
    demo.launch(i18n=i18n)
    blueprint = demo.blueprint()
    assert blueprint["translations"]["de"] == {"hi": "Hallo"}
    assert '"key": "hi"' in blueprint["blocks"][0]["children"][0]["props"]["label"]
    assert str(box.info).count("__i18n__") == 1
    assert i18n.translations_dict == i18n.translations


def test_a_wrong_code_of_a_language_is_only_warned_about():
    gr.I18n(**{"zh-Hant-TW": {}, "pt-BR": {}, "es-419": {}})
    with pytest.warns(LiteWarning, match="'not a code' is no code"):
        gr.I18n(**{"not a code": {}})
