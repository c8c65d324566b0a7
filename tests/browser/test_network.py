"""HTTP by Python's own libraries, from the page's own host and from another."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visitor import press


class Service(BaseHTTPRequestHandler):
    """Answers with what it was asked, and lets every page read it."""

    released = threading.Event()

    def answer(self) -> None:
        """The request as JSON; the second half of `/slow` waits until it is released.

        `/teapot` refuses, `/gone` is silent.
        """
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length).decode()
        if self.path == "/gone" and self.command != "OPTIONS":
            return  # the connection ends without an answer
        asked = {"method": self.command, "path": self.path, "body": body}
        told = json.dumps({**asked, "token": self.headers.get("X-Token")}).encode()
        self.send_response(418 if self.path == "/teapot" and self.command != "OPTIONS" else 200)
        for name in ("Origin", "Headers", "Methods"):
            self.send_header(f"Access-Control-Allow-{name}", "*")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(told)))
        self.end_headers()
        half = len(told) // 2
        self.wfile.write(told[:half])
        if self.path == "/slow":
            self.released.wait(60)
        self.wfile.write(told[half:])

    do_GET = do_POST = do_PUT = do_OPTIONS = answer

    def log_message(self, format: str, *arguments: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def service() -> Iterator[str]:
    """The address of a service on another origin."""
    http = ThreadingHTTPServer(("127.0.0.1", 0), Service)
    threading.Thread(target=http.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{http.server_port}"
    http.shutdown()
    http.server_close()


APP = """
import json
import re
import gradio as gr
{imports}

{functions}

with gr.Blocks() as demo:
    base = gr.Textbox(label="Base")
    told = gr.Textbox(label="Told")
    other = gr.Textbox(label="Other")
    for function in (get, post, teapot, missing, slow):
        gr.Button(function.__name__).click(function, base, told)
    gr.Button("other").click(lambda: "here", None, other)
demo.launch()
"""
URLLIB = APP.format(
    imports="import urllib.request, urllib.error",
    functions="""
def ask(base, path, data=None):
    request = urllib.request.Request(base + path, data, {"X-Token": "secret"})
    with urllib.request.urlopen(request) as response:
        found = json.load(response)
    return f"{response.status} {found['method']} {found['path']} {found['body']} {found['token']}"

def get(base):
    return ask(base, "/a?b=c d".replace(" ", "%20"))

def post(base):
    return ask(base, "/p", "käse".encode())

def teapot(base):
    try:
        return ask(base, "/teapot")
    except urllib.error.HTTPError as error:
        return f"{error.code} {json.load(error)['path']}"

def missing(base):
    try:
        return ask(base, "/gone")
    except urllib.error.URLError as error:
        return str(error.reason)

def slow(base):
    return ask(base, "/slow")
""",
)
HTTPX = APP.format(
    imports="import httpx",
    functions="""
def said(response):
    found = response.json()
    return " ".join([str(response.status_code), *map(str, found.values())])

client = httpx.Client(headers={"X-Token": "secret"})

def get(base):
    return said(client.get(base + "/a", params={"b": "c d"}))

async def post(base):
    async with httpx.AsyncClient(headers={"X-Token": "secret"}) as other:
        return said(await other.post(base + "/p", content="käse"))

def teapot(base):
    response = client.get(base + "/teapot")
    return f"{response.status_code} {response.json()['path']}"

def missing(base):
    try:
        return said(client.get(base + "/gone"))
    except httpx.ConnectError as error:
        return str(error)

def slow(base):
    return said(client.get(base + "/slow"))
""",
)
REQUESTS = APP.format(
    imports="import requests",
    functions="""
def said(response):
    found = response.json()
    return " ".join([str(response.status_code), *map(str, found.values())])

session = requests.Session()
session.headers["X-Token"] = "secret"

def get(base):
    return said(session.get(base + "/a", params={"b": "c d"}))

def post(base):
    return said(session.post(base + "/p", data="käse".encode()))

def teapot(base):
    response = session.get(base + "/teapot")
    return f"{response.status_code} {response.json()['path']}"

def missing(base):
    try:
        return said(session.get(base + "/gone"))
    except requests.exceptions.ConnectionError as error:
        return f"cannot be reached from this page: {error}"

def slow(base):
    response = session.get(base + "/slow", stream=True)
    text = ""
    for part in response.iter_content(1):
        text += part.decode()
        yield text
    yield " ".join([str(response.status_code), *map(str, json.loads(text).values())])
""",
)


def asked(page: Page, service: str) -> None:
    """Asks whatever is answered at once."""
    page.get_by_label("Base").fill(service)
    told = page.get_by_label("Told")
    press(page, "get")
    expect(told).to_have_value(re.compile(r"^200 GET /a\?b=c(%20|\+)d  secret$"))
    press(page, "post")
    expect(told).to_have_value("200 POST /p käse secret")
    press(page, "teapot")
    expect(told).to_have_value("418 /teapot")
    press(page, "missing")
    expect(told).to_have_value(re.compile("cannot be reached from this page"))


@pytest.mark.parametrize(
    ("source", "meanwhile"),
    [
        (URLLIB, "cannot be reached"),
        (HTTPX, "cannot be reached"),
        (REQUESTS, '^{"method": "GET"'),
    ],
    ids=["urllib", "httpx", "requests"],
)
def test_a_listener_asks_another_host(open_app, watch, service, wheelhouse, source, meanwhile):
    watch.other = service
    page = open_app(source, wheelhouse=wheelhouse, allow_errors=True)
    asked(page, service)
    told = page.get_by_label("Told")
    Service.released.clear()
    press(page, "slow")
    press(page, "other")
    expect(page.get_by_label("Other")).to_have_value("here")
    expect(told).to_have_value(re.compile(meanwhile))
    Service.released.set()
    expect(told).to_have_value("200 GET /slow  secret")


@pytest.mark.parametrize("source", [URLLIB, HTTPX, REQUESTS], ids=["urllib", "httpx", "requests"])
def test_without_suspending_the_others_wait(
    open_app, unsuspended, watch, service, wheelhouse, source
):
    watch.other = service
    page = open_app(source, wheelhouse=wheelhouse, allow_errors=True)
    asked(page, service)
    Service.released.clear()
    with page.expect_request("**/slow"):
        press(page, "slow")
    press(page, "other")
    page.get_by_label("Base").fill("typed meanwhile")
    expect(page.get_by_label("Other")).to_have_value("")
    Service.released.set()
    expect(page.get_by_label("Other")).to_have_value("here")
    expect(page.get_by_label("Told")).to_have_value("200 GET /slow  secret")
