"""A picture with layers that the visitor draws."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypedDict

from lite import picture
from lite.block import Component, shorten
from lite.components.file import check_choice
from lite.components.image import Mode, Source, WebcamOptions
from lite.errors import ComponentError
from lite.events import Event
from lite.field import KW_ONLY, Fields, bind

__all__ = ["Brush", "Eraser", "ImageEditor", "ImageMask", "LayerOptions", "Paint", "Sketchpad"]

Color = str | tuple[str, float]
Transform = Literal["crop", "resize"]
COLORS = (
    "rgb(204, 50, 50)",
    "rgb(173, 204, 50)",
    "rgb(50, 204, 112)",
    "rgb(50, 112, 204)",
    "rgb(173, 50, 204)",
)
OPAQUE = ("JPEG", "BMP", "PPM")
"""Formats whose pixels cannot be transparent."""


class EditorValue(TypedDict):
    """What a function gets of an editor, and may give back."""

    background: Any
    layers: list[Any]
    composite: Any


class Options(Fields):
    """Arguments that stand together under one name."""

    if not TYPE_CHECKING:

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            self.assign(bind(self.fields, type(self).__name__, args, kwargs))
            self.prepare()

    def prepare(self) -> None:
        """Puts defaults into place."""

    def given(self) -> dict[str, Any]:
        """All of them by name."""
        return {name: getattr(self, name) for name in self.fields}

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]  # it can be changed

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.given().items())
        return f"{type(self).__name__}({told})"


class Eraser(Options):
    """How large the editor's eraser is at first."""

    default_size: int | Literal["auto"] = "auto"
    """Its diameter in pixels of the picture; `"auto"` is a sixteenth of the canvas."""


class Brush(Eraser):
    """Sizes and colours of the editor's brush."""

    default_size: int | Literal["auto"] = "auto"
    colors: list[Color] | Color | None = None
    """Any colours of CSS, or pairs of one and an opacity from 0 to 1; None gives five."""
    default_color: Color | None = None
    """The colour to begin with; None takes the first."""
    color_mode: Literal["fixed", "defaults"] = "defaults"
    """`"fixed"` allows these colours only, `"defaults"` any other as well."""

    def prepare(self) -> None:
        check_choice(self, "color_mode", ("fixed", "defaults"))
        if self.colors is None:
            self.colors = list(COLORS)
        if not self.colors:
            raise ComponentError("Brush: colors is empty. Give at least one, or None for five.")
        if self.default_color is None:
            self.default_color = self.palette[0]

    @property
    def palette(self) -> list[Color]:
        """All colours as a list."""
        return self.colors if isinstance(self.colors, list) else [self.colors]  # type: ignore[list-item]


class LayerOptions(Options):
    """Which layers an editor has, and whether the visitor may add some."""

    allow_additional_layers: bool = True
    layers: list[str] | None = None
    """Names of the layers that are there from the start; None makes one."""
    disabled: bool = False
    """Whether there is one layer only, and no list of them."""

    def prepare(self) -> None:
        if not self.layers:
            self.layers = ["Layer 1"]


