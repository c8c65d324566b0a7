"""The kinds of app that Gradio's guides show, written anew (mission part b, rows marked F)."""

from __future__ import annotations

import re

from playwright.sync_api import expect

ESSAY = """
import gradio as gr

def resize(choice):
    if choice == "none":
        return gr.Textbox(visible=False)
    if choice == "short":
        return gr.Textbox(lines=2, visible=True)
    return gr.Textbox(lines=8, visible=True, value="Once upon a time")

with gr.Blocks() as demo:
    kind = gr.Radio(["short", "long", "none"], label="How long?")
    text = gr.Textbox(lines=2, interactive=True, label="Essay", buttons=["copy"])
    kind.change(resize, kind, text)
demo.launch()
"""


def test_a_radio_resizes_and_hides_a_box(open_app):
    page = open_app(ESSAY)
    essay = page.get_by_label("Essay")
    low = essay.bounding_box()["height"]
    page.get_by_label("long", exact=True).check()
    expect(essay).to_have_value("Once upon a time")
    page.wait_for_function(
        "low => document.querySelector('textarea').offsetHeight > 2 * low", arg=low
    )
    page.get_by_label("none").check()
    expect(essay).to_have_count(0)
    page.get_by_label("short").check()
    expect(essay).to_have_value("Once upon a time")
    assert abs(essay.bounding_box()["height"] - low) < 2


FORM = """
import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    age = gr.Number(label="Age", minimum=0, maximum=100)
    signs = gr.CheckboxGroup(["Cough", "Fever", "Runny nose"], label="Signs")
    send = gr.Button("Send")
    with gr.Column(visible=False) as answer:
        guess = gr.Textbox(label="Guess")
        summary = gr.Textbox(label="Summary")

    def look(name, age, signs):
        return {
            send: gr.Button(visible=False),
            answer: gr.Column(visible=True),
            guess: "cold" if "Cough" in signs else "nothing",
            summary: f"{name}, {age}",
        }
    send.click(look, [name, age, signs], [send, answer, guess, summary])
demo.launch()
"""


def test_a_form_gives_way_to_its_answer(open_app):
    page = open_app(FORM)
    expect(page.get_by_label("Guess")).to_have_count(0)
    page.get_by_label("Name").fill("Zed")
    page.get_by_label("Age").fill("40")
    page.get_by_label("Cough").check()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_label("Guess")).to_have_value("cold")
    expect(page.get_by_label("Summary")).to_have_value("Zed, 40")
    expect(page.get_by_role("button", name="Send")).to_have_count(0)


OPENING = """
import gradio as gr

js = \"\"\"
function welcome() {
  const line = document.createElement('div');
  line.id = 'opening';
  document.querySelector('.gradio-container').insertBefore(line,
    document.querySelector('.gradio-container').firstChild);
  [...'Good day'].forEach((letter, at) =>
    setTimeout(() => { line.textContent += letter; }, at * 30));
  return 'done';
}
\"\"\"
with gr.Blocks() as demo:
    name, out = gr.Textbox(label="name"), gr.Textbox(label="out")
    name.change(lambda text: f"Welcome, {text}!", name, out)
demo.launch(js=js)
"""


def test_the_apps_own_script_runs_once_at_the_start(open_app):
    page = open_app(OPENING)
    expect(page.locator(".gradio-container > #opening")).to_have_text("Good day")
    page.get_by_label("name").press_sequentially("Al")
    expect(page.get_by_label("out")).to_have_value("Welcome, Al!")
    expect(page.locator("#opening")).to_have_count(1)


