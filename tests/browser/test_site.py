"""The site as a whole: where it may stand, what may break, what the visitor then reads."""

from __future__ import annotations

import base64
import gzip
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

HELLO = """
import gradio as gr

with gr.Blocks(title="Greeter") as demo:
    name = gr.Textbox(label="Name")
    greeting = gr.Textbox(label="Greeting")
    gr.Button("Greet").click(lambda name: f"Hello {name}", name, greeting)
demo.launch()
"""
FORMULA = """
import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    greeting = gr.Textbox(label="Greeting")
    gr.Button("Greet").click(lambda name: f"Hello {name}", name, greeting)
    gr.Markdown("$x^2$", latex_delimiters=[{"left": "$", "right": "$", "display": False}])
    code = gr.Code(language="python", label="Source")
    code.change(lambda text: text, code, greeting)
demo.launch()
"""
READY = 60_000


@pytest.fixture
def broken(page: Page, server, watch) -> Callable[[str, Callable[[Path], None]], Page]:
    """Opens a copy of a built site after `spoil` has changed the file with that name in it."""

    def open(pattern: str, spoil: Callable[[Path], None]) -> Page:
        built = server.folder / server.site(HELLO, {}).rstrip("/").rpartition("/")[2]
        copy = server.folder / f"broken-{len(list(server.folder.iterdir()))}"
        shutil.copytree(built, copy)
        [file] = copy.glob(pattern)
        spoil(file)
        page.goto(f"{server.url}/{copy.name}/")
        return page

    return open


def greet(page: Page) -> None:
    page.get_by_label("Name").fill("Ann")
    page.get_by_role("button", name="Greet").click()
    expect(page.get_by_label("Greeting")).to_have_value("Hello Ann", timeout=READY)


def flip(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    file.write_bytes(data)


def halve(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


@pytest.mark.everywhere
def test_it_works_inside_a_frame(page: Page, server, watch):
    watch.over(page)
    address = server.site(HELLO, {})
    (server.folder / "frame.html").write_text(
        f'<title>Host</title><link rel="icon" href="data:,"><iframe src="{address}" width="800" '
        'height="600"></iframe>'
    )
    page.goto(f"{server.url}/frame.html")
    frame = page.frame_locator("iframe")
    frame.get_by_label("Name").fill("Ann")
    frame.get_by_role("button", name="Greet").click()
    expect(frame.get_by_label("Greeting")).to_have_value("Hello Ann", timeout=READY)
    assert not watch.problems


@pytest.mark.parametrize("pattern", ["assets/pyodide-*.wasm", "assets/stdlib-*.bin"])
@pytest.mark.parametrize(
    ("spoil", "said"),
    [(flip, "is damaged"), (halve, "is cut short"), (Path.unlink, "answered 404")],
    ids=["flipped", "halved", "missing"],
)
def test_a_broken_file_is_named(broken, pattern, spoil, said):
    page = broken(pattern, spoil)
    panel = page.get_by_role("alert").filter(has_text=re.compile(said))
    expect(panel).to_be_visible(timeout=READY)
    expect(panel).to_contain_text(re.compile(r"assets/(pyodide|stdlib)-\w+\.(wasm|bin)"))


def test_a_broken_file_can_be_tried_again(broken, page: Page):
    kept = {}

    def remove(file: Path) -> None:
        kept[file] = file.read_bytes()
        file.unlink()

    broken("assets/app-*.bin", remove)
    expect(page.get_by_role("alert").filter(has_text="answered 404")).to_be_visible(timeout=READY)
    for file, data in kept.items():
        file.write_bytes(data)
    page.get_by_role("button", name=re.compile("again", re.I)).click()
    greet(page)


def test_a_missing_shell_leaves_a_sentence(broken):
    page = broken("assets/page-*.js", Path.unlink)
    expect(page.get_by_text("This page could not start")).to_be_visible()
    expect(page.get_by_text("opened as a file")).to_be_hidden()
    expect(page.get_by_role("button", name="Try again")).to_be_visible()


@pytest.mark.everywhere
def test_a_site_opened_as_a_file_says_how_to_serve_it(page: Page, server):
    name = server.site(HELLO, {}).rstrip("/").rpartition("/")[2]
    page.goto((server.folder / name / "index.html").as_uri())
    expect(page.get_by_role("alert")).to_contain_text("python3 -m http.server")


@pytest.mark.everywhere
def test_a_site_can_be_built_to_start_from_a_file(page: Page, server):
    name = server.site(FORMULA, {}, from_file=True).rstrip("/").rpartition("/")[2]
    page.goto((server.folder / name / "index.html").as_uri())
    page.get_by_label("Name").fill("Ann")
    page.get_by_role("button", name="Greet").click()
    expect(page.get_by_label("Greeting")).to_have_value("Hello Ann", timeout=READY)
    expect(page.locator(".katex").first).to_be_visible()
    page.get_by_role("textbox", name="Source").click()
    page.keyboard.type("x")
    expect(page.get_by_label("Greeting")).to_have_value("x")


def test_what_is_opened_as_a_file_is_checked(page: Page, server):
    name = server.site(FORMULA, {}, from_file=True).rstrip("/").rpartition("/")[2]
    folder = server.folder / f"{name}-damaged"
    shutil.copytree(server.folder / name, folder)
    [script] = folder.glob("assets/app-*.bin.js")
    other = base64.b64encode(gzip.compress(b"other")).decode()
    script.write_text(re.sub(r',"[^"]*"', f',"{other}"', script.read_text()))
    page.goto((folder / "index.html").as_uri())
    expect(page.get_by_role("alert").filter(has_text="app-")).to_be_visible(timeout=READY)


def test_a_missing_worker_is_told(broken):
    page = broken("assets/worker-*.js", Path.unlink)
    expect(page.get_by_role("alert").filter(has_text="could not")).to_be_visible(timeout=READY)


def test_testers_can_evaluate_texts(browser: Browser, server):
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(server.site(HELLO, {}))
    page.get_by_label("Name").fill("Ann")
    page.wait_for_function("document.querySelector('textarea, input').value === 'Ann'")
    context.close()


def test_another_type_for_wasm_does_not_matter(page: Page, server, watch):
    watch.over(page)

    def as_text(route):
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "content-type": "text/plain"})

    page.context.route("**/*.wasm", as_text)
    page.goto(server.site(HELLO, {}))
    greet(page)
    assert not watch.problems


