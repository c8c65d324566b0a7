"""Several apps as the tabs of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import lite as gr
from lite.blocks import Blocks
from lite.errors import ArgumentError
from lite.field import REQUIRED
from lite.interface import placed


class TabbedInterface(Blocks):
    """Several apps in one page, each in a tab of its own."""

    without = (
        *("mode", "fill_height", "fill_width", "delete_cache", "visible", "elem_id"),
        *("elem_classes", "render", "key", "preserved_by_key"),
    )

    interface_list: Sequence[Blocks] = REQUIRED
    tab_names: list[str] | None = None
    """One for each app; without them the tabs are numbered."""
    title: str | None = None  # type: ignore[assignment]
    analytics_enabled: bool | None = None
    tabs_kwargs: dict[str, Any] | None = None
    """Arguments of the `gr.Tabs`."""

    def setup(self, passed: Mapping[str, Any]) -> None:
        super().setup({"title": None, **passed})
        heading, self.title = self.title, self.title or "Gradio"
        apps = list(self.interface_list)
        names = self.tab_names or [f"Tab {at}" for at in range(len(apps))]
        if len(names) < len(apps):
            raise ArgumentError(
                f"TabbedInterface has {len(apps)} apps, but only {len(names)} tab_names."
            )
        with self:
            if heading:
                gr.Markdown(f"<h1 style='text-align: center'>{heading}</h1>")
            with gr.Tabs(**(self.tabs_kwargs or {})):
                for app, name in zip(apps, names, strict=False):
                    with gr.Tab(label=name):
                        placed(app)
