from __future__ import annotations

import gzip
import inspect
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from lite import themes
from lite.errors import ArgumentError
from lite.themes import variables
from lite.themes.base import Base
from lite.themes.utils import colors, fonts, sizes

SPEC: dict[str, Any] = json.loads((Path(__file__).parent / "spec" / "themes.json").read_text())
CLASSES = sorted(SPEC["classes"])
MODES = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
EACH = pytest.mark.parametrize("name", CLASSES)


def theme(name: str, **arguments: Any) -> Base:
    made: Base = getattr(themes, name)(**arguments)
    return made


def described(default: Any) -> str:
    """A default the way the recorded listing writes it."""
    if isinstance(default, colors.Color):
        return f"colors.{default.name}"
    if isinstance(default, sizes.Size):
        return f"sizes.{default.name}"
    return ", ".join(default.name if isinstance(font, fonts.Font) else font for font in default)


def families(text: str) -> str:
    named = re.sub(r"<[^>]*name='([^']+)'[^>]*>", r"'\1'", text)
    return ", ".join(re.findall(r"'([^']+)'", named))


@EACH
def test_constructors_have_gradios_arguments_and_defaults(name: str) -> None:
    found = inspect.signature(getattr(themes, name)).parameters
    assert list(found) == [parameter["name"] for parameter in SPEC["classes"][name]["init"]]
    for parameter in SPEC["classes"][name]["init"]:
        mine = found[parameter["name"]]
        assert mine.kind is inspect.Parameter.KEYWORD_ONLY
        if "font" in mine.name:
            names = [getattr(font, "name", font) for font in mine.default]
            assert ", ".join(names) == families(parameter["default"])
        else:
            assert described(mine.default) == parameter["default"]


def test_palettes_and_scales_are_gradios() -> None:
    for name, shades in SPEC["colors"].items():
        assert getattr(colors, name).expand() == list(shades.values())
        assert list(shades) == [str(shade) for shade in colors.SHADES]
    for name, steps in SPEC["sizes"].items():
        scale = getattr(sizes, name)
        assert {step: getattr(scale, step) for step in steps} == steps
        assert scale.expand() == [steps[step] for step in sizes.STEPS]


@pytest.mark.parametrize(
    ("cls", "listed"),
    [
        (colors.Color, SPEC["color_class_init"]),
        (sizes.Size, SPEC["size_class_init"]),
        *[(getattr(fonts, name), listed) for name, listed in SPEC["font_classes"].items()],
    ],
)
def test_parts_have_gradios_arguments(cls: type, listed: list[dict[str, Any]]) -> None:
    assert list(inspect.signature(cls).parameters) == [parameter["name"] for parameter in listed]


def test_set_knows_exactly_gradios_variables() -> None:
    assert sorted(SPEC["set_variables"]) == sorted(variables.NAMES)


@pytest.mark.parametrize("name", SPEC["set_variables"])
def test_every_variable_reaches_the_css(name: str) -> None:
    css = themes.Base().set(**{name: "inherit"}).css()
    light, dark = css.split("}.dark{")
    place = dark if name.endswith("_dark") else light
    assert f"--{name.removesuffix('_dark').replace('_', '-')}:inherit" in place


def test_dark_follows_light_exactly_where_gradios_does() -> None:
    following = {
        *("block_border_width", "block_label_border_width", "block_shadow"),
        *("block_title_background_fill", "block_title_border_color", "block_title_border_width"),
        *("button_border_width", "button_primary_shadow", "button_secondary_shadow"),
        *(f"checkbox_label_shadow{state}" for state in ("", "_active", "_hover")),
        *("error_border_width", "panel_border_width", "loader_color", "slider_color"),
        *("input_background_fill_focus", "input_border_width"),
        *("input_shadow", "input_shadow_focus"),
    }
    for name in SPEC["set_variables"]:
        if f"{name}_dark" in SPEC["set_variables"]:
            made = themes.Base().set(**{name: "inherit"})
            assert (made.computed(name, dark=True) == "inherit") == (name in following), name


def test_an_unknown_variable_names_the_nearest() -> None:
    with pytest.raises(ArgumentError, match="did you mean 'button_primary_text_color'") as caught:
        themes.Soft().set(buton_primary_text_colour="red")
    assert isinstance(caught.value, TypeError)
    assert "Soft.set()" in str(caught.value)