SENTENCES = """
import gradio as gr

def build(subject, verb, thing):
    return f"{subject} {verb} {thing}".strip()

with gr.Blocks() as demo:
    subject = gr.Textbox(label="subject")
    verb = gr.Radio(["ate", "loved", "hated"], label="verb")
    thing = gr.Textbox(label="object")
    with gr.Row():
        make = gr.Button("Make sentence")
        turn = gr.Button("Turn sentence")
        append = gr.Button("Append foo")
        both = gr.Button("Turn and send")
    one, two = gr.Textbox(label="one"), gr.Textbox(label="two")
    last = gr.Textbox(label="last")
    backwards = gr.Textbox(label="verb backwards")
    make.click(build, [subject, verb, thing], one)
    turn.click(None, [subject, verb, thing], two, js="(s, v, o) => o + ' ' + v + ' ' + s")
    verb.change(None, verb, backwards, js="(x) => [...x].reverse().join('')")
    append.click(None, [], subject, js="(x) => x + ' foo'")
    both.click(build, [subject, backwards, thing], last,
        js="(s, v, o) => [s, v, o].map(x => [...x].reverse().join(''))")
demo.launch()
"""


def test_javascript_before_and_instead_of_python(open_app):
    page = open_app(SENTENCES)
    page.get_by_label("subject").fill("I")
    page.get_by_label("object").fill("it")
    page.get_by_label("loved").check()
    expect(page.get_by_label("verb backwards")).to_have_value("devol")
    page.get_by_role("button", name="Make sentence").click()
    expect(page.get_by_label("one")).to_have_value("I loved it")
    page.get_by_role("button", name="Turn sentence").click()
    expect(page.get_by_label("two")).to_have_value("it loved I")
    page.get_by_role("button", name="Turn and send").click()
    expect(page.get_by_label("last")).to_have_value("I loved ti")
    page.get_by_role("button", name="Append foo").click()
    expect(page.get_by_label("subject")).to_have_value("undefined foo")


SIDEBAR = """
import random
import gradio as gr

def name_it(animal, mood):
    first = random.choice(["Bella", "Max", "Luna"])
    return f"{first} the {animal}" if mood == "Royal" else first

with gr.Blocks() as demo:
    with gr.Sidebar(position="left"):
        gr.Markdown("# Names for pets")
        animal = gr.Dropdown(["Cat", "Dog", "Bird"], value="Cat", label="Animal")
        mood = gr.Radio(["Normal", "Royal"], value="Normal", label="Mood")
    out = gr.Textbox(label="Name", lines=2)
    gr.Button("Make a name! 🎲", variant="primary").click(name_it, [animal, mood], out)
demo.launch(theme=gr.themes.Soft())
"""


def test_a_sidebar_holds_the_inputs(open_app):
    page = open_app(SIDEBAR)
    mood = page.get_by_label("Royal")
    expect(mood).to_be_visible()
    page.get_by_role("button", name="Make a name!").click()
    expect(page.get_by_label("Name", exact=True)).to_have_value(re.compile("^(Bella|Max|Luna)$"))
    mood.check()
    page.get_by_role("button", name="Make a name!").click()
    expect(page.get_by_label("Name", exact=True)).to_have_value(re.compile(" the Cat$"))
    toggle = page.get_by_role("button", name="Toggle Sidebar")
    toggle.click()
    expect(mood).not_to_be_in_viewport()
    toggle.click()
    expect(mood).to_be_in_viewport()


CALCULATOR = """
import gradio as gr

with gr.Blocks() as demo:
    a, b = gr.Number(label="a"), gr.Number(label="b")
    with gr.Row():
        plus, minus = gr.Button("Plus"), gr.Button("Minus")
    total = gr.Number(label="total")

    def add(x, y):
        return (x or 0) + (y or 0)

    def subtract(data):
        return (data[a] or 0) - (data[b] or 0)

    plus.click(add, inputs=[a, b], outputs=total)
    minus.click(subtract, inputs={a, b}, outputs=total)
demo.launch()
"""


def test_inputs_as_list_and_as_set(open_app):
    page = open_app(CALCULATOR)
    page.get_by_role("button", name="Plus").click()
    expect(page.get_by_label("total")).to_have_value("0")
    page.get_by_label("a", exact=True).fill("5")
    page.get_by_label("b", exact=True).fill("3")
    page.get_by_role("button", name="Plus").click()
    expect(page.get_by_label("total")).to_have_value("8")
    page.get_by_role("button", name="Minus").click()
    expect(page.get_by_label("total")).to_have_value("2")


