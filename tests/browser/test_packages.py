"""Real packages in the page: compiled ones, data files, damage (mission rows DBC-01, 02)."""

from __future__ import annotations

import re

from playwright.sync_api import expect

DATA = """
import io
import gradio as gr
import numpy as np
import pandas as pd

def describe(n):
    table = pd.DataFrame({"x": np.arange(int(n)), "y": np.arange(int(n)) ** 2})
    column = pd.read_csv(io.StringIO("a,b")).columns[1]
    return f"{table['y'].sum()} {np.__version__} {column}"

with gr.Blocks() as demo:
    n, out = gr.Slider(1, 10, value=4, step=1, label="n"), gr.Textbox(label="out")
    gr.on(fn=describe, inputs=n, outputs=out)
demo.launch()
"""


def test_pandas_and_numpy_run_in_the_page(open_app, wheelhouse):
    page = open_app(DATA, wheelhouse=wheelhouse)
    expect(page.get_by_label("out")).to_have_value("14 2.0.2 b", timeout=30_000)
    page.get_by_label("range slider for n").fill("5")
    expect(page.get_by_label("out")).to_have_value("30 2.0.2 b")


DATABASE = """
import sqlite3
import gradio as gr

base = sqlite3.connect("flights.db", check_same_thread=False)

def count(origin):
    return base.execute("select count(*) from flights where origin = ?", [origin]).fetchone()[0]

with gr.Blocks() as demo:
    origin = gr.Dropdown(["DFW", "DAL"], value="DFW", label="origin", interactive=True)
    gr.Number(count, inputs=origin, label="flights")
demo.launch()
"""


def test_a_database_file_travels_with_the_app(open_app, wheelhouse, tmp_path):
    import sqlite3

    base = sqlite3.connect(tmp_path / "flights.db")
    base.execute("create table flights (origin text)")
    base.executemany("insert into flights values (?)", [["DFW"], ["DFW"], ["DAL"]])
    base.commit()
    base.close()
    files = {"flights.db": (tmp_path / "flights.db").read_bytes()}
    page = open_app(DATABASE, files=files, wheelhouse=wheelhouse)
    expect(page.get_by_label("flights")).to_have_value("2", timeout=30_000)


def test_a_damaged_package_is_named(page, open_app, wheelhouse):
    def damage(route):
        body = bytearray(route.fetch().body())
        body[len(body) // 2] ^= 1
        route.fulfill(body=bytes(body))

    page.route("**/assets/numpy-*.bin", damage)
    page = open_app(DATA, wheelhouse=wheelhouse, wait=False, allow_errors=True)
    expect(page.get_by_role("alert")).to_contain_text("numpy", timeout=30_000)


CDN = "https://cdn.jsdelivr.net"


def publish(page, wheelhouse, spoil=""):
    """Answers in the place of Pyodide's CDN with its own files."""

    def answer(route):
        name = route.request.url.rpartition("/")[2]
        data = bytearray((wheelhouse / name).read_bytes())
        if spoil and name.startswith(spoil):
            data[len(data) // 2] ^= 1
        route.fulfill(body=bytes(data), headers={"access-control-allow-origin": "*"})

    page.route(f"{CDN}/pyodide/v0.27.7/full/*", answer)


def test_packages_may_stay_on_the_cdn(page, open_app, watch, wheelhouse):
    watch.other = CDN
    publish(page, wheelhouse)
    page = open_app(DATA, wheelhouse=wheelhouse, cdn=True)
    expect(page.get_by_label("out")).to_have_value("14 2.0.2 b", timeout=30_000)


def test_a_damaged_package_of_the_cdn_is_named(page, open_app, watch, wheelhouse):
    watch.other = CDN
    publish(page, wheelhouse, spoil="pandas")
    page = open_app(DATA, wheelhouse=wheelhouse, cdn=True, wait=False, allow_errors=True)
    panel = page.get_by_role("alert")
    expect(panel).to_contain_text(f"{CDN}/pyodide/v0.27.7/full/pandas-2.2.3", timeout=30_000)
    expect(panel).to_contain_text("damaged")


LATER = """
import gradio as gr
import micropip

async def install(what):
    await micropip.install(what)
    import six
    return f"{six.__name__} {six.__version__}"

def guess(name):
    return __import__(name).__name__

with gr.Blocks() as demo:
    what, out = gr.Textbox(label="what"), gr.Textbox(label="out")
    what.submit(install, what, out)
    name = gr.Textbox(label="name")
    name.submit(guess, name, out)
demo.launch(show_error=True)
"""


def test_the_author_may_install_packages_while_the_app_runs(page, open_app, watch, wheelhouse):
    watch.other = CDN
    publish(page, wheelhouse)
    page = open_app(LATER, wheelhouse=wheelhouse, allow_errors=True)
    page.get_by_label("name").fill("numpy")
    page.get_by_label("name").press("Enter")
    toast = page.get_by_test_id("toast-body")
    expect(toast).to_contain_text("The module 'numpy' is not in the page")
    page.get_by_label("what").fill("six")
    page.get_by_label("what").press("Enter")
    expect(page.get_by_label("out")).to_have_value("six 1.16.0")


LINKED = """
import ssl
import gradio as gr
from scipy import linalg

def solve(table):
    return ", ".join(f"{each:.0f}" for each in linalg.solve(table, [9, 8]))

with gr.Blocks() as demo:
    gr.Textbox(ssl.OPENSSL_VERSION, label="ssl")
    said = gr.Textbox(label="said")
    gr.Button("Solve").click(lambda: solve([[3, 1], [1, 2]]), None, said)
demo.launch()
"""


def test_shared_libraries_are_found(open_app, wheelhouse):
    page = open_app(LINKED, wheelhouse=wheelhouse)
    expect(page.get_by_label("ssl")).to_have_value(re.compile("^OpenSSL"))
    page.get_by_role("button", name="Solve").click()
    expect(page.get_by_label("said")).to_have_value("2, 3")
