"""What runs at this moment, by the names of Gradio's `LocalContext`."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar, Token
from typing import Any

from lite import context, session


class Running:
    """Reads like a ContextVar: what was set by hand, else what the run at this moment has."""

    def __init__(self, name: str, find: Callable[[], Any]) -> None:
        self.name = name
        self._find = find
        self._own: ContextVar[Any] = ContextVar(name)

    def get(self, *default: Any) -> Any:
        """The value now; without one the default, or a LookupError."""
        try:
            return self._own.get()
        except LookupError:
            value = self._find()
            if value is None and not default:
                raise
            return default[0] if value is None else value

    def set(self, value: Any) -> Token[Any]:
        """Puts another value in its place, for this task."""
        return self._own.set(value)

    def reset(self, token: Token[Any]) -> None:
        """Takes a value back."""
        self._own.reset(token)


def running_app() -> Any:
    """The app whose listener runs."""
    now = session.current.get()
    return None if now is None else now.demo


def run_name() -> str | None:
    """The name of the run."""
    run = session.run.get()
    return None if run is None else str(run)


def page_request() -> Any:
    """The page that the run is for."""
    from lite.request import Request

    return Request.for_run(session.current.get()) if run_name() else None


def bar() -> Any:
    """A progress bar of the run."""
    from lite.progress import Progress

    return Progress.for_run(session.current.get(), None) if run_name() else None


def rendered_place() -> Any:
    """The layout that a rendering function fills."""
    return context.parent.get() if context.rendering.get() else None


class LocalContext:
    """The run that is going on; each name has `get(default)`, as a context variable has."""

    blocks = Running("blocks", running_app)
    blocks_config = Running("blocks_config", running_app)
    renderable = Running("renderable", context.rendering.get)
    render_block = Running("render_block", rendered_place)
    in_event_listener = Running("in_event_listener", lambda: True if run_name() else None)
    event_id = Running("event_id", run_name)
    request = Running("request", page_request)
    progress = Running("progress", bar)
    key_to_id_map = Running("key_to_id_map", lambda: None)
