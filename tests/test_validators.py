from __future__ import annotations

from pathlib import Path

import pytest

import lite as gr


def test_the_length_of_a_recording() -> None:
    audio = (10, [0] * 25)
    check = gr.validators.is_audio_correct_length
    assert check(audio, 2, 3)["is_valid"]
    assert check(audio, None, None)["is_valid"]
    assert check(audio, 3, None)["message"] == "The recording lasts 2.5 s; at least 3 s are needed."
    assert check(audio, None, 2)["message"] == "The recording lasts 2.5 s; at most 2 s are allowed."


@pytest.mark.parametrize("version", [0, 1])
def test_the_length_of_a_video(tmp_path: Path, version: int) -> None:
    size = 8 if version else 4
    times = bytes(2 * size)
    box = (
        bytes([version, 0, 0, 0]) + times + (600).to_bytes(4, "big") + (3000).to_bytes(size, "big")
    )
    video = tmp_path / "video.mp4"
    video.write_bytes(b"\0\0\0\x08ftyp" + b"mvhd" + box)
    assert gr.validators.is_video_correct_length(str(video), 5, 5)["is_valid"]
    assert not gr.validators.is_video_correct_length(str(video), None, 4.9)["is_valid"]


def test_a_video_that_does_not_say_how_long_it_lasts(tmp_path: Path) -> None:
    video = tmp_path / "video.webm"
    video.write_bytes(b"no header")
    with pytest.raises(ValueError, match="Use an MP4 file"):
        gr.validators.is_video_correct_length(str(video), 1, 2)