def test_set_keeps_the_value_for_none_and_can_be_chained() -> None:
    soft = themes.Soft().set(body_text_color="red").set(body_text_color=None)
    assert soft.computed("body_text_color") == "red"
    assert soft.computed("body_text_color", dark=True) != "red"


def test_references_become_css_variables() -> None:
    css = (
        themes.Base()
        .set(
            body_text_color="*primary_500",
            block_padding="calc(2 * *spacing_md) *radius_sm",
            block_shadow="0 1px *block_border_color;",
        )
        .css()
    )
    assert "--body-text-color:var(--primary-500);" in css
    assert "--block-padding:calc(2 * var(--spacing-md)) var(--radius-sm);" in css
    assert "--block-shadow:0 1px var(--block-border-color);" in css


def test_references_to_one_mode_are_refused() -> None:
    with pytest.raises(ValueError, match=r"write '\*primary_500'"):
        themes.Base().set(body_text_color_dark="*primary_500_dark")


def test_unknown_references_are_warned_about() -> None:
    odd = themes.Base().set(body_text_color="*primary_5000")
    with pytest.warns(UserWarning, match="body_text_color refers to '\\*primary_5000'"):
        odd.css()


def test_a_variable_that_refers_to_itself_is_named() -> None:
    odd = themes.Base().set(block_shadow="*button_primary_shadow")
    odd.set(button_primary_shadow="*block_shadow")
    with pytest.raises(ValueError, match="block_shadow → button_primary_shadow → block_shadow"):
        odd.computed("block_shadow")


def test_attributes_are_variables_too() -> None:
    made = themes.Base()
    assert made.body_text_color == "*neutral_800"  # type: ignore[attr-defined]
    made.body_text_color = "red"  # type: ignore[attr-defined]
    made.house_color = "*primary_500"  # type: ignore[attr-defined]
    assert "--body-text-color:red;" in made.css()
    assert "--house-color:var(--primary-500)" in made.css()
    with pytest.raises(AttributeError, match="Base has no attribute 'colour'"):
        made.colour  # type: ignore[attr-defined]  # noqa: B018


def test_hues_and_sizes_by_name_object_and_own() -> None:
    own = colors.Color(*["#123456"] * 11)
    own.name = "ink"
    by_name = theme("Base", primary_hue="ink", secondary_hue=colors.lime, spacing_size="lg")
    assert by_name.computed("primary_50") == "#123456" == own.c950
    assert by_name.computed("secondary_500") == "#84cc16"
    assert by_name.computed("spacing_md") == "8px"
    wide = sizes.Size("1px", "2px", "3px", "4px", "5px", "6px", "70px")
    assert theme("Soft", radius_size=wide).computed("radius_xxl") == "70px"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"primary_hue": "oragne"}, "no hue 'oragne'; did you mean 'orange'"),
        ({"spacing_size": "huge"}, "no spacing size 'huge'; known: sm, md, lg"),
    ],
)
def test_unknown_shortcuts_name_what_there_is(arguments: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        theme("Default", **arguments)


def test_own_themes_extend_built_in_ones() -> None:
    class Seafoam(themes.Base):
        def __init__(self, *, primary_hue: colors.Color | str = colors.emerald) -> None:
            super().__init__(primary_hue=primary_hue, font=fonts.GoogleFont("Quicksand"))
            self.name = "seafoam"
            super().set(slider_color="*primary_300", slider_color_dark="*primary_600")

    made = Seafoam()
    assert made.computed("slider_color") == "#6ee7b7"
    assert made.computed("slider_color", dark=True) == "#059669"


@pytest.mark.parametrize(
    ("asked", "css"),
    [
        ("Arial", "Arial, ui-sans-serif, system-ui, sans-serif"),
        ("Noto Sans, serif", "'Noto Sans', serif"),
        (fonts.GoogleFont("Inter"), "'Inter', ui-sans-serif, system-ui, sans-serif"),
        ([fonts.GoogleFont("Inter"), "Arial", "sans-serif"], "'Inter', Arial, sans-serif"),
        ("Bad';}*{x:y", "'Badxy', ui-sans-serif, system-ui, sans-serif"),
    ],
)
def test_fonts_end_in_one_that_is_always_there(asked: Any, css: str) -> None:
    assert f"--font:{css};" in theme("Base", font=asked).css()


def test_fonts_lists_what_a_build_may_bundle() -> None:
    made = theme("Soft", font=[fonts.GoogleFont("Inter", (300,)), "Arial"])
    assert made.fonts == [fonts.GoogleFont("Inter", (300,)), fonts.LocalFont("IBM Plex Mono")]
    assert [font.name for font in theme("Default").fonts] == ["Source Sans Pro", "IBM Plex Mono"]


@EACH
def test_no_theme_asks_another_server(name: str) -> None:
    made = theme(name, font=fonts.GoogleFont("Inter"))
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)|@import|@font-face", made.css())


