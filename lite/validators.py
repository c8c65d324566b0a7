"""Ready-made checks for `validator=`: how long a recording may be."""

from __future__ import annotations

from typing import Any

from lite.errors import ComponentError
from lite.patch import validate


def is_audio_correct_length(
    audio: tuple[int, Any], min_length: float | None, max_length: float | None
) -> dict[str, Any]:
    """Whether a recording (rate, samples) lasts between so many seconds; None is no limit."""
    rate, samples = audio
    return verdict("recording", len(samples) / rate, min_length, max_length)


def is_video_correct_length(
    video: str, min_length: float | None, max_length: float | None
) -> dict[str, Any]:
    """Whether a video file lasts between so many seconds; None is no limit.

    Reads MP4 and QuickTime; raises ComponentError for files that do not say how long they last.
    """
    return verdict("video", seconds_of(video), min_length, max_length)


def verdict(
    what: str, seconds: float, shortest: float | None, longest: float | None
) -> dict[str, Any]:
    """What a validator says about a length."""
    if shortest is not None and seconds < shortest:
        return validate(
            False, f"The {what} lasts {seconds:.1f} s; at least {shortest:g} s are needed."
        )
    if longest is not None and seconds > longest:
        return validate(
            False, f"The {what} lasts {seconds:.1f} s; at most {longest:g} s are allowed."
        )
    return validate(True, "")


def seconds_of(path: str) -> float:
    """How long a video lasts, as the header of its movie box says."""
    with open(path, "rb") as file:
        data = file.read()
    # https://developer.apple.com/documentation/quicktime-file-format/movie_header_atom
    at = data.find(b"mvhd") + 4
    if at < 4:
        raise ComponentError(f"{path} does not say how long it lasts. Use an MP4 file.")
    long = data[at] == 1
    scale_at, size = (at + 20, 8) if long else (at + 12, 4)
    scale = int.from_bytes(data[scale_at : scale_at + 4], "big")
    duration = int.from_bytes(data[scale_at + 4 : scale_at + 4 + size], "big")
    return duration / scale if scale else 0.0
