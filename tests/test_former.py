from __future__ import annotations

from importlib.machinery import ModuleSpec
from typing import Any

import pytest

import lite as gr
from lite import alias
from lite.errors import ArgumentError, LiteWarning

TAKEN: list[tuple[Any, dict[str, Any], str, Any]] = [
    (gr.Image, {"source": "webcam"}, "sources", ["webcam"]),
    (gr.Audio, {"source": "microphone"}, "sources", ["microphone"]),
    (gr.Textbox, {"show_copy_button": True}, "buttons", ["copy"]),
    (gr.Textbox, {"show_copy_button": False}, "buttons", []),
    (gr.Image, {"show_download_button": False}, "buttons", ["fullscreen"]),
    (gr.Image, {"show_fullscreen_button": True}, "buttons", ["download", "fullscreen"]),
    (gr.Chatbot, {"type": "messages", "bubble_full_width": False}, "value", None),
    (gr.Chatbot, {"show_copy_button": True, "show_share_button": True}, "buttons", None),
    (gr.Dataframe, {"height": 300}, "max_height", 300),
    (gr.File, {"type": "file"}, "type", "filepath"),
]


@pytest.mark.parametrize(("kind", "old", "now", "value"), TAKEN)
def test_an_old_argument_is_taken_as_what_it_is_today(kind, old, now, value):
    block = kind(**old)
    assert getattr(block, now) == (
        ["copy", "copy_all"] if (now, value) == ("buttons", None) else value
    )


def test_arguments_of_functions_and_interfaces():
    with gr.Blocks() as demo:
        box = gr.Textbox()
        hidden = box.change(lambda x: x, box, box, _js="x => x", show_api=False).listener
        shown = box.submit(lambda x: x, box, box, show_api=True).listener
        with pytest.raises(ArgumentError, match=r"gr\.Timer"):
            box.blur(lambda x: x, box, box, every=1)
        box.blur(lambda x: x, box, box, every=None)
    assert (hidden.js, hidden.api_visibility) == ("x => x", "undocumented")
    assert shown.api_visibility == "public"
    demo.queue(concurrency_count=3, api_open=False)
    assert demo.queue_options["default_concurrency_limit"] == 3
    demo.launch(show_api=False, enable_queue=True, show_tips=True)
    old = {"verbose": True, "thumbnail": "x", "server_port": None, "allow_flagging": "never"}
    assert gr.Interface(lambda x: x, "text", "text", **old).flagging_mode == "never"
    assert gr.Image(mirror_webcam=False).webcam_options.mirror is False
    assert gr.Slider(0, 1, 0.5, 0.25).step == 0.25


LOST = [
    (lambda: gr.Chatbot(type="tuples"), "messages"),
    (lambda: gr.ChatInterface(lambda m, h: m, retry_btn=None), "stand at its messages"),
    (lambda: gr.LinePlot(x="a", y="b", width=400), "as wide as its place"),
    (lambda: gr.Audio(max_length=4), "validators"),
    (lambda: gr.Box(), "gr.Group is used"),
    (lambda: gr.Variable(0), "gr.State is used"),
    (lambda: gr.Row().style(equal_height=True, mobile_collapse=False), "to the constructor"),
]


@pytest.mark.parametrize(("write", "said"), LOST)
def test_what_is_lost_is_told(write, said):
    with pytest.warns(LiteWarning, match=said) as told:
        write()
    assert told[0].filename == __file__


REFUSED = [
    (lambda: gr.Image(shape=(28, 28)), "resize the picture"),
    (lambda: gr.Image(invert_colors=True), "invert the picture"),
    (lambda: gr.Image(tool="sketch"), r"gr\.Sketchpad"),
    (lambda: gr.inputs.Textbox(), r"write gr\.Textbox"),
    (lambda: gr.StatusTracker(), "shows the progress"),
    (lambda: gr.Textbox(lable="x"), "did you mean 'label'"),
    (lambda: gr.Textboks(), "did you mean 'Textbox'"),
    (lambda: alias.Alias().create_module(ModuleSpec("gradio.inputs", None)), r"write gr\.Textbox"),
    (lambda: gr.Textbox("a", "b", *"cdefghijkl"), "at most"),
]


@pytest.mark.parametrize(("write", "said"), REFUSED)
def test_what_cannot_be_meant_is_refused_with_what_to_write(write, said):
    with pytest.raises((ArgumentError, AttributeError, ImportError), match=said):
        write()


def test_updates_as_gradio_3_wrote_them():
    assert gr.Dropdown.update(choices=["a"]) == gr.update(choices=["a"])
    with pytest.warns(LiteWarning):
        assert gr.Textbox().style(container=False).container is False
