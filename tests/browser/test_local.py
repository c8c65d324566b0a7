"""Listeners with `js=True`: they answer before Python is there (mission rows CSF-01 to CSF-11)."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from lite.build.build import build
from lite.errors import BuildError

FORM = """
import gradio as gr

PRICES = {"apple": 3, "pear": 5, "plum": 2}

with gr.Blocks() as demo:
    with gr.Row() as row:
        task = gr.Textbox("water the plants", label="task")
        done = gr.Button("done")
    done.click(lambda: gr.Row(visible=False), None, row, js=True)
    freeze, edit = gr.Button("freeze"), gr.Button("edit", visible=False)
    freeze.click(
        lambda: [gr.Textbox(interactive=False), gr.Button(visible=True), gr.Button(visible=False)],
        None, [task, edit, freeze], js=True,
    )
    edit.click(
        lambda: {task: gr.update(interactive=True), edit: gr.update(visible=False),
                 freeze: gr.update(visible=True)},
        None, [task, edit, freeze], js=True,
    )

    mail = gr.Textbox(label="mail")
    verdict = gr.Textbox(label="verdict")
    send = gr.Button("send", interactive=False)

    def check(text):
        if not text:
            return "empty", gr.Button(interactive=False)
        if "@" not in text or text.count("@") > 1:
            return f"{text!r} is no address", gr.Button(interactive=False)
        return "fine", gr.Button(interactive=True, variant="primary")
    mail.change(check, mail, [verdict, send], js=True)

    a, b = gr.Number(7, label="a"), gr.Number(2, label="b")
    sign = gr.Radio(["+", "//", "**"], value="+", label="sign")
    result = gr.Number(label="result")

    def calculate(x, y, op):
        match op:
            case "+":
                return x + y
            case "//":
                return x // y
        return x ** y
    gr.on([a.change, b.change, sign.change], calculate, [a, b, sign], result, js=True)

    search = gr.Textbox(label="search")
    found = gr.Markdown("")

    def look(text):
        hits = [f"- {name}: {price}" for name, price in sorted(PRICES.items()) if text in name]
        return "\\n".join(hits) or "nothing"
    search.input(look, search, found, js=True)

    def praise():
        gr.Success("Well done", title="Fine")
        gr.Info("twice?", duration=None)
    gr.Button("praise").click(praise, js=True)
demo.launch()
"""


def use_form(page: Page) -> None:
    """What a visitor does with the app; the same with and without JavaScript."""
    page.get_by_role("button", name="freeze").click()
    expect(page.get_by_label("task")).not_to_be_editable()
    expect(page.get_by_role("button", name="freeze")).to_have_count(0)
    page.get_by_role("button", name="edit").click()
    expect(page.get_by_label("task")).to_be_editable()
    page.get_by_role("button", name="done").click()
    expect(page.get_by_label("task")).to_have_count(0)

    page.get_by_label("mail").fill("ann")
    expect(page.get_by_label("verdict")).to_have_value("'ann' is no address")
    expect(page.get_by_role("button", name="send")).to_be_disabled()
    page.get_by_label("mail").fill("ann@example.org")
    expect(page.get_by_label("verdict")).to_have_value("fine")
    expect(page.get_by_role("button", name="send")).to_be_enabled()

    page.get_by_label("//").check()
    expect(page.get_by_label("result")).to_have_value("3")
    page.get_by_label("**").check()
    expect(page.get_by_label("result")).to_have_value("49")
    page.get_by_label("a", exact=True).press("ControlOrMeta+a")
    page.keyboard.type("-3")
    page.get_by_label("//").check()
    expect(page.get_by_label("result")).to_have_value("-2")

    page.get_by_label("search").press_sequentially("p")
    expect(page.get_by_role("listitem")).to_have_text(["apple: 3", "pear: 5", "plum: 2"])
    page.get_by_label("search").press_sequentially("l")
    expect(page.get_by_role("listitem")).to_have_text(["apple: 3", "plum: 2"])

    page.get_by_role("button", name="praise").click()
    expect(page.get_by_test_id("toast-body")).to_have_count(2)
    expect(page.get_by_test_id("toast-body").first).to_contain_text("Fine")


TODO = """
import gradio as gr

