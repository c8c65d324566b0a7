"""Apps as functions, as tabs, and inside each other (mission rows FUN-01 to FUN-07)."""

from __future__ import annotations

from playwright.sync_api import expect

COMPOSED = """
import asyncio
import gradio as gr

def generate(topic):
    return f"A text about {topic}."

async def translate(text):
    await asyncio.sleep(0.05)
    return text.replace("A text about", "Ein Text über")

with gr.Blocks() as writer:
    topic, text = gr.Textbox(), gr.Textbox()
    topic.submit(generate, topic, text)

with gr.Blocks() as translator:
    english, german = gr.Textbox(), gr.Textbox()
    english.submit(lambda text: text[::-1], english, german, api_name="turn")
    english.submit(translate, english, german, api_name="translate-to-german")

def both(topic):
    text = writer(topic)
    return text, translator(text, api_name="translate-to-german")

swap = gr.Interface(lambda a, b: (b, a), ["text", "number"], ["number", "text"])

def steps(text):
    yield text

with gr.Blocks() as demo:
    field, first, second = gr.Textbox(label="topic"), gr.Textbox(label="en"), gr.Textbox(label="de")
    field.submit(both, field, [first, second])
    gr.Button("wrong name").click(lambda t: translator(t, api_name="translate"), field, first)
    gr.Button("turn").click(lambda t: translator(t, fn_index=0), field, first)
    total = gr.Number(label="total")

    @gr.api
    def add(x: int, y: int) -> int:
        return x + y

    gr.Button("add").click(lambda: demo(2, 3, api_name="add"), None, total)
    hidden = gr.Textbox(visible=False)
    hidden.submit(steps, hidden, hidden)
    gr.Button("stream").click(lambda: demo("x", api_name="steps"), None, first)
    kept = gr.State([])
    hidden.change(lambda text, held: held, [hidden, kept], kept, api_name="keep")
    gr.Button("state").click(lambda: demo("x", api_name="keep"), None, first)
    gr.Button("swap").click(lambda: str(swap("one", 2)), None, first)
demo.launch(show_error=True)
"""


def test_an_app_calls_others_as_functions(open_app):
    page = open_app(COMPOSED, allow_errors=True)
    field, first = page.get_by_label("topic"), page.get_by_label("en")
    field.fill("bees")
    field.press("Enter")
    expect(first).to_have_value("A text about bees.")
    expect(page.get_by_label("de")).to_have_value("Ein Text über bees.")
    page.get_by_role("button", name="turn").click()
    expect(first).to_have_value("seeb")
    page.get_by_role("button", name="add").click()
    expect(page.get_by_label("total")).to_have_value("5")

    page.get_by_role("button", name="swap").click()
    expect(first).to_have_value("[2, 'one']")

    toast = page.get_by_test_id("toast-body")
    page.get_by_role("button", name="wrong name").click()
    expect(toast).to_contain_text("no listener with api_name='translate'")
    page.get_by_test_id("toast-close").click()
    page.get_by_role("button", name="stream").click()
    expect(toast).to_contain_text("step by step")
    page.get_by_test_id("toast-close").click()
    page.get_by_role("button", name="state").click()
    expect(toast).to_contain_text("gr.State")
    expect(toast).to_contain_text("launch()")


def test_an_async_app_cannot_be_called_where_python_cannot_wait(open_app, unsuspended):
    page = open_app(COMPOSED, allow_errors=True)
    page.get_by_label("topic").fill("bees")
    page.get_by_label("topic").press("Enter")
    expect(page.get_by_test_id("toast-body")).to_contain_text("Make it a plain function")
    page.get_by_role("button", name="turn").click()
    expect(page.get_by_label("en")).to_have_value("seeb")
    page.get_by_role("button", name="add").click()
    expect(page.get_by_label("total")).to_have_value("5")


TABBED = """
import gradio as gr

hello = gr.Interface(lambda name: f"Hello {name}", gr.Textbox(label="who"), gr.Textbox(label="hi"))
with gr.Blocks() as counter:
    count = gr.Number(0, label="count")
    gr.Button("more").click(lambda n: n + 1, count, count)
    seen = gr.Textbox(label="loaded")
    counter.load(lambda: "at load", None, seen)

    @gr.render(inputs=count)
    def show(n):
        for at in range(int(n)):
            gr.Button(f"item {at}").click(lambda at=at: f"chose {at}", None, seen)

demo = gr.TabbedInterface([hello, counter], ["Greet", "Count"], title="Two apps")
demo.launch()
"""


def test_apps_share_a_page_as_tabs(open_app):
    page = open_app(TABBED)
    expect(page.get_by_role("heading", name="Two apps")).to_be_visible()
    page.get_by_label("who").fill("Ann")
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_label("hi")).to_have_value("Hello Ann")
    page.get_by_role("tab", name="Count").click()
    expect(page.get_by_label("loaded")).to_have_value("at load")
    page.get_by_role("button", name="more").click()
    page.get_by_role("button", name="item 0").click()
    expect(page.get_by_label("loaded")).to_have_value("chose 0")
    page.get_by_role("tab", name="Greet").click()
    expect(page.get_by_label("hi")).to_have_value("Hello Ann")


EMBEDDED = """
import gradio as gr

with gr.Blocks() as inner:
    text, shown = gr.Textbox(label="inner text"), gr.Textbox(label="inner shown")
    text.change(str.upper, text, shown)

with gr.Blocks() as demo:
    gr.Markdown("# Outer")
    with gr.Row():
        with gr.Column():
            inner.render()
        with gr.Column():
            copy = gr.Textbox(label="copy")
    shown.change(lambda t: t + "!", shown, copy)
demo.launch()
"""


def test_an_app_inside_another_keeps_its_listeners(open_app):
    page = open_app(EMBEDDED)
    page.get_by_label("inner text").fill("abc")
    expect(page.get_by_label("inner shown")).to_have_value("ABC")
    expect(page.get_by_label("copy")).to_have_value("ABC!")
    left, right = page.get_by_label("inner text"), page.get_by_label("copy")
    assert left.bounding_box()["x"] < right.bounding_box()["x"]


COUNTED = """
import gradio as gr

visits = 0

def count():
    global visits
    visits += 1
    print(f"visit {visits}")
    return visits

with gr.Blocks() as demo:
    shown = gr.Number(label="Visits")
    demo.load(count, None, shown)
    gr.Button("Again").click(count, None, shown)
demo.launch()
"""


def test_a_module_variable_lives_as_long_as_the_page_and_prints_reach_the_console(open_app, page):
    """Each visitor has a Python of their own (mission row STA-01)."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    open_app(COUNTED)
    shown = page.get_by_label("Visits")
    expect(shown).to_have_value("1")
    page.get_by_role("button", name="Again").click()
    expect(shown).to_have_value("2")
    page.reload()
    expect(shown).to_have_value("1")
    assert [text for text in said if text.startswith("visit")] == ["visit 1", "visit 2", "visit 1"]
