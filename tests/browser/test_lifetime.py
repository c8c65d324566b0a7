"""What ends: states, visits, places in a queue (mission rows CLE-02 to CLE-08, QUE-01 to 08)."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect

heard: list[str] = []


class Service(BaseHTTPRequestHandler):
    """Remembers what it is told, and lets every page tell it."""

    def answer(self) -> None:
        """Takes note of the path."""
        heard.append(self.path)
        self.send_response(204)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.end_headers()

    do_GET = answer

    def log_message(self, format: str, *arguments: object) -> None:
        """Says nothing."""


@pytest.fixture
def service() -> Iterator[str]:
    """The address of a service on another origin."""
    heard.clear()
    http = ThreadingHTTPServer(("127.0.0.1", 0), Service)
    threading.Thread(target=http.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{http.server_port}"
    http.shutdown()
    http.server_close()


LEAVING = """
import js
import gradio as gr

SERVICE = ""

def tell(what):
    js.fetch(f"{SERVICE}/{what}")

def greet(name, request: gr.Request):
    global SERVICE
    SERVICE = name
    return request.session_hash

with gr.Blocks() as demo:
    held = gr.State(0, delete_callback=lambda value: tell(f"state-{value}"))
    service, session = gr.Textbox(label="service"), gr.Textbox(label="session")
    count = gr.Number(label="count")
    service.submit(greet, service, session)
    gr.Button("more").click(lambda n: (n + 1, n + 1), held, [held, count])

    @demo.unload
    def leave(request: gr.Request):
        tell(f"unload-{request.session_hash}")
demo.launch()
"""


def test_the_app_hears_that_the_visitor_leaves(open_app, watch, service):
    watch.other = service
    page = open_app(LEAVING)
    page.get_by_label("service").fill(service)
    page.get_by_label("service").press("Enter")
    expect(page.get_by_label("session")).to_have_value(re.compile(r"\w{12}"))
    session = page.get_by_label("session").input_value()
    page.get_by_role("button", name="more").click()
    expect(page.get_by_label("count")).to_have_value("1")
    page.goto("about:blank")
    for _ in range(100):
        if len(heard) == 2:
            break
        page.wait_for_timeout(50)
    assert heard == [f"/unload-{session}", "/state-1"]


SHORT = """
import gradio as gr

with gr.Blocks() as demo:
    held = gr.State(0, time_to_live=1.5)
    count = gr.Number(label="count")
    gr.Button("more").click(lambda n: (n + 1, n + 1), held, [held, count])
demo.launch()
"""


def test_a_state_starts_anew_after_its_time(open_app):
    page = open_app(SHORT)
    more, count = page.get_by_role("button", name="more"), page.get_by_label("count")
    more.click()
    more.click()
    expect(count).to_have_value("2")
    page.wait_for_timeout(2000)
    more.click()
    expect(count).to_have_value("1")


QUEUED = """
import asyncio
import gradio as gr

async def slow(name):
    await asyncio.sleep(3)
    return f"{name} done"

with gr.Blocks() as demo:
    for name in ("one", "two", "three", "four"):
        shown = gr.Textbox(label=f"of {name}", elem_id=name)
        button = gr.Button(name)
        button.click(slow, button, shown, concurrency_id="shared")
    quick = gr.Textbox(label="quick")
    gr.Button("at once").click(lambda: "now", None, quick, queue=False, concurrency_id="shared")
demo.queue(max_size=2).launch()
"""


def test_waiting_runs_show_their_place_and_a_full_queue_refuses(open_app):
    page = open_app(QUEUED, allow_errors=True)
    for name in ("one", "two", "three", "four"):
        page.get_by_role("button", name=name, exact=True).click()
    trackers = {
        name: page.locator(f"#{name}").get_by_test_id("status-tracker")
        for name in ("two", "three", "four")
    }
    expect(trackers["two"]).to_contain_text("queue: 1/2")
    expect(trackers["three"]).to_contain_text("queue: 2/2")
    expect(page.get_by_test_id("toast-body")).to_contain_text("The queue is full")
    page.get_by_role("button", name="at once").click()
    expect(page.get_by_label("quick")).to_have_value("now")
    assert page.get_by_label("of two").input_value() == ""
    expect(page.get_by_label("of one")).to_have_value("one done")
    expect(trackers["three"]).to_contain_text("queue: 1/1")
    expect(page.get_by_label("of three")).to_have_value("three done")
    expect(trackers["three"]).to_be_hidden()
    assert page.get_by_label("of four").input_value() == ""
