"""Black, white and nothing between that matters."""

from __future__ import annotations

from lite.themes.base import PLEX_MONO, Base, Fonts
from lite.themes.utils import colors, sizes
from lite.themes.utils.colors import Color
from lite.themes.utils.fonts import SANS, LocalFont
from lite.themes.utils.sizes import Size

LORA = (LocalFont("Lora"), *SANS)


class Monochrome(Base):
    """Like print: serif letters, square corners, heavy lines."""

    name = "monochrome"

    def __init__(
        self,
        *,
        primary_hue: Color | str = colors.neutral,
        secondary_hue: Color | str = colors.neutral,
        neutral_hue: Color | str = colors.neutral,
        spacing_size: Size | str = sizes.spacing_lg,
        radius_size: Size | str = sizes.radius_none,
        text_size: Size | str = sizes.text_md,
        font: Fonts = LORA,
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
            body_text_color="*neutral_900",
            body_text_color_subdued="*neutral_600",
            background_fill_primary_dark="*neutral_900",
            background_fill_secondary_dark="*neutral_800",
            color_accent_soft="*neutral_100",
            border_color_accent="*neutral_900",
            border_color_accent_dark="*neutral_300",
            shadow_drop_lg="0 1px 4px rgb(0 0 0/.1)",
            block_label_text_color="*neutral_900",
            block_label_text_weight="600",
            block_title_text_color="*neutral_900",
            block_title_text_weight="600",
            block_shadow_dark="*shadow_drop_lg",
            input_background_fill="*neutral_100",
            input_placeholder_color="*neutral_600",
            input_border_color_focus="*neutral_900",
            input_border_color_focus_dark="*neutral_200",
            input_shadow_focus="0 0 0 2px *neutral_900",
            input_shadow_focus_dark="0 0 0 2px *neutral_200",
            slider_color="*neutral_900",
            slider_color_dark="*neutral_300",
            loader_color_dark="*neutral_300",
            stat_background_fill_dark="*primary_700",
            checkbox_background_color_selected_dark="*neutral_500",
            checkbox_label_border_width="1px",
            checkbox_label_background_fill_selected="*neutral_900",
            checkbox_label_background_fill_selected_dark="*neutral_100",
            checkbox_label_text_color_selected="white",
            checkbox_label_text_color_selected_dark="*neutral_900",
            button_border_width="2px",
            button_primary_background_fill="*neutral_900",
            button_primary_background_fill_dark="*neutral_100",
            button_primary_background_fill_hover="*neutral_700",
            button_primary_background_fill_hover_dark="*neutral_300",
            button_primary_border_color="*neutral_900",
            button_primary_border_color_dark="*neutral_100",
            button_primary_text_color_dark="*neutral_900",
            button_secondary_background_fill="white",
            button_secondary_background_fill_dark="*neutral_700",
            button_secondary_background_fill_hover="*neutral_100",
            button_secondary_background_fill_hover_dark="*neutral_600",
            button_secondary_border_color="*neutral_900",
            button_secondary_border_color_dark="*neutral_400",
            button_secondary_border_color_hover="*neutral_900",
            button_secondary_border_color_hover_dark="*neutral_200",
            button_cancel_border_color="*button_secondary_border_color",
        )
