"""Green waves and round corners."""

from __future__ import annotations

from lite.themes.base import PLEX_MONO, PLEX_SANS, Base, Fonts
from lite.themes.utils import colors, sizes
from lite.themes.utils.colors import Color
from lite.themes.utils.sizes import Size


class Ocean(Base):
    """Emerald and sky in slanting gradients; very round."""

    name = "ocean"

    def __init__(
        self,
        *,
        primary_hue: Color | str = colors.emerald,
        secondary_hue: Color | str = colors.sky,
        neutral_hue: Color | str = colors.zinc,
        spacing_size: Size | str = sizes.spacing_md,
        radius_size: Size | str = sizes.radius_xxl,
        text_size: Size | str = sizes.text_md,
        font: Fonts = PLEX_SANS,
        font_mono: Fonts = PLEX_MONO,
    ) -> None:
        super().__init__(
            primary_hue=primary_hue,
            secondary_hue=secondary_hue,
            neutral_hue=neutral_hue,
            spacing_size=spacing_size,
            radius_size=radius_size,
            text_size=text_size,
            font=font,
            font_mono=font_mono,
        )
        self.set(
            color_accent="*primary_600",
            block_shadow="*shadow_drop_lg",
            input_background_fill="*neutral_50",
            slider_color_dark="*primary_500",
            stat_background_fill="linear-gradient(120deg,*primary_300,*secondary_300)",
            stat_background_fill_dark="linear-gradient(120deg,*primary_800,*secondary_800)",
            checkbox_label_background_fill_selected="linear-gradient(120deg,*primary_300,*primary_200)",
            checkbox_label_background_fill_selected_dark="linear-gradient(120deg,*primary_700,*primary_800)",
            checkbox_label_text_color_selected="black",
            checkbox_label_text_color_selected_dark="white",
            button_border_width="0px",
            button_transition="all .1s ease-in-out",
            button_transform_hover="scale(1.02)",
            button_transform_active="scale(1)",
            button_primary_background_fill=wave("secondary_500", "primary_300", "primary_400"),
            button_primary_background_fill_dark=wave("secondary_700", "primary_700", "primary_800"),
            button_primary_background_fill_hover=wave(
                "secondary_400", "primary_300", "primary_300"
            ),
            button_primary_background_fill_hover_dark=wave(
                "secondary_700", "primary_700", "primary_700"
            ),
            button_primary_border_color="*primary_400",
            button_primary_border_color_dark="*primary_700",
            button_primary_text_color="black",
            button_primary_text_color_dark="white",
            button_primary_shadow_hover="*shadow_drop_lg",
            button_secondary_background_fill=wave("neutral_300", "neutral_100", "neutral_200"),
            button_secondary_background_fill_dark=wave("neutral_700", "neutral_600", "neutral_700"),
            button_secondary_background_fill_hover=wave(
                "neutral_200", "neutral_100", "neutral_100"
            ),
            button_secondary_background_fill_hover_dark=wave(
                "neutral_600", "neutral_600", "neutral_700"
            ),
            button_secondary_shadow_hover="*shadow_drop_lg",
        )


def wave(start: str, crest: str, end: str | None = None) -> str:
    """Shades that run slantwise, the third behind the crest."""
    return f"linear-gradient(120deg,*{start},*{crest} 60%,*{end or crest})"
