"""Files in the page: uploads, downloads, references (mission rows FAC-01 to 10, CSS-06, CSS-07)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="50" height="40">'
    '<circle r="20" cx="25" cy="20" fill="tan"/></svg>'
)
FILES: dict[str, str | bytes] = {"data.csv": "a,b\n1,2\n", "logo.svg": LOGO, "private.txt": "no"}
APP = """
import os
import gradio as gr

gr.set_static_paths(["logo.svg"])

with gr.Blocks() as demo:
    one = gr.File(label="One")
    told = gr.Textbox(label="told")
    fired = gr.Textbox(label="fired")
    shown = gr.File("data.csv", label="Shown", interactive=False, elem_id="shown")
    out = gr.File(label="Out", elem_id="out")
    up = gr.UploadButton("Send", file_count="multiple", file_types=[".txt"])
    down = gr.DownloadButton("Get", value="data.csv")
    html = gr.HTML("<img alt='logo' src='/gradio_api/file=logo.svg'>")
    later = gr.HTML()
    go = gr.Button("make")

    def read(path):
        if path is None:
            return "nothing"
        with open(path, "rb") as file:
            start = file.read(20)
        return f"{os.path.basename(path)} {os.path.getsize(path)} {start!r}"

    one.change(read, one, told)
    one.upload(lambda: "upload", None, fired)
    one.clear(lambda: "clear", None, fired)
    up.upload(lambda paths: " ".join(open(path).read() for path in paths), up, told)
    down.click(lambda: "down", None, fired)
    def tell(event: gr.DownloadData):
        return f"download {event.file.orig_name}"

    out.download(tell, None, fired)

    def make():
        with open("/tmp/a result <b>.txt", "w") as file:
            file.write("made")
        return "/tmp/a result <b>.txt", "<img alt='again' src='/gradio_api/file=logo.svg'>"

    go.click(make, None, [out, later])

demo.launch(css="body { background-image: url('/gradio_api/file=logo.svg') }")
"""


def file(name: str, content: bytes, media: str = "text/plain") -> dict[str, object]:
    return {"name": name, "mimeType": media, "buffer": content}


def choose(page: Page, label: str, *files: dict[str, object]) -> None:
    block = page.locator(".block").filter(has_text=label)
    with page.expect_file_chooser() as chooser:
        block.get_by_role("button", name="Click to upload or drop files").first.click()
    chooser.value.set_files(list(files))  # type: ignore[arg-type]


def test_an_upload_reaches_python_as_a_path(open_app):
    page = open_app(APP, files=FILES)
    choose(page, "One", file("a b.txt", b"hello"))
    expect(page.get_by_label("told")).to_have_value("a b.txt 5 b'hello'")
    expect(page.get_by_label("fired")).to_have_value("upload")
    link = page.get_by_role("link", name="Download a b.txt")
    with page.expect_download() as saved:
        link.click()
    assert saved.value.suggested_filename == "a b.txt"
    assert Path(saved.value.path()).read_bytes() == b"hello"
    page.get_by_role("button", name="Clear").click()
    expect(page.get_by_label("told")).to_have_value("nothing")
    expect(page.get_by_label("fired")).to_have_value("clear")


def test_an_upload_before_python_is_ready_waits(open_app):
    page = open_app(APP, files=FILES, wait=False)
    choose(page, "One", file("early.txt", b"early"))
    expect(page.get_by_label("told")).to_have_value("early.txt 5 b'early'", timeout=60_000)


def test_a_first_value_is_a_file_of_the_site(open_app):
    page = open_app(APP, files=FILES, wait=False)
    link = page.locator("#shown").get_by_role("link")
    expect(link).to_have_attribute("href", re.compile(r"^files/[0-9a-f]{32}/data\.csv$"))
    with page.expect_download() as saved:
        page.get_by_role("button", name="Get").click()
    assert saved.value.suggested_filename == "data.csv"
    assert Path(saved.value.path()).read_bytes() == b"a,b\n1,2\n"


def test_a_file_made_by_a_function_is_downloaded_under_its_name(open_app):
    page = open_app(APP, files=FILES)
    page.get_by_role("button", name="make").click()
    with page.expect_download() as saved:
        page.locator("#out").get_by_role("link").click()
    assert Path(saved.value.path()).read_bytes() == b"made"
    expect(page.locator("#out")).to_contain_text("a result <b>.txt")
    expect(page.get_by_label("fired")).to_have_value("download a result <b>.txt")


def loaded(page: Page, name: str) -> None:
    expect(page.get_by_role("img", name=name)).to_have_js_property("naturalWidth", 50)


def test_references_in_html_and_css_lead_to_files(open_app):
    page = open_app(APP, files=FILES)
    loaded(page, "logo")
    page.get_by_role("button", name="make").click()
    loaded(page, "again")
    expect(page.get_by_role("img", name="again")).to_have_attribute("src", re.compile("^blob:"))
    background = page.evaluate("getComputedStyle(document.body).backgroundImage")
    assert re.search(r"/files/[0-9a-f]{32}/logo\.svg", background)


SECRET = """
import gradio as gr

with gr.Blocks() as demo:
    gr.HTML("<img alt='secret' src='/gradio_api/file=logo.svg'>")

