"""Databases in the page (mission rows DBC-01 to DBC-03), and files that outlive the visit."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from lite.build.build import build
from lite.errors import BuildError
from tests.browser.visitor import press

FLIGHTS = """
import gradio as gr
import pandas as pd
from sqlalchemy import create_engine, text

engine = create_engine("sqlite:///flights.db")

def delays(origin):
    query = text("select day, delay from flights where origin = :origin")
    with engine.connect() as connection:
        return pd.read_sql_query(query, connection, params={"origin": origin})

def all_of(origin):
    return pd.read_sql_query(f"select day, delay from flights where origin = '{origin}'", engine)

def elsewhere():
    create_engine("postgresql+psycopg2://user:secret@example.org/flights")

with gr.Blocks() as demo:
    origin = gr.Dropdown(["DFW", "DAL"], value="DFW", label="Origin", interactive=True)
    gr.LinePlot(delays, inputs=origin, x="day", y="delay", title="Delays")
    gr.DataFrame(all_of, inputs=origin, label="Rows")
    gr.Button("Elsewhere").click(elsewhere)
demo.launch(show_error=True)
"""


@pytest.fixture
def flights(tmp_path: Path) -> bytes:
    base = sqlite3.connect(tmp_path / "flights.db")
    base.execute("create table flights (origin text, day integer, delay real)")
    rows = [["DFW", day, day * 2.0] for day in range(1, 6)] + [["DAL", 1, 9.0], ["DAL", 2, 8.0]]
    base.executemany("insert into flights values (?, ?, ?)", rows)
    base.commit()
    base.close()
    return (tmp_path / "flights.db").read_bytes()


def test_sqlalchemy_feeds_a_plot_through_a_dropdown(open_app, wheelhouse, flights):
    page = open_app(
        FLIGHTS, files={"flights.db": flights}, wheelhouse=wheelhouse, allow_errors=True
    )
    plot = page.get_by_role("figure")
    expect(plot).to_have_accessible_name(re.compile("Delays.*5 points"))
    expect(page.locator("[data-row='4'][data-col='1']")).to_have_text("10")
    page.get_by_label("Origin").first.click()
    page.get_by_role("option", name="DAL").click()
    expect(plot).to_have_accessible_name(re.compile("Delays.*2 points"))
    expect(page.locator("[data-row='0'][data-col='1']")).to_have_text("9")
    page.get_by_role("button", name="Elsewhere").click()
    said = page.get_by_test_id("toast-body")
    expect(said).to_contain_text("psycopg2 cannot work in a page: a browser has no sockets")
    expect(said).to_contain_text("reaches no PostgreSQL server. Ship the data with the app")


SOCKETS = """
import socket
import gradio as gr

def plain():
    connection = socket.socket()
    connection.connect(("db.example.org", 5432))

def created():
    socket.create_connection(("mail.example.org", 25), timeout=5)

with gr.Blocks() as demo:
    gr.Button("Plain").click(plain)
    gr.Button("Created").click(created)
demo.launch(show_error=True)
"""


@pytest.mark.parametrize(
    ("button", "where"), [("Plain", "db.example.org:5432"), ("Created", "mail.example.org:25")]
)
def test_a_socket_says_that_a_browser_has_none(open_app, button, where):
    page = open_app(SOCKETS, allow_errors=True)
    press(page, button)
    said = page.get_by_test_id("toast-body")
    expect(said).to_contain_text(f"this page cannot connect to {where}")
    expect(said).to_contain_text("over HTTP instead")


@pytest.mark.parametrize("name", ["psycopg2-binary", "psycopg", "pymysql", "oracledb"])
def test_a_driver_of_a_server_stops_the_build_with_a_sentence(tmp_path, name):
    (tmp_path / "requirements.txt").write_text(f"{name}\n")
    (tmp_path / "app.py").write_text("import gradio as gr\n")
    with pytest.raises(BuildError, match=rf"txt:1 asks for {name}\. .* a browser has no sockets"):
        build(tmp_path, tmp_path / "dist")


def test_an_import_of_a_driver_names_its_line(tmp_path):
    (tmp_path / "app.py").write_text("import gradio as gr\nimport psycopg2\n")
    with pytest.raises(BuildError, match=r"app\.py:2.*psycopg2 cannot work in a page"):
        build(tmp_path / "app.py", tmp_path / "dist")


NOTES = """
import os
import sqlite3
import gradio as gr

base = sqlite3.connect("data/notes.db", isolation_level=None)
base.execute("create table if not exists notes (text text)")

