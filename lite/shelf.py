"""Gradio's modules that have no file here: each gives the names that apps import from it."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Any

MODULES = frozenset(
    """
    analytics block_function blocks_events caching chat_interface exceptions external helpers
    image_utils interface ipython_ext layouts oauth processing_utils renderable route_utils
    routes server state_holder templates utils
    """.split()
)
"""Modules below `gradio` that hold public names; those below its packages are open-ended."""

ALWAYS = frozenset({"layouts", "interface"})
"""Modules that have a file of the same name here, which holds less than theirs."""

PACKAGES = ("components", "layouts", "_simple_templates")

MOVED = {
    "Event": "events",
    "Listener": "events",
    "Dependency": "events",
    "Trigger": "events",
    "DuplicateBlockError": "errors",
    "InvalidApiNameError": "errors",
    "InvalidPathError": "errors",
    "FormComponent": "block",
    "BlockContext": "block",
    "Block": "block",
    "Form": "layouts",
    "NamedString": "files",
    "GradioModel": "data_classes",
    "GradioRootModel": "data_classes",
    "EditorValue": "components.imageeditor",
    **dict.fromkeys(
        (
            "abspath",
            "audio_from_file",
            "audio_to_file",
            "colab_check",
            "convert_to_16_bit_audio",
            "get_space",
            "get_upload_folder",
            "save_file_to_cache",
            "save_pil_to_cache",
        ),
        "borrowed",
    ),
}
"""Names that are not public, but that apps import from a module of Gradio's."""


def holds(name: str) -> bool:
    """Whether `gradio.NAME` is a module of Gradio's that stands on this shelf."""
    first, _, rest = name.partition(".")
    return name in MODULES or (first in PACKAGES and "." not in rest)


class Shelf(ModuleType):
    """A module without content of its own: a name is looked up where it stands here."""

    def __init__(self, name: str) -> None:
        super().__init__(f"gradio.{name}", f"What apps import from gradio.{name}.")
        self.__path__: list[str] = []

    def __getattr__(self, name: str) -> Any:
        return found(self.__name__.removeprefix("gradio."), name)


def found(module: str, name: str) -> Any:
    """What `gradio.MODULE` offers under a name; raises AttributeError where there is nothing."""
    import lite
    from lite.field import nearest
    from lite.names import HOMES

    if name.startswith("__"):
        raise AttributeError(name)
    if name in HOMES:
        return getattr(lite, name)
    if name in MOVED:
        return getattr(import_module(f"lite.{MOVED[name]}"), name)
    raise AttributeError(
        f"Blocks Lite has no '{name}' of gradio.{module}{nearest(name, [*HOMES, *MOVED])} "
        "It has what is public as gr.NAME; Gradio's inner parts belong to its server."
    )
