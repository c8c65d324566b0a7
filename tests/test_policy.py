"""What the page's policy allows, for HTML that an app makes while it runs."""

from __future__ import annotations

import zipfile

import pytest

from lite.build.policy import allowed, directives, makers, script_hash

EVAL, INLINE = "'unsafe-eval'", "'unsafe-inline'"


@pytest.mark.parametrize(
    ("code", "tokens"),
    [
        ("gr.Textbox(label='a')", set()),
        ("gr.HTML('<b>x</b>', html_template='${value}')", set()),
        ("gr.HTML(html_template='${value + 1}')", {EVAL}),
        ("gr.HTML(js_on_load=script)", {EVAL}),
        ("AudioGallery([])", {EVAL}),
        ("gr.HTML('<b onclick=x()>x</b>')", {INLINE}),
        ("gr.HTML(head='<script>a()</script>')", {script_hash("a()")}),
        ("gr.HTML(head='<script src=\"https://a.example/b.js\"></script>')", {"https://a.example"}),
        ("gr.HTML(head=f'<script>{a}()</script>')", {INLINE, script_hash("()")}),
        ("demo.launch(head='<script>a()</script>')", set()),
    ],
)
def test_what_the_code_may_bring(tmp_path, code, tokens):
    path = tmp_path / "app.py"
    path.write_text(code)
    assert allowed([path]) == tokens


def test_what_a_package_may_bring(tmp_path):
    wheel = tmp_path / "parts-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("parts/stars.py", "import gradio as g\ng.HTML(js_on_load=script)")
        archive.writestr("parts/other.py", "HTML = '<b onclick=x()>x</b>'")
        archive.writestr("parts/told.py", "# of gradio\nHTML = ''\njs_on_load = '<b onclick=x()>'")
        archive.writestr("parts/template.py", "import gradio.HTML as {{ name }}")
    assert allowed([], makers([wheel, tmp_path / "shared.so"])) == {EVAL}


def test_the_heads_of_components_are_named():
    props = {"head": "<script>a()</script><script src='https://a.example/b.js'></script>"}
    inside = {"type": "html", "props": props, "children": []}
    blueprint = {"blocks": [{"type": "row", "props": {}, "children": [inside]}]}
    said = directives("<script>own()</script>", blueprint, "start()")
    for token in (*map(script_hash, ("a()", "own()", "start()")), "https://a.example"):
        assert token in said
    assert "unsafe-inline" not in said
