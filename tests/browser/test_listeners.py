"""How listeners read and write components, as a visitor sees it (mission rows BEL-01 to BEL-32)."""

from __future__ import annotations

import re

from playwright.sync_api import expect

INPUTS = """
import gradio as gr

with gr.Blocks() as demo:
    a, b = gr.Number(5, label="a"), gr.Number(3, label="b")
    out = gr.Textbox(label="out")
    other = gr.Textbox(label="other", value="start")
    gr.Button("list").click(lambda x, y: f"{x} then {y}", [a, b], out)
    gr.Button("set").click(lambda data: data[a] * 10 + data[b], {a, b}, out)
    gr.Button("none").click(lambda: "nothing", None, out)
    gr.Button("one in a list").click(lambda: ["a"], [], out)
    gr.Button("grow").click(lambda x: x + 1, a, a)
    gr.Button("pair").click(lambda: ("left", "right"), outputs=[out, other])
    gr.Button("dict").click(lambda: {other: "only this"}, outputs=[out, other])
    gr.Button("too few").click(lambda: ("left",), outputs=[out, other])
    gr.Button("too many").click(lambda: (1, 2, 3), outputs=[out, other])
    gr.Button("foreign key").click(lambda: {a: 1}, outputs=[out, other])
demo.launch(show_error=True)
"""


def test_values_travel_between_components_and_functions(open_app):
    page = open_app(INPUTS, allow_errors=True)
    out, other = page.get_by_label("out"), page.get_by_label("other")

    def press(name):
        page.get_by_role("button", name=name, exact=True).click()

    press("list")
    expect(out).to_have_value("5 then 3")
    press("set")
    expect(out).to_have_value("53")
    press("none")
    expect(out).to_have_value("nothing")
    press("one in a list")
    expect(out).to_have_value("['a']")
    press("grow")
    expect(page.get_by_label("a", exact=True)).to_have_value("6")
    press("grow")
    expect(page.get_by_label("a", exact=True)).to_have_value("7")
    press("pair")
    expect(out).to_have_value("left")
    expect(other).to_have_value("right")
    press("dict")
    expect(other).to_have_value("only this")
    expect(out).to_have_value("left")


def test_wrong_returns_fail_without_changing_anything(open_app):
    page = open_app(INPUTS, allow_errors=True)
    out, other = page.get_by_label("out"), page.get_by_label("other")
    toast = page.get_by_test_id("toast-body")

    page.get_by_role("button", name="too few").click()
    expect(toast).to_contain_text("1 value for 2 outputs")
    expect(other).to_have_value("start")
    page.get_by_test_id("toast-close").click()
    expect(toast).to_have_count(0)

    page.get_by_role("button", name="foreign key").click()
    expect(toast).to_contain_text("not among its outputs")
    page.get_by_test_id("toast-close").click()

    page.get_by_role("button", name="too many").click()
    expect(out).to_have_value("1")
    expect(other).to_have_value("2")


UPDATES = """
import gradio as gr

with gr.Blocks() as demo:
    with gr.Row() as row:
        box = gr.Textbox("kept", label="box")
        number = gr.Number(4, label="number")
    with gr.Tabs() as tabs:
        with gr.Tab("first", id="one"):
            gr.Markdown("first page")
        with gr.Tab("second", id="two"):
            gr.Markdown("second page")
    gr.Button("lines").click(lambda: gr.Textbox(lines=4, label="renamed"), outputs=box)
    gr.Button("again").click(lambda: gr.Textbox(placeholder="late"), outputs=box)
    gr.Button("value too").click(lambda: gr.update(value="new", info="help"), outputs=box)
    gr.Button("hide row").click(lambda: gr.Row(visible=False), outputs=row)
    gr.Button("show row").click(lambda: gr.update(visible=True), outputs=row)
    gr.Button("second tab").click(lambda: gr.Tabs(selected="two"), outputs=tabs)
    gr.Button("skip one").click(lambda: [gr.skip(), 9], outputs=[box, number])
    gr.Button("skip all").click(lambda: gr.skip(), outputs=[box, number])
    gr.Button("empty").click(lambda: (None, None), outputs=[box, number])
    gr.Button("unknown").click(lambda: gr.update(placehodler="x"), outputs=box)
demo.launch(show_error=True)
"""


