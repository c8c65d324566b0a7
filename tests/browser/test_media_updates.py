"""Every argument of components of media, and of layouts, that a listener can change."""

from __future__ import annotations

import json

from lite import sample
from tests.browser.test_audio import tone
from tests.browser.test_model3d import CUBE
from tests.browser.updates import APPLY, Check, unfit
from tests.pictures import png

MAKE = {
    "image": 'gr.Image("a.png", label="L", interactive=True)',
    "shown": 'gr.Image("a.png", label="L", interactive=False)',
    "gallery": 'gr.Gallery(["a.png", "b.png", "a.png"], label="L", interactive=False)',
    "take": 'gr.Gallery(label="L", interactive=True)',
    "imageslider": 'gr.ImageSlider(("a.png", "b.png"), label="L", interactive=False)',
    "annotatedimage": 'gr.AnnotatedImage(("a.png", [((1, 1, 9, 9), "cat")]), label="L")',
    "audio": 'gr.Audio("a.wav", label="L", interactive=True, type="filepath")',
    "video": 'gr.Video("a.mp4", label="L", interactive=True)',
    "model3d": 'gr.Model3D("a.obj", label="L", interactive=True)',
    "file": 'gr.File("a.obj", label="L", interactive=True)',
}
FILES = {
    "a.png": png(40, 30),
    "b.png": png(20, 30),
    "a.wav": tone(),
    "b.wav": tone(2),
    "broken.wav": b"no sound",
    "a.mp4": sample.content("videos", "a.mp4"),
    "b.mp4": sample.content("videos", "b.mp4"),
    "broken.mp4": b"no film",
    "a.obj": CUBE.encode(),
    "words.vtt": sample.content("data", "s2.vtt"),
}

LABEL = "it.querySelector('.block-label')"
NAMES = "[...it.querySelectorAll('button, a')].map(e => e.ariaLabel ?? e.textContent).join()"
IMAGE = "it.querySelector('img')"
STYLE = "getComputedStyle(it)"
ALERT = "it.querySelector('[role=alert]')?.textContent ?? null"


def common(kind: str) -> list[Check]:
    """What all of them have."""
    return [
        (kind, "label", {"label": "Other <b>"}, f"{LABEL}.textContent", "Other <b>"),
        (
            kind,
            "show_label",
            {"show_label": False},
            f"{LABEL}.matches('.sr-only *, .sr-only')",
            True,
        ),
        (
            kind,
            "show_label",
            {"show_label": True},
            f"{LABEL}.matches('.sr-only *, .sr-only')",
            False,
        ),
        (kind, "container", {"container": False}, "it.matches('.bare')", True),
        (kind, "container", {"container": True}, "it.matches('.bare')", False),
        (kind, "elem_classes", {"elem_classes": ["mine", "own"]}, "it.className", "*mine own"),
        (kind, "scale", {"scale": 3}, "it.style.flexGrow", "3"),
        (kind, "min_width", {"min_width": 77}, "it.style.minWidth", "*77px"),
        (kind, "hidden", {"visible": "hidden"}, f"{STYLE}.display", "none"),
        (kind, "visible", {"visible": True}, f"{STYLE}.display != 'none'", True),
    ]