demo.launch()
"""


def test_a_reference_to_what_is_not_allowed_stays_as_it_is(open_app):
    page = open_app(SECRET, files=FILES, allow_errors=True)
    expect(page.get_by_role("img", name="secret")).to_have_attribute(
        "src", "/gradio_api/file=logo.svg"
    )


def test_several_files_and_a_filter(open_app):
    page = open_app(APP, files=FILES)
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Send").click()
    assert chooser.value.is_multiple()
    chooser.value.set_files([file("1.txt", b"one"), file("2.txt", b"two"), file("3.csv", b"no")])  # type: ignore[list-item]
    expect(page.get_by_label("told")).to_have_value("one two")
    expect(page.get_by_role("alert")).to_contain_text("3.csv is not of an accepted type")


BIG = """
import os
import gradio as gr

with gr.Blocks() as demo:
    big = gr.File(label="Big")
    told = gr.Textbox(label="told")

    def part(path):
        with open(path, "rb") as file:
            file.seek(os.path.getsize(path) // 2)
            middle = file.read(4)
        os.rename(path, path + ".moved")
        with open(path + ".moved", "r+b") as file:
            start = file.read(2)
        return f"{os.path.getsize(path + '.moved')} {middle!r} {start!r}"

    big.upload(part, big, told)

demo.launch()
"""


def test_a_big_upload_is_not_copied(open_app, tmp_path):
    page = open_app(BIG)
    size = 1 << 30
    big = tmp_path / "big.bin"
    with big.open("wb") as file:  # a file with holes takes no space
        file.write(b"AA")
        file.seek(size // 2)
        file.write(b"BBBB")
        file.truncate(size)
    page.get_by_test_id("file-upload").set_input_files(big)
    expect(page.get_by_label("told")).to_have_value(f"{size} b'BBBB' b'AA'", timeout=60_000)


LIMIT = """
import gradio as gr

with gr.Blocks() as demo:
    small = gr.File(label="Small", file_count="multiple")
    count = gr.Number(label="count")
    small.change(lambda files: len(files or []), small, count)

demo.launch(max_file_size="1kb")
"""


def test_what_is_too_big_is_named_with_the_limit(open_app):
    page = open_app(LIMIT)
    choose(page, "Small", file("fits.txt", b"x" * 1024), file("no.txt", b"x" * 1025))
    expect(page.get_by_role("alert")).to_have_text(
        "no.txt has 1.0 KB. This page takes files of at most 1.0 KB."
    )
    expect(page.get_by_label("count")).to_have_value("1")


OUTSIDE = """
import os
import gradio as gr

def made(path):
    if "none" not in path:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write("x")
    return path

with gr.Blocks() as demo:
    out = gr.File(label="Out")
    path = gr.Textbox(label="path")
    path.submit(made, path, out)

demo.launch(allowed_paths=["/etc"], blocked_paths=["/etc/blocked"], show_error=True)
"""


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/usr/lib/x.txt", "is neither in the app's folder"),
        ("/app/.hidden", "begins with a dot"),
        ("/etc/blocked/x.txt", "blocked_paths"),
        ("/app/none.txt", "does not exist"),
    ],
)
def test_files_outside_the_rules_are_refused(open_app, path, sentence):
    page = open_app(OUTSIDE)
    page.get_by_label("path").fill(path)
    page.get_by_label("path").press("Enter")
    expect(page.get_by_test_id("toast-body")).to_contain_text(sentence)
    expect(page.get_by_test_id("toast-body")).to_contain_text(path)


def test_allowed_paths_may_be_shown(open_app):
    page = open_app(OUTSIDE)
    page.get_by_label("path").fill("/etc/fine.txt")
    page.get_by_label("path").press("Enter")
    expect(page.get_by_role("link", name="Download fine.txt")).to_be_visible()


KEPT_ONCE = """
import os
import gradio as gr

def tell(path):
    return path, len(os.listdir(os.path.dirname(os.path.dirname(path))))

with gr.Blocks() as demo:
    for name in ("First", "Second", "Third"):
        given, path = gr.File(label=name), gr.Textbox(label=f"path of {name}")
        given.upload(tell, given, [path, gr.Number(label=f"kept after {name}")])
demo.launch()
"""


def test_the_same_content_is_kept_once_and_only_for_this_visit(open_app):
    """The cache's folder is named by the content (CLE-04); it is in memory (CLE-06)."""
    page = open_app(KEPT_ONCE)
    for name, content, kept in [("First", b"a", "1"), ("Second", b"b", "2"), ("Third", b"a", "2")]:
        choose(page, name, file("same.txt", content))
        expect(page.get_by_label(f"kept after {name}")).to_have_value(kept)
    first, second, third = (
        page.get_by_label(f"path of {name}").input_value() for name in ("First", "Second", "Third")
    )
    assert first == third != second
    page.reload()
    choose(page, "Second", file("same.txt", b"b"))
    expect(page.get_by_label("kept after Second")).to_have_value("1")


AT_ONCE = """
import gradio as gr

with gr.Blocks() as demo:
    box, told = gr.File(label="Box"), gr.Textbox(label="told")
    gr.Button("Read").click(lambda path: path and path.split("/")[-1], box, told)

demo.launch()
"""


def test_reading_at_once_gets_the_file_just_chosen(open_app):
    page = open_app(AT_ONCE)
    page.evaluate(
        """() => {
          const field = document.querySelector("[data-testid=file-upload]");
          const files = new DataTransfer();
          files.items.add(new File(["words"], "notes.txt"));
          field.files = files.files;
          field.dispatchEvent(new Event("change", { bubbles: true }));
          const buttons = [...document.querySelectorAll("button")];
          buttons.find((each) => each.textContent === "Read").click();
        }"""
    )
    expect(page.get_by_label("told")).to_have_value("notes.txt")
