"""What apps for earlier versions of Gradio say, as its present version means it.

Nothing of this is looked at unless a name is unknown. What can be meant is taken, with a warning
where something is lost; for the rest there is a sentence that says what to write.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from lite.errors import ArgumentError, LiteWarning

if TYPE_CHECKING:
    from lite.block import Block

STAND_INS = {"Box": "Group", "Variable": "State"}
"""Names that another one replaces without a difference."""

GONE = {
    "Carousel": "gr.Gallery shows several pictures",
    "HuggingFaceDatasetSaver": "gr.CSVLogger keeps what is flagged",
    "Interpretation": "nothing replaces it",
    "LogoutButton": "gr.LoginButton logs out, too",
    "Parallel": "call the apps as functions, in a function of your own",
    "Series": "call the apps as functions, one after the other",
    "StatusTracker": "every output shows the progress of its run",
    "TimeSeries": "gr.LinePlot draws a series",
    "Timeseries": "gr.LinePlot draws a series",
    "inputs": "write gr.Textbox for gr.inputs.Textbox, and value= for default=",
    "make_waveform": "gr.Audio draws the waveform itself",
    "mix": "call the apps as functions, in a function of your own",
    "outputs": "write gr.Label for gr.outputs.Label",
}
"""Names that have left Gradio, each with what to do."""

RENAMED = {
    "_js": "js",
    "additional_inputs_accordion_name": "additional_inputs_accordion",
    "allow_flagging": "flagging_mode",
    "concurrency_count": "default_concurrency_limit",
    "height": "max_height",
    "source": "sources",
}

SILENT = frozenset(
    """
    allow_screenshot api_open bubble_full_width capture_session client_position_to_load_data
    enable_queue encrypt likeable optional overflow_row_behaviour server_name server_port
    show_share_button show_tips status_update_rate thumbnail update_interval verbose
    """.split()
)
"""Arguments whose absence changes nothing that an app's user would miss."""

LOST = {
    "clear_btn": "the buttons of a conversation stand at its messages",
    "color_legend_position": "the legend stands below the plot",
    "interpretation": "Gradio has no interpretation any more",
    "layout": "inputs stand beside outputs",
    "max_length": "name gr.validators.is_audio_correct_length as the listener's validator",
    "max_rows": "use max_height",
    "min_length": "name gr.validators.is_audio_correct_length as the listener's validator",
    "overlay_point": "a line is drawn without points",
    "retry_btn": "the buttons of a conversation stand at its messages",
    "stroke_dash": "use color to tell lines apart",
    "stroke_dash_legend_title": "use color to tell lines apart",
    "undo_btn": "the buttons of a conversation stand at its messages",
    "vertical": "bars stand upright",
    "width": "it is as wide as its place; put it into a gr.Column(scale=…)",
}
"""Arguments that are passed over with a warning, each with the reason."""

REFUSED = {
    "every": "let a gr.Timer(seconds) call the function: timer.tick(…)",
    "invert_colors": "invert the picture in your function: 255 - picture",
    "shape": "resize the picture in your function",
    "tool": "draw or crop with gr.Sketchpad, gr.ImageMask or gr.ImageEditor",
}
"""Arguments without which an app would do something else, each with what to write instead."""

BUTTONS = {
    "show_copy_all_button": "copy_all",
    "show_copy_button": "copy",
    "show_download_button": "download",
    "show_fullscreen_button": "fullscreen",
    "show_reset_button": "reset",
}
USUAL = {
    "Audio": ["download"],
    "Chatbot": ["copy", "copy_all"],
    "Code": ["copy", "download"],
    "Gallery": ["download", "fullscreen"],
    "Image": ["download", "fullscreen"],
    "ImageEditor": ["download", "fullscreen"],
    "Video": ["download"],
}
"""The buttons of components that show them without being asked."""


def name(wanted: str) -> Any:
    """What stands in for a name that has left Gradio; raises AttributeError with what to do."""
    import lite

    if wanted in STAND_INS:
        now = STAND_INS[wanted]
        warn(f"gr.{wanted} has left Gradio; gr.{now} is used instead.")
        return getattr(lite, now)
    if wanted in GONE:
        raise AttributeError(f"gr.{wanted} has left Gradio: {GONE[wanted]}.")
    return None


