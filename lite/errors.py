"""What can go wrong, as a tree.

    Error                  raised by the app's author; shown to the visitor as a notice
    LiteError              everything we raise
    ├── LayoutError        blocks used wrongly: outside a context, unknown output
    │   └── DuplicateBlockError   a block is already placed
    ├── ComponentError     a value could not be prepared: names the component and the argument
    ├── InvalidPathError   a file that the app may not show
    ├── ArgumentError      an argument is unknown, missing, or given twice
    ├── InvalidApiNameError       no listener of that name
    ├── TranspileError     all unsupported lines at once, each with its source
    ├── ProtocolError      unknown message, wrong version
    └── BuildError         the build cannot produce a working page

Some inherit from ValueError, TypeError or AttributeError too, where Gradio raises those.
"""

from __future__ import annotations


class Error(Exception):
    """Raise it in a listener to show the visitor a notice with your words.

    `duration` is in seconds, None keeps the notice until it is closed. With `visible=False` only
    the outputs are marked. `print_exception=False` keeps the traceback out of the console.
    """

    def __init__(
        self,
        message: str = "Error raised.",
        duration: float | None = 10,
        visible: bool = True,
        title: str = "Error",
        print_exception: bool = True,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.duration = duration
        self.visible = visible
        self.title = title
        self.print_exception = print_exception

    def __str__(self) -> str:
        return repr(self.message)


class LiteError(Exception):
    """Everything this package raises by itself."""


class LayoutError(LiteError, ValueError):
    """Blocks are used wrongly: outside a context, or an output the app does not have."""

    place: tuple[str, int] | None = None
    """The author's file and line, where the traceback does not lead there."""


class DuplicateBlockError(LayoutError):
    """A block is placed a second time in the same app."""


class ComponentError(LiteError, ValueError):
    """A value could not be prepared for its component, or an argument is wrong."""


class InvalidPathError(LiteError, ValueError):
    """A function gave a file that Gradio's rules do not let it show."""


class ArgumentError(LiteError, TypeError):
    """An argument is unknown, missing, or given twice."""


class InvalidApiNameError(LiteError, ValueError):
    """No listener of the app has that `api_name`."""


class TranspileError(LiteError):
    """A function cannot become JavaScript; the message lists every unsupported line."""


class ProtocolError(LiteError):
    """A message is unknown, or comes from another version of this package."""


class BuildError(LiteError):
    """The build cannot produce a working page."""


class LiteWarning(UserWarning):
    """Something was accepted that a static page cannot honour."""
