"""Tables in the page: shown, searched, edited, large, and from real pandas (mission row FIL-04)."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

APP = """
import gradio as gr

ROWS = [["Ada", 36, True, "1815-12-10"], ["Grace", 85, False, "1906-12-09"],
        ["Alan", 41, True, "1912-06-23"], ["Eve", None, False, ""]]
HEADERS = ["name", "age", "on", "born"]
TYPES = ["str", "number", "bool", "date"]

def selected(data: gr.SelectData):
    return f"{data.index} {data.value} {data.row_value} {data.col_value}"

def edited(data: gr.EditData):
    return f"{data.index} {data.previous_value} -> {data.value}"

with gr.Blocks() as demo:
    people = gr.Dataframe(ROWS, headers=HEADERS, datatype=TYPES, label="People", type="array",
                          interactive=True, show_search="filter", row_limits=(1, 6),
                          elem_id="people")
    told = gr.Textbox(label="told")
    heard = gr.Textbox(label="heard")
    rows = gr.Textbox(label="rows")
    people.select(selected, None, told)
    people.edit(edited, None, heard)
    people.change(lambda rows: str(rows), people, rows)
    partly = gr.Dataframe([["a", 1], ["b", 2]], headers=["fixed", "free"], label="Partly",
                          static_columns=[0], interactive=True, type="array")
    prose = gr.Dataframe([["**bold** <i onclick=alert(1)>i</i>", "<b>deep</b>", "x" * 40]],
                         datatype=["markdown", "html", "str"], label="Prose", max_chars=10,
                         show_row_numbers=True, column_widths=["200px", "30%", "auto"],
                         buttons=["copy"])
    styled = gr.Dataframe({"headers": ["n"], "data": [[1.234]],
                           "metadata": {"display_value": [["1.2"]], "styling": [["color: red"]]}},
                          label="Styled")
    gr.Dataframe([[0], [1]], headers=["flag"], datatype=["bool"], label="Flags")
    empty = gr.Dataframe(label="Empty", headers=["x", "y"])
    new = gr.Dataframe(label="New", headers=["x", "y"], row_count=2, interactive=True)
    big = gr.Dataframe(label="Big", pinned_columns=1, type="array", max_height=300)
    total = gr.Textbox(label="total")
    load = gr.Button("Fill")
    load.click(lambda: {f"c{k}": [i * (k + 1) for i in range(100_000)] for k in range(10)},
               None, big)
    count = gr.Button("Count")
    count.click(lambda rows: f"{len(rows)} {rows[-1][:2]}", big, total)
    lock = gr.Button("Lock")
    lock.click(lambda: gr.Dataframe(interactive=False, show_row_numbers=True), None, people)
    bad = gr.Button("Bad")
    bad.click(lambda: 5, None, empty)
