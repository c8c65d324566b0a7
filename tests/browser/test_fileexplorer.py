from __future__ import annotations

from playwright.sync_api import Page, expect

APP = """
import os
import gradio as gr

with gr.Blocks() as demo:
    many = gr.FileExplorer(label="Many", value=["data/b.csv"], elem_id="many", root_dir="files")
    one = gr.FileExplorer(glob="**/*.csv", label="One", file_count="single", root_dir="files")
    gone = gr.FileExplorer(label="Gone", root_dir="nowhere")
    off = gr.FileExplorer(label="Off", interactive=False, root_dir="files")
    told = gr.Textbox(label="told")
    log = gr.Textbox(label="log")

    def names(paths):
        paths = [paths] if isinstance(paths, str) else paths or []
        return " ".join(os.path.relpath(path, "files") for path in paths)

    def chosen(event: gr.SelectData, log):
        return f"{log} {event.index} {event.value} {event.selected};"

    for each in (many, one):
        each.change(names, each, told)
        each.select(chosen, log, log)
    make = gr.Button("make")

    def write():
        open("files/new.txt", "w").write("x")

    make.click(write)
    give = gr.Button("give")
    give.click(lambda: (gr.FileExplorer(glob="*.txt", root_dir="files/data", value="c.txt"), None),
               None, [one, many])

demo.launch()
"""
FILES = {
    "files/a.txt": "a",
    "files/data/b.csv": "b",
    "files/data/c.txt": "c",
    "files/data/deep/d.csv": "d",
}


def told(page: Page, text: str) -> None:
    expect(page.get_by_label("told")).to_have_value(text)


def test_files_are_chosen_by_mouse(open_app):
    page = open_app(APP, files=FILES)
    tree = page.get_by_role("tree", name="Many")
    expect(tree.get_by_role("treeitem")).to_have_count(5)  # a chosen file's folder stands open
    tree.get_by_role("button", name="Close data").click()
    expect(tree.get_by_role("treeitem")).to_have_count(2)
    tree.get_by_role("button", name="Open data").click()
    expect(tree.get_by_role("checkbox", name="Choose b.csv")).to_be_checked()
    tree.get_by_role("checkbox", name="Choose a.txt").click()
    told(page, "data/b.csv a.txt")
    tree.get_by_text("b.csv").click()
    told(page, "a.txt")
    tree.get_by_role("checkbox", name="Choose data").click()
    told(page, "a.txt data")
    expect(page.get_by_label("log")).to_have_value(
        " [1] a.txt True; [0, 1] b.csv False; [0] data True;"
    )


def test_files_are_chosen_by_keyboard(open_app):
    page = open_app(APP, files=FILES)
    tree = page.get_by_role("tree", name="Many")
    tree.get_by_role("treeitem", name="data").focus()
    page.keyboard.press("ArrowRight")
    expect(tree.get_by_role("treeitem", name="c.txt")).to_be_visible()
    page.keyboard.press("End")
    expect(tree.get_by_role("treeitem", name="a.txt")).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Space")
    told(page, "data/b.csv data/c.txt")
    page.keyboard.press("ArrowLeft")
    expect(tree.get_by_role("treeitem", name="data")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(tree.get_by_role("treeitem")).to_have_count(2)


def test_one_file(open_app):
    page = open_app(APP, files=FILES)
    tree = page.get_by_role("tree", name="One")
    expect(tree.get_by_role("treeitem")).to_have_count(1)
    tree.get_by_text("data").click()  # a folder cannot be chosen: it opens
    tree.get_by_role("checkbox", name="Choose b.csv").click()
    told(page, "data/b.csv")
    tree.get_by_role("button", name="Open deep").click()
    tree.get_by_text("d.csv").click()
    told(page, "data/deep/d.csv")
    expect(tree.get_by_role("checkbox", name="Choose b.csv")).not_to_be_checked()
    tree.get_by_text("d.csv").click()
    told(page, "")


def test_updates_and_new_files(open_app):
    page = open_app(APP, files=FILES)
    page.get_by_role("button", name="make").click()
    tree = page.get_by_role("tree", name="Many")
    page.get_by_role("button", name="Refresh Many").click()
    expect(tree.get_by_role("treeitem", name="new.txt")).to_be_visible()
    page.get_by_role("button", name="give").click()
    one = page.get_by_role("tree", name="One")
    expect(one.get_by_role("checkbox", name="Choose c.txt")).to_be_checked()
    expect(one.get_by_role("treeitem")).to_have_count(2)
    expect(tree.get_by_role("checkbox", checked=True)).to_have_count(0)


def test_a_missing_folder_and_a_fixed_choice(open_app):
    page = open_app(APP, files=FILES, allow_errors=True)
    expect(page.get_by_role("alert")).to_contain_text("nowhere cannot be read")
    off = page.get_by_role("tree", name="Off")
    expect(off.get_by_role("checkbox", name="Choose a.txt")).to_be_disabled()
    off.get_by_role("button", name="Open data").click()
    expect(off.get_by_role("checkbox", name="Choose b.csv")).to_be_disabled()
