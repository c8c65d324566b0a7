"""What every theme can do: hold variables, resolve them, become CSS or a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lite.errors import ArgumentError
from lite.field import nearest
from lite.themes.utils.fonts import Font, FontFile, from_dict
from lite.themes.variables import DEFAULTS, LIGHT_AND_DARK, NAMES

if TYPE_CHECKING:
    from typing import Self

REFERENCE = re.compile(r"\*([A-Za-z]\w*)")
DARK = "_dark"
FONTS = ("font", "font_mono")
NOT_VARIABLES = ("name", "custom_css")


class ThemeClass:
    """The look of an app as CSS variables with Gradio's names.

    A variable is an attribute of the theme; those not set have the value of the `Base` theme.
    """

    name = "base"
    custom_css = ""
    """Rules of your own that follow the variables."""

    _font: list[Font]
    _font_mono: list[Font]

    if not TYPE_CHECKING:  # or every misspelt method would have the type str

        def __getattr__(self, name: str) -> str | None:
            if name in NAMES:
                return DEFAULTS.get(name)
            raise AttributeError(f"{type(self).__name__} has no attribute '{name}'.")

    def set(self, **variables: str | None) -> Self:
        """Change variables; None keeps the present value. `*primary_500` refers to another one.

        Dark mode has the same names followed by `_dark`.
        """
        for name, value in variables.items():
            if name not in NAMES:
                place = f"{type(self).__name__}.set()"
                raise ArgumentError(f"{place} has no variable '{name}'{nearest(name, NAMES)}")
            if value is not None:
                setattr(self, name, checked(name, str(value)))
        return self

    def css(self) -> str:
        """The variables as CSS, without blanks; the dark part holds only what differs.

        The light rule matches `.dark` as well, so that what refers to a changed variable follows
        it. Neither rule matches `.gradio-container`: it would hide what authors set on `:root`.
        """
        values = self._values()
        dark: dict[str, str] = {}
        for name in list(values):
            if name.endswith(DARK):
                dark[name.removesuffix(DARK)] = values.pop(name)
        self._warn_about_unknown(values, dark)
        light_css = {name: as_css(value) for name, value in values.items()}
        dark_css = {name: as_css(value) for name, value in dark.items()}
        changed = {name: css for name, css in dark_css.items() if css != light_css.get(name)}
        rules = f":root,.dark{{color-scheme:light;{declarations(light_css)}}}"
        rules += f".dark{{color-scheme:dark;{declarations(changed)}}}{self.custom_css}"
        return rules.replace("</", r"<\/")  # an inlined sheet must not end its style element

    def computed(self, name: str, dark: bool = False) -> str:
        """The value of a variable with every reference followed, in light or dark mode."""
        return self._follow(name.removesuffix(DARK), dark or name.endswith(DARK), ())

    @property
    def fonts(self) -> list[FontFile]:
        """The fonts that want files; a build may bundle them, else the fallbacks show."""
        found: list[FontFile] = []
        for font in [*self._font, *self._font_mono]:
            if isinstance(font, FontFile) and font not in found:
                found.append(font)
        return found

    def to_dict(self) -> dict[str, Any]:
        """The theme as plain values, in the form of Gradio's theme files."""
        values: dict[str, Any] = {"name": self.name, "custom_css": self.custom_css}
        values.update(self._values())
        for key in ("_font", "_font_mono"):
            values[key] = [
                font.to_dict() if isinstance(font, FontFile) else font.name
                for font in getattr(self, key)
            ]
        return {"theme": values}

    @classmethod
    def from_dict(cls, theme: dict[str, Any]) -> ThemeClass:
        """The theme that `to_dict` made, or Gradio's."""
        from lite.themes.base import Base

        values = theme.get("theme")
        if not isinstance(values, dict):
            raise ValueError('A theme is {"theme": {"name": …}}, as Theme.dump() writes it.')
        made = Base()
        for key in FONTS:
            if f"_{key}" in values:
                made.use_fonts(key, [from_dict(font) for font in values[f"_{key}"]])
            elif isinstance(values.get(key), str):
                made.use_fonts(key, values[key])
        for name, value in values.items():
            if name in NOT_VARIABLES:
                setattr(made, name, str(value))
            elif isinstance(value, str) and not hasattr(cls, name) and name not in FONTS:
                setattr(made, name, checked(name, value))
        for name in LIGHT_AND_DARK:  # without a dark value, dark mode takes the light one
            if name in values and values.get(name + DARK) is None and name + DARK in DEFAULTS:
                setattr(made, name + DARK, getattr(made, name))
        return made

    def dump(self, filename: str) -> None:
        """Write the theme to a JSON file that `load` reads."""
        import json

        with open(filename, "w", encoding="utf-8") as file:
            json.dump(self.to_dict(), file)

    @classmethod
    def load(cls, path: str) -> ThemeClass:
        """Read a theme from a JSON file that `dump` wrote, here or in Gradio."""
        import json

        with open(path, encoding="utf-8") as file:
            return cls.from_dict(json.load(file))

    @classmethod
    def from_hub(cls, repo_name: str, token: str | None = None) -> ThemeClass:
        """Not possible here: a page asks no other server for its look."""
        raise NotImplementedError(
            f"The theme {repo_name} cannot be fetched from the Hub. Download its theme file once "
            "and read it with gr.Theme.load(path)."
        )

    def push_to_hub(
        self,
        repo_name: str,
        org_name: str | None = None,
        version: str | None = None,
        token: str | None = None,
        theme_name: str | None = None,
        description: str | None = None,
        private: bool = False,
    ) -> None:
        """Not possible here: write the theme to a file with `dump` and upload that."""
        raise NotImplementedError(
            f"The theme cannot be sent to {repo_name}. Write it with dump(filename) and upload it."
        )

    def _values(self) -> dict[str, str]:
        """All variables: palettes and scales, then the table's, then the author's own."""
        own = {
            name: value
            for name, value in vars(self).items()
            if isinstance(value, str) and not name.startswith("_") and name not in NOT_VARIABLES
        }
        return {**DEFAULTS, **own}

    def _follow(self, name: str, dark: bool, through: tuple[str, ...]) -> str:
        if name in through:
            path = " → ".join([*through, name])
            raise ValueError(f"{type(self).__name__}: a variable refers to itself: {path}.")
        value = getattr(self, name + DARK, None) if dark else None
        if value is None:
            value = getattr(self, name)
        return REFERENCE.sub(lambda found: self._follow(found[1], dark, (*through, name)), value)

    def _warn_about_unknown(self, *modes: dict[str, str]) -> None:
        known = modes[0]
        for name, value in [pair for mode in modes for pair in mode.items()]:
            for reference in REFERENCE.findall(value):
                if reference not in known:
                    import warnings

                    warnings.warn(
                        f"{type(self).__name__}: {name} refers to '*{reference}', which does not "
                        f"exist{nearest(reference, known)}",
                        stacklevel=3,
                    )


def checked(name: str, value: str) -> str:
    """The value without a stray semicolon; refuses references to one mode's variable."""
    for reference in REFERENCE.findall(value):
        if reference.endswith(DARK):
            raise ValueError(
                f"'{name}' cannot refer to '*{reference}': a reference follows the mode by itself, "
                f"write '*{reference.removesuffix(DARK)}'."
            )
    return value.strip().rstrip(";")


def as_css(value: str) -> str:
    """The value with every reference written as CSS does."""
    return REFERENCE.sub(lambda found: f"var({css_name(found[1])})", value)


def css_name(name: str) -> str:
    """The CSS variable of a theme's variable."""
    return "--" + name.replace("_", "-")


def declarations(values: dict[str, str]) -> str:
    return ";".join(f"{css_name(name)}:{value}" for name, value in values.items())
