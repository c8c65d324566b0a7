"""Files in the page: uploads, downloads, references (mission rows FAC-01 to 10, CSS-06, CSS-07)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.pictures import png

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


def peak(page: Page) -> int:
    """The most memory, in bytes, that the processes of pages and their workers ever had."""
    assert page.context.browser
    session = page.context.browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    most = 0
    for process in processes:
        if process["type"] == "renderer":
            status = Path(f"/proc/{process['id']}/status").read_text()
            most += int(re.findall(r"VmHWM:\s+(\d+) kB", status)[0]) * 1024
    return most


def test_a_big_upload_is_not_copied(open_app, tmp_path):
    page = open_app(BIG)
    before = peak(page)
    size = 1 << 30
    big = tmp_path / "big.bin"
    with big.open("wb") as file:  # a file with holes takes no space
        file.write(b"AA")
        file.seek(size // 2)
        file.write(b"BBBB")
        file.truncate(size)
    page.get_by_test_id("file-upload").set_input_files(big)
    expect(page.get_by_label("told")).to_have_value(f"{size} b'BBBB' b'AA'", timeout=60_000)
    assert peak(page) - before < size // 4


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


WAYS = """
import os
import gradio as gr

def name(value):
    return f"{value!r}" if isinstance(value, bytes) else os.path.basename(value)

def names(value):
    if value is None:
        return "nothing"
    return ", ".join(map(name, value if isinstance(value, list) else [value]))

seen = []

def note(text):
    seen.append(text)
    return " ".join(seen)

def picked(event: gr.SelectData):
    return note(f"select:{event.index}:{event.value}")

def gone(event: gr.DeletedFileData):
    return note(f"delete:{event.file.orig_name}"), event.file

with gr.Blocks() as demo:
    raw = gr.File(label="Raw", elem_id="raw", type="binary")
    some = gr.File(label="Some", elem_id="some", file_count="multiple", allow_reordering=True,
                   file_types=[".txt", "image"])
    folder = gr.File(label="Folder", elem_id="folder", file_count="directory")
    bin = gr.File(label="Removed", elem_id="removed", interactive=False)
    told = gr.Textbox(label="told")
    fired = gr.Textbox(label="fired")
    for part in (raw, some, folder):
        part.change(names, part, told)
    for event in ("upload", "clear", "change"):
        getattr(some, event)(lambda event=event: note(event), None, fired)
    some.select(picked, None, fired)
    some.delete(gone, None, [fired, bin])
    with gr.Row():
        gr.Button("lock").click(lambda: gr.File(interactive=False, label="Locked"), None, some)
        gr.Button("open").click(lambda: gr.File(
            interactive=True, label="Pictures", file_types=["image"], file_count="single",
            allow_reordering=False, height=90, value=None, show_label=False), None, some)
        gr.Button("give").click(lambda: ["a.txt", "b.txt"], None, some)

