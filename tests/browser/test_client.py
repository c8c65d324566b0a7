"""Apps that call other Gradio apps by `from gradio_client import Client`."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import press
from tests.gradioserver import serving

REMOTE = """
import time
import gradio as gr

def greet(name, times=2):
    return f"Hello {name}! " * int(times)

def count(times):
    for at in range(int(times)):
        yield f"step {at}"
        time.sleep(0.6)

def fail():
    raise gr.Error("The server says no", title="Refused")

def shout(path):
    with open(path) as file:
        text = file.read().upper()
    with open("loud.txt", "w") as file:
        file.write(text)
    return len(text), "loud.txt"

def more(held):
    return held + 1, held + 1

with gr.Blocks() as demo:
    name, times = gr.Textbox(label="name"), gr.Slider(1, 5, 2, label="times")
    out, number, file = gr.Textbox(), gr.Number(), gr.File()
    held = gr.State(0)
    gr.Button().click(greet, [name, times], out, api_name="greet")
    gr.Button().click(count, times, out, api_name="count")
    gr.Button().click(fail, api_name="fail")
    gr.Button().click(shout, file, [number, file], api_name="shout")
    gr.Button().click(more, held, [held, number], api_name="more")
demo.launch()
"""


@pytest.fixture(scope="module")
def remote(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real Gradio server on another origin."""
    with serving(REMOTE, tmp_path_factory.mktemp("remote")) as url:
        yield url


CALLS = """
import gradio as gr
from gradio_client import Client, handle_file
from gradio_client.exceptions import AppError

client = Client("{url}")
kept = []

def shout(text):
    with open("quiet.txt", "w") as file:
        file.write(text)
    size, path = client.predict(handle_file("quiet.txt"), api_name="/shout")
    with open(path) as file:
        return f"{{int(size)}} {{file.read()}}", path

def steps():
    told = []
    for step in client.submit(3, api_name="/count"):
        told.append(step)
        yield ", ".join(told)

def forgive():
    try:
        client.predict(api_name="/fail")
    except AppError as error:
        return f"it said: {{error}}"

def later():
    kept.append(client.submit(times=2, api_name="/count", result_callbacks=kept.append))
    return kept[0].status().code.name

def gather():
    return f"{{kept[0].done()}} {{kept[0].outputs()}} {{kept[1:]}}"

async def every():
    told = []
    async for update in client.submit(2, api_name="/count"):
        if update.type == "output":
            told += update.outputs
            yield " ".join(told)

def more(again):
    if again:
        client.reset_session()
    return client.predict(api_name="/more")

with gr.Blocks() as demo:
    field, shown, file = gr.Textbox(label="field"), gr.Textbox(label="shown"), gr.File()
    gr.Button("named").click(lambda t: client.predict(name=t, api_name="/greet"), field, shown)
    gr.Button("shout").click(shout, field, [shown, file])
    gr.Button("steps").click(steps, None, shown)
    gr.Button("every").click(every, None, shown)
    gr.Button("fail").click(lambda: client.predict(api_name="/fail"), None, shown)
    gr.Button("forgive").click(forgive, None, shown)
    gr.Button("later").click(later, None, shown)
    gr.Button("and").click(gather, None, shown)
    gr.Button("more").click(lambda: more(False), None, shown)
    gr.Button("anew").click(lambda: more(True), None, shown)
    gr.Button("wrong").click(lambda: client.predict(nme=1, api_name="/greet"), None, shown)
    gr.Button("api").click(lambda: client.view_api(return_format="str"), None, shown)
demo.launch(show_error=True)
"""


def drive(page) -> None:
    """Uses the app as a visitor: each button, and what it leaves in the field beside it."""
    shown = page.get_by_label("shown")
    page.get_by_label("field").fill("Ann")
    press(page, "named")
    expect(shown).to_have_value("Hello Ann! Hello Ann! ")
    press(page, "shout")
    expect(shown).to_have_value("3 ANN")
    expect(page.get_by_text("loud.txt")).to_be_visible()
    press(page, "every")
    expect(shown).to_have_value("step 0")
    expect(shown).to_have_value("step 0 step 1")
    press(page, "forgive")
    expect(shown).to_have_value("it said: The server says no")
    press(page, "more")
    expect(shown).to_have_value("1")
    press(page, "more")
    expect(shown).to_have_value("2")
    press(page, "anew")
    expect(shown).to_have_value("1")
    press(page, "fail")
    toast = page.get_by_test_id("toast-body")
    expect(toast).to_contain_text("Refused")
    expect(toast).to_contain_text("The server says no")
    press(page, "wrong")
    expect(toast.filter(has_text="no parameter 'nme'. It takes name, times.")).to_be_visible()
    press(page, "api")
    expect(shown).to_have_value(re.compile(r'predict\(name, times, api_name="/greet"\)'))


def test_an_app_calls_another_by_gradio_client(open_app, watch, remote):
    watch.other = remote
    page = open_app(CALLS.format(url=remote), allow_errors=True)
    drive(page)
    shown = page.get_by_label("shown")
    press(page, "steps")
    expect(shown).to_have_value("step 0")
    expect(shown).to_have_value("step 0, step 1, step 2")
    press(page, "later")
    expect(shown).to_have_value(re.compile("STARTING|PROCESSING"))
    gather(page)


def test_without_suspending_calls_of_another_app_wait(open_app, unsuspended, watch, remote):
    watch.other = remote
    page = open_app(CALLS.format(url=remote), allow_errors=True)
    drive(page)
    shown = page.get_by_label("shown")
    press(page, "steps")
    expect(shown).to_have_value("step 0, step 1, step 2")
    press(page, "later")
    expect(shown).to_have_value("FINISHED")
    gather(page)


def gather(page) -> None:
    """Asks for what a job brought in the background, until it has ended."""
    shown = page.get_by_label("shown")
    told = "True ['step 0', 'step 1'] ['step 1']"
    for _ in range(20):
        press(page, "and")
        expect(shown).to_have_value(re.compile("True|False"))
        if shown.input_value() == told:
            break
        page.wait_for_timeout(200)
    expect(shown).to_have_value(told)