GREETING = """
import gradio as gr

with gr.Blocks() as demo:
    name, out = gr.Textbox(label="Name"), gr.Textbox(label="Out")
    button, by = gr.Button("Greet"), gr.Textbox(label="By")

    def greet(text, event: gr.EventData):
        return f"Hello {text}!", event.target.__class__.__name__

    gr.on([name.submit, button.click], greet, name, [out, by]).then(lambda: "", None, [name])
demo.launch()
"""


def test_a_name_is_greeted_by_key_and_by_button(open_app):
    page = open_app(GREETING)
    name = page.get_by_label("Name")
    name.fill("Ann")
    page.get_by_role("button", name="Greet").click()
    expect(page.get_by_label("Out")).to_have_value("Hello Ann!")
    expect(page.get_by_label("By")).to_have_value("Button")
    expect(name).to_have_value("")
    name.fill("Bob")
    name.press("Enter")
    expect(page.get_by_label("Out")).to_have_value("Hello Bob!")
    expect(page.get_by_label("By")).to_have_value("Textbox")


DECORATED = """
import gradio as gr

with gr.Blocks() as demo:
    name, out = gr.Textbox(label="Name"), gr.Textbox(label="Out")
    button = gr.Button("Greet")

    @gr.on(triggers=[name.submit, button.click], inputs=name, outputs=out)
    def greet(text):
        return f"Hello {text}!"

    with gr.Row():
        sliders = [gr.Slider(1, 10, label=label) for label in "abc"]
    total = gr.Number(label="Sum")

    @gr.on(inputs=sliders, outputs=total)
    def sum(a, b, c):
        return a + b + c
demo.launch()
"""


def test_decorated_functions_listen(open_app):
    page = open_app(DECORATED)
    expect(page.get_by_label("Sum")).to_have_value("3")
    page.get_by_role("slider", name="range slider for b").fill("7")
    expect(page.get_by_label("Sum")).to_have_value("9")
    page.get_by_label("Name").fill("Ann")
    page.get_by_label("Name").press("Enter")
    expect(page.get_by_label("Out")).to_have_value("Hello Ann!")


FLOWS = """
import random
import gradio as gr

with gr.Blocks() as demo:
    a, b = gr.Number(label="a"), gr.Number(label="b")
    gr.Button("a > b").click(lambda x: (x or 0) + 1, a, b)
    gr.Button("b > a").click(lambda x: (x or 0) + 1, b, a)
    with gr.Row():
        clear, skip, draw = gr.Button("Clear"), gr.Button("Skip"), gr.Button("Draw")
    clear.click(lambda: (None, None), outputs=[a, b])
    skip.click(lambda: [gr.skip(), gr.skip()], outputs=[a, b])
    draw.click(lambda: (random.randint(100, 199), random.randint(100, 199)), outputs=[a, b])
demo.launch()
"""


def test_values_flow_both_ways_and_can_be_skipped(open_app):
    page = open_app(FLOWS)
    a, b = page.get_by_label("a", exact=True), page.get_by_label("b", exact=True)
    page.get_by_role("button", name="a > b").click()
    expect(b).to_have_value("1")
    page.get_by_role("button", name="b > a").click()
    expect(a).to_have_value("2")
    page.get_by_role("button", name="Draw").click()
    expect(a).to_have_value(re.compile(r"^1\d\d$"))
    before = a.input_value(), b.input_value()
    page.get_by_role("button", name="Skip").click()
    expect(page.locator("body")).not_to_contain_text("Error")
    assert (a.input_value(), b.input_value()) == before
    page.get_by_role("button", name="Clear").click()
    expect(a).to_have_value("")
    expect(b).to_have_value("")
