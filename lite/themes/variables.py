"""Every CSS variable a theme may set, and what it is in the `Base` theme.

`*name` refers to another variable, a shade such as `*primary_600` or a step such as `*spacing_md`.
A reference follows the mode, so a dark value is only needed where another shade is.

The names are Gradio's, and so is what stays as it is when only the light value is set. Colours
differ where Gradio's fail WCAG's contrast of 4.5 for text and 3 for marks: white text stands on
shade 700 (not 500), quiet text is 500 on light and 400 on dark (not 400 and 500), links are 700
and 400, red buttons start at #dc2626, and bright hues give 600 (not 500) to marks.
"""

from __future__ import annotations

SAME_IN_BOTH: dict[str, str] = {
    "body_text_size": "*text_md",
    "body_text_weight": "400",
    "embed_radius": "*radius_sm",
    "color_accent": "*primary_500",
    "prose_text_size": "*text_md",
    "prose_text_weight": "400",
    "prose_header_text_weight": "600",
    "section_header_text_size": "*text_md",
    "section_header_text_weight": "400",
    "chatbot_text_size": "*text_lg",
    "container_radius": "*radius_sm",
    "form_gap_width": "0px",
    "layout_gap": "*spacing_xxl",
    "shadow_drop": "0 1px 2px rgb(0 0 0/.06)",
    "shadow_drop_lg": "0 1px 3px rgb(0 0 0/.1),0 2px 6px -2px rgb(0 0 0/.1)",
    "shadow_inset": "inset 0 1px 3px rgb(0 0 0/.06)",
    "block_info_text_size": "*text_sm",
    "block_info_text_weight": "400",
    "block_label_shadow": "*block_shadow",
    "block_label_margin": "0",
    "block_label_padding": "*spacing_sm *spacing_lg",
    "block_label_radius": "calc(*radius_sm - 1px) 0",
    "block_label_right_radius": "0 calc(*radius_sm - 1px)",
    "block_label_text_size": "*text_sm",
    "block_label_text_weight": "400",
    "block_padding": "*spacing_xl calc(*spacing_xl + 2px)",
    "block_radius": "*radius_sm",
    "block_title_padding": "0",
    "block_title_radius": "none",
    "block_title_text_size": "*text_md",
    "block_title_text_weight": "400",
    "checkbox_border_radius": "*radius_sm",
    "checkbox_check": (
        "url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'"
        " fill='none' stroke='white' stroke-width='2' stroke-linecap='round'"
        " stroke-linejoin='round'%3E%3Cpath d='M4 8.4 6.8 11 12 5.2'/%3E%3C/svg%3E\")"
    ),
    "checkbox_label_gap": "*spacing_lg",
    "checkbox_label_padding": "*spacing_md calc(2 * *spacing_md)",
    "checkbox_label_text_size": "*text_md",
    "checkbox_label_text_weight": "400",
    "checkbox_shadow": "*input_shadow",
    "radio_circle": (
        "url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'"
        " fill='white'%3E%3Ccircle cx='8' cy='8' r='3'/%3E%3C/svg%3E\")"
    ),
    "input_padding": "*spacing_xl",
    "input_radius": "*radius_sm",
    "input_text_size": "*text_md",
    "input_text_weight": "400",
    "table_radius": "*radius_sm",
    "button_transform_hover": "none",
    "button_transform_active": "none",
    "button_transition": "all .15s ease",
    "button_large_padding": "*spacing_lg calc(2 * *spacing_lg)",
    "button_large_radius": "*radius_md",
    "button_large_text_size": "*text_lg",
    "button_large_text_weight": "600",
    "button_medium_padding": "*spacing_md calc(2 * *spacing_md)",
    "button_medium_radius": "*radius_md",
    "button_medium_text_size": "*text_md",
    "button_medium_text_weight": "600",
    "button_small_padding": "*spacing_sm calc(1.5 * *spacing_sm)",
    "button_small_radius": "*radius_md",
    "button_small_text_size": "*text_sm",
    "button_small_text_weight": "400",
}
"""Variables with one value for light and dark."""

