"""Every example opens without an error, answers, and is accessible."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visitor import press

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
AXE = ROOT / "site" / "node_modules" / "axe-core" / "axe.min.js"


def hello(page: Page) -> None:
    page.get_by_label("Name").fill("Ann")
    press(page, "Greet")
    expect(page.get_by_label("Greeting")).to_have_value("Hello Ann!")


def tip_calculator(page: Page) -> None:
    expect(page.get_by_label("Total")).to_have_value("53.35")
    page.get_by_label("Bill").fill("100")
    expect(page.get_by_label("Total")).to_have_value("110")
    page.get_by_label("Round up").check()
    expect(page.get_by_text("55.00")).to_be_visible()


def unit_converter(page: Page) -> None:
    expect(page.get_by_label("To", exact=True)).to_have_value("1.609344")
    page.get_by_label("To", exact=True).fill("10")
    expect(page.get_by_label("From")).to_have_value("6.213712")


def password_generator(page: Page) -> None:
    password = page.get_by_label("Password")
    expect(password).to_have_value(re.compile(r"^\w{20}$"))
    page.get_by_label("Symbols").check()
    press(page, "Generate")
    expect(page.get_by_label("Strength")).to_have_value(re.compile("strong"))


def loan(page: Page) -> None:
    press(page, "Submit")
    expect(page.get_by_label("Monthly payment")).to_have_value("372.86")
    expect(page.get_by_role("cell", name="5", exact=True)).to_be_visible()


def text_statistics(page: Page) -> None:
    page.get_by_label("Your text").fill("One fish. Two fish.")
    expect(page.get_by_test_id("json")).to_contain_text("sentences")
    expect(page.get_by_text("50%")).to_be_visible()


def quiz(page: Page) -> None:
    press(page, "Answer")
    expect(page.get_by_test_id("toast-body")).to_contain_text("Choose an answer")
    for choice in ("Mercury", "Wind", "Four"):
        page.get_by_label(choice).check()
        press(page, "Answer")
        expect(page.get_by_label(choice)).to_have_count(0)
    expect(page.get_by_text("2 of 3", exact=True)).to_be_visible()
    press(page, "Play again")
    expect(page.get_by_label("Mercury")).to_be_visible()


def primes(page: Page) -> None:
    press(page, "Find")
    expect(page.get_by_label("Found")).to_have_value("168")


def notes(page: Page) -> None:
    page.get_by_label("Markdown").fill("# Another title")
    page.get_by_role("tab", name="Read").click()
    expect(page.get_by_role("heading", name="Another title")).to_be_visible()


def caesar(page: Page) -> None:
    press(page, "Encrypt")
    expect(page.get_by_label("Secret text")).to_have_value("Phhw ph dw qrrq")
    page.get_by_role("tab", name="Decrypt").click()
    press(page, "Decrypt")
    expect(page.get_by_label("Message")).to_have_value("Meet me at noon")


def shopping_list(page: Page) -> None:
    for item in ("Milk", "Bread"):
        page.get_by_label("New item").fill(item)
        press(page, "Add")
        expect(page.get_by_label(item)).to_be_visible()
    page.get_by_label("Milk").check()
    press(page, "Remove what is ticked")
    expect(page.get_by_label("Milk")).to_have_count(0)
    expect(page.get_by_label("Bread")).not_to_be_checked()


def packing(page: Page) -> None:
    expect(page.get_by_text("5 shirts")).to_be_visible()
    page.get_by_label("Hiking").check()
    expect(page.get_by_text("hiking shoes")).to_be_visible()


def good_listener(page: Page) -> None:
    page.get_by_role("button", name="Select example 2: I feel tired").click()
    expect(page.get_by_test_id("user")).to_have_text("I feel tired")
    expect(page.get_by_test_id("bot")).to_have_text(re.compile("feel tired"))
    message = page.get_by_placeholder("Type a message...")
    message.fill("My cat ignores me")
    message.press("Enter")
    expect(page.get_by_test_id("bot").last).to_have_text(re.compile("cat ignores you"))
    press(page, "Undo")
    expect(page.get_by_test_id("bot")).to_have_count(1)
    expect(message).to_have_value("My cat ignores me")


def adventure(page: Page) -> None:
    press(page, "Down")
    expect(page.get_by_test_id("bot").last).to_contain_text("water drips")
    message = page.get_by_placeholder("north, take book, map …")
    message.fill("map")
    message.press("Enter")
    page.get_by_text("Your map").click()
    expect(page.get_by_text("library", exact=False).last).to_be_visible()
    press(page, "Follow the sound")
    expect(page.get_by_test_id("bot").last).to_contain_text("You are free!")


def weather(page: Page) -> None:
    warmth = page.get_by_label("temperature by day")
    expect(warmth).to_have_attribute("aria-label", re.compile("in 2 colours"))
    page.get_by_label("Vienna").check()
    expect(warmth).to_have_attribute("aria-label", re.compile("in 3 colours"))


def ask_your_notes(page: Page) -> None:
    page.get_by_role("button", name="Select example 1: How long does the loaf bake?").click()
    expect(page.get_by_test_id("bot")).to_contain_text("Bake it at 250 °C for 20 minutes")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Upload a file").click()
    note = {"name": "cake.md", "mimeType": "text/markdown", "buffer": b"The cake needs 3 eggs."}
    chooser.value.set_files([note])  # type: ignore[list-item]
    message = page.get_by_placeholder("Ask your files …")
    message.fill("How many eggs?")
    expect(page.get_by_role("list", name="Uploaded files")).to_contain_text("cake.md")
    message.press("Enter")
    expect(page.get_by_test_id("bot").last).to_contain_text("The cake needs 3 eggs.")
    message.fill("And how much salt?")
    message.press("Enter")
    expect(page.get_by_test_id("bot").last).to_contain_text("Add 10 g of salt")


def mandala(page: Page) -> None:
    area = page.get_by_role("application", name="Your strokes: drawing area")
    box = area.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2 + 30, box["y"] + 120, steps=5)
    page.mouse.up()
    flower = page.get_by_role("img", name="Your strokes as a flower")
    expect(flower).to_have_js_property("naturalWidth", 480)


NEEDS_PACKAGES = {"mandala", "weather"}
"""Examples that import what Pyodide does not bring by itself."""

USES = {
    use.__name__: use
    for use in (
        hello,
        tip_calculator,
        unit_converter,
        password_generator,
        loan,
        text_statistics,
        quiz,
        primes,
        notes,
        caesar,
        shopping_list,
        packing,
        good_listener,
        adventure,
        weather,
        ask_your_notes,
        mandala,
    )
}


def open_example(open_app: Callable[..., Page], path: Path, request: pytest.FixtureRequest) -> Page:
    if path.stem in NEEDS_PACKAGES:
        return open_app(path, wheelhouse=request.getfixturevalue("wheelhouse"))
    return open_app(path)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example_works_and_is_accessible(open_app, path, request):
    page = open_example(open_app, path, request)
    USES[path.stem](page)
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("async () => (await axe.run()).violations")
    serious = [item for item in found if item["impact"] in ("serious", "critical")]
    assert not serious, json.dumps(
        [[item["id"], [node["html"] for node in item["nodes"]]] for item in serious], indent=1
    )


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example_fits_a_phone(open_app, path, request):
    page = open_example(open_app, path, request)
    page.set_viewport_size({"width": 360, "height": 740})
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 360
