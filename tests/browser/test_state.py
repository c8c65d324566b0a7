"""What a `gr.State` holds and when it changes (mission rows STA-01 to STA-10)."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import press

OBJECTS = """
import gradio as gr

class Plain:
    name = ""

class Sensible(Plain):
    def __hash__(self):
        return hash(self.name)

class Unhashable(Plain):
    __hash__ = None

KINDS = {"plain": Plain, "sensible": Sensible, "unhashable": Unhashable}

def rename(thing, name):
    thing.name = name
    return thing

def copy(thing):
    other = type(thing)()
    other.name = thing.name
    return other

def told(thing, count):
    return count + 1, thing.name

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    for label, kind in KINDS.items():
        with gr.Row():
            thing = gr.State(kind)
            changes = gr.Number(0, label=f"{label} changes")
            seen, done = gr.Textbox(label=f"{label} seen"), gr.Textbox(label=f"{label} done")
            gr.Button(f"Rename {label}").click(rename, [thing, name], thing).then(
                lambda thing: f"renamed {thing.name}", thing, done)
            gr.Button(f"Copy {label}").click(copy, thing, thing).then(
                lambda thing: f"copied {thing.name}", thing, done)
            thing.change(told, [thing, changes], [changes, seen])
demo.launch()
"""


@pytest.mark.parametrize(
    ("kind", "renamed", "copied"),
    [("plain", 0, 1), ("sensible", 1, 1), ("unhashable", 0, 1)],
)
def test_the_hash_of_an_object_says_whether_it_changed(open_app, kind, renamed, copied):
    """What cannot be hashed, or hashes by identity, changes when another object takes its place."""
    page = open_app(OBJECTS)
    done, changes = page.get_by_label(f"{kind} done"), page.get_by_label(f"{kind} changes")
    page.get_by_label("Name").fill("Ada")
    press(page, f"Rename {kind}")
    expect(done).to_have_value("renamed Ada")
    expect(changes).to_have_value(str(renamed))
    press(page, f"Copy {kind}")
    expect(done).to_have_value("copied Ada")
    expect(changes).to_have_value(str(copied))
    expect(page.get_by_label(f"{kind} seen")).to_have_value("Ada")


UNCOPIED = """
import threading
import gradio as gr

with gr.Blocks() as demo:
    try:
        gr.State(threading.Lock())
    except TypeError as error:
        gr.Textbox(str(error), label="Refused")
    lock = gr.State(threading.Lock)
    held = gr.Textbox(label="Held")
    gr.Button("Hold").click(lambda lock: lock.acquire(blocking=False), lock, held)
demo.launch()
"""


def test_a_default_that_cannot_be_copied_is_refused_and_a_function_makes_it(open_app):
    page = open_app(UNCOPIED)
    refused = page.get_by_label("Refused").input_value()
    assert "a lock cannot be deep-copied" in refused
    assert "Pass a function that makes it" in refused
    press(page, "Hold")
    expect(page.get_by_label("Held")).to_have_value("True")
    press(page, "Hold")
    expect(page.get_by_label("Held")).to_have_value("False")


LISTEN = """
globalThis.messages = [];
const decoded = (_, value) =>
  value instanceof ArrayBuffer || ArrayBuffer.isView(value) ?
    new TextDecoder().decode(value) : value;
globalThis.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) =>
      messages.push(JSON.parse(JSON.stringify(data, decoded))));
  }
};
"""

SECRET = """
import gradio as gr

class Account:
    def __init__(self):
        self.password = "open-sesame"
        self.ask = lambda: self.password

with gr.Blocks() as demo:
    account, words = gr.State(Account()), gr.State(["abracadabra"])
    told = gr.Textbox(label="Told")
    gr.Button("Ask").click(
        lambda account, words: (account, [*words, "alakazam"], len(words) + len(account.ask())),
        [account, words], [account, words, told])
    words.change(lambda words: words, words, words)
demo.launch()
"""


def test_the_page_is_not_told_what_a_state_holds(open_app, page):
    """But for the sealed memory of a Python that may have to start again, which it cannot read."""
    page.add_init_script(LISTEN)
    open_app(SECRET)
    press(page, "Ask")
    expect(page.get_by_label("Told")).to_have_value("12")
    press(page, "Ask")
    expect(page.get_by_label("Told")).to_have_value("13")
    packets = page.evaluate("messages.filter(({ text }) => text)")
    told = [each for each in packets if json.loads(each["text"])["type"] != "memory"]
    said = json.dumps(told) + page.content()
    assert '\\"13\\"' in said  # so the answers were heard
    assert not re.search("sesame|abracadabra|alakazam|Account", said)