def test_returned_components_change_only_what_they_name(open_app):
    page = open_app(UPDATES, allow_errors=True)

    def press(name):
        page.get_by_role("button", name=name, exact=True).click()

    press("lines")
    box = page.get_by_label("renamed")
    expect(box).to_have_value("kept")
    height = box.bounding_box()["height"]
    press("again")
    expect(box).to_have_attribute("placeholder", "late")
    assert box.bounding_box()["height"] == height
    press("value too")
    expect(box).to_have_value("new")
    expect(page.get_by_text("help")).to_be_visible()
    press("skip one")
    expect(page.get_by_label("number", exact=True)).to_have_value("9")
    expect(box).to_have_value("new")
    press("skip all")
    press("hide row")
    expect(box).to_have_count(0)
    press("show row")
    expect(box).to_have_value("new")
    press("second tab")
    expect(page.get_by_text("second page")).to_be_visible()
    press("empty")
    expect(box).to_have_value("")
    expect(page.get_by_label("number", exact=True)).to_have_value("")
    press("unknown")
    expect(page.get_by_test_id("toast-body")).to_contain_text("did you mean 'placeholder'?")


CHAINS = """
import time
import gradio as gr

def fail():
    raise gr.Error("it broke", title="Oh", duration=None)

def slow(text):
    time.sleep(1)
    return text + "!"

with gr.Blocks() as demo:
    one, two, log = gr.Textbox(label="one"), gr.Textbox(label="two"), gr.Textbox(label="log")
    gr.Button("steps").click(lambda: "first", None, one).then(slow, one, two)
    bad = gr.Button("fail").click(fail)
    bad.then(lambda: "after", None, two)
    bad.success(lambda: "never", None, one)
    bad.failure(lambda: "failed", None, log)
    good = gr.Button("succeed").click(lambda: None)
    good.success(lambda: "fine", None, log).then(lambda t: t + " and on", log, log)
    good.failure(lambda: "never", None, one)
demo.launch()
"""


def test_steps_show_their_results_before_the_next_one_ends(open_app):
    page = open_app(CHAINS)
    page.get_by_role("button", name="steps").click()
    expect(page.get_by_label("one")).to_have_value("first")
    assert page.get_by_label("two").input_value() == ""
    expect(page.get_by_label("two")).to_have_value("first!")


def test_chains_follow_the_outcome(open_app):
    page = open_app(CHAINS, allow_errors=True)
    log = page.get_by_label("log")
    page.get_by_role("button", name="fail").click()
    toast = page.get_by_test_id("toast-body")
    expect(toast).to_contain_text("Oh")
    expect(toast).to_contain_text("it broke")
    expect(log).to_have_value("failed")
    expect(page.get_by_label("two")).to_have_value("after")
    page.get_by_role("button", name="succeed").click()
    expect(log).to_have_value("fine and on")
    expect(page.get_by_label("one")).to_have_value("")


TRIGGERS = """
import gradio as gr

with gr.Blocks() as demo:
    name, out, who = gr.Textbox(label="name"), gr.Textbox(label="out"), gr.Textbox(label="who")
    a, b = gr.Slider(1, 10, 1, step=1, label="a"), gr.Slider(1, 10, 1, step=1, label="b")
    total = gr.Number(label="total")
    press = gr.Button("press")

    @gr.on([name.submit, press.click], inputs=name, outputs=[out, who])
    def greet(text, event: gr.EventData):
        return f"Hello {text}", type(event.target).__name__

    assert greet("x", gr.EventData(name, None))[1] == "Textbox"

    @gr.on(inputs=[a, b], outputs=total)
    def add(x, y):
        return x + y

    @demo.load(outputs=name)
    def fill():
        return "Ann"
demo.launch()
"""


def test_one_function_listens_to_several_events(open_app):
    page = open_app(TRIGGERS)
    expect(page.get_by_label("name")).to_have_value("Ann")
    expect(page.get_by_label("total")).to_have_value("2")
    page.get_by_role("button", name="press").click()
    expect(page.get_by_label("out")).to_have_value("Hello Ann")
    expect(page.get_by_label("who")).to_have_value("Button")
    page.get_by_label("name").fill("Bob")
    page.get_by_label("name").press("Enter")
    expect(page.get_by_label("out")).to_have_value("Hello Bob")
    expect(page.get_by_label("who")).to_have_value("Textbox")
    page.get_by_label("number input for a").fill("5")
    page.get_by_label("number input for a").press("Tab")
    expect(page.get_by_label("total")).to_have_value("6")


