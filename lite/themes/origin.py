"""The look of Gradio's earlier versions."""

from __future__ import annotations

from lite.themes.base import HALO, PLEX_MONO, SOURCE_SANS, Base, Fonts
from lite.themes.utils import colors, sizes
from lite.themes.utils.colors import Color
from lite.themes.utils.sizes import Size


class Origin(Base):
    """Orange on gray with gentle gradients and drop shadows, as Gradio 4 looked."""

    name = "origin"

    def __init__(
        self,
        *,
        primary_hue: Color | str = colors.orange,
        secondary_hue: Color | str = colors.blue,
        neutral_hue: Color | str = colors.gray,
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
            block_shadow="*shadow_drop",
            form_gap_width="1px",
            input_background_fill="*background_fill_primary",
            input_background_fill_dark="*neutral_900",
            input_border_width="1px",
            input_shadow_focus=HALO,
            input_shadow="*shadow_inset",
            checkbox_label_background_fill=rise("*neutral_50", "white"),
            checkbox_label_background_fill_dark=rise("*neutral_900", "*neutral_800"),
            checkbox_label_background_fill_hover=rise("*neutral_100", "white"),
            checkbox_label_background_fill_hover_dark=rise("*neutral_800", "*neutral_700"),
            checkbox_label_shadow="*shadow_drop",
            error_background_fill_dark="*neutral_900",
            stat_background_fill="linear-gradient(to right,*primary_400,*primary_200)",
            stat_background_fill_dark="linear-gradient(to right,*primary_700,*primary_800)",
            button_border_width="1px",
            button_transition="none",
            button_primary_background_fill=slope("*primary_100", "*primary_300"),
            button_primary_background_fill_dark=slope("*primary_700", "*primary_800"),
            button_primary_background_fill_hover=slope("*primary_100", "*primary_200"),
            button_primary_background_fill_hover_dark="*primary_700",
            button_primary_border_color="*primary_300",
            button_primary_border_color_dark="*primary_700",
            button_primary_border_color_hover="*primary_300",
            button_primary_border_color_hover_dark="*primary_600",
            button_primary_text_color="*primary_900",
            button_primary_shadow="*shadow_drop",
            button_primary_shadow_hover="*shadow_drop_lg",
            button_primary_shadow_active="*shadow_inset",
            button_secondary_background_fill=slope("*neutral_100", "*neutral_200"),
            button_secondary_background_fill_dark=slope("*neutral_600", "*neutral_700"),
            button_secondary_background_fill_hover="*neutral_100",
            button_secondary_background_fill_hover_dark="*neutral_600",
            button_cancel_background_fill=slope("#fee2e2", "#fecaca"),
            button_cancel_background_fill_dark=slope("#b91c1c", "#991b1b"),
            button_cancel_background_fill_hover="#fee2e2",
            button_cancel_background_fill_hover_dark="#b91c1c",
            button_cancel_border_color="#fecaca",
            button_cancel_border_color_dark="#b91c1c",
            button_cancel_border_color_hover="#fecaca",
            button_cancel_border_color_hover_dark="#dc2626",
            button_cancel_text_color="#991b1b",
            button_cancel_text_color_dark="white",
        )


def slope(first: str, last: str) -> str:
    """From one colour at the top left to another at the bottom right."""
    return f"linear-gradient(to bottom right,{first},{last})"


def rise(first: str, last: str) -> str:
    """From one colour at the bottom to another at the top."""
    return f"linear-gradient(to top,{first},{last})"
