"""Sounds: uploaded, recorded, trimmed, played, streamed."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from lite.block import Component, shorten
from lite.components.file import check_choice
from lite.errors import ComponentError, Error
from lite.events import Event
from lite.field import KW_ONLY, Options
from lite.piece import chosen_sources, mark_piece

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Audio", "Mic", "Microphone", "WaveformOptions"]

SOURCES = ("upload", "microphone")


class WaveformOptions(Options):
    """How `gr.Audio` draws its waveform, and how far its skip buttons go."""

    waveform_color: str | None = None
    waveform_progress_color: str | None = None
    """The colour of what has been played; the theme's accent where it is None."""
    trim_region_color: str | None = None
    show_recording_waveform: bool = True
    skip_length: int | float = 5
    """Percent of the length that the skip buttons go."""
    sample_rate: int = 44100
    """Samples a second of what was trimmed."""


class Audio(Component):
    """A sound: the visitor uploads or records it, or plays what a function gives.

    A function gets `(rate, samples)` with 16 bit samples, or a path with `type="filepath"`. It
    gives a path, an address, `(rate, samples)` or the bytes of a file.
    """

    without = ("info",)

    value: Any = None
    _: KW_ONLY
    sources: list[Literal["upload", "microphone"]] | Literal["upload", "microphone"] | None = None
    type: Literal["numpy", "filepath"] = "numpy"
    min_width: int | None = 160
    streaming: bool = False
    """With `stream` listeners the microphone's sound arrives piece by piece; as an output each
    value of a generator is a piece of one sound, played without gaps."""
    format: Literal["wav", "mp3"] | None = None
    """`"wav"` gives functions WAV files, whatever was uploaded. `"mp3"` is accepted but encodes
    nothing: recordings are WAV, files stay as they are."""
    autoplay: bool = False
    editable: bool = True
    """Whether the visitor may trim the sound."""
    buttons: list[Any] | None = None
    """`"download"` (there too where it is None) and `gr.Button` objects; `"share"` does nothing."""
    waveform_options: WaveformOptions | dict[str, Any] | None = None
    loop: bool = False
    recording: bool = False
    """Set to True or False by an update: starts or stops the microphone."""
    subtitles: str | Path | list[dict[str, Any]] | None = None
    """A `.srt` or `.vtt` file, or a list of `{"text": …, "timestamp": [start, end]}`."""
    playback_position: float = 0
    """Seconds from the start; an update moves there."""

    __page_types__ = {
        "value": "FileData | null",
        "sources": "string[] | null",
        "waveform_options": (
            "{ waveform_color: string | null; waveform_progress_color: string | null; "
            "trim_region_color: string | null; show_recording_waveform: boolean; "
            "skip_length: number; sample_rate: number } | null"
        ),
        "subtitles": "{ start: number; end: number; text: string }[] | null",
    }

    stream = Event("The microphone has recorded another piece.", "multiple")
    change = Event("The sound changed, by the user or by a listener.", "always_last")
    clear = Event("The user removed the sound.")
    play = Event("The sound began to play.")
    pause = Event("The sound was paused.")
    stop = Event("The sound was played to its end.")
    start_recording = Event("The user began to record.")
    pause_recording = Event("The user paused the recording.")
    stop_recording = Event("The user ended the recording.")
    upload = Event("The user uploaded a sound.")
    input = Event("The user changed the sound.")

    def prepare(self) -> None:
        super().prepare()
        check_choice(self, "type", ("numpy", "filepath"))
        if self.format is not None:
            check_choice(self, "format", ("wav", "mp3"))
        if self.sources is None and self.streaming:
            self.sources = ["microphone"]
        self.sources = chosen_sources(self, SOURCES)
        if self.streaming and "microphone" not in self.sources:
            raise ComponentError(f"{self}: streaming=True needs the microphone. Add it to sources.")
        given = self.waveform_options
        if isinstance(given, dict):
            self.waveform_options = WaveformOptions(**given)
        elif given is not None and not isinstance(given, WaveformOptions):
            raise ComponentError(
                f"{self}: waveform_options must be gr.WaveformOptions(…), not {shorten(given)}."
            )

    def arguments(self) -> dict[str, Any]:
        from lite.subtitle import cues

        options = self.waveform_options
        return {
            **super().arguments(),
            "waveform_options": options.given() if isinstance(options, Options) else None,
            "subtitles": cues(self.subtitles, self),
        }

    def needs(self, read: bool) -> tuple[str, ...]:
        return ("numpy",) if read and self.type == "numpy" else ()

    def preprocess(self, value: Any) -> str | tuple[int, Any] | None:
        from lite.files import local

        if not value:
            return None
        path = local(value)
        if self.type == "filepath":
            return self._as_wav(path) if self.format == "wav" else path
        return self._samples(value, self._as_wav(path))

    def _as_wav(self, path: str) -> str:
        """The file itself, or what the page made of it, for which it has the decoders."""
        if path.lower().endswith((".wav", ".wave")) or not os.path.exists(f"{path}.wav"):
            return path
        return f"{path}.wav"

    def _samples(self, value: Mapping[str, Any], path: str) -> tuple[int, Any]:
        from lite.sound import decode

        try:
            with open(path, "rb") as file:
                return decode(file.read())
        except (OSError, ValueError) as error:
            name = value.get("orig_name") or os.path.basename(path)
            raise Error(
                f"{self}: {name} cannot be read as sound: "
                f"{getattr(error, 'strerror', None) or error}."
            ) from error

    def postprocess(self, value: Any) -> dict[str, Any] | None:
        from lite.files import to_page

        if value is None:
            return None
        file = to_page(self._as_file(value), self)
        if file is not None and self.streaming:
            mark_piece(file)
        return file

    def _as_file(self, value: Any) -> Any:
        """What a function gave, as something that has a path."""
        from lite import sound
        from lite.store import keep_bytes

        if isinstance(value, (bytes, bytearray, memoryview)):
            data = bytes(value)
            return keep_bytes(data, f"audio.{sound.ending(data)}")
        if isinstance(value, (tuple, list)):
            try:
                rate, samples = value
                return keep_bytes(sound.encode(rate, samples), "audio.wav")
            except (TypeError, ValueError, ComponentError) as error:
                raise ComponentError(
                    f"{self}: expected (rate, samples), got {shorten(value)}: {error}"
                ) from error
        return value


class Microphone(Audio):
    """An Audio that takes recordings only."""

    block_name = "audio"
    _: KW_ONLY
    format: Literal["wav", "mp3"] = "wav"

    def prepare(self) -> None:
        self.sources = self.sources or ["microphone"]
        super().prepare()


Mic = Microphone
