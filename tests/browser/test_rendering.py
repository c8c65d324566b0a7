"""Parts of the page that a function makes anew (mission rows REN-01 to REN-16)."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import press

SPLIT = """
import gradio as gr

with gr.Blocks() as demo:
    text = gr.Textbox(label="text")
    kind = gr.Radio(["box", "button"], value="box", label="kind")

    @gr.render(inputs=text)
    def live(letters):
        if not letters:
            gr.Markdown("nothing live")
        for letter in letters:
            gr.Textbox(letter, label="live " + letter)

    @gr.render(inputs=[text, kind], triggers=[text.submit])
    def asked(letters, kind):
        if not letters:
            gr.Markdown("nothing asked")
        for letter in letters:
            if kind == "box":
                gr.Textbox(letter, label="asked " + letter)
            else:
                gr.Button("press " + letter)
    gr.Markdown("below")
demo.launch()
"""


def test_a_function_draws_what_its_inputs_say(open_app):
    page = open_app(SPLIT)
    text = page.get_by_label("text")
    expect(page.get_by_text("nothing live")).to_be_visible()
    expect(page.get_by_text("nothing asked")).to_have_count(0)
    text.press_sequentially("ab")
    expect(page.get_by_label("live a")).to_have_value("a")
    expect(page.get_by_label("live b")).to_have_value("b")
    expect(page.get_by_label("asked a")).to_have_count(0)
    text.press("Enter")
    expect(page.get_by_label("asked b")).to_have_value("b")
    page.get_by_label("button", exact=True).check()
    expect(page.get_by_label("asked b")).to_have_count(1)
    text.press("Enter")
    expect(page.get_by_role("button", name="press a")).to_be_visible()
    expect(page.get_by_label("asked b")).to_have_count(0)
    above = page.get_by_role("button", name="press b").bounding_box()
    below = page.get_by_text("below").bounding_box()
    assert above["y"] < below["y"]
    text.fill("")
    text.press("Enter")
    expect(page.get_by_text("nothing live")).to_be_visible()
    expect(page.get_by_text("nothing asked")).to_be_visible()


TODO = """
import gradio as gr

with gr.Blocks() as demo:
    tasks = gr.State([])
    new = gr.Textbox(label="Task", autofocus=True)

    def add(held, name):
        return [*held, {"name": name, "done": False}], ""
    new.submit(add, [tasks, new], [tasks, new])

    @gr.render(inputs=tasks)
    def show(held):
        open_ones = [task for task in held if not task["done"]]
        gr.Markdown(f"### Open ({len(open_ones)})")
        for task in open_ones:
            with gr.Row():
                gr.Textbox(task["name"], show_label=False, label=task["name"], container=False)
                done = gr.Button("Done with " + task["name"], scale=0)
                delete = gr.Button("Delete " + task["name"], scale=0)

                def finish(task=task):
                    task["done"] = True
                    return held
                done.click(finish, None, [tasks])

                def remove(task=task):
                    held.remove(task)
                    return held
                delete.click(remove, None, [tasks])
        gr.Markdown(f"### Closed ({len(held) - len(open_ones)})")
demo.launch()
"""


def test_a_list_of_tasks_redraws_when_its_state_changes_in_place(open_app):
    page = open_app(TODO)
    new = page.get_by_label("Task")
    for at, name in enumerate(("one", "two", "three"), start=1):
        new.fill(name)
        new.press("Enter")
        expect(page.get_by_role("heading", name=f"Open ({at})")).to_be_visible()
        expect(new).to_have_value("")
    page.get_by_role("button", name="Done with two").click()
    expect(page.get_by_role("heading", name="Open (2)")).to_be_visible()
    expect(page.get_by_role("heading", name="Closed (1)")).to_be_visible()
    page.get_by_role("button", name="Delete one").click()
    expect(page.get_by_role("heading", name="Open (1)")).to_be_visible()
    expect(page.get_by_label("three", exact=True)).to_have_value("three")


KEYS = """
import random
import gradio as gr

with gr.Blocks() as demo:
    count = gr.Slider(1, 5, value=2, step=1, label="count")
    merged = gr.Textbox(label="merged")

    @gr.render(inputs=count)
    def show(n):
        boxes = []
        for at in range(int(n)):
            with gr.Row(key=f"row{at}"):
                box = gr.Textbox(
                    label="plain", info="plain info", key=at, elem_id=f"box{at}",
                    preserved_by_key=["label", "value"],
                )
                button = gr.Button(f"rename {at}", key=f"button{at}")
                button.click(
                    lambda: gr.Textbox(label="renamed", info="new info"), None, box, key=f"e{at}"
                )
                boxes.append(box)
        volume = gr.Slider(0, 100, value=100, label="volume", key="volume")
        gr.Button("merge", key="merge").click(lambda *t: " ".join(t), boxes, merged)
        gr.Button("both", key="both").click(
            lambda data: f"{len(data)} {data[volume]}", set([*boxes, volume]), merged
        )
