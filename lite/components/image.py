"""A picture, uploaded, photographed or made by a function."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from lite import picture
from lite.block import Component
from lite.errors import ComponentError
from lite.events import Event
from lite.field import KW_ONLY, Fields, bind

__all__ = ["Image", "WatermarkOptions", "WebcamOptions"]

Source = Literal["upload", "webcam", "clipboard"]
Mode = Literal["1", "L", "P", "RGB", "RGBA", "CMYK", "YCbCr", "LAB", "HSV", "I", "F"]
CORNERS = ("top-left", "top-right", "bottom-left", "bottom-right")


class WebcamOptions(Fields):
    """How a camera is used."""

    mirror: bool = True
    """Whether pictures are shown and taken as in a mirror."""
    constraints: dict[str, Any] | None = None
    """What to ask of the camera: `{"video": {"width": 800}}`, as `getUserMedia` takes it."""

    if not TYPE_CHECKING:

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            self.assign(bind(self.fields, "WebcamOptions", args, kwargs))


class WatermarkOptions(Fields):
    """A small picture laid over every picture that a component shows."""

    watermark: Any = None
    """A path, a PIL image or an array."""
    position: tuple[int, int] | Literal["top-left", "top-right", "bottom-left", "bottom-right"] = (
        "bottom-right"
    )
    """A corner, or the pixel (from left, from top) where it begins."""

    if not TYPE_CHECKING:

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            self.assign(bind(self.fields, "WatermarkOptions", args, kwargs))
            if isinstance(self.position, str) and self.position not in CORNERS:
                raise ComponentError(
                    f"WatermarkOptions: position must be a pair of numbers or one of "
                    f"{', '.join(CORNERS)}, not {self.position!r}."
                )


class Image(Component):
    """A picture; the visitor uploads, pastes or photographs it, or sees what a function gives.

    A function gets a numpy array, a PIL image or a path, as `type` says, and gives any of these,
    an address or SVG text. Photos come upright.
    """

    without = ("info",)

    value: Any = None
    _: KW_ONLY
    format: str = "webp"
    """What a picture that a function made is saved as, by the visitor or as a file."""
    height: int | str | None = None
    width: int | str | None = None
    image_mode: Mode | None = "RGB"
    """What a function's picture is converted to; None leaves it as it was uploaded."""
    sources: list[Source] | Source | None = None
    type: Literal["numpy", "pil", "filepath"] = "numpy"
    buttons: list[Any] | None = None
    """Of `"download"`, `"share"` and `"fullscreen"`, or `gr.Button` objects; None shows all."""
    min_width: int = 160
    streaming: bool = False
    """Whether a camera gives pictures all the time, for `stream`."""
    webcam_options: WebcamOptions | None = None
    placeholder: str | None = None
    """Text for the empty field; its first line is a heading where it begins with `#`."""
    watermark: WatermarkOptions | None = None
    alt_text: str | None = None
    """What the picture shows, for those who do not see it."""

    unsent = Component.unsent | {"type", "image_mode", "watermark"}
    packages = picture.PACKAGES
    __page_types__ = {
        "value": "FileData | null",
        "sources": '("upload" | "webcam" | "clipboard")[]',
        "webcam_options": "{ mirror: boolean; constraints: MediaStreamConstraints | null } | null",
    }

    clear = Event("The user removed the picture.")
    change = Event("The picture changed, by the user or by a listener.", "always_last")
    stream = Event("The camera gave another picture.", "multiple", "minimal")
    select = Event("The user clicked into the picture; the event's index is the pixel.")
    upload = Event("The user uploaded a picture.")
    input = Event("The user changed the picture.")

    def prepare(self) -> None:
        super().prepare()
        given = [self.sources] if isinstance(self.sources, str) else self.sources
        default: list[Source] = ["webcam"] if self.streaming else ["upload", "webcam", "clipboard"]
        self.sources = default if given is None else list(given)
        picture.check(self)
        if self.streaming and self.sources != ["webcam"]:
            raise ComponentError(
                f"{self}: streaming=True takes its pictures from a camera alone. "
                "Give sources=['webcam']."
            )
        if self.watermark is not None and not isinstance(self.watermark, WatermarkOptions):
            self.watermark = WatermarkOptions(self.watermark)

    def arguments(self) -> dict[str, Any]:
        options = self.webcam_options or WebcamOptions()
        return {
            **super().arguments(),
            "webcam_options": {"mirror": options.mirror, "constraints": options.constraints},
        }

    def needs(self, read: bool) -> tuple[str, ...]:
        if read and self.type != "filepath":
            return picture.PACKAGES if self.type == "numpy" else picture.PACKAGES[1:]
        return picture.PACKAGES[1:] if self.watermark else ()

    def preprocess(self, value: Any) -> Any:
        return picture.from_page(value, self, self.type, self.image_mode)

    def postprocess(self, value: Any) -> Any:
        mark = self.watermark
        if value is not None and mark is not None and mark.watermark is not None:
            value = picture.watermarked(value, mark.watermark, mark.position, self)
        return picture.to_page(value, self, self.format)

    def check_streamable(self) -> None:
        """Raises ValueError where another source than a camera is to be streamed."""
        if self.sources != ["webcam"]:
            raise ValueError(
                "Image streaming only available if sources is ['webcam']. "
                "Streaming not supported with multiple sources."
            )