demo.launch()
"""
TEXTS: dict[str, str | bytes] = {"a.txt": "a", "b.txt": "bb"}
SCRIPT = "<img src=x onerror=window.hurt=1>.txt"


@dataclass
class Visitor:
    """Brings files to a block in every way there is."""

    page: Page

    def drag(self, block: str, *paths: Path) -> None:
        """Drags files or folders from the desktop over the block, and lets them go."""
        self.move(("dragEnter", "dragOver", "drop"), block, *paths)

    def move(self, steps: tuple[str, ...], block: str, *paths: Path) -> None:
        """Some steps of that."""
        area = self.page.locator(block).bounding_box()
        assert area
        client = self.page.context.new_cdp_session(self.page)
        for step in steps:
            client.send(
                "Input.dispatchDragEvent",
                {
                    "type": step,
                    "x": area["x"] + area["width"] / 2,
                    "y": area["y"] + area["height"] / 2,
                    "data": {
                        "items": [],
                        "files": [str(path) for path in paths],
                        "dragOperationsMask": 1,
                    },
                },
            )

    def paste(self, block: str, *names: str) -> None:
        """Pastes files that are in the clipboard."""
        self.page.locator(f"{block} .drop-area").evaluate(
            """(target, names) => {
              const data = new DataTransfer();
              for (const name of names) data.items.add(new File(["pasted"], name));
              const options = { clipboardData: data, bubbles: true, cancelable: true };
              target.dispatchEvent(new ClipboardEvent("paste", options));
            }""",
            names,
        )

    def sees(self, block: str, *names: str) -> None:
        """The block lists these files, in this order."""
        expect(self.page.locator(f"{block} .filename")).to_have_text(names)


def test_files_are_dragged_dropped_and_pasted(open_app, tmp_path: Path):
    page = open_app(WAYS, files=TEXTS)
    visitor, told = Visitor(page), page.get_by_label("told")
    for name in ("one.txt", "two.txt", "three.csv", "in/x.txt", "in/deep/y.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    visitor.drag("#raw", tmp_path / "one.txt", tmp_path / "two.txt")
    expect(told).to_have_value("b'one.txt'")  # only one is wanted
    visitor.drag("#some", *(tmp_path / name for name in ("one.txt", "two.txt", "three.csv")))
    expect(told).to_have_value("one.txt, two.txt")
    expect(page.locator("#some").get_by_role("alert")).to_have_text(
        "three.csv is not of an accepted type: choose .txt or image."
    )
    visitor.paste("#some", SCRIPT)
    expect(told).to_have_value("one.txt, two.txt, img srcx onerrorwindow.hurt1.txt")
    visitor.sees("#some", "one.txt", "two.txt", SCRIPT)
    expect(page.locator("#some").get_by_role("alert")).to_have_count(0)
    listed = page.locator("#some .file-preview-holder")
    visitor.move(("dragEnter", "dragOver"), "#some", tmp_path / "one.txt")
    expect(listed).to_have_css("outline-style", "dashed")  # here they may be dropped
    visitor.move(("dragOver", "dragCancel"), "#folder", tmp_path / "one.txt")
    expect(listed).to_have_css("outline-style", "none")
    visitor.drag("#folder", tmp_path / "in")
    expect(told).to_have_value(re.compile(r"^(x\.txt, y\.txt|y\.txt, x\.txt)$"))
    page.locator("#folder").get_by_role("button", name="Clear").click()
    expect(told).to_have_value("nothing")
    page.locator("#folder").get_by_test_id("file-upload").set_input_files(tmp_path / "in")
    expect(told).to_have_value(re.compile(r"^(x\.txt, y\.txt|y\.txt, x\.txt)$"))
    page.get_by_role("button", name="lock").click()
    expect(page.locator("#some")).to_contain_text("Locked")
    visitor.drag("#some", tmp_path / "one.txt")
    visitor.sees("#some", "one.txt", "two.txt", SCRIPT)
    assert page.evaluate("window.hurt") is None


def copy_picture(page: Page) -> None:
    """Puts a picture into the visitor's clipboard."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate(
        """async (bytes) => {
          const blob = new Blob([new Uint8Array(bytes)], { type: "image/png" });
          await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
        }""",
        list(png()),
    )


def test_a_list_is_read_sorted_and_thinned_by_mouse_and_keyboard(open_app):
    page = open_app(WAYS, files=TEXTS)
    some, visitor = page.locator("#some"), Visitor(page)
    fired, told = page.get_by_label("fired"), page.get_by_label("told")
    choose(page, "Some", file("a.txt", b"a"), file("b.txt", b"b"), file("c.txt", b"c"))
    expect(fired).to_have_value("upload change")
    expect(told).to_have_value("a.txt, b.txt, c.txt")
    some.get_by_role("button", name="b.txt", exact=True).click()
    expect(fired).to_have_value("upload change select:1:b.txt")
    move = some.get_by_role("button", name="Move a.txt: arrow up or down")
    move.press("ArrowDown")
    expect(told).to_have_value("b.txt, a.txt, c.txt")
    expect(move).to_be_focused()
    some.get_by_role("button", name="Move c.txt: arrow up or down").drag_to(
        some.locator("tr").first
    )
    expect(told).to_have_value("c.txt, b.txt, a.txt")
    some.get_by_role("button", name="Remove b.txt").press("Enter")
    expect(told).to_have_value("c.txt, a.txt")
    expect(fired).to_have_value(re.compile(r"change delete:b\.txt change$"))
    visitor.sees("#removed", "b.txt")
    assert page.evaluate("document.activeElement !== document.body")
    copy_picture(page)
    some.get_by_role("table", name="Files").click(position={"x": 2, "y": 2})
    page.keyboard.press("Control+v")
    expect(told).to_have_value("c.txt, a.txt, image.png")
    some.get_by_role("button", name="Remove image.png").click()
    choose_more = some.get_by_role("button", name="Upload more files")
    with page.expect_file_chooser() as chooser:
        choose_more.press("Enter")
    chooser.value.set_files([file("d.png", b"d", "image/png")])  # type: ignore[list-item]
    expect(told).to_have_value("c.txt, a.txt, d.png")
    page.get_by_role("button", name="give").click()
    expect(told).to_have_value("a.txt, b.txt")
    some.get_by_role("button", name="Clear").press("Enter")
    expect(told).to_have_value("nothing")
    expect(fired).to_have_value(re.compile("clear change$"))