CHOOSES = "it.querySelector('[data-testid=file-upload]') !== null"
OWN: list[Check] = [
    ("image", "height", {"height": 222}, f"{STYLE}.height", "222px"),
    ("image", "width", {"width": "300px"}, f"{STYLE}.width", "300px"),
    ("image", "alt_text", {"alt_text": "A <b>"}, f"{IMAGE}.alt", "A <b>"),
    ("image", "value", {"value": "b.png"}, f"{IMAGE}.naturalWidth", 20),
    ("image", "interactive", {"interactive": False}, CHOOSES, False),
    ("image", "interactive", {"interactive": True}, CHOOSES, True),
    ("image", "value", {"value": None}, f"{IMAGE} === null", True),
    ("image", "placeholder", {"placeholder": "# Here"}, "it.textContent", "*Here"),
    ("image", "placeholder", {"placeholder": None}, "it.textContent", "*Click to Upload"),
    ("image", "sources", {"sources": ["webcam"]}, "it.textContent", "*Access Webcam"),
    ("image", "sources", {"sources": ["clipboard"]}, "it.textContent", "*Paste from Clipboard"),
    ("image", "sources", {"sources": ["upload", "webcam"]}, NAMES, "*Capture from camera"),
    ("image", "sources", {"sources": ["upload"]}, "it.textContent", "*Click to Upload"),
    ("shown", "buttons", {"buttons": ["download"]}, NAMES, "Download"),
    ("shown", "buttons", {"buttons": ["fullscreen"]}, NAMES, "Fullscreen"),
    ("shown", "buttons", {"buttons": []}, NAMES, ""),
    (
        "gallery",
        "columns",
        {"columns": 3},
        "it.querySelector('.grid-container').style.cssText",
        "*: 3",
    ),
    ("gallery", "columns", {"columns": 5, "fit_columns": False}, "it.innerHTML", "*--grid-cols: 5"),
    (
        "gallery",
        "rows",
        {"rows": 1},
        "it.querySelector('.grid-container').style.maxHeight",
        "*20cqw",
    ),
    ("gallery", "height", {"height": 150}, "it.offsetHeight", 150),
    (
        *("gallery", "object_fit", {"object_fit": "contain"}),
        *("getComputedStyle(it.querySelector('.thumbnail-item img')).objectFit", "contain"),
    ),
    ("gallery", "buttons", {"buttons": ["download_all"]}, NAMES, "*Download All"),
    ("gallery", "buttons", {"buttons": []}, "it.querySelectorAll('.icon-button').length", 0),
    (
        *("gallery", "selected_index", {"selected_index": 1}),
        *("it.querySelector('[data-testid=detailed-image]').naturalWidth", 20),
    ),
    (
        *("gallery", "value", {"value": ["b.png"]}),
        *("it.querySelector('[data-testid=detailed-image]').naturalWidth", 20),
    ),
    ("gallery", "selected_index", {"selected_index": None}, "it.querySelector('.preview')", None),
    (
        *("gallery", "value", {"value": [("a.png", "One <b>")]}),
        *("it.querySelector('.caption-label').textContent", "One <b>"),
    ),
    (
        *("gallery", "allow_preview", {"allow_preview": False, "selected_index": 0}),
        *("it.querySelector('.preview')", None),
    ),
    (
        *("gallery", "preview", {"preview": True, "allow_preview": True, "value": ["b.png"]}),
        *("it.querySelector('[data-testid=detailed-image]').naturalWidth", 20),
    ),
    ("gallery", "value", {"value": []}, "it.textContent", "*No pictures yet"),
    (
        *("take", "file_types", {"file_types": [".gif"]}),
        *("it.querySelector('[data-testid=file-upload]').accept", ".gif"),
    ),
    ("take", "sources", {"sources": ["clipboard"]}, "it.textContent", "*Drop Media"),
    ("take", "sources", {"sources": ["webcam"]}, "it.textContent", "*Access Webcam"),
    ("take", "sources", {"sources": ["upload", "webcam"]}, NAMES, "*Capture from camera"),
    ("take", "interactive", {"interactive": False}, CHOOSES, False),
    ("imageslider", "height", {"height": 180}, f"{STYLE}.height", "180px"),
    ("imageslider", "width", {"width": 280}, f"{STYLE}.width", "280px"),
    (
        *("imageslider", "slider_position", {"slider_position": 30}),
        *("it.querySelector('[type=range]').value", "30"),
    ),
    (
        *("imageslider", "max_height", {"max_height": 90}),
        *("getComputedStyle(it.querySelector('img')).maxHeight", "90px"),
    ),
    ("imageslider", "buttons", {"buttons": []}, NAMES, ""),
    ("imageslider", "buttons", {"buttons": ["download"]}, NAMES, "Download"),
    ("imageslider", "value", {"value": ("b.png", "a.png")}, f"{IMAGE}.naturalWidth", 20),
    ("imageslider", "value", {"value": None}, f"{IMAGE} === null", True),
    ("imageslider", "interactive", {"interactive": True}, CHOOSES, True),
    ("annotatedimage", "height", {"height": 180}, f"{STYLE}.height", "180px"),
    ("annotatedimage", "width", {"width": 280}, f"{STYLE}.width", "280px"),
    ("annotatedimage", "show_legend", {"show_legend": False}, "it.querySelector('.legend')", None),
    (
        *("annotatedimage", "color_map", {"color_map": {"cat": "#00f"}}),
        *("it.querySelector('.mask').style.backgroundColor", "rgb(0, 0, 255)"),
    ),
    ("annotatedimage", "buttons", {"buttons": []}, "it.querySelector('.icon-button')", None),
    ("annotatedimage", "value", {"value": None}, f"{IMAGE} === null", True),
    ("audio", "value", {"value": "broken.wav"}, ALERT, "*cannot be played"),
    ("audio", "value", {"value": "b.wav"}, "it.querySelector('audio').duration", 2),
    ("audio", "value", {}, ALERT, None),
    (
        "audio",
        "playback_position",
        {"playback_position": 1.5},
        "it.querySelector('audio').currentTime",
        1.5,
    ),
    ("audio", "loop", {"loop": True}, "it.querySelector('audio').loop", True),
    ("audio", "editable", {"editable": False}, "!it.innerHTML.includes('Trim audio')", True),
    (
        *("audio", "subtitles", {"subtitles": "words.vtt", "playback_position": 0.5}),
        *("it.querySelector('[data-testid=subtitle-display]').textContent", "*A ball"),
    ),
    (
        *("audio", "waveform_options", {"waveform_options": {"skip_length": 50}}),
        *(NAMES, "*Skip forward by 1 seconds"),
    ),
    (
        *("audio", "autoplay", {"autoplay": True, "value": "a.wav", "playback_position": 0}),
        *("it.querySelector('audio').paused", False),
    ),
    ("audio", "buttons", {"buttons": []}, "it.querySelector('[aria-label=Download]')", None),
    ("audio", "interactive", {"interactive": False}, CHOOSES, False),
    ("audio", "interactive", {"interactive": True}, CHOOSES, True),
    ("audio", "value", {"value": None}, "it.querySelector('audio')", None),
    ("audio", "sources", {"sources": ["microphone"]}, NAMES, "*Record"),
    ("audio", "sources", {"sources": ["upload"]}, "it.textContent", "*Click to Upload"),
    ("video", "value", {"value": "broken.mp4"}, ALERT, "*cannot be played"),
    ("video", "value", {"value": "a.mp4"}, "it.querySelector('video').videoWidth", 96),
    ("video", "value", {}, ALERT, None),
    (
        "video",
        "playback_position",
        {"playback_position": 0.5},
        "it.querySelector('video').currentTime",
        0.5,
    ),
    ("video", "loop", {"loop": True}, "it.querySelector('video').loop", True),
    ("video", "height", {"height": 210}, "it.offsetHeight", 210),
    ("video", "width", {"width": 250}, "it.querySelector('.video-container').offsetWidth", 250),
    (
        *("video", "subtitles", {"subtitles": "words.vtt"}),
        *("it.querySelector('[data-testid=subtitle-display]').textContent", "*A ball"),
    ),
    (
        *("video", "watermark", {"watermark": "b.png"}),
        *("it.querySelector('.watermark').naturalWidth", 20),
    ),
    (
        *("video", "autoplay", {"autoplay": True, "value": "b.mp4"}),
        *("it.querySelector('video').paused", False),
    ),
    ("video", "buttons", {"buttons": []}, "it.querySelector('[aria-label=Download]')", None),
    ("video", "interactive", {"interactive": False}, CHOOSES, False),
    ("video", "interactive", {"interactive": True}, CHOOSES, True),
    ("video", "value", {"value": None}, "it.querySelector('video')", None),
    ("video", "sources", {"sources": ["webcam"]}, "it.textContent", "*Access Webcam"),
    ("video", "sources", {"sources": ["upload"]}, "it.textContent", "*Click to Upload"),
    ("model3d", "height", {"height": 170}, "it.offsetHeight", 170),
    ("model3d", "buttons", {"buttons": []}, "it.querySelector('[aria-label=Download]')", None),
    ("model3d", "interactive", {"interactive": False}, CHOOSES, False),
    ("model3d", "value", {"value": None}, "it.querySelector('canvas')", None),
    ("file", "value", {"value": ["a.png", "b.png"]}, "it.querySelectorAll('.file').length", 2),
    (
        *("file", "file_count", {"file_count": "multiple", "value": None}),
        *("it.querySelector('[data-testid=file-upload]').multiple", True),
    ),
]
TABLE: list[Check] = [check for kind in MAKE for check in common(kind)] + OWN

PARTS = ", ".join(f'"{kind}": {made[:-1]}, elem_id="{kind}")' for kind, made in MAKE.items())
UPDATES = (
    f"""
import json
import gradio as gr

UPDATES = json.loads({json.dumps(json.dumps([[kind, update] for kind, _, update, *_ in TABLE]))})

with gr.Blocks() as demo:
    which = gr.Number(label="which", precision=0)
    done = gr.Number(-1, label="done")
    parts = {{{PARTS}}}
"""
    + APPLY
)


def test_every_argument_of_media_can_be_updated(open_app):
    page = open_app(UPDATES, files=FILES, allow_errors=True)
    assert not unfit(page, TABLE)
