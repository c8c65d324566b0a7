"""Rounded and calm, with tinted labels."""

from __future__ import annotations

from lite.themes.base import PLEX_MONO, Base, Fonts
from lite.themes.utils import colors, sizes
from lite.themes.utils.colors import Color
from lite.themes.utils.fonts import SANS, LocalFont
from lite.themes.utils.sizes import Size

MONTSERRAT = (LocalFont("Montserrat", (400, 700)), *SANS)


class Soft(Base):
    """Indigo on white blocks without borders; labels are tinted tags."""

    name = "soft"

    def __init__(
        self,
        *,
        primary_hue: Color | str = colors.indigo,
        secondary_hue: Color | str = colors.indigo,
        neutral_hue: Color | str = colors.gray,
        spacing_size: Size | str = sizes.spacing_md,
        radius_size: Size | str = sizes.radius_md,
        text_size: Size | str = sizes.text_md,
        font: Fonts = MONTSERRAT,
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
            background_fill_primary="*neutral_50",
            shadow_drop="0 1px 4px rgb(0 0 0/.1)",
            shadow_drop_lg="0 2px 6px rgb(0 0 0/.12)",
            block_background_fill="white",
            block_border_width="0px",
            block_label_background_fill="*primary_100",
            block_label_background_fill_dark="*primary_700",
            block_label_margin="*spacing_md",
            block_label_padding="*spacing_sm *spacing_md",
            block_label_radius="*radius_md",
            block_label_right_radius="*radius_md",
            block_label_text_color="*primary_700",
            block_label_text_color_dark="white",
            block_label_text_size="*text_md",
            block_label_text_weight="600",
            block_title_background_fill="*block_label_background_fill",
            block_title_padding="*block_label_padding",
            block_title_radius="*block_label_radius",
            block_title_text_color="*block_label_text_color",
            block_title_text_color_dark="*block_label_text_color",
            block_title_text_weight="600",
            panel_border_width="1px",
            input_background_fill="white",
            input_border_color="*neutral_100",
            input_shadow="*shadow_drop",
            input_shadow_focus="*shadow_drop_lg,0 0 0 2px *secondary_300",
            input_shadow_focus_dark="*shadow_drop_lg,0 0 0 2px *secondary_500",
            slider_color_dark="*primary_500",
            checkbox_background_color_selected_dark="*primary_500",
            checkbox_border_color_selected_dark="*primary_500",
            checkbox_border_width="1px",
            checkbox_label_background_fill_selected="*primary_600",
            checkbox_label_background_fill_selected_dark="*primary_700",
            checkbox_label_shadow="*shadow_drop",
            checkbox_label_text_color_selected="white",
            checkbox_shadow="none",
            button_primary_background_fill="*primary_600",
            button_primary_background_fill_dark="*primary_600",
            button_primary_background_fill_hover="*primary_700",
            button_primary_background_fill_hover_dark="*primary_700",
            button_primary_shadow="*shadow_drop_lg",
            button_primary_shadow_active="*shadow_inset",
            button_secondary_background_fill="white",
            button_secondary_background_fill_hover="*neutral_100",
            button_secondary_text_color="*neutral_800",
            button_secondary_shadow="*shadow_drop_lg",
            button_secondary_shadow_active="*shadow_inset",
        )