demo.launch()
"""


def test_keys_keep_values_elements_and_named_properties(open_app):
    page = open_app(KEYS)
    first = page.locator("#box0").get_by_role("textbox")
    first.fill("typed")
    first.evaluate("element => { element.mark = 'same'; element.focus(); }")
    page.get_by_role("button", name="rename 0").click()
    expect(page.locator("#box0")).to_contain_text("renamed")
    expect(page.locator("#box0")).to_contain_text("new info")
    page.get_by_label("number input for count").fill("3")
    page.get_by_label("number input for count").press("Enter")
    expect(page.locator("#box2")).to_be_visible()
    expect(first).to_have_value("typed")
    assert first.evaluate("element => element.mark") == "same"
    expect(page.locator("#box0")).to_contain_text("renamed")
    expect(page.locator("#box0")).to_contain_text("plain info")
    page.locator("#box2").get_by_role("textbox").fill("third")
    page.get_by_role("button", name="merge").click()
    expect(page.get_by_label("merged")).to_have_value("typed  third")
    expect(page.get_by_label("range slider for volume")).to_be_enabled()
    page.get_by_role("button", name="both").click()
    expect(page.get_by_label("merged")).to_have_value("4 100")


STORED = """
import gradio as gr

with gr.Blocks() as demo:
    name, secret = gr.Textbox(label="name"), gr.Textbox(label="secret", type="password")
    saved = gr.Markdown("saved", visible=False)
    kept = gr.BrowserState(["", ""], storage_key="test-app", secret="key")

    @demo.load(inputs=kept, outputs=[name, secret])
    def restore(values):
        return values[0], values[1]

    @gr.on([name.change, secret.change], inputs=[name, secret], outputs=kept)
    def keep(a, b):
        return [a, b]

    @kept.change(outputs=saved)
    def tell():
        return gr.Markdown(visible=True)
demo.launch()
"""


def test_browser_state_survives_a_reload(open_app):
    page = open_app(STORED)
    expect(page.get_by_text("saved")).to_be_visible()
    page.get_by_label("name").fill("Ann")
    page.get_by_label("secret").fill("hidden")
    page.wait_for_function("() => localStorage.getItem('test-app')")
    stored = ""
    for _ in range(50):
        now = page.evaluate("() => localStorage.getItem('test-app')")
        if now == stored:
            break
        stored = now
        page.wait_for_timeout(100)
    assert "hidden" not in stored
    page.reload()
    expect(page.get_by_label("name")).to_have_value("Ann")
    expect(page.get_by_label("secret")).to_have_value("hidden")
    page.evaluate("() => localStorage.setItem('test-app', 'nonsense')")
    page.reload()
    expect(page.get_by_label("name")).to_have_value("")


INSECURE = "Object.defineProperty(crypto, 'subtle', {value: undefined})"
FORBIDDEN = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("no", "SecurityError"); },
})"""


@pytest.mark.parametrize("lack", [INSECURE, FORBIDDEN])
def test_an_app_goes_on_where_nothing_can_be_stored(open_app, page, lack):
    page.add_init_script(lack)
    open_app(STORED)
    expect(page.get_by_text("saved")).to_be_visible()
    page.get_by_label("name").fill("Ann")
    page.get_by_label("name").press("Tab")
    expect(page.get_by_label("name")).to_have_value("Ann")


TICKING = """
import gradio as gr

ticks = 0
def count():
    global ticks
    ticks += 1
    return ticks

with gr.Blocks() as demo:
    timer = gr.Timer(0.2)
    by_timer = gr.Number(label="by timer")
    every = gr.Number(count, every=0.3, label="every", interactive=False)
    doubled = gr.Number(lambda x: (x or 0) * 2, inputs=by_timer, label="doubled")
    timer.tick(lambda x: (x or 0) + 1, by_timer, by_timer)
    gr.Button("stop").click(lambda: gr.Timer(active=False), None, timer)
demo.launch()
"""