demo.launch(show_error=True)
"""


def grid(page: Page, name: str):
    return page.get_by_role("grid", name=name)


def texts(page: Page, name: str, column: int = 0) -> list[str]:
    cells = grid(page, name).locator(f"[data-row][data-col='{column}']")
    return [text.strip() for text in cells.all_inner_texts()]


def open_menu(table: Locator, header: str) -> None:
    head = table.get_by_role("columnheader", name=header, exact=True)
    head.get_by_label("Open cell menu").click()


def test_cells_are_edited_like_in_a_spreadsheet(open_app):
    page = open_app(APP)
    people = grid(page, "People")
    keys = page.keyboard
    expect(page.locator("#people").get_by_role("grid")).to_have_count(1)
    expect(people.get_by_role("columnheader")).to_have_count(4)
    expect(grid(page, "Flags").get_by_role("checkbox", checked=True)).to_have_count(1)
    people.get_by_test_id("cell-0-0").click()
    expect(page.get_by_label("told")).to_have_value(
        "[0, 0] Ada ['Ada', 36, True, '1815-12-10'] ['Ada', 'Grace', 'Alan', 'Eve']"
    )
    people.get_by_test_id("cell-0-0").dblclick()
    page.get_by_label("Edit cell").fill("Lovelace")
    keys.press("Enter")
    expect(page.get_by_label("rows")).to_have_value(re.compile("'Lovelace', 36"))
    expect(page.get_by_label("heard")).to_have_value("[0, 0] Ada -> Lovelace")
    expect(people.get_by_test_id("cell-1-0")).to_have_attribute("aria-selected", "true")
    keys.press("ArrowRight")
    keys.type("86")
    keys.press("Tab")
    expect(page.get_by_label("heard")).to_have_value("[1, 1] 85 -> 86")
    keys.press(" ")
    expect(people.get_by_test_id("cell-1-2").get_by_role("checkbox")).to_be_checked()
    expect(page.get_by_label("rows")).to_have_value(re.compile("'Grace', 86, True"))
    people.get_by_test_id("cell-0-2").get_by_role("checkbox").click()
    expect(people.get_by_test_id("cell-0-2").get_by_role("checkbox")).not_to_be_checked()
    expect(page.get_by_label("heard")).to_have_value("[0, 2] True -> False")
    keys.press("ArrowDown")
    people.locator("th", has_text="on").get_by_role("checkbox").click()
    expect(people.get_by_role("checkbox", checked=True)).to_have_count(5)
    keys.press("Control+z")
    expect(people.get_by_role("checkbox", checked=True)).to_have_count(2)
    keys.press("ArrowRight")
    keys.press("Enter")
    page.get_by_label("Edit cell").fill("nothing")
    keys.press("Escape")
    expect(people.get_by_test_id("cell-1-3")).to_have_text("1906-12-09")
    expect(people).to_be_focused()
    keys.press("Delete")
    expect(people.get_by_test_id("cell-1-3")).to_have_text("")
    keys.press("Control+z")
    expect(people.get_by_test_id("cell-1-3")).to_have_text("1906-12-09")
    keys.press("Control+Home")
    expect(people.get_by_test_id("cell-0-0")).to_have_attribute("aria-selected", "true")

    people.get_by_test_id("cell-2-0").click()
    people.get_by_test_id("cell-2-0").get_by_role("button", name="Open cell menu").click()
    page.get_by_role("menuitem", name="Add row below").click()
    expect(people.get_by_test_id("cell-3-0")).to_have_text("")
    expect(people.get_by_test_id("cell-4-0")).to_have_text("Eve")
    page.get_by_role("button", name="Add row").first.click()
    expect(page.get_by_role("button", name="Add row")).to_have_count(3)
    people.get_by_test_id("cell-3-0").click(button="right")
    page.get_by_role("menuitem", name="Delete row").click()
    expect(people.get_by_test_id("cell-3-0")).to_have_text("Eve")
    open_menu(people, "born")
    page.get_by_role("menuitem", name="Add column to the right").click()
    expect(people.get_by_role("columnheader")).to_have_count(5)
    open_menu(people, "5")
    page.get_by_role("menuitem", name="Rename column").click()
    page.get_by_label("Edit header").fill("notes")
    keys.press("Enter")
    expect(people.get_by_role("columnheader", name="notes")).to_be_visible()
    open_menu(people, "notes")
    keys.press("End")
    expect(page.get_by_role("menuitem", name="Delete column")).to_be_focused()
    keys.press("Enter")
    expect(people.get_by_role("columnheader")).to_have_count(4)

    partly = grid(page, "Partly")
    partly.get_by_test_id("cell-0-0").dblclick()
    expect(page.get_by_label("Edit cell")).to_have_count(0)
    expect(partly.get_by_test_id("cell-0-0")).to_have_attribute("aria-readonly", "true")
    new = grid(page, "New")
    expect(new.get_by_role("gridcell")).to_have_count(4)
    new.get_by_test_id("cell-1-1").dblclick()
    page.get_by_label("Edit cell").fill("here")
    keys.press("Enter")
    expect(new.get_by_test_id("cell-1-1")).to_have_text("here")

    page.get_by_role("button", name="Lock").click()
    expect(people.get_by_role("rowheader").first).to_have_text("1")
    people.get_by_test_id("cell-0-0").dblclick()
    expect(page.get_by_label("Edit cell")).to_have_count(0)


@pytest.mark.everywhere
def test_sorting_searching_and_filtering_show_other_rows(open_app):
    page = open_app(APP)
    people = grid(page, "People")
    age = people.get_by_role("columnheader", name="age")
    people.get_by_role("button", name="age", exact=True).click()
    expect(age).to_have_attribute("aria-sort", "ascending")
    assert texts(page, "People") == ["Ada", "Alan", "Grace", "Eve"]
    people.get_by_role("button", name="age", exact=True).click()
    assert texts(page, "People") == ["Grace", "Alan", "Ada", "Eve"]
    open_menu(people, "age")
    page.get_by_role("menuitem", name="Clear sort").click()
    expect(age).to_have_attribute("aria-sort", "none")
    open_menu(people, "on")
    page.get_by_role("menuitem", name="Sort ascending").click()
    open_menu(people, "name")
    page.get_by_role("menuitem", name="Then by this, descending").click()
    assert texts(page, "People") == ["Grace", "Eve", "Alan", "Ada"]
    open_menu(people, "age")
    page.get_by_role("menuitem", name="Filter…").click()
    page.get_by_label("Condition").select_option("is greater than")
    page.get_by_label("Filter text").fill("40")
    page.get_by_role("button", name="Filter", exact=True).click()
    expect(people.get_by_role("img", name="Filtered")).to_be_visible()
    assert texts(page, "People") == ["Grace", "Alan"]
    page.get_by_label("Search table").fill("zzz")
    expect(page.get_by_text("No row matches")).to_be_visible()
    page.get_by_label("Search table").fill("ala")
    assert texts(page, "People") == ["Alan"]
    page.get_by_role("button", name="Apply filter and update dataframe values").click()
    expect(page.get_by_label("rows")).to_have_value("[['Alan', 41, True, '1912-06-23']]")


@pytest.mark.everywhere
def test_the_menu_of_a_cell_opens_each_time(open_app):
    page = open_app(APP)
    cell = grid(page, "People").get_by_test_id("cell-0-0")
    for count in (5, 6):
        cell.click(button="right")
        page.get_by_role("menuitem", name="Add row below").click()
        expect(grid(page, "People").locator("[data-row][data-col='0']")).to_have_count(count)


def test_ranges_are_copied_and_pasted(open_app):
    page = open_app(APP)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    people = grid(page, "People")
    people.get_by_test_id("cell-0-0").click()
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Shift+ArrowRight")
    expect(people.locator("[role=gridcell][aria-selected=true]")).to_have_count(4)
    page.keyboard.press("Control+c")
    people.get_by_test_id("cell-3-0").click()
    page.keyboard.press("Control+v")
    expect(people.get_by_test_id("cell-4-0")).to_have_text("Grace")
    expect(page.get_by_label("rows")).to_have_value(
        re.compile(r"\['Ada', 36, False, ''\], \['Grace', 85, ")
    )
    actions = page.get_by_role("toolbar", name="Table actions").nth(1)
    actions.get_by_role("button", name="Copy table").click()
    assert page.evaluate("navigator.clipboard.readText()") == "fixed,free\na,1\nb,2"
    with page.expect_download() as download:
        actions.get_by_role("button", name="Download table as CSV").click()
    assert download.value.suggested_filename == "Partly.csv"
    actions.get_by_role("button", name="Fullscreen").click()
    page.keyboard.press("Escape")
    expect(actions.get_by_role("button", name="Fullscreen", exact=True)).to_be_visible()


def test_cells_show_prose_styles_and_what_is_missing(open_app):
    page = open_app(APP, allow_errors=True)
    prose = grid(page, "Prose")
    expect(prose.get_by_test_id("cell-0-0").locator("strong")).to_have_text("bold")
    expect(prose.get_by_test_id("cell-0-1").locator("b")).to_have_text("deep")
    expect(prose.get_by_test_id("cell-0-0").locator("[onclick]")).to_have_count(0)
    cut = prose.get_by_test_id("cell-0-2")
    expect(cut).to_have_text("x" * 10 + "…")
    cut.click()
    expect(cut).to_have_text("x" * 40)
    assert round(prose.get_by_test_id("header-0").bounding_box()["width"]) == 200
    shown = grid(page, "Styled").get_by_test_id("cell-0-0")
    expect(shown).to_have_text("1.2")
    expect(shown).to_have_css("color", "rgb(255, 0, 0)")
    expect(page.get_by_text("No data yet").first).to_be_visible()
    page.get_by_role("button", name="Bad").click()
    expect(page.get_by_test_id("toast-body")).to_contain_text("expected a table, got 5")


def test_a_hundred_thousand_rows_are_scrolled(open_app):
    page = open_app(APP)
    big = grid(page, "Big")
    page.get_by_role("button", name="Fill").click()
    expect(big.get_by_test_id("cell-0-9")).to_have_text("0", timeout=30_000)
    expect(big).to_have_attribute("aria-rowcount", "100001")
    assert big.get_by_role("row").count() < 60
    big.get_by_test_id("cell-1-9").click()
    page.keyboard.press("Control+End")
    last = big.get_by_test_id("cell-99999-9")
    expect(last).to_have_text("999990")
    expect(last).to_be_in_viewport()
    expect(big.get_by_test_id("cell-99999-0")).to_be_in_viewport()
    page.get_by_role("button", name="Count").click()
    expect(page.get_by_label("total")).to_have_value("100000 [99999, 199998]", timeout=30_000)
    expect(last).to_have_text("999990")


PANDAS = """
import gradio as gr
import numpy as np
import pandas as pd

