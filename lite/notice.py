"""Messages to the visitor from inside a listener: `gr.Info`, `gr.Warning`, `gr.Success`."""

from __future__ import annotations

from typing import Literal

from lite.session import current

Level = Literal["info", "warning", "success", "error"]


def post(level: Level, message: str, title: str, duration: float | None) -> None:
    """Shows a notice if a listener is running; prints it where there is no page."""
    session = current.get()
    if session is None:
        print(f"{title}: {message}")
        return
    session.send(
        {
            "type": "notice",
            "level": level,
            "message": str(message),
            "title": title,
            "duration": duration,
        }
    )


def Info(
    message: str = "Info issued.",
    duration: float | None = 10,
    visible: bool = True,
    title: str = "Info",
) -> None:
    """Tells the visitor something; `duration` is in seconds, None keeps it until closed."""
    if visible:
        post("info", message, title, duration)


def Warning(
    message: str = "Warning issued.",
    duration: float | None = 10,
    visible: bool = True,
    title: str = "Warning",
) -> None:
    """Warns the visitor; `duration` is in seconds, None keeps it until closed."""
    if visible:
        post("warning", message, title, duration)


def Success(
    message: str = "Success.",
    duration: float | None = 10,
    visible: bool = True,
    title: str = "Success",
) -> None:
    """Tells the visitor that something worked; `duration` is in seconds, None keeps it."""
    if visible:
        post("success", message, title, duration)