class ImageEditor(Component):
    """A picture that the visitor draws on: in layers, over what was uploaded or photographed.

    A function gets, and may give, a dict: `background`, `layers` (a list, the lowest first) and
    `composite`, which is what can be seen. It may also give a single picture, as the background.
    """

    without = ("info",)

    value: Any = None
    _: KW_ONLY
    height: int | str | None = None
    """Height of the drawing area."""
    width: int | str | None = None
    image_mode: Mode = "RGBA"
    """What each picture is converted to. Without transparency, layers keep their bare colours."""
    sources: Iterable[Source] | Source | None = ("upload", "webcam", "clipboard")
    type: Literal["numpy", "pil", "filepath"] = "numpy"
    buttons: list[Any] | None = None
    """Of `"download"` and `"fullscreen"`, or `gr.Button` objects; None shows both where the
    picture cannot be changed."""
    min_width: int = 160
    placeholder: str | None = None
    """What the empty canvas says."""
    _selectable: bool = False
    transforms: Iterable[Transform] | None = ("crop", "resize")
    eraser: Eraser | Literal[False] | None = None
    brush: Brush | Literal[False] | None = None
    format: str = "webp"
    """What pictures are saved as for `type="filepath"`."""
    layers: bool | LayerOptions = True
    canvas_size: tuple[int, int] = (800, 800)
    fixed_canvas: bool = False
    """Whether pictures are made to fit the canvas, instead of the canvas taking their size."""
    webcam_options: WebcamOptions | None = None

    colors: ClassVar[tuple[str, ...]] = ()
    """The brush's only colours where no brush was given."""
    unsent = Component.unsent | {"type", "image_mode", "format", "_selectable"}
    __page_types__ = {
        "value": "{ background: FileData | null; layers: FileData[]; "
        "composite: FileData | null } | null",
        "sources": '("upload" | "webcam" | "clipboard")[]',
        "transforms": '("crop" | "resize")[] | null',
        "eraser": 'false | { default_size: number | "auto" }',
        "brush": 'false | { default_size: number | "auto"; colors: (string | [string, number])[]; '
        'default_color: string | [string, number]; color_mode: "fixed" | "defaults" }',
        "layers": "{ allow_additional_layers: boolean; layers: string[]; disabled: boolean }",
        "webcam_options": "{ mirror: boolean; constraints: MediaStreamConstraints | null } | null",
    }

    clear = Event("The user emptied the canvas.")
    change = Event("The picture changed, by the user or by a listener.", "always_last")
    input = Event("The user changed the picture.")
    select = Event("The user chose a layer; the event's index counts from the lowest.")
    upload = Event("The user uploaded, pasted or photographed a background.")
    apply = Event("The user pressed the button that saves the changes.")

    def prepare(self) -> None:
        super().prepare()
        if self.sources is None or isinstance(self.sources, str):
            self.sources = [self.sources] if self.sources else []
        self.sources = list(self.sources)
        if self.transforms is not None:
            self.transforms = list(self.transforms)
        picture.check(self)
        if self.eraser is None:
            self.eraser = Eraser()
        if self.brush is None:
            own: list[Color] = list(self.colors)
            self.brush = Brush(colors=own, color_mode="fixed") if own else Brush()
        if isinstance(self.layers, bool):
            self.layers = LayerOptions(disabled=not self.layers)
        size = self.canvas_size
        if len(size) != 2 or not all(isinstance(each, int) and each > 0 for each in size):
            raise ComponentError(
                f"{self}: canvas_size must be a pair of pixels such as (800, 600), not {size!r}."
            )

    def arguments(self) -> dict[str, Any]:
        found = super().arguments()
        brush, eraser, layers = self.brush, self.eraser, self.layers
        if isinstance(brush, Brush):
            found["brush"] = {**brush.given(), "colors": brush.palette}
        if isinstance(eraser, Eraser):
            found["eraser"] = {"default_size": eraser.default_size}
        if isinstance(layers, LayerOptions):
            found["layers"] = layers.given()
        camera = self.webcam_options or WebcamOptions()
        found["webcam_options"] = {"mirror": camera.mirror, "constraints": camera.constraints}
        return found

    def needs(self, read: bool) -> tuple[str, ...]:
        if not read or self.type == "filepath":
            return ()
        return picture.PACKAGES if self.type == "numpy" else picture.PACKAGES[1:]

    def preprocess(self, value: Mapping[str, Any] | None) -> dict[str, Any]:
        # As from Gradio's page: a canvas that nobody touched is a dict without pictures.
        value = value or {}
        return {
            "background": self.convert_and_format_image(value.get("background"), True),
            "layers": [self.convert_and_format_image(each) for each in value.get("layers") or ()],
            "composite": self.convert_and_format_image(value.get("composite"), True),
        }

    def convert_and_format_image(
        self, file: Mapping[str, Any] | None, flatten_on_white: bool = False
    ) -> Any:
        """One picture of the page as a function gets it, for `type`, `image_mode` and `format`."""
        if file is None:
            return None
        if self.type == "filepath" and find_spec("PIL") is None:
            return picture.from_page(file, self, "filepath", None)
        image = picture.from_page(file, self, "pil", None)
        mode = self.image_mode
        if flatten_on_white and mode not in ("RGBA", "P") and is_transparent(image):
            image = on_white(image)
        if mode and image.mode != mode:
            image = image.convert(mode)
        if self.type == "pil":
            return image
        if self.type == "filepath":
            return self.saved(image)
        import numpy  # type: ignore[import-not-found, unused-ignore]  # the app's own

        return numpy.array(image)

    def saved(self, image: Any) -> str:
        """The path of a file in the cache with the picture, in the author's format."""
        from io import BytesIO

        from PIL import Image  # type: ignore[import-not-found, unused-ignore]  # the app's own

        from lite import store

        ending = self.format.lower().lstrip(".")
        kind = Image.registered_extensions().get(f".{ending}", ending.upper())
        if kind in OPAQUE and is_transparent(image):
            image = on_white(image)
        data = BytesIO()
        try:
            image.save(data, kind)
        except (OSError, KeyError, ValueError) as error:
            raise ComponentError(
                f"{self}: the picture cannot be saved with format={self.format!r} and "
                f"image_mode={self.image_mode!r} ({error}). Use format='png'."
            ) from error
        return store.keep_bytes(data.getvalue(), f"image.{ending}")

    def postprocess(self, value: Any) -> dict[str, Any] | None:
        if value is None:
            return None
        if not isinstance(value, Mapping) or "path" in value:
            single = picture.to_page(value, self, self.format)
            return {"background": single, "layers": [], "composite": single}
        if not {"background", "layers", "composite"} & set(value):
            raise ComponentError(
                f"{self}: expected a picture, or a dict with background, layers and composite, "
                f"got {shorten(value)}."
            )
        layers = value.get("layers") or ()
        found = {
            "background": picture.to_page(value.get("background"), self, self.format),
            "layers": [picture.to_page(each, self, self.format) for each in layers],
            "composite": picture.to_page(value.get("composite"), self, self.format),
        }
        return found if any(found.values()) else None


def is_transparent(image: Any) -> bool:
    """Whether a PIL image says how opaque its pixels are."""
    return "A" in image.getbands() or "transparency" in image.info


def on_white(image: Any) -> Any:
    """The picture over white paper, without transparency."""
    from PIL import Image

    paper = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(paper, image.convert("RGBA")).convert("RGB")


class Sketchpad(ImageEditor):
    """An ImageEditor for drawing in black on an empty canvas."""

    block_name = "imageeditor"
    colors = ("#000000",)
    _: KW_ONLY
    sources: Iterable[Source] | Source | None = ()
    transforms: Iterable[Transform] | None = ("crop",)


class Paint(ImageEditor):
    """An ImageEditor for painting on an empty canvas."""

    block_name = "imageeditor"
    _: KW_ONLY
    sources: Iterable[Source] | Source | None = ()
    transforms: Iterable[Transform] | None = ("crop",)


class ImageMask(ImageEditor):
    """An ImageEditor for marking a part of a picture: one layer, drawn in black."""

    block_name = "imageeditor"
    colors = ("#000000",)
    _: KW_ONLY
    transforms: Iterable[Transform] | None = ("crop",)
    layers: bool | LayerOptions = False
