"""A figure of a plotting library."""

from __future__ import annotations

import io
from typing import Any, TypedDict

from lite.block import Component, shorten
from lite.errors import ComponentError
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["Plot"]

MEDIA = {
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "svg": "image/svg+xml",
    "webp": "image/webp",
}
ELSEWHERE = ("plotly", "bokeh")
"""Libraries whose figures need JavaScript of their own that no page carries."""


class Figure(TypedDict):
    """A picture in bytes with its media type, or a chart's Vega-Lite specification as JSON."""

    type: str
    media: str
    plot: bytes | str


class Plot(Component):
    """Shows a matplotlib or Altair figure."""

    without = ("info", "interactive")

    value: Any = None
    _: KW_ONLY
    format: str = "webp"
    """What a matplotlib figure is sent as: `"webp"`, `"png"`, `"jpeg"` or `"svg"`."""
    min_width: int | None = 160
    buttons: list[Any] | None = None
    """`gr.Button` objects at the upper edge."""

    __page_types__ = {
        "value": "{ type: 'matplotlib' | 'altair'; media: string; plot: ArrayBuffer | string } "
        "| null"
    }

    change = Event("The figure changed.", "always_last")

    def prepare(self) -> None:
        super().prepare()
        if self.format not in MEDIA:
            raise ComponentError(
                f"{self}: format must be one of {', '.join(MEDIA)}, not {self.format!r}."
            )

    def postprocess(self, value: Any) -> Figure | None:
        if value is None:
            return None
        library = type(value).__module__.partition(".")[0]
        if library == "altair":
            return {"type": "altair", "media": "application/json", "plot": value.to_json()}
        if library in ELSEWHERE:
            raise ComponentError(
                f"{self}: a static page does not carry the JavaScript that figures of {library} "
                "need. Draw it with matplotlib or Altair, or with gr.LinePlot, gr.ScatterPlot or "
                "gr.BarPlot."
            )
        # A figure, pyplot itself, or a part of a figure such as its axes.
        figure: Any = value if hasattr(value, "savefig") else getattr(value, "figure", None)
        if not hasattr(figure, "savefig"):
            raise ComponentError(
                f"{self}: expected a matplotlib or Altair figure, got {shorten(value)}."
            )
        picture = io.BytesIO()
        figure.savefig(picture, format=self.format, bbox_inches="tight")
        return {"type": "matplotlib", "media": MEDIA[self.format], "plot": picture.getvalue()}
