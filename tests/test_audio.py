from __future__ import annotations

import io
import struct
import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import lite as gr
from lite import sound, subtitle
from lite.errors import ComponentError, Error
from lite.testing import Page


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GRADIO_TEMP_DIR", str(tmp_path / "cache"))
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.chdir(home)
    return home


def tone(frames: int = 8) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as target:
        target.setnchannels(1)
        target.setsampwidth(2)
        target.setframerate(8000)
        target.writeframes(struct.pack(f"<{frames}h", *range(frames)))
    return file.getvalue()


def test_the_header_is_what_wave_reads() -> None:
    data = sound.header(44100, 2, 8) + bytes(8)
    with wave.open(io.BytesIO(data)) as file:
        assert file.getparams()[:4] == (2, 2, 44100, 2)


def test_a_path_is_shown_and_handed_over() -> None:
    Path("tone.wav").write_bytes(tone())
    with gr.Blocks() as demo:
        go, out, told = gr.Button(), gr.Audio(type="filepath"), gr.Textbox()
        go.click(lambda: "tone.wav", None, out)
        out.change(lambda path: Path(path).read_bytes() == tone(), out, told)
    page = Page(demo)
    page.fire(go, "click")
    assert page.value(out)["orig_name"] == "tone.wav"
    assert page.value(out)["mime_type"] == "audio/wav"
    assert not page.value(out)["is_stream"]
    page.fire(out, "change")
    assert page.value(told) == "True"


@pytest.mark.parametrize(
    ("start", "name"),
    [
        (tone(), "audio.wav"),
        (b"ID3\x04", "audio.mp3"),
        (b"\xff\xfb\x90", "audio.mp3"),
        (b"OggS", "audio.ogg"),
        (b"fLaC", "audio.flac"),
        (b"\xff\xf1\x50", "audio.aac"),
        (b"\0\0\0\x20ftypM4A ", "audio.m4a"),
    ],
)
def test_bytes_get_the_ending_that_they_ask_for(start: bytes, name: str) -> None:
    value = gr.Audio(render=False).postprocess(start)
    assert value is not None
    assert value["orig_name"] == name


def test_each_piece_of_a_stream_is_another_value() -> None:
    def pieces() -> Iterator[bytes]:
        yield tone()
        yield tone()

    with gr.Blocks() as demo:
        go, out = gr.Button(), gr.Audio(streaming=True)
        go.click(pieces, None, out)
    page = Page(demo)
    page.fire(go, "click")
    value = page.value(out)
    assert value["is_stream"]
    assert value["meta"]["_type"] == "gradio.FileData"
    assert {"run", "piece"} <= set(value["meta"])


def test_wav_beside_another_format_is_what_functions_get(folder: Path) -> None:
    Path("a.mp3").write_bytes(b"ID3")
    Path("a.mp3.wav").write_bytes(tone())
    file = {"path": str(folder / "a.mp3"), "orig_name": "a.mp3"}
    assert gr.Audio(type="filepath", render=False).preprocess(file) == str(folder / "a.mp3")
    found = gr.Audio(type="filepath", format="wav", render=False).preprocess(file)
    assert found == str(folder / "a.mp3.wav")


def test_no_sound_is_none() -> None:
    assert gr.Audio(render=False).preprocess(None) is None
    assert gr.Audio(render=False).postprocess(None) is None


@pytest.mark.parametrize("value", [3, "nofile.wav", (1, 2, 3), {"a": 1}])
def test_wrong_values_are_named(value: Any) -> None:
    with pytest.raises(ComponentError, match="Audio"):
        gr.Audio(render=False).postprocess(value)


@pytest.mark.parametrize(
    "arguments",
    [
        {"type": "x"},
        {"format": "flac"},
        {"sources": "foo"},
        {"sources": []},
        {"streaming": True, "sources": ["upload"]},
        {"waveform_options": 3},
    ],
)
def test_wrong_arguments(arguments: dict[str, Any]) -> None:
    with pytest.raises(ComponentError):
        gr.Audio(render=False, **arguments)


def test_sources() -> None:
    def sources(component: Any) -> Any:
        return component.props()["sources"]

    assert sources(gr.Audio(render=False)) == ["upload", "microphone"]
    assert sources(gr.Audio(render=False, streaming=True)) == ["microphone"]
    assert sources(gr.Audio(render=False, sources="upload")) == ["upload"]
    assert sources(gr.Microphone(render=False)) == ["microphone"]
    assert gr.Mic is gr.Microphone


def test_waveform_options_may_be_a_dict() -> None:
    options = gr.Audio(render=False, waveform_options={"skip_length": 3}).props()
    assert options["waveform_options"]["skip_length"] == 3
    assert options["waveform_options"]["sample_rate"] == 44100
    assert gr.WaveformOptions(skip_length=3) == gr.WaveformOptions(skip_length=3)
    with pytest.raises(TypeError, match="skip_length"):
        gr.WaveformOptions(skip_lenth=3)  # type: ignore[call-arg]


SRT = """1
00:00:01,500 --> 00:00:02,000
<i>Hello</i>
there

2
01:00:00,000 --> 01:00:01,000
End
"""
VTT = "WEBVTT\n\nNOTE no words\n\nintro\n00:01.500 --> 00:02.000 align:start\nHello\n"


def test_subtitles_are_moments_with_text() -> None:
    assert subtitle.parse(SRT) == [
        {"start": 1.5, "end": 2.0, "text": "Hello\nthere"},
        {"start": 3600.0, "end": 3601.0, "text": "End"},
    ]
    assert subtitle.parse(VTT) == [{"start": 1.5, "end": 2.0, "text": "Hello"}]
    Path("a.srt").write_text(SRT)
    props = gr.Audio(render=False, subtitles="a.srt").props()
    assert len(props["subtitles"]) == 2
    listed = [{"text": "hi", "timestamp": [0, 1]}, (1, 2, "there")]
    assert subtitle.cues(listed, "x") == [
        {"start": 0.0, "end": 1.0, "text": "hi"},
        {"start": 1.0, "end": 2.0, "text": "there"},
    ]


@pytest.mark.parametrize("given", [3, "a.txt", "none.srt", [{"text": "x"}], [3]])
def test_wrong_subtitles_are_named(given: Any) -> None:
    with pytest.raises(ComponentError, match="subtitle"):
        gr.Audio(render=False, subtitles=given).props()


def test_numpy_is_needed_only_where_a_function_gets_samples() -> None:
    assert gr.Audio(render=False).needs(read=True) == ("numpy",)
    assert gr.Audio(render=False).needs(read=False) == ()
    assert gr.Audio(render=False, type="filepath").needs(read=True) == ()


def test_a_live_interface_follows_a_stream() -> None:
    mic = gr.Audio(sources=["microphone"], streaming=True, render=False)
    demo = gr.Interface(lambda piece: "", mic, "text", live=True)
    events = [target.event for each in demo.listeners.values() for target in each.targets]
    assert "stream" in events


def test_a_file_that_is_no_sound_is_named() -> None:
    Path("a.wav").write_bytes(b"no sound")
    file = {"path": "a.wav", "orig_name": "a.wav"}
    with pytest.raises(Error, match=r"a\.wav cannot be read as sound: it is no WAV file"):
        gr.Audio(render=False).preprocess(file)