with gr.Blocks() as demo:
    gr.Markdown("# Todos")
    rows, boxes, ticks = [], [], []
    for text in ["walk the dog", "wash up", "", ""]:
        with gr.Row() as row:
            with gr.Column(scale=8):
                box = gr.Textbox(text, label=f"task {len(rows)}", container=False)
            with gr.Column(scale=1, min_width=40):
                tick = gr.Button("✔", interactive=bool(text),
                                 variant="primary" if text else "secondary")
        rows.append(row)
        boxes.append(box)
        ticks.append(tick)

        def close():
            return gr.Row(visible=False)

        def enable(text):
            on = bool(text.strip())
            return gr.Button(interactive=on, variant="primary" if on else "secondary")

        tick.click(close, None, row, js=True)
        box.change(enable, box, tick, js=True)
    freeze, edit = gr.Button("Freeze tasks"), gr.Button("Edit tasks")
    freeze.click(lambda: [gr.Textbox(interactive=False)] * 4, None, boxes, js=True)
    freeze.click(lambda: [gr.Button(visible=False)] * 4, None, ticks, js=True)
    edit.click(lambda: [gr.Textbox(interactive=True)] * 4, None, boxes, js=True)
    edit.click(lambda: [gr.Button(visible=True)] * 4, None, ticks, js=True)
demo.launch()
"""


def use_todo(page: Page) -> None:
    tick = page.get_by_role("button", name="✔")
    tick.nth(0).click()
    expect(page.get_by_label("task 0")).to_have_count(0)
    expect(tick.nth(1)).to_be_disabled()
    page.get_by_label("task 2").fill("read")
    expect(tick.nth(1)).to_be_enabled()
    expect(tick.nth(1)).to_have_class(re.compile("primary"))
    page.get_by_role("button", name="Freeze").click()
    expect(page.get_by_label("task 2")).not_to_be_editable()
    expect(tick).to_have_count(0)
    page.get_by_role("button", name="Edit").click()
    expect(page.get_by_label("task 2")).to_be_editable()
    expect(tick).to_have_count(3)
    expect(page.get_by_label("task 0")).to_have_count(0)


LIST = """
import gradio as gr

def shown(tasks):
    return "\\n".join(
        f"{n}. {'~~' + t['name'] + '~~' if t['done'] else t['name']}"
        for n, t in enumerate(tasks, 1)
    ) or "*nothing to do*"

with gr.Blocks() as demo:
    state = gr.State([{"name": "wake up", "done": True}])
    new = gr.Textbox(label="new")
    board = gr.Markdown("1. ~~wake up~~")
    which = gr.Dropdown([("wake up", 0)], label="which")
    with gr.Row():
        tick, drop = gr.Button("tick"), gr.Button("drop done")
    left = gr.Label(label="left")
    data = gr.JSON(label="data")

    def view(tasks):
        names = [(task["name"], at) for at, task in enumerate(tasks)]
        return shown(tasks), gr.Dropdown(choices=names, value=0 if names else None)

    def add(tasks, name):
        name = name.strip()
        if any(task["name"].lower() == name.lower() for task in tasks):
            raise gr.Error(f"{name!r} is in the list", title="Twice", duration=None)
        tasks.append({"name": name, "done": False})
        return tasks, "", *view(tasks)

    def toggle(tasks, at):
        if at is None:
            gr.Warning("Choose a task")
            return gr.skip()
        tasks[at]["done"] = not tasks[at]["done"]
        return tasks, *view(tasks)

    def prune(tasks):
        left = [task for task in tasks if not task["done"]]
        return {state: left, board: shown(left), which: view(left)[1]}

    new.submit(add, [state, new], [state, new, board, which], js=True)
    tick.click(toggle, [state, which], [state, board, which], js=True)
    drop.click(prune, state, [state, board, which], js=True)

    def count(tasks):
        share = round(sum(task["done"] for task in tasks) / (len(tasks) or 1), 2)
        return {"done": share, "open": 1 - share}, tasks
    state.change(count, state, [left, data], js=True)