KINDS = """
import asyncio
import gradio as gr

def stream():
    for at in range(3):
        yield f"{at}"

async def wait():
    await asyncio.sleep(0.05)
    return "awaited"

async def astream():
    for at in range(3):
        await asyncio.sleep(0.05)
        yield f"async {at}"

def broken():
    yield "before"
    raise ValueError("in the middle")

seen = []
def record(text):
    seen.append(text)
    return " ".join(seen)

with gr.Blocks() as demo:
    out, log = gr.Textbox(label="out"), gr.Textbox(label="log")
    out.change(record, out, log, trigger_mode="multiple")
    for fn in (stream, wait, astream, broken):
        gr.Button(fn.__name__).click(fn, None, out)
    def notices():
        gr.Info("one")
        gr.Warning("two", duration=None)
        gr.Success("three", title="Great")
        gr.Info("<b>four</b> <img src=x onerror='fail()'> &amp; <a href='https://a.example'>link</a>")
    gr.Button("notices").click(notices)
demo.launch()
"""


def test_every_kind_of_function_answers(open_app):
    page = open_app(KINDS, allow_errors=True)
    out, log = page.get_by_label("out"), page.get_by_label("log")
    page.get_by_role("button", name="stream", exact=True).click()
    # Of values that come within one frame only the last is shown, and counts as a change.
    expect(log).to_have_value(re.compile("^0 (1 )?2$"))
    expect(out).to_have_value("2")
    page.get_by_role("button", name="wait").click()
    expect(out).to_have_value("awaited")
    page.get_by_role("button", name="astream").click()
    expect(log).to_have_value(re.compile("2 awaited (async 0 )?(async 1 )?async 2$"))
    page.get_by_role("button", name="broken").click()
    expect(out).to_have_value("before")
    expect(page.get_by_text("Error", exact=True)).to_be_visible()
    expect(page.get_by_test_id("toast-body")).to_have_count(0)
    page.get_by_text("1 error").click()
    expect(page.get_by_text("ValueError: in the middle")).to_be_visible()


def test_notices_can_be_read_and_closed(open_app):
    page = open_app(KINDS)
    page.get_by_role("button", name="notices").click()
    toasts = page.get_by_test_id("toast-body")
    expect(toasts).to_have_count(4)
    expect(page.get_by_role("alert").filter(has_text="two")).to_be_visible()
    expect(toasts.nth(2)).to_contain_text("Great")
    page.get_by_role("button", name="Close: Warning").click()
    expect(toasts).to_have_count(3)
    rich = page.get_by_test_id("toast-text").last
    expect(rich).to_have_text("four <img src=x onerror='fail()'> & link")
    expect(rich.locator("b")).to_have_text("four")
    expect(rich.get_by_role("link")).to_have_attribute("href", "https://a.example")
    expect(rich.locator("img")).to_have_count(0)


REPEATED = """
import gradio as gr

with gr.Blocks() as demo:
    gr.Button("same").click(lambda: [gr.Info("Saved.", duration=None) for _ in range(3)] and None)
    gr.Button("other").click(lambda: gr.Info("Saved.", title="Draft", duration=None))
demo.launch()
"""


def test_the_same_notice_again_is_counted(open_app):
    """Instead of a pile of them; what differs in its title stands by itself."""
    page = open_app(REPEATED)
    toasts = page.get_by_test_id("toast-body")
    page.get_by_role("button", name="same").click()
    expect(toasts).to_have_text(["Info (3)Saved."])
    page.get_by_role("button", name="other").click()
    expect(toasts).to_have_text(["Info (3)Saved.", "DraftSaved."])
    page.get_by_role("button", name="same").click()
    expect(toasts).to_have_text(["Info (6)Saved.", "DraftSaved."])
    page.get_by_role("button", name="Close: Info").click()
    expect(toasts).to_have_text(["DraftSaved."])


INTERACTIVITY = """
import gradio as gr

with gr.Blocks() as demo:
    read = gr.Textbox("value", label="is input")
    written = gr.Textbox(label="is output")
    free = gr.Textbox(label="is nothing")
    filled = gr.Dropdown(["x", "y"], label="shows first")
    forced = gr.Textbox(label="forced", interactive=True)
    gr.Button("go").click(lambda x: (x, x), read, [written, forced])
demo.launch()
"""


