"""Buttons that do more than call a function, as the visitor meets them."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.visitor import press

APP = """
import gradio as gr

with gr.Blocks() as demo:
    told = gr.Textbox(label="told", interactive=True)
    name, tags = gr.Textbox(label="Name"), gr.CheckboxGroup(["a", "b"], label="Tags")
    state = gr.State([])
    one = gr.UploadButton("One", file_types=[".txt"])
    raw = gr.UploadButton("Raw", file_count="multiple", type="binary")
    fetch = gr.DownloadButton("Fetch", "data.csv")
    gone = gr.DownloadButton("Nothing to fetch")
    off = gr.UploadButton("Off", interactive=False)
    wipe = gr.ClearButton([name, tags], value="Wipe")
    link = gr.Button("Elsewhere", link="#there", link_target="_self", variant="huggingface")

    def read(path):
        with open(path) as file:
            return f"{type(path).__name__} {file.read()}"

    one.upload(read, one, told)
    raw.upload(repr, raw, told)
    fetch.click(lambda path: f"fetched {path.rsplit('/')[-1]}", fetch, told)
    gone.click(lambda path: f"fetched {path}", gone, told)
    link.click(lambda: "left", None, told)
    wipe.click(lambda name, tags: f"{name!r} {tags}", [name, tags], told)
    make = gr.Button("Make a file")

    def made():
        with open("/tmp/made.txt", "w") as file:
            file.write("made")
        return gr.DownloadButton("Fetch made", value="/tmp/made.txt")

    make.click(made, None, fetch)
    limit = gr.Button("Take pictures")
    limit.click(lambda: gr.UploadButton("Pictures", file_types=["image"], file_count="multiple"),
                None, one)

demo.launch()
"""
FILES: dict[str, str | bytes] = {"data.csv": "a,b\n1,2\n"}


def text(name: str, content: bytes) -> dict[str, object]:
    return {"name": name, "mimeType": "text/plain", "buffer": content}


def told(page: Page, said: str) -> None:
    expect(page.get_by_label("told")).to_have_value(said)


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def test_files_are_uploaded_by_mouse_and_by_keyboard(open_app):
    page = open_app(APP, files=FILES)
    with page.expect_file_chooser() as chooser:
        button(page, "One").click()
    assert not chooser.value.is_multiple()
    chooser.value.set_files(text("one.txt", b"first"))  # type: ignore[arg-type]
    told(page, "NamedString first")
    for key in ("Enter", "Space"):
        with page.expect_file_chooser() as chooser:
            button(page, "Raw").press(key)
        assert chooser.value.is_multiple()
        both = [text("a.txt", key.encode()), text("b.bin", b"2")]
        chooser.value.set_files(both)  # type: ignore[arg-type]
        told(page, f"[b'{key}', b'2']")
    expect(button(page, "Off")).to_be_disabled()


def test_a_file_of_another_kind_is_refused_in_a_sentence(open_app):
    page = open_app(APP, files=FILES)
    with page.expect_file_chooser() as chooser:
        button(page, "One").click()
    chooser.value.set_files(text("one.csv", b"first"))  # type: ignore[arg-type]
    expect(page.get_by_role("alert")).to_contain_text("one.csv is not of an accepted type")
    told(page, "")
    press(page, "Take pictures")
    with page.expect_file_chooser() as chooser:
        button(page, "Pictures").click()
    assert chooser.value.is_multiple()


def test_files_are_downloaded_by_mouse_and_by_keyboard(open_app):
    page = open_app(APP, files=FILES)
    with page.expect_download() as saved:
        button(page, "Fetch").click()
    assert saved.value.suggested_filename == "data.csv"
    told(page, "fetched data.csv")
    press(page, "Make a file")
    with page.expect_download() as saved:
        button(page, "Fetch made").press("Enter")
    assert saved.value.suggested_filename == "made.txt"
    assert Path(saved.value.path()).read_text() == "made"
    told(page, "fetched made.txt")
    button(page, "Nothing to fetch").press("Space")
    told(page, "fetched None")


def test_fields_are_cleared_by_mouse_and_by_keyboard(open_app):
    page = open_app(APP, files=FILES)
    name, box = page.get_by_label("Name", exact=True), page.get_by_label("a", exact=True)
    for wipe in (lambda: button(page, "Wipe").click(), lambda: button(page, "Wipe").press("Enter")):
        name.fill("Ada")
        box.check()
        wipe()
        expect(name).to_have_value("")
        expect(box).not_to_be_checked()


def test_a_button_may_be_a_link(open_app):
    page = open_app(APP, files=FILES)
    link = page.get_by_role("link", name="Elsewhere")
    expect(link).to_have_attribute("target", "_self")
    link.press("Enter")
    told(page, "left")
    assert page.url.endswith("#there")