def arguments(
    table: Mapping[str, Any], owner: str, args: Sequence[Any], kwargs: Mapping[str, Any]
) -> tuple[list[Any], dict[str, Any]]:
    """A call's arguments in today's names; what is unknown to every version stays as it is."""
    room = sum(not field.keyword for field in table.values())
    known = dict(kwargs)
    if owner == "Slider" and len(args) == room + 1:
        known.setdefault("step", args[room])
        args = args[:room]
    for old in [each for each in kwargs if each not in table]:
        today = translated(table, owner, old, known)
        if today is not None:
            del known[old]
            known.update(today)
    return list(args), known


def translated(
    table: Mapping[str, Any], owner: str, old: str, given: Mapping[str, Any]
) -> dict[str, Any] | None:
    """What one old argument means today; None where no version knew it."""
    value = given[old]
    for handler in (renamed, button, webcam, hidden):
        found = handler(table, owner, old, given)
        if found is not None:
            return found
    if old == "type" and value in ("messages", "tuples") and owner.startswith("Chat"):
        if value == "tuples":
            warn(f"{owner}: type='tuples' has left Gradio: functions get messages, not pairs.")
        return {}
    if old in SILENT:
        return {}
    if old in LOST and not owner.endswith(")"):
        warn(f"{owner}({old}=…) has left Gradio: {LOST[old]}.")
        return {}
    if old in REFUSED and value is None:
        return {}
    if old in REFUSED:
        raise ArgumentError(f"{owner} has no argument '{old}' any more: {REFUSED[old]}.")
    return None


def renamed(
    table: Mapping[str, Any], owner: str, old: str, given: Mapping[str, Any]
) -> dict[str, Any] | None:
    """The argument under today's name."""
    now = RENAMED.get(old)
    if now is None or now not in table or now in given:
        return None
    value = given[old]
    return {now: [value] if old == "source" and isinstance(value, str) else value}


def button(
    table: Mapping[str, Any], owner: str, old: str, given: Mapping[str, Any]
) -> dict[str, Any] | None:
    """A switch for one button as the list of all buttons."""
    if old not in BUTTONS or "buttons" not in table:
        return None
    shown = given.get("buttons")
    chosen = list(USUAL.get(owner, ()) if shown is None else shown)
    wanted = BUTTONS[old]
    if given[old] and wanted not in chosen:
        chosen.append(wanted)
    elif not given[old] and wanted in chosen:
        chosen.remove(wanted)
    return {"buttons": chosen}


def webcam(
    table: Mapping[str, Any], owner: str, old: str, given: Mapping[str, Any]
) -> dict[str, Any] | None:
    """A setting of the camera as its group of settings."""
    if old not in ("mirror_webcam", "webcam_constraints") or "webcam_options" not in table:
        return None
    from lite.components.image import WebcamOptions

    options = given.get("webcam_options") or WebcamOptions()
    setattr(options, "mirror" if old == "mirror_webcam" else "constraints", given[old])
    return {"webcam_options": options}


def hidden(
    table: Mapping[str, Any], owner: str, old: str, given: Mapping[str, Any]
) -> dict[str, Any] | None:
    """`show_api` as the visibility of the endpoint."""
    if old != "show_api":
        return None
    if "api_visibility" not in table or given[old]:
        return {}
    return {"api_visibility": "undocumented"}


def style(block: Block, given: Mapping[str, Any]) -> None:
    """Takes what `style()` said where it is an argument today."""
    renames: dict[str, Callable[[Any], tuple[str, Any]]] = {
        "grid": lambda value: ("columns", value),
        "full_width": lambda value: ("scale", 1 if value else 0),
    }
    for old, value in given.items():
        now, value = renames[old](value) if old in renames else (old, value)
        if block.accepts(now):
            setattr(block, now, value)
    block.prepare()
    warn(f"{block}: style() has left Gradio; pass its arguments to the constructor.")


def warn(text: str) -> None:
    """Tells the author, at the line outside this package."""
    level, frame = 1, sys._getframe()
    while frame.f_back and frame.f_globals.get("__name__", "").startswith("lite"):
        level, frame = level + 1, frame.f_back
    warnings.warn(text, LiteWarning, stacklevel=level)