demo.launch()
"""


def use_list(page: Page) -> None:
    items = page.get_by_role("listitem")
    for name in ("wash up", "rest"):
        page.get_by_label("new").fill(name)
        page.get_by_label("new").press("Enter")
        expect(page.get_by_label("new")).to_have_value("")
    expect(items).to_have_text(["wake up", "wash up", "rest"])
    page.get_by_label("which").click()
    page.get_by_role("option", name="wash up").click()
    page.get_by_role("button", name="tick").click()
    expect(page.locator("del")).to_have_text(["wake up", "wash up"])
    expect(page.locator(".gradio-container")).to_contain_text("67%")
    page.get_by_role("button", name="drop done").click()
    expect(items).to_have_text(["rest"])
    expect(page.locator(".gradio-container")).to_contain_text("100%")
    page.get_by_label("new").fill(" Rest")
    page.get_by_label("new").press("Enter")
    expect(page.get_by_test_id("toast-body")).to_contain_text("'Rest' is in the list")
    expect(page.get_by_test_id("toast-body")).to_contain_text("Twice")


VIEWS = """
import re
from dataclasses import dataclass
from datetime import date, timedelta
import gradio as gr

@dataclass
class Trip:
    nights: int
    price: float = 80.5

    @property
    def total(self) -> float:
        return self.nights * self.price

with gr.Blocks() as demo:
    with gr.Tabs() as tabs:
        with gr.Tab("Plan", id="plan"):
            nights = gr.Slider(1, 9, 2, step=1, label="nights")
            start = gr.Textbox("2024-02-27", label="from day")
            extras = gr.CheckboxGroup(["breakfast", "bike"], label="extras")
            more = gr.Checkbox(label="more")
            note = gr.Textbox(label="note", visible=False)
            go = gr.Button("price")
        with gr.Tab("Price", id="price"):
            bill = gr.Textbox(label="bill", lines=4)
            back = gr.Button("back")
    more.change(lambda on: gr.update(visible=on), more, note, js=True)

    def price(nights, start, extras):
        if not re.fullmatch(r"\\d{4}-\\d{2}-\\d{2}", start):
            return f"no date: {start}", gr.Tabs(selected="price")
        day = date.fromisoformat(start) + timedelta(days=nights)
        trip = Trip(nights, 80.5 + 10 * len(extras))
        lines = [f"until {day:%a %d %b %Y}", f"{trip.total:>10,.2f} €", str(trip.total / nights)]
        return "\\n".join(lines), gr.Tabs(selected="price")
    go.click(price, [nights, start, extras], [bill, tabs], js=True)
    back.click(lambda: gr.Tabs(selected="plan"), None, tabs, js=True)

    even = gr.Number(7.25, precision=1, label="rounded")
    gr.Button("read").click(lambda x: f"{x!r} {type(x).__name__}", even, note, js=True)
    size = gr.Radio(["small", "large"], type="index", label="size")

    def chosen(at, event: gr.SelectData):
        return gr.Textbox(value=f"{at} {event.value} {event.index}", visible=True)
    size.select(chosen, size, note, js=True)
