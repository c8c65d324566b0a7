"""Warm coals."""

from __future__ import annotations

from lite.themes.base import Base, Fonts
from lite.themes.utils import colors, sizes
from lite.themes.utils.colors import Color
from lite.themes.utils.fonts import MONO, SANS, LocalFont
from lite.themes.utils.sizes import Size

SOURCE_SANS_3 = (LocalFont("Source Sans 3"), *SANS)
SOURCE_CODE_PRO = (LocalFont("Source Code Pro"), *MONO)


class Ember(Base):
    """Orange on stone; soft shadows instead of lines, tinted labels."""

    name = "ember"

    def __init__(
        self,
        *,
        primary_hue: Color | str = colors.orange,
        secondary_hue: Color | str = colors.orange,
        neutral_hue: Color | str = colors.stone,
        spacing_size: Size | str = sizes.spacing_md,
        radius_size: Size | str = sizes.radius_lg,
        text_size: Size | str = sizes.text_md,
        font: Fonts = SOURCE_SANS_3,
        font_mono: Fonts = SOURCE_CODE_PRO,
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
            background_fill_primary_dark="*neutral_900",
            background_fill_secondary="*neutral_100",
            background_fill_secondary_dark="*neutral_800",
            body_background_fill="*neutral_50",
            body_background_fill_dark="*neutral_950",
            body_text_color_dark="*neutral_200",
            body_text_color_subdued="*neutral_600",
            color_accent_soft_dark="*primary_900",
            shadow_drop="0 1px 3px rgb(0 0 0/.08)",
            shadow_drop_lg="0 4px 12px rgb(0 0 0/.1)",
            block_background_fill_dark="*neutral_900",
            block_border_width="0px",
            block_label_background_fill="*primary_50",
            block_label_background_fill_dark="*primary_900",
            block_label_text_color="*primary_700",
            block_label_text_color_dark="*primary_200",
            block_label_text_weight="600",
            block_shadow="*shadow_drop",
            block_shadow_dark="0 1px 4px rgb(0 0 0/.3)",
            block_title_background_fill="*block_label_background_fill",
            block_title_padding="*spacing_sm *spacing_md",
            block_title_radius="*radius_sm",
            block_title_text_color="*block_label_text_color",
            block_title_text_color_dark="*block_label_text_color",
            block_title_text_weight="600",
            panel_border_width="1px",
            input_background_fill="white",
            input_background_fill_dark="*neutral_800",
            input_border_color_dark="*neutral_600",
            input_border_color_focus="*primary_600",
            input_border_color_focus_dark="*primary_500",
            input_border_width="1px",
            input_shadow_focus="0 0 0 3px *primary_100",
            input_shadow_focus_dark="0 0 0 3px *primary_900",
            loader_color_dark="*primary_400",
            slider_color_dark="*primary_400",
            stat_background_fill="linear-gradient(to right,*primary_400,*primary_200)",
            stat_background_fill_dark="linear-gradient(to right,*primary_800,*primary_900)",
            checkbox_label_background_fill="white",
            checkbox_label_background_fill_dark="*neutral_800",
            checkbox_label_background_fill_hover="*primary_50",
            checkbox_label_background_fill_hover_dark="*neutral_700",
            checkbox_label_background_fill_selected="*primary_700",
            checkbox_label_background_fill_selected_dark="*primary_800",
            checkbox_label_shadow="*shadow_drop",
            checkbox_label_text_color_selected="white",
            checkbox_label_text_color_selected_dark="white",
            checkbox_shadow="none",
            button_border_width="0px",
            button_primary_shadow="*shadow_drop",
            button_primary_shadow_hover="*shadow_drop_lg",
            button_primary_shadow_active="none",
            button_secondary_background_fill="white",
            button_secondary_background_fill_dark="*neutral_800",
            button_secondary_background_fill_hover="*neutral_50",
            button_secondary_text_color="*neutral_700",
            button_secondary_text_color_dark="*neutral_200",
            button_secondary_shadow="*shadow_drop",
            button_secondary_shadow_hover="*shadow_drop_lg",
            button_cancel_background_fill="#dc2626",
            button_cancel_background_fill_dark="#b91c1c",
            button_cancel_background_fill_hover="#b91c1c",
            button_cancel_background_fill_hover_dark="#991b1b",
            button_cancel_text_color="white",
            button_cancel_text_color_dark="white",
        )
