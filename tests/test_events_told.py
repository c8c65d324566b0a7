"""Each event of each component is fired in a browser test: a new one has to find its place here."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

import lite as gr
from lite.block import Block
from lite.names import HOMES

BROWSER = Path(__file__).parent / "browser"
ELSEWHERE = {
    "Audio": "test_audio.py",
    "BarPlot": "test_plots.py",
    "Blocks": "test_apps.py",
    "BrowserState": "test_browserstate.py",
    "Chatbot": "test_chatbot.py",
    "ClearButton": "test_dataset.py",
    "ColorPicker": "test_colorpicker.py",
    "Dialogue": "test_dialogue.py",
    "Dropdown": "test_dropdown.py",
    "DuplicateButton": "test_deeplink.py",
    "File": "test_event_data.py test_file.py",
    "Gallery": "test_gallery.py",
    "HighlightedText": "test_highlightedtext.py",
    "Image": "test_image.py",
    "ImageEditor": "test_imageeditor.py",
    "ImageSlider": "test_gallery.py",
    "Interface": "test_interface.py",
    "LinePlot": "test_plots.py",
    "LoginButton": "test_deeplink.py",
    "MultimodalTextbox": "test_multimodaltextbox.py",
    "Number": "test_number.py",
    "Plot": "test_plots.py",
    "ScatterPlot": "test_plots.py",
    "TabbedInterface": "test_apps.py",
    "Textbox": "test_code.py",
    "Timer": "test_rendering.py",
    "Video": "test_video.py",
}
"""Which tests fire those that `test_events.py` does not."""
TEMPLATES = {
    "Files", "ImageMask", "List", "Matrix", "Microphone", "Numpy", "Paint", "PlayableVideo",
    "Sketchpad", "TextArea",
}  # fmt: skip
"""Other defaults of a component, with the same events from the same code."""
SILENT = {
    "ChatInterface.load": "the load of Blocks, from which it inherits",
    "ImageSlider.stream": "it has no camera",
    "Model3D.edit": "no part of it edits",
    "Navbar.change": "it has no value",
    "ParamViewer.upload": "no part of it uploads",
}
"""Those that Gradio declares, and neither fires."""


def classes() -> dict[str, type[Block]]:
    """The public components and layouts by name."""
    found = {name: getattr(gr, name) for name in HOMES.keys() - TEMPLATES}
    return {
        name: each
        for name, each in found.items()
        if inspect.isclass(each) and issubclass(each, Block) and name == each.__name__
    }


def fired() -> set[str]:
    """What `test_events.py` waits for, as `Textbox.change`."""
    code = (BROWSER / "test_events.py").read_text()
    made = dict(re.findall(r"(\w+) = (?:listen\()?gr\.(\w+)\(", code))
    made |= {name: kind for kind, name in re.findall(r"with gr\.(\w+)\(.*?\) as (\w+):", code)}
    names = {name: made[variable] for variable, name in re.findall(r'listen\((\w+), "(\w+)"', code)}
    names |= {name: kind for kind, name in re.findall(r'listen\(gr\.(\w+)\(.*?, "(\w+)"\)', code)}
    waited = " ".join(re.findall(r'"(\w+\.\w+(?: \w+\.\w+)*)"', code))
    pairs = [each.split(".") for each in waited.split()]
    found = {f"{names[name]}.{event}" for name, event in pairs if name in names}
    return found | {f"HTML.{event}" for event in map(str, gr.HTML.EVENTS)}


@pytest.mark.parametrize("name", sorted(classes()))
def test_every_event_is_fired_in_a_browser(name: str) -> None:
    told = fired()
    files = [(BROWSER / file).read_text() for file in ELSEWHERE.get(name, "").split()]
    for event in map(str, classes()[name].EVENTS):
        if f"{name}.{event}" in {*told, *SILENT}:
            continue
        listened = re.compile(rf"\.{event}\b|\"{event}\"")
        assert any(map(listened.search, files)), f"No browser test fires {name}.{event}."


def test_nothing_is_excused_that_is_fired() -> None:
    pairs = {f"{name}.{event}" for name, each in classes().items() for event in each.EVENTS}
    assert set(SILENT) <= pairs - fired()
    assert set(ELSEWHERE) <= set(classes())