frame = pd.DataFrame({"n": [1, 2, 3], "x": [0.5, None, 2.25], "who": ["a", "b", None],
                      "at": pd.to_datetime(["2024-01-02", "2024-02-03", None]),
                      "ok": [True, False, True]})

def told(frame):
    kinds = ",".join(dtype.kind for dtype in frame.dtypes)
    return f"{type(frame).__name__} {list(frame.columns)} {frame.shape} {kinds} {frame['n'].sum()}"

with gr.Blocks() as demo:
    table = gr.Dataframe(frame, label="Frame", datatype="auto", interactive=True)
    out = gr.Textbox(label="out")
    table.change(told, table, out)
    matrix = gr.Numpy(np.eye(2), label="Matrix", interactive=True)
    shape = gr.Textbox(label="shape")
    big = gr.Dataframe(label="Big")
    fill = gr.Button("Fill")
    fill.click(lambda: pd.DataFrame(np.arange(500_000).reshape(-1, 5) / 4, columns=list("abcde")),
               None, big)
    back = gr.Button("Back")
    back.click(lambda frame, grid: f"{frame.shape} {frame.dtypes.iloc[0]} {type(grid).__name__}",
               [big, matrix], shape)
demo.launch()
"""


def test_pandas_frames_and_arrays(open_app, wheelhouse):
    page = open_app(PANDAS, wheelhouse=wheelhouse)
    frame = grid(page, "Frame")
    expect(frame.get_by_test_id("cell-1-1")).to_have_text("")
    expect(frame.get_by_test_id("cell-0-3")).to_have_text("2024-01-02")
    expect(frame.get_by_test_id("cell-0-4").get_by_role("checkbox")).to_be_checked()
    frame.get_by_test_id("cell-0-0").dblclick()
    page.get_by_label("Edit cell").fill("40")
    page.keyboard.press("Enter")
    expect(page.get_by_label("out")).to_have_value(
        re.compile(r"DataFrame \['n', 'x', 'who', 'at', 'ok'\] \(3, 5\) i,f,O,O,b 45"),
        timeout=30_000,
    )
    page.get_by_role("button", name="Fill").click()
    expect(grid(page, "Big").get_by_test_id("cell-1-0")).to_have_text("1.25", timeout=30_000)
    page.get_by_role("button", name="Back").click()
    expect(page.get_by_label("shape")).to_have_value("(100000, 5) float64 ndarray", timeout=30_000)


UNSAID = """
import gradio as gr

with gr.Blocks() as demo:
    rows = gr.Dataframe([[1, 2], [3, 4]], headers=["a", "b"], datatype="number", label="Rows")
    total = gr.Number(label="total")
    gr.Button("Add up").click(lambda frame: frame["b"].sum(), rows, total)
demo.launch()
"""


def test_a_table_brings_pandas_where_a_function_reads_it(open_app, wheelhouse):
    page = open_app(UNSAID, wheelhouse=wheelhouse)
    page.get_by_role("button", name="Add up").click()
    expect(page.get_by_label("total")).to_have_value("6", timeout=30_000)
