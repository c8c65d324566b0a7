"""Videos: uploaded, recorded, trimmed, played, streamed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Literal

from lite.block import Component, shorten
from lite.errors import ComponentError
from lite.events import Event
from lite.field import KW_ONLY
from lite.piece import chosen_sources, mark_piece

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["PlayableVideo", "Video"]

SOURCES = ("upload", "webcam")


class Video(Component):
    """A video: the visitor uploads or records it, or watches what a function gives.

    A function gets a path, and gives a path or an address. Browsers convert no videos: files stay
    in the format that they have.
    """

    without = ("info",)

    value: Any = None
    _: KW_ONLY
    format: str | None = None
    """The format, such as `"mp4"`, that recordings get where the browser has it."""
    sources: list[Literal["upload", "webcam"]] | Literal["upload", "webcam"] | None = None
    height: int | str | None = None
    width: int | str | None = None
    min_width: int | None = 160
    webcam_options: Any = None
    """`gr.WebcamOptions`: whether the camera's picture is mirrored, and what to ask of it."""
    include_audio: bool | None = None
    """Whether the camera records sound; None means where videos may be uploaded too."""
    autoplay: bool = False
    buttons: list[Any] | None = None
    """`"download"` (there too where it is None) and `gr.Button` objects; `"share"` does nothing."""
    loop: bool = False
    streaming: bool = False
    """Each value of a generator is a piece (`.mp4` or `.webm`) of one video."""
    watermark: Any = None
    """`gr.WatermarkOptions`: a picture over the video, which itself stays as it is."""
    subtitles: str | Path | list[dict[str, Any]] | None = None
    """A `.srt` or `.vtt` file, or a list of `{"text": …, "timestamp": [start, end]}`."""
    playback_position: float = 0
    """Seconds from the start; an update moves there."""

    __page_types__ = {
        "value": "FileData | null",
        "sources": "string[] | null",
        "webcam_options": "{ mirror: boolean; constraints: MediaStreamConstraints | null } | null",
        "watermark": "{ url: string; position: string | [number, number] } | null",
        "subtitles": "{ start: number; end: number; text: string }[] | null",
    }

    change = Event("The video changed, by the user or by a listener.", "always_last")
    clear = Event("The user removed the video.")
    start_recording = Event("The user began to record.")
    stop_recording = Event("The user ended the recording.")
    stop = Event("The video was played to its end.")
    play = Event("The video began to play.")
    pause = Event("The video was paused.")
    end = Event("The video was played to its end.")
    upload = Event("The user uploaded a video.")
    input = Event("The user changed the video.")

    def prepare(self) -> None:
        super().prepare()
        self.sources = chosen_sources(self, SOURCES)
        if self.include_audio is None:
            self.include_audio = "upload" in self.sources

    def arguments(self) -> dict[str, Any]:
        from lite.subtitle import cues

        camera = self.webcam_options
        return {
            **super().arguments(),
            "webcam_options": camera
            and {"mirror": camera.mirror, "constraints": camera.constraints},
            "watermark": self._watermark(),
            "subtitles": cues(self.subtitles, self),
        }

    def _watermark(self) -> dict[str, Any] | None:
        from lite.files import picture_url

        given = getattr(self.watermark, "watermark", self.watermark)
        if given is None:
            return None
        if not isinstance(given, (str, os.PathLike)):
            raise ComponentError(
                f"{self}: a watermark over a video is the path of a picture, not {shorten(given)}."
            )
        position = getattr(self.watermark, "position", "bottom-right")
        return {"url": picture_url(os.fspath(given)), "position": position}

    def preprocess(self, value: Any) -> str | None:
        from lite.files import local

        return local(value) if value else None

    def postprocess(self, value: Any) -> dict[str, Any] | None:
        from lite.files import to_page
        from lite.subtitle import cues

        subtitles = None
        if isinstance(value, (tuple, list)) and len(value) == 2:
            value, subtitles = value
        file = to_page(value, self)
        if file is None:
            return None
        if subtitles is not None:
            file["meta"] = {**file["meta"], "subtitles": cues(subtitles, self)}
        if self.streaming:
            if str(file["orig_name"]).lower().endswith(".ts"):
                raise ComponentError(
                    f"{self}: browsers do not play .ts files piece by piece. Give .mp4 files."
                )
            mark_piece(file)
        return file


class PlayableVideo(Video):
    """A Video whose format is mp4."""

    block_name = "video"
    _: KW_ONLY
    format: Literal["mp4"] = "mp4"