def test_strings_name_built_in_themes() -> None:
    for name in [*SPEC["built_in_names"], *map(str.lower, CLASSES), "Soft", "gradio/soft"]:
        found = themes.builtin(name)
        assert found.name == type(found).__name__.lower() == name.lower().rpartition("/")[2]


def test_unknown_theme_names_the_nearest() -> None:
    with pytest.raises(ValueError, match="no theme 'sotf'; did you mean 'soft'"):
        themes.builtin("sotf")
    with pytest.raises(ValueError, match="Hub is read from its file"):
        themes.builtin("someone/theme")


@EACH
def test_a_theme_survives_its_file(name: str, tmp_path: Path) -> None:
    file = str(tmp_path / "theme.json")
    made = theme(name, primary_hue="rose", font=fonts.GoogleFont("Inter"))
    made.set(body_text_color="red", block_shadow_dark="none")
    made.custom_css = ".mine{color:red}"
    made.dump(file)
    read = themes.Theme.load(file)
    assert read.css() == made.css()
    assert read.fonts == made.fonts
    assert read.name == made.name
    assert read.to_dict() == made.to_dict()


def test_a_file_of_gradios_is_read() -> None:
    read = themes.Theme.from_dict(
        {
            "theme": {
                "name": "mine",
                "_font": [
                    {"__gradio_font__": True, "name": "Lora", "class": "google", "weights": [400]},
                    "serif",
                ],
                "_font_css": [],
                "font": "'Lora', serif",
                "primary_500": "#123456",
                "block_border_width": "7px",
                "block_border_width_dark": None,
                "body_text_color_dark": "white",
                "css": "not a method any more",
                "_secret": "x",
            },
            "gradio_version": "6.31.0",
        }
    )
    css = read.css()
    assert "--font:'Lora', serif" in css
    assert "--primary-500:#123456" in css
    assert read.computed("block_border_width", dark=True) == "7px"
    assert read.computed("body_text_color", dark=True) == "white"
    assert read.fonts[0] == fonts.GoogleFont("Lora", (400,))
    assert read.name == "mine"
    assert "secret" not in css


def test_a_file_that_is_no_theme_is_refused() -> None:
    with pytest.raises(ValueError, match="A theme is"):
        themes.Theme.from_dict({"primary_500": {}})


def test_the_hub_is_refused_in_a_sentence() -> None:
    with pytest.raises(NotImplementedError, match="Download its theme file"):
        themes.Theme.from_hub("someone/theme")
    with pytest.raises(NotImplementedError, match="dump"):
        themes.Base().push_to_hub("theme")
    with pytest.raises(NotImplementedError, match="dump"):
        themes.builder()


@EACH
def test_dark_repeats_nothing(name: str) -> None:
    light, dark = theme(name).css().split("}.dark{")
    found = [set(re.findall(r"(--[\w-]+:[^;]+)(?=;|\}|$)", part)) for part in (light, dark)]
    assert len(found[0]) > 200
    assert found[1]
    assert not found[0] & found[1]


def test_css_cannot_end_its_style_element() -> None:
    made = themes.Base().set(body_text_color="</style><script>")
    made.custom_css = "</STYLE>"
    assert "</" not in made.css()


def test_the_default_is_small_enough_to_be_inlined() -> None:
    assert len(gzip.compress(theme("Default").css().encode())) < 5000


