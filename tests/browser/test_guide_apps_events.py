"""The kinds of app that Gradio's guides show: events, parts made anew (rows marked E and J)."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

ACCOUNT = """
import random
import string
import time
import gradio as gr

with gr.Blocks() as demo:
    gr.Markdown("What you type is here again after a reload.")
    name = gr.Textbox(label="Username")
    secret = gr.Textbox(label="Password", type="password")
    draw = gr.Button("Generate Randomly")
    kept = gr.BrowserState(["", ""])
    told = gr.Markdown("saved", visible=False)

    @draw.click(outputs=[name, secret])
    def fill():
        letters = string.ascii_letters
        return ["".join(random.choices(letters, k=10)) for _ in range(2)]

    @demo.load(inputs=[kept], outputs=[name, secret])
    def restore(values):
        return values[0], values[1]

    @gr.on([name.change, secret.change], inputs=[name, secret], outputs=[kept])
    def keep(name, secret):
        return [name, secret]

    @kept.change(outputs=[told])
    def tell():
        return gr.Markdown(f"✅ Saved at {time.time():.0f}", visible=True)
demo.launch()
"""


def test_a_name_and_a_password_are_kept(open_app):
    page = open_app(ACCOUNT)
    name, secret = page.get_by_label("Username"), page.get_by_label("Password", exact=True)
    expect(page.get_by_text("✅ Saved at")).to_be_visible()
    expect(name).to_have_value("")
    expect(secret).to_have_attribute("type", "password")
    page.get_by_role("button", name="Generate Randomly").click()
    expect(name).to_have_value(re.compile(r"^\w{10}$"))
    expect(secret).to_have_value(re.compile(r"^\w{10}$"))
    before = name.input_value(), secret.input_value()
    page.wait_for_timeout(1000)  # both changes reach Python and the browser's storage
    page.reload()
    expect(name).to_have_value(before[0])
    expect(secret).to_have_value(before[1])


MERGING = """
import gradio as gr

with gr.Blocks() as demo:
    count = gr.State(1)
    add = gr.Button("Add Box")
    add.click(lambda n: n + 1, count, count)

    @gr.render(inputs=count)
    def draw(n):
        boxes = [gr.Textbox(key=at, label=f"Box {at}") for at in range(n)]
        merge.click(lambda *texts: " ".join(texts), boxes, output)

    merge = gr.Button("Merge")
    output = gr.Textbox(label="Merged Output")
demo.launch()
"""


def test_boxes_are_added_and_merged(open_app):
    page = open_app(MERGING)
    page.get_by_label("Box 0").fill("x")
    page.get_by_role("button", name="Add Box").click()
    page.get_by_label("Box 1").fill("y")
    expect(page.get_by_label("Box 0")).to_have_value("x")
    page.get_by_role("button", name="Merge").click()
    expect(page.get_by_label("Merged Output")).to_have_value("x y")


PRESERVED = """
import random
import gradio as gr

with gr.Blocks() as demo:
    number = gr.Slider(1, 5, value=3, step=1, label="Number of Textboxes")

    @gr.render(inputs=[number])
    def draw(count):
        for at in range(count):
            with gr.Row(key=f"row-{at}"):
                box = gr.Textbox(label="Default Label", info="Default Info", key=f"box-{at}",
                                 preserved_by_key=["label", "value"], interactive=True,
                                 elem_id=f"box-{at}")
                change = gr.Button("Change Label", key=f"button-{at}")

                def relabel():
                    letters = "".join(random.choices("ABCDE", k=5))
                    return gr.Textbox(label=letters, info=letters)
                change.click(relabel, outputs=box)
demo.launch()
"""


def test_a_changed_label_survives_as_the_key_says(open_app):
    page = open_app(PRESERVED)
    first = page.locator("#box-0")
    expect(page.locator("[id^=box-]")).to_have_count(3)
    expect(page.get_by_text("Default Info")).to_have_count(3)
    first.get_by_role("textbox").fill("typed")
    page.get_by_role("button", name="Change Label").first.click()
    expect(first).to_contain_text(re.compile("^[A-E]{5}"))
    expect(first).not_to_contain_text("Default")
    page.get_by_label("number input for Number of Textboxes").fill("4")
    page.get_by_label("number input for Number of Textboxes").press("Enter")
    expect(page.locator("[id^=box-]")).to_have_count(4)
    expect(first).to_contain_text(re.compile("[A-E]{5}"))
    expect(first).to_contain_text("Default Info")
    expect(first.get_by_role("textbox")).to_have_value("typed")


CART = """
import gradio as gr

