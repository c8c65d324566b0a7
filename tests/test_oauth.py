"""Parameters for a user who is logged in, where nobody is."""

from __future__ import annotations

import lite as gr
from lite.testing import Page

MOCKED = {"url": "http://localhost:8000/?mock_user=ada"}


def app() -> tuple[gr.Blocks, gr.Button, gr.Button, gr.Textbox, gr.LoginButton]:
    def optional(profile: gr.OAuthProfile | None) -> str:
        return f"hello {profile.username}" if profile else "nobody"

    def bare(profile: gr.OAuthProfile, token: gr.OAuthToken | None) -> str:
        return f"secret of {profile.name} {token is not None}"

    with gr.Blocks() as demo:
        login = gr.LoginButton()
        free, locked, out = gr.Button(), gr.Button(), gr.Textbox()
        free.click(optional, None, out)
        locked.click(bare, None, out)
    return demo, free, locked, out, login


def test_nobody_is_logged_in():
    demo, free, locked, out, login = app()
    page = Page(demo, page={"url": "https://example.org/?mock_user=ada"})
    assert page.value(login) == "Sign in with Hugging Face"
    page.fire(free, "click")
    assert page.value(out) == "nobody"
    page.fire(locked, "click")
    assert page.value(out) == "nobody"
    assert "log in first" in page.notices[-1]["message"]
    page.fire(login, "click")
    assert "cannot sign anybody in" in page.notices[-1]["message"]


def test_localhost_pretends_a_user():
    demo, free, locked, out, login = app()
    page = Page(demo, page=MOCKED)
    assert page.value(login) == "Logout (ada)"
    page.fire(free, "click")
    assert page.value(out) == "hello ada"
    page.fire(locked, "click")
    assert page.value(out) == "secret of ada True"


def test_a_parameter_with_a_default_is_optional():
    def answer(text: str, profile: gr.OAuthProfile = None) -> str:  # type: ignore[assignment]
        return f"{text} {profile}"

    with gr.Blocks() as demo:
        box, out = gr.Textbox("a"), gr.Textbox()
        box.submit(answer, box, out)
    page = Page(demo)
    page.fire(box, "submit")
    assert page.value(out) == "a None"


def test_the_duplicate_button_explains_itself():
    with gr.Blocks() as demo:
        button = gr.DuplicateButton()
    page = Page(demo, page={"url": "https://example.org/"})
    page.fire(button, "click")
    assert "makes a copy of the Space" in page.notices[-1]["message"]
    page = Page(demo, page={"url": "https://me-it.static.hf.space/"})
    page.fire(button, "click")
    assert page.notices == []