@pytest.mark.everywhere
def test_the_page_tells_when_python_dies_and_starts_it_again(open_app):
    page = open_app(
        HELLO.replace("demo.launch", '    gr.Button("End").click(end)\ndemo.launch').replace(
            "with", "def end():\n    import js\n    js.self.close()\n\nwith", 1
        ),
        allow_errors=True,
    )
    page.get_by_role("button", name="End", exact=True).click()
    expect(page.get_by_text("The browser ended Python")).to_be_visible(timeout=READY)
    page.get_by_role("button", name=re.compile("again", re.I)).click()
    greet(page)


def test_loading_is_shown(open_app):
    page = open_app(HELLO, wait=False)
    expect(page.get_by_role("progressbar")).to_be_visible()
    greet(page)


def test_the_rest_of_the_library_arrives_when_it_is_imported(open_app):
    app = HELLO.replace(
        'lambda name: f"Hello {name}"', "greeting_of"
    ).replace("with", "def greeting_of(name):\n    from email.mime.text import MIMEText\n"
              '    return MIMEText(f"Hello {name}").get_payload()\n\nwith', 1)  # fmt: skip
    greet(open_app(app))


def test_an_app_without_a_listener_opens(open_app):
    page = open_app("import gradio as gr\nwith gr.Blocks() as demo:\n    gr.Markdown('# Hi')\n")
    expect(page.get_by_role("heading", name="Hi")).to_be_visible()
    assert page.title() == "Gradio"


FAILING = """
import gradio as gr

def divide(by):
    return 10 / by

with gr.Blocks() as demo:
    by = gr.Number(0, label="By")
    share = gr.Number(label="Share")
    gr.Button("Divide").click(divide, by, share)
demo.launch(show_error=True)
"""


def test_a_listener_that_raises_is_told_with_its_line_and_can_be_tried_again(open_app):
    page = open_app(FAILING, allow_errors=True)
    page.get_by_role("button", name="Divide").click()
    toast = page.get_by_test_id("toast-body")
    expect(toast).to_contain_text("ZeroDivisionError: division by zero")
    page.get_by_text("1 error", exact=True).click()
    told = page.locator("footer")
    expect(told).to_contain_text(re.compile(r'app\.py", line 5, in divide'))
    expect(told).not_to_contain_text("lite.zip")
    page.get_by_label("By").fill("4")
    page.get_by_role("button", name="Divide").click()
    expect(page.get_by_label("Share")).to_have_value("2.5")


ONLY_IN_PAGE = """
import gradio as gr
import js

def check():
    if hasattr(js, "WorkerGlobalScope"):
        raise RuntimeError("nothing for browsers")

with gr.Blocks() as demo:
    gr.Textbox(label="Name")
check()
demo.launch()
"""


def test_an_app_that_fails_only_in_the_page_tells_where(open_app):
    page = open_app(ONLY_IN_PAGE, allow_errors=True)
    panel = page.get_by_role("alert")
    expect(panel).to_contain_text("RuntimeError: nothing for browsers", timeout=READY)
    expect(panel).to_contain_text(re.compile(r'app\.py", line 11, in <module>'))
    expect(panel).not_to_contain_text("lite.zip")
    expect(page.get_by_label("Name")).to_be_visible()
    expect(page.get_by_role("progressbar")).to_have_count(0)
