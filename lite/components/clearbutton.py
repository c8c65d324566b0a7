"""A button that empties other components."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from lite import context
from lite.block import Component, listed
from lite.components.button import Button
from lite.field import KW_ONLY

if TYPE_CHECKING:
    from typing_extensions import Self

__all__ = ["ClearButton"]


class ClearButton(Button):
    """A button that empties the given components; a `State` gets its default again."""

    block_name = "button"

    components: Component | Sequence[Component] | None = None
    _: KW_ONLY
    value: str = "Clear"
    api_name: str | None = None
    api_visibility: Literal["public", "private", "undocumented"] = "undocumented"

    unsent = Button.unsent | {"components", "api_name", "api_visibility"}

    def prepare(self) -> None:
        super().prepare()
        if "_waiting" not in self.__dict__:
            self._waiting: list[Component] = []
            self.add(self.components)

    def _place(self) -> None:
        super()._place()
        self._attach()

    def add(self, components: Component | Sequence[Component] | None) -> Self:
        """Empties these components too; gives the button back."""
        self._waiting = [*self._waiting, *listed(components)]  # type: ignore[list-item]
        if self.parent is not None:
            self._attach()
        return self

    def attach_to(self, button: Button) -> None:
        """Lets another button empty the components."""
        self._attach(button)

    def _attach(self, button: Button | None = None) -> None:
        """Adds the listeners once there is an app they can belong to."""
        if context.root.get() is None:
            return
        pressed = (button or self).click
        found, self._waiting = self._waiting, []
        plain = [each for each in found if not each.stateful]
        states = [each for each in found if each.stateful]
        options = {"api_visibility": self.api_visibility, "queue": False, "show_progress": "hidden"}
        if plain:
            # JavaScript, so that it works at once, whatever Python is doing.
            empty = json.dumps([each.page_value(None) for each in plain])
            script = f"() => {empty}"
            pressed(None, None, plain, js=script, api_name=self.api_name, **options)
        if states:
            pressed(self._defaults(states), None, states, **options)

    @staticmethod
    def _defaults(states: Sequence[Component]) -> Any:
        def reset() -> Any:
            import copy

            values = [
                each.value() if callable(each.value) else copy.deepcopy(each.value)
                for each in states
            ]
            return values if len(values) > 1 else values[0]

        return reset