def test_timers_tick_until_they_are_stopped(open_app):
    page = open_app(TICKING)
    expect(page.get_by_label("by timer")).to_have_value(re.compile("^[3-9]$"))
    expect(page.get_by_label("every")).to_have_value(re.compile("^[4-9]$"))
    page.get_by_role("button", name="stop").click()
    page.wait_for_timeout(300)
    last = page.get_by_label("by timer").input_value()
    page.wait_for_timeout(600)
    assert page.get_by_label("by timer").input_value() == last
    expect(page.get_by_label("doubled")).to_have_value(str(int(last) * 2))


NESTED = """
import asyncio
import gradio as gr

async def slow(text):
    await asyncio.sleep(1.5)
    return text + " answered"

with gr.Blocks() as demo:
    count = gr.Number(1, label="count")
    gr.Button("more").click(lambda n: n + 1, count, count)
    clock = gr.Timer(0.3)
    clock.tick(lambda n: n + 1, count, count)
    gr.Button("stop").click(lambda: gr.Timer(active=False), None, clock)

    @gr.render(inputs=count)
    def show(n):
        with gr.Row(key="row"):
            with gr.Column(key="column"):
                with gr.Group(key="group"):
                    text = gr.Textbox(label="notes", lines=3, max_lines=3, key="notes")
                    answer = gr.Textbox(label="answer", key="answer")
                    go = gr.Button("go", key="go")
                    go.click(slow, text, answer, key="answering")
        gr.Markdown(f"drawn {int(n)}")
demo.launch()
"""


def test_typing_goes_on_while_the_part_is_made_anew(open_app):
    page = open_app(NESTED)
    notes = page.get_by_label("notes")
    notes.fill("\n".join(f"line {at}" for at in range(30)))
    notes.evaluate(
        "element => { element.mark = 'same'; element.setSelectionRange(4, 4); "
        "element.scrollTop = 55; }"
    )
    notes.focus()
    drawn = page.get_by_text(re.compile(r"^drawn \d+$"))
    first = drawn.inner_text()
    expect(drawn).not_to_have_text(first)
    state = (
        "element => [element.mark, document.activeElement === element, "
        "element.selectionStart, element.scrollTop]"
    )
    assert notes.evaluate(state) == ["same", True, 4, 55]
    for letter in "wxyz":
        page.keyboard.type(letter)
        page.wait_for_timeout(150)
    assert notes.input_value().startswith("linewxyz 0")


def test_a_run_is_answered_though_its_part_was_made_anew(open_app):
    page = open_app(NESTED)
    page.get_by_label("notes").fill("text")
    page.get_by_role("button", name="go").click()
    drawn = page.get_by_text(re.compile(r"^drawn \d+$"))
    first = drawn.inner_text()
    expect(drawn).not_to_have_text(first)
    expect(page.get_by_label("answer")).to_have_value("text answered")
    expect(page.locator("footer")).not_to_contain_text("error")


MANY = """
import gradio as gr

with gr.Blocks() as demo:
    changed = gr.Number(0, label="changed", precision=0)
    shown = gr.Textbox(label="shown")

    @gr.render(inputs=changed)
    def show(which):
        for at in range(500):
            text = f"row {at}" + (" changed" if at == which else "")
            gr.Button(text, key=at, preserved_by_key=[]).click(
                lambda text=text: text, None, shown, key=("say", at)
            )
demo.launch()
"""


def test_five_hundred_components_are_drawn_and_changed(open_app):
    page = open_app(MANY)
    expect(page.get_by_role("button", name="row 499")).to_be_attached()
    page.get_by_label("changed").fill("250")
    expect(page.get_by_role("button", name="row 250 changed")).to_be_attached()
    expect(page.get_by_role("button", name="row 0 changed")).to_have_count(0)
    page.get_by_role("button", name="row 250 changed").click()
    expect(page.get_by_label("shown")).to_have_value("row 250 changed")


BROKEN = """
import gradio as gr

with gr.Blocks() as demo:
    count, shown = gr.Number(1, label="count"), gr.Textbox(label="shown")
    boxes = []

    @gr.render(inputs=count)
    def show(n):
        boxes.append(gr.Textbox(label="box"))
        gr.Button("go").click(lambda: f"run {int(n)}", None, shown)
        if n == 2:
            gr.Button("bad").click(lambda: "x", None, boxes[0])
demo.launch(show_error=True)
"""


def test_a_part_that_cannot_be_made_leaves_the_last_one(open_app):
    page = open_app(BROKEN, allow_errors=True)
    page.get_by_label("count").fill("2")
    expect(page.get_by_test_id("toast-body")).to_contain_text("which is not on the page")
    page.get_by_role("button", name="Clear error").click()
    page.get_by_role("button", name="go").click()
    expect(page.get_by_label("shown")).to_have_value("run 1")
    page.get_by_label("count").fill("3")
    expect(page.get_by_role("button", name="bad")).to_have_count(0)
    page.get_by_role("button", name="go").click()
    expect(page.get_by_label("shown")).to_have_value("run 3")