demo.launch()
"""


def use_views(page: Page) -> None:
    page.get_by_label("more").check()
    expect(page.get_by_label("note")).to_be_visible()
    page.get_by_role("button", name="read").click()
    expect(page.get_by_label("note")).to_have_value("7.2 float")
    page.get_by_label("small").check()
    expect(page.get_by_label("note")).to_have_value("0 small 0")
    page.get_by_label("breakfast").check()
    page.get_by_role("button", name="price").click()
    expect(page.get_by_label("bill")).to_have_value("until Thu 29 Feb 2024\n    181.00 €\n90.5")
    page.get_by_role("button", name="back").click()
    page.get_by_label("from day").fill("tomorrow")
    page.get_by_role("button", name="price").click()
    expect(page.get_by_label("bill")).to_have_value("no date: tomorrow")


APPS: dict[str, tuple[str, Callable[[Page], None]]] = {
    "form": (FORM, use_form),
    "todo": (TODO, use_todo),
    "list": (LIST, use_list),
    "views": (VIEWS, use_views),
}
IN_PYTHON = "    gr.Button('in Python').click(lambda: gr.Info(open.__name__))\ndemo.launch()\n"


@pytest.mark.parametrize("where", ["alone", "blocked", "both", "python"])
@pytest.mark.parametrize("name", APPS)
def test_an_app_answers_the_same_with_and_without_python(page, open_app, name, where):
    source, use = APPS[name]
    if where == "blocked":
        page.route("**/assets/worker-*.js", lambda route: None)
    if where == "python":
        source = source.replace(", js=True", "")
    if where in ("blocked", "both"):
        source = source.replace("demo.launch()\n", IN_PYTHON)
    use(open_app(source, wait=where in ("both", "python")))
    carries = page.evaluate("JSON.parse(document.getElementById('config').text).python !== null")
    assert carries == (where != "alone")


@pytest.mark.everywhere
@pytest.mark.parametrize("name", APPS)
def test_a_site_without_python_opens_from_a_folder(page, server, tmp_path, name):
    source, use = APPS[name]
    (tmp_path / "app.py").write_text(source)
    report = build(tmp_path / "app.py", tmp_path / "site", pyodide=server.pyodide)
    assert not report.needs_python
    assert not [
        path for path in report.folder.rglob("*") if path.suffix in (".wasm", ".bin", ".py")
    ]
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.goto((report.folder / "index.html").as_uri())
    use(page)
    assert errors == []


FAILING = """
import gradio as gr

def deep(text):
    return int(text)

def convert(text):
    number = deep(text)
    return number

CALL = '''element.querySelector("button").onclick = (event) => {
    event.target.textContent = blocksLite.functions.convert("41") + 1;
}'''
with gr.Blocks() as demo:
    text, number = gr.Textbox("x1", label="text"), gr.Number(label="number")
    gr.Button("convert").click(convert, text, number, js=True)
    gr.HTML("<button>call</button>", js_on_load=CALL)
    shown = gr.Textbox(label="shown")
    js = "(text) => typeof blocksLite.functions.deep + text"
    gr.Button("script").click(None, text, shown, js=js)
demo.launch(show_error=True)
"""


def test_an_error_names_the_lines_of_python(page, open_app):
    open_app(FAILING, allow_errors=True, wait=False)
    page.get_by_role("button", name="convert").click()
    expect(page.get_by_test_id("toast-body")).to_contain_text(
        "ValueError: invalid literal for int() with base 10: 'x1'"
    )
    page.get_by_text("1 error").click()
    told = page.locator(".problems pre").inner_text()
    assert re.findall(r'File "app.py", line (\d+)', told) == ["8", "5"]


@pytest.mark.everywhere
def test_other_scripts_call_the_functions(page, open_app):
    open_app(FAILING, wait=False)
    page.get_by_role("button", name="call").click()
    expect(page.get_by_role("button", name="42")).to_be_visible()
    page.get_by_role("button", name="script").click()
    expect(page.get_by_label("shown")).to_have_value("undefinedx1")


def test_the_script_has_a_map_to_the_lines_of_python(page, open_app):
    open_app(FAILING, wait=False)
    script = page.locator("script[src*='scripts-']").get_attribute("src") or ""
    text = page.request.get(page.url + script).text()
    name = re.findall(r"//# sourceMappingURL=(\S+)\n$", text)[0]
    made = page.request.get(f"{page.url}assets/{name}").json()
    assert made["sources"] == ["app.py"]
    assert made["sourcesContent"] == [FAILING]
    assert len(made["mappings"].split(";")) == text[: text.index("page.origin")].count("\n") + 2


REFUSED = """
import gradio as gr
with gr.Blocks() as demo:
    text = gr.Textbox("a", label="text")
    gr.Button("one").click(lambda x: x + "!", text, text, js=True)
    gr.Button("two").click(lambda x: eval(x), text, text, js=MODE)
