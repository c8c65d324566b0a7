"""`import gradio` gives this package, where that was asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lite import borrowed

ROOT = Path(__file__).parents[1]


def run(code: str) -> str:
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{code}"]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.stdout + done.stderr


def test_gradio_and_its_modules_are_ours():
    said = run("""
from lite import alias
alias.install()
import gradio as gr, gradio.themes, lite
from gradio.components import Textbox
from gradio.events import EventData
from gradio.exceptions import Error
assert gr is lite and gr.themes is lite.themes and Textbox is gr.Textbox and Error is gr.Error
assert lite.__spec__.name == "lite" and lite.themes.__spec__.name == "lite.themes"
print("same")
""")
    assert said == "same\n"


def test_submodules_that_apps_import_from():
    said = run("""
from lite import alias
alias.install()
import gradio as gr
import gradio.components as grc
from gradio.components import Textbox, FormComponent
from gradio.components.base import Component
from gradio_datetimerange import DateTimeRange
from gradio.components.upload_button import UploadButton
from gradio.components.custom_html_components.colored_checkbox_group import ColoredCheckboxGroup
from gradio.data_classes import FileData, GradioModel, GradioRootModel
from gradio.events import Dependency, SelectData
from gradio.exceptions import InvalidPathError
from gradio.helpers import Examples, Progress, update
from gradio.interface import Interface
from gradio.layouts import Row, Form
from gradio.layouts.tabs import Tab
from gradio.routes import Request
from gradio.themes.utils import colors, fonts, sizes
from gradio.themes.base import Base
from gradio.blocks import Blocks, BlockContext
from gradio.flagging import CSVLogger
from gradio.media import get_image
from gradio.components.image_editor import EditorValue
from gradio.utils import abspath, get_space, get_upload_folder
from gradio import utils
assert get_image is gr.get_image and gr.media.get_image is get_image and get_space() is None
assert gr.components.Textbox is Textbox and gr.layouts.Row is Row and gr.helpers.update is update
assert grc.Textbox is Textbox is gr.Textbox and update is gr.update and Interface is gr.Interface
assert FileData is gr.FileData and utils.FileSize is gr.FileSize and Tab is gr.Tab
print("same")
""")
    assert said == "same\n"


def test_functions_of_inner_modules_do_their_work(tmp_path, monkeypatch):
    numpy = pytest.importorskip("numpy")
    sound = str(tmp_path / "a.wav")
    borrowed.audio_to_file(8000, numpy.array([0.0, 0.5, -1.0, 0.25]), sound)
    rate, samples = borrowed.audio_from_file(sound, crop_min=50)
    assert rate == 8000
    assert samples.tolist() == [-32767, 8191]
    assert borrowed.convert_to_16_bit_audio(numpy.array([1.0, 0])).tolist() == [32767, 0]
    with pytest.raises(ValueError, match="not as mp3"):
        borrowed.audio_to_file(8000, samples, sound, format="mp3")
    copy = borrowed.save_file_to_cache(sound, str(tmp_path / "cache"))
    assert Path(copy).name == "a.wav"
    assert Path(copy).read_bytes() == Path(sound).read_bytes()
    monkeypatch.setenv("GRADIO_TEMP_DIR", str(tmp_path))
    assert borrowed.get_upload_folder() == str(tmp_path)


def test_a_picture_goes_into_the_cache(tmp_path):
    image = pytest.importorskip("PIL.Image").new("RGB", (3, 2))
    path = borrowed.save_pil_to_cache(image, str(tmp_path), name="a", format="png")
    assert Path(path).name == "a.png"
    assert Path(path).read_bytes().startswith(b"\x89PNG")


def test_an_inner_part_of_a_module_is_named():
    said = run("from lite import alias; alias.install(); from gradio import utils; utils.diff")
    assert "Blocks Lite has no 'diff' of gradio.utils" in said
    said = run("from lite import alias; alias.install(); from gradio.helpers import Progres")
    assert "cannot import name 'Progres' from 'gradio.helpers'" in said


def test_an_unknown_part_is_named():
    said = run("from lite import alias; alias.install(); import gradio.nothing")
    assert "No module named 'gradio.nothing': Blocks Lite has no such part of Gradio." in said


def test_nothing_happens_without_install():
    assert run("import lite; print('gradio' in sys.modules, len(sys.meta_path))").startswith(
        "False"
    )