with gr.Blocks() as demo:
    cart = gr.State([])
    choice = gr.CheckboxGroup(["Milk", "Bread", "Water"], label="Items")
    add = gr.Button("Add Items")
    size = gr.Number(label="Cart Size")
    add.click(lambda held, new: held + new, [cart, choice], cart)
    cart.change(lambda held: len(held), cart, size)
demo.launch()
"""


def test_a_cart_fills(open_app):
    page = open_app(CART)
    page.get_by_label("Milk").check()
    page.get_by_label("Water").check()
    for size in ("2", "4"):
        page.get_by_role("button", name="Add Items").click()
        expect(page.get_by_label("Cart Size")).to_have_value(size)
    page.reload()
    page.get_by_label("Bread").check()
    page.get_by_role("button", name="Add Items").click()
    expect(page.get_by_label("Cart Size")).to_have_value("1")


TASKS = """
import gradio as gr

with gr.Blocks() as demo:
    tasks = gr.State([])
    new = gr.Textbox(label="Task Name", autofocus=True, max_lines=1)

    def add(held, name):
        return held + [{"name": name, "complete": False}], ""
    new.submit(add, [tasks, new], [tasks, new])

    @gr.render(inputs=tasks)
    def draw(held):
        done = [task for task in held if task["complete"]]
        todo = [task for task in held if not task["complete"]]
        gr.Markdown(f"### Incomplete Tasks ({len(todo)})")
        for task in todo:
            with gr.Row():
                gr.Textbox(task["name"], show_label=False, container=False)
                finish = gr.Button("Done", scale=0)
                delete = gr.Button("Delete", scale=0, variant="stop")

                def mark(task=task):
                    task["complete"] = True
                    return held

                def drop(task=task):
                    held.remove(task)
                    return held
                finish.click(mark, None, [tasks])
                delete.click(drop, None, [tasks])
        gr.Markdown(f"### Complete Tasks ({len(done)})")
        for task in done:
            gr.Textbox(task["name"], show_label=False, container=False)
demo.launch()
"""


def test_tasks_are_added_done_and_deleted(open_app):
    page = open_app(TASKS)
    new = page.get_by_label("Task Name")
    expect(new).to_be_focused()
    for at, name in enumerate(("one", "two", "three"), start=1):
        new.fill(name)
        new.press("Enter")
        expect(page.get_by_role("heading", name=f"Incomplete Tasks ({at})")).to_be_visible()
        expect(new).to_have_value("")
    page.get_by_role("button", name="Done").nth(1).click()
    expect(page.get_by_role("heading", name="Incomplete Tasks (2)")).to_be_visible()
    expect(page.get_by_role("heading", name="Complete Tasks (1)", exact=True)).to_be_visible()
    page.get_by_role("button", name="Delete").first.click()
    expect(page.get_by_role("heading", name="Incomplete Tasks (1)")).to_be_visible()


FREEZING = """
import gradio as gr

with gr.Blocks() as demo:
    gr.Markdown("# Tasks")
    boxes, ticks, rows = [], [], []
    for at in range(4):
        with gr.Row() as row:
            box = gr.Textbox(show_label=False, container=False, scale=5, label=f"task {at}",
                             placeholder="New task")
            tick = gr.Button("✔️", interactive=False, scale=0, elem_id=f"tick{at}")
        box.change(lambda text: gr.Button(interactive=bool(text),
                                          variant="primary" if text else "secondary"),
                   box, tick, js=True)
        tick.click(lambda: gr.Row(visible=False), None, row, js=True)
        boxes.append(box), ticks.append(tick), rows.append(row)
    freeze, edit = gr.Button("Freeze tasks"), gr.Button("Edit tasks")
    freeze.click(lambda: [gr.Textbox(interactive=False)] * 4, None, boxes, js=True)
    freeze.click(lambda: [gr.Button(visible=False)] * 4, None, ticks, js=True)
    edit.click(lambda: [gr.Textbox(interactive=True)] * 4, None, boxes, js=True)
    edit.click(lambda: [gr.Button(visible=True)] * 4, None, ticks, js=True)