demo.launch()
"""


def test_a_refused_listener_is_told_once_and_runs_in_python(page, open_app, server, tmp_path):
    (tmp_path / "app.py").write_text(REFUSED.replace("MODE", "True"))
    report = build(tmp_path / "app.py", tmp_path / "site", pyodide=server.pyodide)
    [warning] = report.warnings
    assert re.search(r"app\.py:6:\d+: eval", warning)
    open_app(REFUSED.replace("MODE", "True"))
    page.get_by_label("text").fill("'b' * 2")
    page.get_by_role("button", name="two").click()
    expect(page.get_by_label("text")).to_have_value("bb")
    page.get_by_role("button", name="one").click()
    expect(page.get_by_label("text")).to_have_value("bb!")


def test_strict_makes_a_refusal_an_error(server, tmp_path):
    (tmp_path / "app.py").write_text(REFUSED.replace("MODE", "'strict'"))
    with pytest.raises(BuildError, match=r"app\.py:6:\d+: eval"):
        build(tmp_path / "app.py", tmp_path / "site", pyodide=server.pyodide)


CHANCE = """
import random
import gradio as gr
rolls = []
def roll():
    rolls.append(random.randint(1, 10**9))
    return rolls[-1]
with gr.Blocks() as demo:
    number = gr.Number(label="number")
    gr.Button("roll").click(roll, None, number, js=True)
    count = gr.Number(label="count")
    gr.Button("count").click(lambda: len(open(__file__).read()), None, count)
demo.launch()
"""


def test_an_answer_by_chance_stays_when_python_has_run_too(open_app):
    page = open_app(CHANCE)
    page.get_by_role("button", name="roll").click()
    expect(page.get_by_label("number")).not_to_have_value("")
    first = page.get_by_label("number").input_value()
    page.get_by_role("button", name="count").click()
    expect(page.get_by_label("count")).to_have_value(re.compile(r"\d{3}"))
    assert page.get_by_label("number").input_value() == first


UNABLE = """
import gradio as gr

def root(number):
    return str(number ** 0.5)

def count(start):
    return " ".join(str(n) for n in range(int(start) * 10**15, int(start) * 10**15 + 2))

with gr.Blocks() as demo:
    number = gr.Number(4, label="number", precision=0)
    out = gr.Textbox(label="out")
    gr.Button("root").click(root, number, out, js=True)
    gr.Button("count").click(count, number, out, js=True)
    gr.Button("python").click(lambda: open(__file__).readline(), None, out)
demo.launch()
"""


def test_python_answers_where_javascript_turns_out_to_be_unable(open_app):
    page = open_app(UNABLE)
    number, out = page.get_by_label("number"), page.get_by_label("out")
    page.get_by_role("button", name="root").click()
    expect(out).to_have_value("2.0")
    number.fill("-4")
    page.get_by_role("button", name="root").click()
    expect(out).to_have_value(re.compile(r"^\(1\.22\d*e-16\+2j\)$"))
    number.fill("10")
    page.get_by_role("button", name="count").click()
    expect(out).to_have_value("10000000000000000 10000000000000001")


TWICE = """
import time
import gradio as gr

calls = []
def count(text):
    calls.append(text)
    return text + "!"

def slow():
    time.sleep(1)

with gr.Blocks() as demo:
    text = gr.Textbox("a", label="text")
    gr.Button("grow").click(count, text, text, js=True)
    gr.Button("block").click(slow)
    seen = gr.Textbox(label="seen")
    gr.Button("ask").click(lambda: " ".join(calls), None, seen)
demo.launch()
"""


def test_python_runs_too_and_does_not_take_an_answer_back(open_app):
    page = open_app(TWICE)
    page.get_by_role("button", name="block").click()
    for expected in ("a!", "a!!", "a!!!"):
        page.get_by_role("button", name="grow").click()
        assert page.get_by_label("text").input_value() == expected
    page.get_by_role("button", name="ask").click()
    expect(page.get_by_label("seen")).to_have_value("a a! a!!")
    expect(page.get_by_label("text")).to_have_value("a!!!")