REPLACED = """
import asyncio
import gradio as gr

calls, begun, ended = [], [], []
gate = asyncio.Event()

with gr.Blocks() as demo:
    count, press = gr.Number(1, label="count"), gr.Button("outer")
    shown, told = gr.Textbox(label="shown"), gr.Textbox(label="told")
    rendered = []

    @gr.render(inputs=count)
    def part(n):
        own = gr.Textbox(label=f"own {int(n)}")
        rendered.append(own)

        def note(text="pressed"):
            calls.append(int(n))
            return f"{text} {calls}"
        press.click(note, None, shown)

        async def slow():
            begun.append(int(n))
            await gate.wait()
            ended.append(int(n))
            return "of the part", "of the app"
        gr.Button(f"slow {int(n)}").click(slow, None, [own, told])

    gr.Button("open").click(gate.set)
    gr.Button("look").click(lambda: f"{begun} {ended}", None, told)
    gr.Button("name").click(lambda: {rendered[0]: "x"}, None, {told})
demo.launch(show_error=True)
"""


def test_what_a_part_listened_to_ends_with_it(open_app):
    """Also where the trigger stands outside of it (REN-07)."""
    page = open_app(REPLACED)
    shown = page.get_by_label("shown")
    press(page, "outer")
    expect(shown).to_have_value("pressed [1]")
    for number in (2, 3):
        page.get_by_label("count").fill(str(number))
        expect(page.get_by_label(f"own {number}")).to_be_visible()
    press(page, "outer")
    expect(shown).to_have_value("pressed [1, 3]")


def test_a_run_whose_part_is_gone_ends_and_what_stays_gets_its_answer(open_app):
    page = open_app(REPLACED)
    told = page.get_by_label("told")
    press(page, "slow 1")
    page.get_by_label("count").fill("2")
    expect(page.get_by_label("own 2")).to_be_visible()
    press(page, "open")
    press(page, "look")
    expect(told).to_have_value(re.compile(r"\[1\] \["))
    press(page, "slow 2")
    expect(page.get_by_label("own 2")).to_have_value("of the part")
    expect(told).to_have_value("of the app")
    press(page, "look")
    expect(told).to_have_value(re.compile(r"\[1, 2\] \[(1, )?2\]"))


def test_a_component_of_a_part_is_no_output_of_a_listener_outside(open_app):
    page = open_app(REPLACED, allow_errors=True)
    expect(page.get_by_label("own 1")).to_be_visible()
    press(page, "name")
    expect(page.get_by_test_id("toast-body")).to_contain_text("own 1")
    expect(page.get_by_test_id("toast-body")).to_contain_text("outputs")
    expect(page.get_by_label("own 1")).to_have_value("")


COUNTERS = """
import gradio as gr

left = []

with gr.Blocks() as demo:
    names = gr.Textbox("ab", label="names")
    told = gr.Textbox(label="gone")

    @gr.render(inputs=names)
    def counters(names):
        for name in names:
            held = gr.State([name], delete_callback=lambda held: left.append(held))
            shown = gr.Textbox(label=f"of {name}", key=f"shown {name}")
            button = gr.Button(f"add to {name}", key=f"add {name}")
            button.click(lambda held: [*held, len(held)], held, held)
            held.change(lambda held: str(held), held, shown)

    gr.Button("look").click(lambda: str(left), None, told)

demo.launch()
"""


def test_a_state_of_a_part_is_its_own_and_goes_with_it(open_app):
    """Each run of the part makes it anew; the one before is dropped."""
    page = open_app(COUNTERS)
    for name, seen in [("a", "['a', 1]"), ("a", "['a', 1, 2]"), ("b", "['b', 1]")]:
        press(page, f"add to {name}")
        expect(page.get_by_label(f"of {name}")).to_have_value(seen)
    page.get_by_label("names").fill("ac")
    press(page, "add to c")
    expect(page.get_by_label("of c")).to_have_value("['c', 1]")
    expect(page.get_by_label("of a")).to_have_value("['a', 1, 2]")
    press(page, "add to a")
    expect(page.get_by_label("of a")).to_have_value("['a', 1]")
    press(page, "look")
    expect(page.get_by_label("gone")).to_have_value("[['a', 1, 2], ['b', 1]]")