demo.launch()
"""


def test_tasks_are_frozen_in_the_page(open_app):
    page = open_app(FREEZING)
    boxes = page.get_by_placeholder("New task")
    tick = page.locator("#tick1")
    expect(boxes).to_have_count(4)
    expect(tick).to_be_disabled()
    boxes.nth(1).press_sequentially("walk")
    expect(tick).to_be_enabled()
    expect(tick).to_have_class(re.compile("primary"))
    tick.click()
    expect(boxes).to_have_count(3)
    page.get_by_role("button", name="Freeze tasks").click()
    expect(page.get_by_role("button", name="✔️")).to_have_count(0)
    expect(boxes.first).not_to_be_editable()
    page.get_by_role("button", name="Edit tasks").click()
    expect(boxes.first).to_be_editable()
    expect(page.get_by_role("button", name="✔️")).to_have_count(3)
    expect(boxes).to_have_count(3)


TRANSLATOR = """
import gradio as gr
try:
    from transformers import pipeline
    translate = pipeline("translation_en_to_de")
except ImportError as error:
    reason = str(error)
    def translate(text):
        raise gr.Error(reason)

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            english = gr.Textbox(label="English text")
            go = gr.Button("Translate")
        with gr.Column():
            german = gr.Textbox(label="German Text")
    go.click(lambda text: translate(text)[0]["translation_text"], english, german,
             api_name="translate-to-german")
    gr.Examples(["I went to the market.", "The weather is fine."], inputs=[english])
demo.launch()
"""


def test_an_example_fills_the_box_and_a_missing_model_is_named(open_app):
    page = open_app(TRANSLATOR, allow_errors=True)
    example(page, "The weather is fine.")
    expect(page.get_by_label("English text")).to_have_value("The weather is fine.")
    page.get_by_role("button", name="Translate").click()
    expect(page.get_by_role("alert")).to_contain_text("transformers cannot work in a page")


def example(page: Page, text: str) -> None:
    page.get_by_role("button", name=text).click()


TWICE = """
import gradio as gr

GERMAN = {"The sun": "Die Sonne", "shines": "scheint"}

def pipeline(task):
    if task == "text-generation":
        return lambda text: [{"generated_text": f"{text} shines"}]
    return lambda text: [{"translation_text": " ".join(
        german for english, german in GERMAN.items() if english in text)}]

translate = pipeline("translation_en_to_de")
with gr.Blocks() as space:
    english, german = gr.Textbox(label="English text"), gr.Textbox(label="German Text")
    gr.Button("Translate").click(lambda text: translate(text)[0]["translation_text"],
                                 english, german, api_name="translate-to-german")
translator = gr.load("gradio/english_translator", src=lambda name, token, **more: space)
generate = pipeline("text-generation")

def both(text):
    english = generate(text)[0]["generated_text"]
    return english, translator(english)

with gr.Blocks() as demo:
    with gr.Row():
        with gr.Column():
            seed = gr.Text(label="Input Phrase")
        with gr.Column():
            english, german = gr.Text(label="In English"), gr.Text(label="In German")
    gr.Button("Generate").click(both, inputs=[seed], outputs=[english, german])
    gr.Examples(["The sun"], inputs=[seed])
demo.launch()
"""


def test_one_app_calls_another(open_app):
    page = open_app(TWICE)
    example(page, "The sun")
    expect(page.get_by_label("Input Phrase")).to_have_value("The sun")
    page.get_by_role("button", name="Generate").click()
    expect(page.get_by_label("In English")).to_have_value("The sun shines")
    expect(page.get_by_label("In German")).to_have_value("Die Sonne scheint")
    expect(page.get_by_label("German Text")).to_have_count(0)


TALK = """
import random
import time
import gradio as gr

ANSWERS = ["Yes.", "No.", "Perhaps."]

def ask(question, talk):
    return "", [*talk, {"role": "user", "content": question}]

def answer(talk):
    time.sleep(2)
    return [*talk, {"role": "assistant", "content": random.choice(ANSWERS)}]

with gr.Blocks() as demo:
    talk, question = gr.Chatbot(), gr.Textbox()
    question.submit(ask, [question, talk], [question, talk], queue=False).then(answer, talk, talk)
    gr.Button("Clear").click(lambda: None, None, talk, queue=False)
demo.launch()
"""


def test_a_question_stands_before_its_answer_comes(open_app):
    page = open_app(TALK)
    question = page.get_by_label("Textbox")
    user, bot = page.get_by_test_id("user"), page.get_by_test_id("bot")
    for count in (1, 2):
        question.fill("Will it rain?")
        question.press("Enter")
        expect(user).to_have_text(["Will it rain?"] * count)
        expect(question).to_have_value("")
        expect(bot).to_have_count(count - 1)
        expect(bot).to_have_text([re.compile(r"^(Yes|No|Perhaps)\.\s*$")] * count)
    page.get_by_role("button", name="Clear", exact=True).last.click()
    expect(user).to_have_count(0)
    expect(bot).to_have_count(0)
