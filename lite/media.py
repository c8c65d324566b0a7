"""Files to try an app with: the app's own `media_assets`, else small samples that are made here."""

from __future__ import annotations

import os

from lite import store
from lite.files import REMOTE

NAMES = {
    "images": (
        "avatar.png bus.png cheetah.jpg cheetah1.jpg groot.jpeg hf-logo_transpng.png lion.jpg "
        "logo.png screenshot.gif tower.jpg"
    ),
    "audio": (
        "audio_sample.wav cantina.wav cate_blanch.mp3 cate_blanch_2.mp3 heath_ledger.mp3 "
        "recording1.wav sax.wav"
    ),
    "videos": "a.mp4 b.avi b.mp4 muted_b.mp4 world.mp4",
    "models3d": "Bunny.obj Duck.glb Fox.gltf face.obj sofia.stl",
    "data": ("imagenet_labels.json s1.srt s2.vtt s3.json sample.txt time.csv titanic.csv"),
}
"""What Gradio brings along; a sample of ours stands in for each, under the same name."""


def get_image(filename: str | None = None) -> str:
    """The path of a picture in `media_assets/images`, or of a sample of ours.

    Without a name it is the first one, so that page and build show the same.
    """
    return find("images", filename)


def get_audio(filename: str | None = None) -> str:
    """The path of a sound in `media_assets/audio`, or of a sample of ours."""
    return find("audio", filename)


def get_video(filename: str | None = None) -> str:
    """The path of a video in `media_assets/videos`, or of a sample of ours."""
    return find("videos", filename)


def get_model3d(filename: str | None = None) -> str:
    """The path of a model in `media_assets/models3d`, or of a sample of ours."""
    return find("models3d", filename)


def get_file(filename: str | None = None) -> str:
    """The path of a file in `media_assets/data`, or of a sample of ours."""
    return find("data", filename)


def find(kind: str, name: str | None) -> str:
    """The file's path; raises FileNotFoundError where there is neither a file nor a sample."""
    if name is not None and name.startswith(REMOTE):
        return name
    folder = os.path.abspath(os.path.join("media_assets", kind))
    if name is None:
        own = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
        name = (
            own[0]
            if own
            else {"audio": "recording1.wav", "videos": "world.mp4"}.get(
                kind, NAMES[kind].split()[0]
            )
        )
    path = os.path.join(folder, name)
    if os.path.isfile(path):
        return path
    if name not in NAMES[kind].split():
        raise FileNotFoundError(
            f"Media file not found: {path}. Put it there; the build takes that folder along."
        )
    from lite.sample import content

    return store.keep_bytes(content(kind, name), name)
