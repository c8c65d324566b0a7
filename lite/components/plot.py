"""A figure of a plotting library."""

from __future__ import annotations

import io
from collections.abc import Callable
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


class Figure(TypedDict):
    """A picture in bytes with its media type, or JSON for the library's own JavaScript."""

    type: str
    media: str
    plot: bytes | str


def bokeh_json(figure: Any) -> str:
    """A Bokeh figure as its JavaScript embeds it."""
    import json

    from bokeh.embed import json_item  # type: ignore[import-not-found, unused-ignore]  # the app's

    return json.dumps(json_item(figure))


DRAWN_BY_THE_PAGE: dict[str, Callable[[Any], str]] = {
    "altair": lambda chart: str(chart.to_json()),
    "bokeh": bokeh_json,
    "plotly": lambda figure: str(figure.to_json()),
}
"""Libraries with JavaScript of their own, and how it gets their figures."""


class Plot(Component):
    """Shows a figure of matplotlib, Plotly, Bokeh or Altair."""

    without = ("info", "interactive")

    value: Any = None
    _: KW_ONLY
    format: str = "webp"
    """What a matplotlib figure is sent as: `"webp"`, `"png"`, `"jpeg"` or `"svg"`."""
    min_width: int | None = 160
    buttons: list[Any] | None = None
    """`gr.Button` objects at the upper edge."""

    __page_types__ = {
        "value": "{ type: 'matplotlib' | 'altair' | 'bokeh' | 'plotly'; media: string; "
        "plot: ArrayBuffer | string } | null"
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
        for library, to_json in DRAWN_BY_THE_PAGE.items():
            if any(kind.__module__.partition(".")[0] == library for kind in type(value).__mro__):
                return {"type": library, "media": "application/json", "plot": to_json(value)}
        # A figure, pyplot itself, or a part of a figure such as its axes.
        figure: Any = value if hasattr(value, "savefig") else getattr(value, "figure", None)
        if not hasattr(figure, "savefig"):
            raise ComponentError(
                f"{self}: expected a figure of matplotlib, Plotly, Bokeh or Altair, got "
                f"{shorten(value)}."
            )
        picture = io.BytesIO()
        figure.savefig(picture, format=self.format, bbox_inches="tight")
        return {"type": "matplotlib", "media": MEDIA[self.format], "plot": picture.getvalue()}
