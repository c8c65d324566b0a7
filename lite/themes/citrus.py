"""Yellow keys that go down when pressed."""

from __future__ import annotations

from lite.themes.base import HALO, Base, Fonts
from lite.themes.utils import colors, sizes
from lite.themes.utils.colors import Color
from lite.themes.utils.fonts import MONO, SANS, LocalFont
from lite.themes.utils.sizes import Size

UBUNTU = (LocalFont("Ubuntu", (400,)), *SANS)
ROBOTO_MONO = (LocalFont("Roboto Mono"), *MONO)


class Citrus(Base):
    """Amber on stone; blocks and buttons stand on a solid edge."""

    name = "citrus"

    def __init__(
        self,
        *,
        primary_hue: Color | str = colors.amber,
        secondary_hue: Color | str = colors.amber,
        neutral_hue: Color | str = colors.stone,
        spacing_size: Size | str = sizes.spacing_lg,
        radius_size: Size | str = sizes.radius_md,
        text_size: Size | str = sizes.text_md,
        font: Fonts = UBUNTU,
        font_mono: Fonts = ROBOTO_MONO,
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
            background_fill_primary="*neutral_50",
            block_background_fill="white",
            panel_border_width="1px",
            block_border_color="*neutral_300",
            block_shadow="0 3px 0 *neutral_300",
            block_shadow_dark="0 3px 0 *neutral_700",
            body_text_color_subdued="*neutral_600",
            input_background_fill="*background_fill_primary",
            input_background_fill_dark="*background_fill_secondary",
            input_border_width="1px",
            input_shadow_focus=HALO,
            input_shadow="0 -1px 0 *neutral_300",
            input_shadow_dark="0 -1px 0 *neutral_700",
            slider_color_dark="*primary_500",
            checkbox_label_background_fill="*neutral_200",
            checkbox_label_background_fill_dark="*neutral_700",
            checkbox_label_background_fill_hover="*neutral_100",
            checkbox_label_background_fill_hover_dark="*neutral_600",
            checkbox_label_background_fill_selected="*primary_400",
            checkbox_label_background_fill_selected_dark="*primary_500",
            checkbox_label_text_color_selected_dark="*neutral_900",
            checkbox_label_shadow="0 2px 0 *neutral_300",
            checkbox_label_shadow_dark="0 2px 0 *neutral_800",
            stat_background_fill="linear-gradient(to right,*primary_400,*primary_200)",
            stat_background_fill_dark="linear-gradient(to right,*primary_700,*primary_800)",
            button_border_width="0px",
            button_transform_hover="translateY(1px)",
            button_transform_active="translateY(2px)",
            button_transition="all .1s",
            button_primary_background_fill="*primary_500",
            button_primary_background_fill_dark="*primary_600",
            button_primary_background_fill_hover="*primary_400",
            button_primary_background_fill_hover_dark="*primary_500",
            button_primary_text_color="black",
            button_primary_text_color_dark="*neutral_950",
            button_primary_shadow="0 3px 0 *primary_600",
            button_primary_shadow_dark="0 3px 0 *primary_800",
            button_primary_shadow_hover="0 2px 0 *primary_600",
            button_primary_shadow_hover_dark="0 2px 0 *primary_800",
            button_primary_shadow_active="none",
            button_primary_shadow_active_dark="none",
            button_secondary_background_fill="*primary_400",
            button_secondary_background_fill_dark="*primary_500",
            button_secondary_background_fill_hover="*primary_300",
            button_secondary_background_fill_hover_dark="*primary_400",
            button_secondary_text_color="black",
            button_secondary_text_color_dark="*neutral_950",
            button_secondary_shadow="0 3px 0 *primary_500",
            button_secondary_shadow_dark="0 3px 0 *primary_700",
            button_secondary_shadow_hover="0 2px 0 *primary_500",
            button_secondary_shadow_hover_dark="0 2px 0 *primary_700",
            button_secondary_shadow_active="none",
            button_secondary_shadow_active_dark="none",
            button_cancel_background_fill="#dc2626",
            button_cancel_background_fill_dark="#b91c1c",
            button_cancel_background_fill_hover="#b91c1c",
            button_cancel_background_fill_hover_dark="#991b1b",
            button_cancel_text_color="white",
            button_cancel_text_color_dark="white",
            button_cancel_shadow="0 3px 0 #991b1b",
            button_cancel_shadow_dark="0 3px 0 #7f1d1d",
            button_cancel_shadow_hover="0 2px 0 #991b1b",
            button_cancel_shadow_hover_dark="0 2px 0 #7f1d1d",
            button_cancel_shadow_active="none",
            button_cancel_shadow_active_dark="none",
        )