def test_what_nobody_writes_can_be_edited(open_app):
    page = open_app(INTERACTIVITY)
    expect(page.get_by_label("is input")).to_be_editable()
    expect(page.get_by_label("is output")).not_to_be_editable()
    expect(page.get_by_label("is nothing")).to_be_editable()
    expect(page.get_by_label("forced")).to_be_editable()
    expect(page.get_by_label("shows first")).to_be_disabled()


PENDING = """
import asyncio
import gradio as gr

async def slow():
    await asyncio.sleep(3)
    return "done"

with gr.Blocks() as demo:
    full = gr.Textbox(label="full", elem_id="full")
    minimal = gr.Textbox(label="minimal", elem_id="minimal")
    hidden = gr.Textbox(label="hidden", elem_id="hidden")
    calls = gr.Number(0, label="calls")
    gr.Button("a").click(slow, None, full)
    gr.Button("b").click(slow, None, minimal, show_progress="minimal")
    gr.Button("c").click(slow, None, hidden, show_progress="hidden")

    async def count(n):
        await asyncio.sleep(0.3)
        return n + 1
    gr.Button("once").click(count, calls, calls)
demo.launch()
"""


def test_pending_runs_show_on_their_outputs(open_app):
    page = open_app(PENDING)
    trackers = {
        name: page.locator(f"#{name}").get_by_test_id("status-tracker")
        for name in ("full", "minimal", "hidden")
    }
    for name in "abc":
        page.get_by_role("button", name=name, exact=True).click()
    expect(trackers["full"]).to_be_visible()
    expect(trackers["minimal"]).to_have_class("wrap minimal")
    expect(trackers["hidden"]).to_be_hidden()
    for name in trackers:
        expect(page.get_by_label(name)).to_have_value("done")
    expect(trackers["full"]).to_be_hidden()


def test_a_pending_listener_ignores_more_clicks(open_app):
    page = open_app(PENDING)
    button = page.get_by_role("button", name="once")
    for _ in range(3):
        button.click()
    expect(page.get_by_label("calls")).to_have_value("1")
    button.click()
    expect(page.get_by_label("calls")).to_have_value("2")


STATE = """
import gradio as gr

visits = 0
def visit():
    global visits
    visits += 1
    return visits

with gr.Blocks() as demo:
    items = gr.State([])
    new = gr.Textbox(label="new")
    shown = gr.Textbox(label="shown")
    size, loads = gr.Number(label="size"), gr.Number(label="loads")

    def add(text, held):
        held.append(text)
        return held, ", ".join(held)
    new.submit(add, [new, items], [items, shown])
    items.change(len, items, size)
    demo.load(visit, None, loads)
demo.launch()
"""


def test_state_belongs_to_the_visit(open_app):
    page = open_app(STATE)
    for word in ("one", "two"):
        page.get_by_label("new").fill(word)
        page.get_by_label("new").press("Enter")
        expect(page.get_by_label("shown")).to_have_value("one" if word == "one" else "one, two")
    expect(page.get_by_label("size")).to_have_value("2")
    page.reload()
    expect(page.get_by_label("loads")).to_have_value("1")
    page.get_by_label("new").fill("three")
    page.get_by_label("new").press("Enter")
    expect(page.get_by_label("shown")).to_have_value("three")


LATE = """
import gradio as gr
total = sum(range(100_000))

with gr.Blocks() as demo:
    name = gr.Textbox(label="name")
    out = gr.Textbox(label="out")
    gr.Button("go").click(lambda text: f"Hello {text}", name, out)
demo.launch()
"""


def test_a_click_before_python_is_ready_is_answered(open_app):
    page = open_app(LATE, wait=False)
    page.get_by_label("name").fill("early bird")
    page.get_by_role("button", name="go").click()
    page.get_by_label("name").fill("later text")
    expect(page.get_by_label("out")).to_have_value("Hello early bird")
    expect(page.get_by_label("name")).to_have_value("later text")