def test_a_listener_changes_what_a_file_takes(open_app):
    page = open_app(WAYS, files=TEXTS)
    some, field = page.locator("#some"), page.locator("#some").get_by_test_id("file-upload")
    expect(field).to_have_attribute("accept", ".txt,image/*")
    expect(field).to_have_attribute("multiple", "")
    page.get_by_role("button", name="lock").click()
    expect(some).to_contain_text("Locked")
    expect(field).to_have_count(0)
    expect(some.get_by_role("button")).to_have_count(0)
    page.get_by_role("button", name="open").click()
    expect(field).to_have_attribute("accept", "image/*")
    expect(field).not_to_have_attribute("multiple", "")
    expect(some.get_by_text("Pictures")).to_have_class(re.compile("sr-only"))
    expect(some).to_have_css("height", "90px")
    field.set_input_files(file("a.txt", b"a"))  # type: ignore[arg-type]
    expect(some.get_by_role("alert")).to_have_text(
        "a.txt is not of an accepted type: choose image."
    )


HOLD = """() => {
  window.gates = [];
  const digest = crypto.subtle.digest.bind(crypto.subtle);
  crypto.subtle.digest = async (...given) => {
    await new Promise((open) => window.gates.push(open));
    return digest(...given);
  };
}"""


def test_the_visitor_sees_that_files_are_being_read(open_app, page: Page):
    """Held up where the page reads what it names them by."""
    open_app(LIMIT)
    page.evaluate(HOLD)
    page.get_by_test_id("file-upload").set_input_files(
        [file("a.txt", b"a"), file("b.txt", b"b")]  # type: ignore[list-item]
    )
    zone = page.get_by_role("button", name="Click to upload or drop files")
    expect(zone).to_have_attribute("aria-busy", "true")
    expect(zone.get_by_role("status")).to_have_text("Reading 2 files…")
    page.wait_for_function("() => window.gates.length === 2")
    page.evaluate("window.gates.forEach((open) => open())")
    expect(page.get_by_label("count")).to_have_value("2")
    expect(page.get_by_role("status").filter(has_text="Reading")).to_have_count(0)


ADDRESSES = """
window.alive = new Set();
const [create, revoke] = [URL.createObjectURL, URL.revokeObjectURL];
URL.createObjectURL = (blob) => {
  const url = create.call(URL, blob);
  window.alive.add(url);
  return url;
};
URL.revokeObjectURL = (url) => {
  window.alive.delete(url);
  revoke.call(URL, url);
};
"""
TURNING = """
import gradio as gr

with gr.Blocks() as demo:
    picture = gr.Image(label="Picture", type="filepath", elem_id="picture")
    paper = gr.File(label="Paper", elem_id="paper")
    words = gr.HTML(elem_id="words")
    count = gr.State(0)

    def turn(count):
        count += 1
        paths = [f"/tmp/{count}.svg", f"/tmp/{count}.txt", f"{count}.svg"]
        for high, path in enumerate(paths, 1):
            size = f"width='{count}' height='{high}'"
            with open(path, "w") as file:
                file.write(f"<svg xmlns='http://www.w3.org/2000/svg' {size}/>")
        reference = f"<img alt='words' src='/gradio_api/file={paths[2]}'>"
        return count, paths[0], paths[1], reference

    gr.Button("turn").click(turn, count, [count, picture, paper, words])
    gr.Button("away").click(lambda: (None, None, ""), None, [picture, paper, words])

demo.launch(allowed_paths=["."])
"""


def test_addresses_of_what_nobody_shows_any_more_end(open_app, page: Page):
    page.add_init_script(ADDRESSES)
    open_app(TURNING)
    for count in range(1, 6):
        page.get_by_role("button", name="turn").click()
        for block in ("#picture", "#words"):
            expect(page.locator(f"{block} img")).to_have_js_property("naturalWidth", count)
    page.wait_for_function("() => window.alive.size === 3")
    with page.expect_download() as saved:
        page.locator("#paper").get_by_role("link").click()
    assert b"width='5'" in Path(saved.value.path()).read_bytes()
    page.get_by_role("button", name="away").click()
    page.wait_for_function("() => window.alive.size === 0")