def read():
    return "\\n".join(text for (text,) in base.execute("select text from notes"))

def add(note):
    base.execute("insert into notes values (?)", [note])
    with open("elsewhere.txt", "a") as file:
        file.write(note)
    return read()

def tidy():
    if os.path.exists("data/shipped.txt"):
        os.remove("data/shipped.txt")
    return "removed"

def state():
    shipped = os.path.exists("data/shipped.txt")
    return f"{shipped} {os.path.exists('elsewhere.txt')} {open('data/left.txt').read()}"

with gr.Blocks() as demo:
    note = gr.Textbox(label="Note")
    notes = gr.Textbox(read(), label="Notes", lines=3)
    gr.Textbox(state(), label="State")
    done = gr.Textbox(label="Done")
    note.submit(add, note, notes)
    gr.Button("Tidy").click(tidy, None, done)
demo.launch()
"""
SHIPPED = {"data/shipped.txt": "a", "data/left.txt": "first"}


def test_a_kept_folder_is_there_again_after_a_reload(open_app, wheelhouse):
    page = open_app(NOTES, files=SHIPPED, wheelhouse=wheelhouse, persist=("data",))
    expect(page.get_by_label("State")).to_have_value("True False first")
    write(page, "milk")
    page.get_by_role("button", name="Tidy").click()
    expect(page.get_by_label("Done")).to_have_value("removed")
    reload(page)
    expect(page.get_by_label("Notes")).to_have_value("milk")
    expect(page.get_by_label("State")).to_have_value("False False first")
    write(page, "bread")
    reload(page)
    expect(page.get_by_label("Notes")).to_have_value("milk\nbread")


def test_what_was_kept_can_be_reset(open_app, wheelhouse):
    page = open_app(NOTES, files=SHIPPED, wheelhouse=wheelhouse, persist=("data",))
    write(page, "milk")
    reload(page)
    expect(page.get_by_label("Notes")).to_have_value("milk")
    page.get_by_role("button", name="Reset saved data").click()
    expect(page.get_by_role("button", name="Keep")).to_be_focused()
    page.get_by_role("button", name="Delete", exact=True).click()
    expect(page.get_by_role("button", name="Reset saved data")).to_be_visible()
    expect(page.get_by_label("Notes")).to_have_value("")
    expect(page.get_by_label("State")).to_have_value("True False first")


def test_the_authors_newer_file_comes_where_the_app_left_the_old_one_alone(
    page: Page, server, wheelhouse
):
    options = {"wheelhouse": wheelhouse, "persist": ("data",)}
    address = server.site(NOTES, SHIPPED, **options)
    page.goto(address)
    write(page, "milk")
    page.wait_for_timeout(300)
    folder = server.folder / address.rstrip("/").rpartition("/")[2]
    app = server.folder / "apps" / folder.name
    (app / "data" / "left.txt").write_text("second")
    build(app, folder, pyodide=server.pyodide, **options)
    reload(page)
    expect(page.get_by_label("State")).to_have_value("True False second")
    expect(page.get_by_label("Notes")).to_have_value("milk")


def test_a_page_that_may_not_keep_anything_says_so(open_app, page: Page, wheelhouse):
    page.add_init_script("")
    page.context.route("**/assets/worker-*.js", refuse_storage)
    open_app(NOTES, files=SHIPPED, wheelhouse=wheelhouse, persist=("data",))
    expect(page.get_by_test_id("toast-body")).to_contain_text("the browser keeps nothing")
    write(page, "milk")


def refuse_storage(route) -> None:
    response = route.fetch()
    refusing = "Object.defineProperty(self,'indexedDB',{get(){throw new Error('refused')}});"
    route.fulfill(response=response, body=refusing + response.text())


def test_an_app_itself_cannot_be_kept(tmp_path):
    (tmp_path / "app.py").write_text("import gradio as gr\n")
    with pytest.raises(BuildError, match=r"--persist \.: name a file or folder inside"):
        build(tmp_path / "app.py", tmp_path / "dist", persist=["."])


def write(page: Page, note: str) -> None:
    page.get_by_label("Note", exact=True).fill(note)
    page.get_by_label("Note", exact=True).press("Enter")
    expect(page.get_by_label("Notes")).to_have_value(re.compile(note), timeout=60_000)


def reload(page: Page) -> None:
    page.wait_for_timeout(300)  # what a visitor takes at the least; the browser writes meanwhile
    page.reload()
    expect(page.locator(".boot")).to_have_count(0, timeout=60_000)