CLOCK = """
import random
import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox(label="name")
    for _ in range(random.SystemRandom().randint(2, 50)):
        gr.Textbox(label="filler")
    number = gr.Number(random.SystemRandom().random(), label="number")
    gr.Button("go").click(lambda text: text.upper(), name, gr.Textbox(label="out"))
demo.launch()
"""


def test_a_layout_that_differs_keeps_what_was_typed(open_app):
    page = open_app(CLOCK, wait=False)
    page.get_by_label("name").fill("typed early")
    page.wait_for_function("() => !document.querySelector('.boot')")
    expect(page.get_by_label("name")).to_have_value("typed early")
    page.get_by_role("button", name="go").click()
    expect(page.get_by_label("out")).to_have_value("TYPED EARLY")


ENDLESS = """
import gradio as gr

with gr.Blocks() as demo:
    a, b = gr.Number(0, label="a"), gr.Number(0, label="b")
    a.change(lambda x: x + 1, a, b)
    b.change(lambda x: x + 1, b, a)
    gr.Button("go").click(lambda x: x + 1, a, a)
demo.launch()
"""


def test_changes_that_never_settle_are_stopped_and_named(open_app):
    page = open_app(ENDLESS, allow_errors=True)
    page.get_by_role("button", name="go").click()
    page.get_by_text("1 error").click(timeout=20_000)
    expect(page.get_by_text("keep changing each other's values")).to_be_visible()
    page.get_by_label("a", exact=True).fill("5000")
    expect(page.get_by_label("b", exact=True)).not_to_have_value("")


FAILING = """
import gradio as gr

with gr.Blocks() as demo:
    text = gr.Textbox(label="text")
    def halve(value):
        return str(int(value) / 2)
    text.submit(halve, text, text)
demo.launch()
"""


def test_a_field_that_failed_can_be_corrected_at_once(open_app):
    page = open_app(FAILING)
    text = page.get_by_label("text")
    text.fill("seven")
    text.press("Enter")
    error = page.get_by_test_id("status-tracker").filter(has_text="Error")
    expect(error).to_be_visible()
    # A click, as a visitor does: nothing may lie over the field.
    text.click()
    text.fill("8")
    text.press("Enter")
    expect(text).to_have_value("4.0")
    expect(error).to_have_count(0)


KEYED = """
import gradio as gr

def both(given):
    return {first: given[first] + "!", second: gr.Textbox(given[second] * 2, label="Doubled")}

def one(given):
    return {second: "only"}

with gr.Blocks() as demo:
    first = gr.Textbox("a", label="First")
    second = gr.Textbox("b", label="Second")
    gr.Button("both").click(both, {first, second}, {first, second})
    gr.Button("one").click(one, {first}, {first, second})
demo.launch()
"""


def test_inputs_and_outputs_can_be_sets(open_app):
    """What the returned dict does not name stays as it is."""
    page = open_app(KEYED)
    page.get_by_role("button", name="both").click()
    expect(page.get_by_label("First")).to_have_value("a!")
    expect(page.get_by_label("Doubled")).to_have_value("bb")
    page.get_by_role("button", name="one").click()
    expect(page.get_by_label("Doubled")).to_have_value("only")
    expect(page.get_by_label("First")).to_have_value("a!")


FAR = """
import asyncio
import gradio as gr

async def slow():
    await asyncio.sleep(2)
    return "\\n\\n".join(f"line {at}" for at in range(60))

with gr.Blocks() as demo:
    go, stay = gr.Button("go"), gr.Button("stay")
    gr.HTML("<div style='height: 3000px'>tall</div>")
    out = gr.Markdown(min_height=50, container=True, label="out")
    gr.HTML("<div style='height: 3000px'>tall</div>")
    go.click(slow, None, out, scroll_to_output=True)
    stay.click(slow, None, out)
demo.launch()
"""


def test_an_output_comes_into_view_where_the_listener_says_so(open_app):
    """When its run starts, and again when it has ended."""
    page = open_app(FAR)
    page.emulate_media(reduced_motion="reduce")
    line = page.get_by_text("line 0", exact=True)
    page.get_by_role("button", name="stay").click()
    expect(line).to_be_attached()
    expect(line).not_to_be_in_viewport()
    page.get_by_role("button", name="go").click()
    expect(line).to_be_in_viewport()
    page.evaluate("scrollTo(0, 0)")
    expect(line).not_to_be_in_viewport()
    expect(line).to_be_in_viewport()
