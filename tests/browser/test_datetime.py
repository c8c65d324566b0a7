from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

import pytest
from playwright.sync_api import Page, expect

APP = """
import gradio as gr

with gr.Blocks() as demo:
    when = gr.DateTime("2024-03-05 10:20:30", label="When", info="of it", type="string")
    day = gr.DateTime(label="Day", include_time=False, type="datetime")
    there = gr.DateTime(label="There", timezone="America/New_York")
    fixed = gr.DateTime("now", label="Fixed", interactive=False)
    told = gr.Textbox(label="told")
    log = gr.Textbox(label="log")
    for each in (when, day, there):
        each.change(str, each, told)
        each.submit(lambda log, name=each.label: f"{log} {name}".strip(), log, log)
    once = gr.DateTime("2024-03-05 10:00:00", label="Once", interactive=True)
    once.submit(lambda: gr.DateTime(interactive=False), None, once)
    give = gr.Button("give")
    give.click(lambda: (1709288430, gr.DateTime(interactive=False, label="Which")), None,
               [there, when])

demo.launch()
"""


def told(page: Page, text: str | re.Pattern[str]) -> None:
    expect(page.get_by_label("told")).to_have_value(text)


def log(page: Page, text: str) -> None:
    expect(page.get_by_label("log")).to_have_value(text)


def test_a_time_is_sent_when_it_is_entered(open_app):
    page = open_app(APP)
    when = page.get_by_label("When", exact=True)
    expect(when).to_have_value("2024-03-05 10:20:30")
    when.fill("2024-03-05 11:00:00")
    told(page, "")
    when.press("Enter")
    when.press("End")
    when.press("Backspace")  # at once: what is typed next is kept
    told(page, "2024-03-05 11:00:00")
    log(page, "When")
    expect(when).to_have_value("2024-03-05 11:00:0")
    when.fill("2024-03-05 11:00:00")
    when.press("Enter")
    page.get_by_label("Day", exact=True).fill("2024-02-29")
    page.keyboard.press("Tab")
    told(page, "2024-02-29 00:00:00")
    log(page, "When Day")


