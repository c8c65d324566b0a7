"""Models of three dimensions: uploaded, shown, turned around."""

from __future__ import annotations

from typing import Any, Literal

from lite.block import Component
from lite.components.file import check_choice
from lite.errors import ComponentError
from lite.events import Event
from lite.field import KW_ONLY

__all__ = ["Model3D"]

MODES = ("solid", "point_cloud", "wireframe")


class Model3D(Component):
    """A model of three dimensions (.glb, .gltf, .obj, .stl, .ply) to turn and look at.

    A function gets a path, and gives a path or an address.
    """

    without = ("info",)

    value: Any = None
    _: KW_ONLY
    display_mode: Literal["solid", "point_cloud", "wireframe"] | None = None
    clear_color: tuple[float, float, float, float] | None = None
    """The background: red, green, blue and alpha between 0 and 1; None shows none."""
    camera_position: tuple[int | float | None, int | float | None, int | float | None] = (
        None,
        None,
        None,
    )
    """Degrees around the model, degrees down from above it, and the distance; None for any of
    them is what shows all of the model."""
    zoom_speed: float = 1
    pan_speed: float = 1
    height: int | str | None = None
    min_width: int | None = 160
    buttons: list[Any] | None = None
    """`gr.Button` objects at the upper edge."""

    __page_types__ = {
        "value": "FileData | null",
        "clear_color": "[number, number, number, number] | null",
        "camera_position": "[number | null, number | null, number | null]",
    }

    change = Event("The model changed, by the user or by a listener.", "always_last")
    upload = Event("The user uploaded a model.")
    edit = Event("The user edited the model; no page offers that yet, Gradio's neither.")
    clear = Event("The user removed the model.")

    def prepare(self) -> None:
        super().prepare()
        if self.display_mode is not None:
            check_choice(self, "display_mode", MODES)
        numbers(self, "camera_position", 3)
        if self.clear_color is not None:
            numbers(self, "clear_color", 4)

    def preprocess(self, value: Any) -> str | None:
        from lite.files import local

        return local(value) if value else None

    def postprocess(self, value: Any) -> dict[str, Any] | None:
        from lite.files import to_page

        return to_page(value, self)


def numbers(component: Any, name: str, count: int) -> None:
    """Raises ComponentError where an argument is not so many numbers; None may stand for one."""
    given = getattr(component, name)
    right = isinstance(given, (tuple, list)) and len(given) == count
    if not right or any(each is not None and not isinstance(each, (int, float)) for each in given):
        raise ComponentError(f"{component}: {name} must be {count} numbers, not {given!r}.")