def test_no_palette_is_loaded_before_a_theme_is_used() -> None:
    code = (
        "import sys, lite.themes;"
        "assert not [m for m in sys.modules if m.startswith('lite.themes.')], sys.modules;"
        "lite.themes.builtin('soft');"
        "assert 'lite.themes.glass' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_imports_as_in_gradios_guides() -> None:
    from lite.themes.base import Base, ThemeClass
    from lite.themes.soft import Soft
    from lite.themes.utils import colors, fonts, sizes

    assert (themes.colors, themes.sizes) == (colors, sizes)
    assert themes.GoogleFont is fonts.GoogleFont
    assert themes.Theme is Base
    assert issubclass(Base, ThemeClass)
    assert themes.Soft is Soft
    assert set(themes.__all__) <= set(dir(themes))
    with pytest.raises(AttributeError, match="no attribute 'Softer'"):
        themes.Softer  # noqa: B018


NAMED = {"white": "#ffffff", "black": "#000000"}
TEXT = 4.5
GRAPHIC = 3.0

PAIRS: list[tuple[str, str, float]] = [
    *[
        ("body_text_color", fill, TEXT)
        for fill in (
            "body_background_fill",
            "background_fill_primary",
            "background_fill_secondary",
            "block_background_fill",
            "panel_background_fill",
            "input_background_fill",
            "input_background_fill_focus",
            "input_background_fill_hover",
            "code_background_fill",
            "color_accent_soft",
        )
    ],
    *[
        (text, fill, TEXT)
        for text in ("body_text_color_subdued", "link_text_color", "accordion_text_color")
        for fill in (
            "body_background_fill",
            "background_fill_primary",
            "background_fill_secondary",
            "block_background_fill",
            "panel_background_fill",
        )
    ],
    *[
        (f"link_text_color_{state}", fill, TEXT)
        for state in ("active", "hover", "visited")
        for fill in ("body_background_fill", "block_background_fill", "panel_background_fill")
    ],
    ("block_info_text_color", "block_background_fill", TEXT),
    ("block_label_text_color", "block_label_background_fill", TEXT),
    ("block_title_text_color", "block_title_background_fill", TEXT),
    *[
        ("input_placeholder_color", f"input_background_fill{state}", TEXT)
        for state in ("", "_focus", "_hover")
    ],
    ("error_text_color", "error_background_fill", TEXT),
    ("error_icon_color", "error_background_fill", GRAPHIC),
    *[
        ("table_text_color", fill, TEXT)
        for fill in ("table_even_background_fill", "table_odd_background_fill", "table_row_focus")
    ],
    *[
        (f"button_{kind}_text_color{state}", f"button_{kind}_background_fill{state}", TEXT)
        for kind in ("primary", "secondary", "cancel")
        for state in ("", "_hover")
    ],
    ("checkbox_label_text_color", "checkbox_label_background_fill", TEXT),
    ("checkbox_label_text_color", "checkbox_label_background_fill_hover", TEXT),
    ("checkbox_label_text_color_selected", "checkbox_label_background_fill_selected", TEXT),
    ("body_text_color", "stat_background_fill", TEXT),
    ("white", "checkbox_background_color_selected", GRAPHIC),
    ("color_accent", "block_background_fill", GRAPHIC),
    ("input_border_color_focus", "block_background_fill", GRAPHIC),
    ("slider_color", "block_background_fill", GRAPHIC),
    ("loader_color", "block_background_fill", GRAPHIC),
]


def luminance(color: str) -> float:
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def painted(made: Base, name: str, dark: bool) -> list[str]:
    """The colours a variable paints with: every stop of a gradient, the block's if it has none."""
    value = name if name in NAMED else made.computed(name, dark)
    value = re.sub("|".join(NAMED), lambda found: NAMED[found[0]], value)
    if value in ("none", "transparent"):
        return painted(made, "block_background_fill", dark)
    found = re.findall(r"#[0-9a-fA-F]{6}\b", value)
    assert found, f"{name} has no colour this test can read: {value}"
    return found


def too_weak(made: Base, dark: bool) -> list[str]:
    return [
        f"{text} {ink} on {fill} {ground}: {contrast(ink, ground):.2f} < {least}"
        for text, fill, least in PAIRS
        for ink in painted(made, text, dark)
        for ground in painted(made, fill, dark)
        if contrast(ink, ground) < least
    ]


@MODES
@EACH
def test_text_has_contrast(name: str, dark: bool) -> None:
    assert too_weak(theme(name), dark) == []


@MODES
@pytest.mark.parametrize("hue", SPEC["colors"])
def test_buttons_and_links_of_the_default_have_contrast_in_any_hue(hue: str, dark: bool) -> None:
    made = theme("Default", primary_hue=hue, secondary_hue=hue)
    assert [
        line for line in too_weak(made, dark) if line.startswith(("button_primary", "link_text"))
    ] == []
