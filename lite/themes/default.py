"""The look of an app that chooses none."""

from __future__ import annotations

from lite.themes.base import HALO, PLEX_MONO, SOURCE_SANS, Base, Fonts
from lite.themes.utils import colors, sizes
from lite.themes.utils.colors import Color
from lite.themes.utils.sizes import Size


class Default(Base):
    """Orange on zinc, lines instead of shadows: what an app without `theme` gets."""

    name = "default"

    def __init__(
        self,
        *,
        primary_hue: Color | str = colors.orange,
        secondary_hue: Color | str = colors.blue,
        neutral_hue: Color | str = colors.zinc,
        spacing_size: Size | str = sizes.spacing_md,
        radius_size: Size | str = sizes.radius_md,
        text_size: Size | str = sizes.text_md,
        font: Fonts = SOURCE_SANS,
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
            border_color_accent_subdued="*primary_200",
            input_background_fill="*background_fill_primary",
            input_border_color_dark="*neutral_600",
            input_border_width="1px",
            input_shadow_focus=HALO,
            checkbox_label_background_fill="*background_fill_primary",
            checkbox_label_background_fill_dark="*neutral_800",
            checkbox_label_background_fill_hover="*background_fill_secondary",
            checkbox_label_background_fill_hover_dark="*neutral_700",
            checkbox_label_border_color_dark="*neutral_600",
            checkbox_label_border_color_selected="*border_color_accent",
            checkbox_label_border_color_selected_dark="*border_color_accent",
            error_background_fill_dark="*neutral_900",
            stat_background_fill="linear-gradient(to right,*primary_400,*primary_200)",
            stat_background_fill_dark="linear-gradient(to right,*primary_700,*primary_800)",
            button_border_width="0px",
            button_cancel_background_fill="#dc2626",
            button_cancel_background_fill_dark="#b91c1c",
            button_cancel_background_fill_hover="#b91c1c",
            button_cancel_background_fill_hover_dark="#991b1b",
            button_cancel_text_color="white",
            button_cancel_text_color_dark="white",
        )
