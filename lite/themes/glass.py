"""Upright gradients, as on glass."""

from __future__ import annotations

from lite.themes.base import HALO, PLEX_MONO, Base, Fonts
from lite.themes.utils import colors, sizes
from lite.themes.utils.colors import Color
from lite.themes.utils.sizes import Size


class Glass(Base):
    """Blue and slate; fills that run from top to bottom, small corners."""

    name = "glass"

    def __init__(
        self,
        *,
        primary_hue: Color | str = colors.blue,
        secondary_hue: Color | str = colors.slate,
        neutral_hue: Color | str = colors.slate,
        spacing_size: Size | str = sizes.spacing_sm,
        radius_size: Size | str = sizes.radius_sm,
        text_size: Size | str = sizes.text_sm,
        font: Fonts = ("Optima", "Candara", "Noto Sans", "source-sans-pro", "sans-serif"),
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
            background_fill_primary_dark="*neutral_800",
            background_fill_secondary="*secondary_100",
            background_fill_secondary_dark="*secondary_800",
            body_background_fill_dark="*secondary_800",
            panel_border_width="1px",
            body_text_color_subdued="*neutral_600",
            border_color_primary_dark="*secondary_600",
            block_background_fill="*secondary_50",
            block_background_fill_dark="*secondary_800",
            block_border_width="0px",
            block_border_width_dark="1px",
            block_label_background_fill="*secondary_200",
            block_label_background_fill_dark="*secondary_700",
            block_label_text_color="*secondary_700",
            block_label_text_size="*text_md",
            block_label_text_weight="600",
            block_title_text_color="*secondary_700",
            block_title_text_weight="600",
            input_background_fill="linear-gradient(0deg,*secondary_100 0%,white 100%)",
            input_background_fill_dark="*secondary_900",
            input_border_color_focus="*primary_500",
            input_border_color_focus_dark="*primary_400",
            input_border_width="1px",
            input_shadow_focus=HALO,
            input_placeholder_color="*neutral_600",
            link_text_color_dark="*secondary_300",
            link_text_color_hover_dark="*secondary_200",
            link_text_color_active_dark="*secondary_200",
            slider_color_dark="*primary_500",
            checkbox_background_color_dark="*secondary_700",
            checkbox_label_border_width="1px",
            stat_background_fill="linear-gradient(to right,*primary_400,*primary_200)",
            stat_background_fill_dark="linear-gradient(to right,*primary_700,*primary_800)",
            table_odd_background_fill_dark="*neutral_700",
            button_border_width="1px",
            button_primary_background_fill=fall("primary_100", "primary_200"),
            button_primary_background_fill_dark=fall("primary_600", "primary_700"),
            button_primary_background_fill_hover=fall("primary_200", "primary_300", 90),
            button_primary_background_fill_hover_dark=fall("primary_700", "primary_800", 90),
            button_primary_border_color="*primary_300",
            button_primary_border_color_dark="*primary_600",
            button_primary_border_color_hover="*primary_400",
            button_primary_border_color_hover_dark="*primary_500",
            button_primary_text_color="*body_text_color",
            button_primary_shadow_active="*shadow_inset",
            button_secondary_background_fill=fall("secondary_100", "secondary_200"),
            button_secondary_background_fill_dark=fall("secondary_600", "secondary_700"),
            button_secondary_background_fill_hover=fall("secondary_200", "secondary_300", 90),
            button_secondary_background_fill_hover_dark=fall("secondary_700", "secondary_800", 90),
            button_secondary_border_color="*secondary_300",
            button_secondary_shadow_active="*shadow_inset",
        )


def fall(top: str, bottom: str, until: int = 30) -> str:
    """Downwards from one shade to another that is reached after `until` percent."""
    return f"linear-gradient(180deg,*{top} 0%,*{bottom} {until}%)"