LIGHT_AND_DARK: dict[str, str | tuple[str, str | None]] = {
    "body_background_fill": "*background_fill_primary",
    "body_text_color": ("*neutral_800", "*neutral_100"),
    "body_text_color_subdued": ("*neutral_500", "*neutral_400"),
    "background_fill_primary": ("white", "*neutral_950"),
    "background_fill_secondary": ("*neutral_50", "*neutral_900"),
    "border_color_accent": ("*primary_300", "*neutral_600"),
    "border_color_accent_subdued": "*border_color_accent",
    "border_color_primary": ("*neutral_200", "*neutral_700"),
    "color_accent_soft": ("*primary_50", "*neutral_700"),
    "link_text_color": ("*secondary_700", "*secondary_400"),
    "link_text_color_active": ("*secondary_800", "*secondary_300"),
    "link_text_color_hover": ("*secondary_800", "*secondary_300"),
    "link_text_color_visited": "*link_text_color",
    "code_background_fill": ("*neutral_100", "*neutral_800"),
    "shadow_spread": ("3px", "2px"),
    "block_background_fill": ("*background_fill_primary", "*neutral_800"),
    "block_border_color": "*border_color_primary",
    "block_border_width": ("1px", None),
    "block_info_text_color": "*body_text_color_subdued",
    "block_label_background_fill": ("*background_fill_primary", "*background_fill_secondary"),
    "block_label_border_color": "*border_color_primary",
    "block_label_border_width": ("1px", None),
    "block_label_text_color": ("*neutral_600", "*neutral_200"),
    "block_shadow": ("none", None),
    "block_title_background_fill": ("none", None),
    "block_title_border_color": ("none", None),
    "block_title_border_width": ("0px", None),
    "block_title_text_color": ("*neutral_600", "*neutral_200"),
    "panel_background_fill": "*background_fill_secondary",
    "panel_border_color": "*border_color_primary",
    "panel_border_width": ("0", None),
    "accordion_text_color": "*body_text_color",
    "table_text_color": "*body_text_color",
    "table_border_color": ("*neutral_300", "*neutral_700"),
    "table_even_background_fill": "*background_fill_primary",
    "table_odd_background_fill": "*background_fill_secondary",
    "table_row_focus": "*color_accent_soft",
    "checkbox_background_color": ("*background_fill_primary", "*neutral_800"),
    "checkbox_background_color_focus": "*checkbox_background_color",
    "checkbox_background_color_hover": "*checkbox_background_color",
    "checkbox_background_color_selected": "*color_accent",
    "checkbox_border_color": ("*neutral_400", "*neutral_500"),
    "checkbox_border_color_focus": "*color_accent",
    "checkbox_border_color_hover": ("*neutral_500", "*neutral_400"),
    "checkbox_border_color_selected": "*color_accent",
    "checkbox_border_width": "1px",
    "checkbox_label_background_fill": "*button_secondary_background_fill",
    "checkbox_label_background_fill_hover": "*button_secondary_background_fill_hover",
    "checkbox_label_background_fill_selected": "*checkbox_label_background_fill",
    "checkbox_label_border_color": "*border_color_primary",
    "checkbox_label_border_color_hover": "*checkbox_label_border_color",
    "checkbox_label_border_color_selected": "*checkbox_label_border_color",
    "checkbox_label_border_width": "*input_border_width",
    "checkbox_label_shadow": ("none", None),
    "checkbox_label_shadow_active": ("*checkbox_label_shadow", None),
    "checkbox_label_shadow_hover": ("*checkbox_label_shadow", None),
    "checkbox_label_text_color": "*body_text_color",
    "checkbox_label_text_color_selected": "*checkbox_label_text_color",
    "error_background_fill": ("#fef2f2", "*background_fill_primary"),
    "error_border_color": ("#b91c1c", "#ef4444"),
    "error_border_width": ("1px", None),
    "error_icon_color": ("#b91c1c", "#ef4444"),
    "error_text_color": ("#b91c1c", "#fecaca"),
    "input_background_fill": ("*neutral_50", "*neutral_900"),
    "input_background_fill_focus": ("*input_background_fill", None),
    "input_background_fill_hover": "*input_background_fill",
    "input_border_color": "*border_color_primary",
    "input_border_color_focus": ("*secondary_600", "*secondary_400"),
    "input_border_color_hover": "*input_border_color",
    "input_border_width": ("0px", None),
    "input_placeholder_color": ("*neutral_500", "*neutral_400"),
    "input_shadow": ("none", None),
    "input_shadow_focus": ("0 0 0 2px *input_border_color_focus", None),
    "loader_color": ("*color_accent", None),
    "slider_color": ("*color_accent", None),
    "stat_background_fill": ("*primary_300", "*primary_800"),
    "button_border_width": ("*input_border_width", None),
    "button_primary_background_fill": "*primary_700",
    "button_primary_background_fill_hover": "*primary_800",
    "button_primary_border_color": "*button_primary_background_fill",
    "button_primary_border_color_hover": "*button_primary_background_fill_hover",
    "button_primary_text_color": "white",
    "button_primary_text_color_hover": "*button_primary_text_color",
    "button_primary_shadow": ("none", None),
    "button_primary_shadow_active": "*button_primary_shadow",
    "button_primary_shadow_hover": "*button_primary_shadow",
    "button_secondary_background_fill": ("*neutral_200", "*neutral_600"),
    "button_secondary_background_fill_hover": ("*neutral_300", "*neutral_700"),
    "button_secondary_border_color": ("*neutral_200", "*neutral_600"),
    "button_secondary_border_color_hover": ("*neutral_300", "*neutral_500"),
    "button_secondary_text_color": ("*neutral_900", "white"),
    "button_secondary_text_color_hover": "*button_secondary_text_color",
    "button_secondary_shadow": ("*button_primary_shadow", None),
    "button_secondary_shadow_active": "*button_secondary_shadow",
    "button_secondary_shadow_hover": "*button_secondary_shadow",
    "button_cancel_background_fill": "*button_secondary_background_fill",
    "button_cancel_background_fill_hover": "*button_secondary_background_fill_hover",
    "button_cancel_border_color": "*button_secondary_border_color",
    "button_cancel_border_color_hover": "*button_secondary_border_color_hover",
    "button_cancel_text_color": "*button_secondary_text_color",
    "button_cancel_text_color_hover": "*button_cancel_text_color",
    "button_cancel_shadow": "*button_secondary_shadow",
    "button_cancel_shadow_active": "*button_secondary_shadow_active",
    "button_cancel_shadow_hover": "*button_secondary_shadow_hover",
}
"""Variables with a light and a dark value, or one that both start from.

Dark None means that dark mode takes the light value, whatever it is set to, as in Gradio.
"""

DEFAULTS: dict[str, str] = dict(SAME_IN_BOTH)
"""Every value above by the name `Base.set` knows it under."""

for _name, _value in LIGHT_AND_DARK.items():
    _light, _dark = _value if isinstance(_value, tuple) else (_value, _value)
    DEFAULTS[_name] = _light
    if _dark is not None:
        DEFAULTS[f"{_name}_dark"] = _dark

NAMES = frozenset({*SAME_IN_BOTH, *LIGHT_AND_DARK, *(f"{name}_dark" for name in LIGHT_AND_DARK)})
"""Everything `Base.set` accepts."""