def test_a_relative_time_stays_as_it_is_typed(open_app):
    page = open_app(APP)
    when = page.get_by_label("When", exact=True)
    when.fill("now - 24h")
    when.press("Enter")
    told(page, re.compile(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$"))
    meant = datetime.strptime(page.get_by_label("told").input_value(), "%Y-%m-%d %H:%M:%S")
    assert abs(datetime.now() - timedelta(days=1) - meant) < timedelta(minutes=2)
    expect(when).to_have_value("now - 24h")


@pytest.mark.parametrize("wrong", ["soon", "2024-02-31 00:00:00", "now - 2w", "2024-01-01"])
def test_what_is_no_time_is_marked_and_kept_back(open_app, wrong):
    page = open_app(APP)
    when = page.get_by_label("When", exact=True)
    when.fill(wrong)
    when.press("Enter")
    expect(page.get_by_role("alert")).to_have_text(
        "Write it as YYYY-MM-DD HH:MM:SS, or as now - 5m."
    )
    expect(when).to_have_attribute("aria-invalid", "true")
    when.fill("now")
    expect(page.get_by_role("alert")).to_have_count(0)
    log(page, "")


@pytest.mark.everywhere
def test_a_calendar_by_mouse(open_app):
    page = open_app(APP)
    page.get_by_role("button", name="Choose When").click()
    panel = page.get_by_role("dialog", name="Calendar")
    panel.get_by_role("button", name="Next month").click()
    panel.get_by_role("gridcell", name=re.compile("April 17, 2024")).click()
    told(page, "2024-04-17 10:20:30")
    panel.get_by_label("Time").fill("23:01:02")
    panel.get_by_role("button", name="Done").click()
    told(page, "2024-04-17 23:01:02")
    expect(panel).to_have_count(0)
    expect(page.get_by_role("button", name="Choose When")).to_be_focused()
    page.get_by_role("button", name="Choose When").click()
    panel.get_by_role("button", name="Clear").click()
    told(page, "None")
    panel.get_by_role("button", name="Now").click()
    told(page, re.compile(r"^\d{4}-"))
    page.get_by_label("log").click()
    expect(panel).to_have_count(0)


def test_a_calendar_by_keyboard(open_app):
    page = open_app(APP)
    page.get_by_label("Day", exact=True).fill("2024-03-31")
    page.keyboard.press("Alt+ArrowDown")
    expect(page.get_by_role("gridcell", name=re.compile("March 31, 2024"))).to_be_focused()
    for key, day in [
        ("ArrowRight", "April 1"),
        ("ArrowUp", "March 25"),
        ("PageUp", "February 25"),
        ("PageDown", "March 25"),
        ("End", "March 30"),
        ("Home", "March 24"),
        ("ArrowLeft", "March 23"),
        ("ArrowDown", "March 30"),
        ("ArrowRight", "March 31"),
        ("PageUp", "February 29"),
    ]:
        page.keyboard.press(key)
        expect(page.get_by_role("gridcell", name=re.compile(f"{day}, 2024"))).to_be_focused()
    page.keyboard.press("Enter")
    told(page, "2024-02-29 00:00:00")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Choose Day")).to_be_focused()


def test_a_calendar_closes_when_its_field_is_turned_off(open_app):
    page = open_app(APP)
    page.get_by_label("Once", exact=True).press("Alt+ArrowDown")
    panel = page.get_by_role("dialog", name="Calendar")
    panel.get_by_role("button", name="Now").press("Enter")
    expect(page.get_by_label("Once", exact=True)).to_be_disabled()
    expect(panel).to_have_count(0)
    assert page.evaluate("document.activeElement !== document.body")


@pytest.mark.browser_context_args(timezone_id="Asia/Tokyo")
def test_zones(open_app):
    page = open_app(APP)
    there = page.get_by_label("There", exact=True)
    there.fill("2024-07-01 12:00:00")  # summer time in New York
    there.press("Enter")
    moment = datetime(2024, 7, 1, 16, tzinfo=timezone.utc).timestamp()
    told(page, str(moment))
    page.get_by_role("button", name="give").click()
    expect(there).to_have_value("2024-03-01 05:20:30")
    expect(page.get_by_label("Which", exact=True)).to_be_disabled()
    expect(page.get_by_role("button", name="Choose Which")).to_have_count(0)


@pytest.mark.browser_context_args(timezone_id="Asia/Tokyo")
def test_a_time_without_a_zone_is_the_visitors(open_app):
    page = open_app(APP.replace('type="string"', 'type="timestamp"'))
    when = page.get_by_label("When", exact=True)
    when.fill("2024-07-01 12:00:00")
    when.press("Enter")
    told(page, str(datetime(2024, 7, 1, 3, tzinfo=timezone.utc).timestamp()))


LIMITS = """
import datetime
import random
import gradio as gr
import pandas as pd

now = datetime.datetime.now()
flights = pd.DataFrame({
    "time": [now - datetime.timedelta(minutes=10 * i) for i in range(140)],
    "price": [100 + i for i in range(140)],
})

with gr.Blocks() as demo:
    with gr.Row():
        start = gr.DateTime("now - 24h", label="From")
        end = gr.DateTime("now", label="To")
        apply = gr.Button("Apply")
    plot = gr.LinePlot(flights, x="time", y="price", label="Prices")
    lim = gr.JSON(label="lim")
    apply.click(lambda start, end: (gr.LinePlot(x_lim=[start, end]), [start, end]),
                [start, end], [plot, lim])

demo.launch()
"""


@pytest.mark.browser_context_args(timezone_id="America/New_York")
def test_it_bounds_a_plot(open_app, wheelhouse):
    page = open_app(LIMITS, wheelhouse=wheelhouse)
    axis = page.get_by_role("figure").get_by_role("img")
    expect(axis).to_contain_text(re.compile("0[1-9] [AP]M"))
    page.get_by_label("From", exact=True).fill("now - 1h")
    page.get_by_role("button", name="Apply").click()
    # One hour has minutes on its axis; its newest points are in sight.
    expect(axis).to_contain_text(re.compile(r"\d\d:\d\d"))
    bounds = page.get_by_test_id("json").inner_text()
    start, end = (float(each) for each in re.findall(r"\d{9,}\.?\d*", bounds))
    assert abs(end - start - 3600) < 5
    expect(page.get_by_role("figure")).to_have_accessible_name(re.compile("Prices"))


RANGE = """
from datetime import datetime, timedelta

import gradio as gr
from gradio_datetimerange import DateTimeRange

days = [datetime(2021, 1, day) for day in range(1, 6)]
data = {"time": days, "heat": [3, 1, 4, 1, 5]}

with gr.Blocks() as demo:
    span = DateTimeRange(["2021-01-01 00:00:00", "2021-01-07 00:00:00"], label="Span",
                         type="string", quick_ranges=["30s", "7d"])
    line = gr.LinePlot(data, x="time", y="heat", title="Line")
    bars = gr.BarPlot(data, x="time", y="heat", x_bin="1d", title="Bars")
    span.bind([line, bars])
    told = gr.Textbox(label="told")
    span.change(lambda ends: str(ends and (ends[0] < ends[1])), span, told)
demo.launch()
"""


@pytest.mark.browser_context_args(timezone_id="Asia/Tokyo", locale="en-GB")
def test_a_range_is_the_axis_of_plots(open_app):
    page = open_app(RANGE)
    plots = [page.get_by_test_id(name) for name in ("lineplot", "barplot")]
    start, end = page.get_by_label("Start of Span"), page.get_by_label("End of Span")
    back = page.get_by_role("button", name="Back")

    def shown(text: str) -> None:
        for plot in plots:
            expect(plot).to_have_attribute("aria-label", re.compile(text))

    shown("from 01/01/2021, 00:00:00 to 07/01/2021, 00:00:00")
    expect(back).to_be_disabled()
    start.fill("2021-01-03 00:00:00")
    start.press("Enter")
    shown("from 03/01/2021, 00:00:00 to 07/01/2021, 00:00:00")
    told(page, "True")
    week = page.get_by_role("button", name="Last 7d")
    week.focus()
    week.press("Enter")
    expect(week).to_have_attribute("aria-pressed", "true")
    expect(end).to_have_value("now")
    shown(r"from \d\d/\d\d/20(?!21)")
    back.click()
    back.click()
    shown("from 01/01/2021, 00:00:00 to 07/01/2021, 00:00:00")
    expect(back).to_be_disabled()
    plots[0].focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Shift+ArrowRight")
    expect(start).not_to_have_value("2021-01-01 00:00:00")
    chosen = datetime.fromisoformat(start.input_value()).strftime("%d/%m/%Y, %H:%M:%S")
    shown(f"from {chosen}")
    end.fill("soon")
    end.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Write it as")
