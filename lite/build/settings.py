"""What an app says about its own build: `[tool.lite]` in pyproject.toml, or in its header."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from lite.build import collect, header
from lite.errors import BuildError
from lite.field import nearest


@dataclass(frozen=True)
class Settings:
    """The options of a build; what the command line says comes first."""

    title: str | None = None
    add: tuple[str, ...] = ()
    requirements: str | None = None
    wheelhouse: str | None = None
    persist: tuple[str, ...] = ()
    cdn: bool = False
    from_file: bool = False

    def path(self, name: str, source: collect.Source) -> Path | None:
        """A setting that names a file or folder beside the app."""
        text = getattr(self, name)
        return None if text is None else source.folder / text


def read(source: collect.Source) -> Settings:
    """The app's settings; raises BuildError for one that does not exist or is of another type."""
    project = source.folder / "pyproject.toml"
    own = header.read(source.path)
    if own is not None:
        return checked(own, header.place(source.path))
    if project.is_file():
        text = project.read_text(encoding="utf-8")
        return checked(header.table(text, "pyproject.toml"), "pyproject.toml")
    return Settings()


def checked(whole: dict[str, Any], place: str) -> Settings:
    """The `[tool.lite]` of a TOML file."""
    table = whole.get("tool", {}).get("lite", {})
    known = {each.name: each for each in fields(Settings)}
    found: dict[str, Any] = {}
    for name, value in table.items():
        if name not in known:
            raise BuildError(f"{place}: [tool.lite] has no '{name}'{nearest(name, known)}")
        if isinstance(known[name].default, tuple):
            fits = isinstance(value, list) and all(isinstance(each, str) for each in value)
            expected, value = "a list of texts", tuple(value) if fits else value
        elif known[name].default is False:
            expected, fits = "true or false", isinstance(value, bool)
        else:
            expected, fits = "a text", isinstance(value, str)
        if not fits:
            raise BuildError(f"{place}: [tool.lite] {name} must be {expected}, not {value!r}.")
        found[name] = value
    return Settings(**found)
