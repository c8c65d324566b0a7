"""A checkbox group whose choices have colours."""

from __future__ import annotations

from typing import Any

from lite.components.html import HTML
from lite.errors import ArgumentError

TEMPLATE = """
<fieldset class="choices">
  {{#if label}}<legend>{{label}}</legend>{{/if}}
  ${choices.map((choice, at) => `
    <label style="--own: ${colors[at]}">
      <input type="checkbox" data-at="${at}" ${(value || []).includes(choice) ? "checked" : ""}>
      <span></span>
    </label>`).join("")}
</fieldset>
"""

STYLES = """
fieldset { display: flex; flex-wrap: wrap; gap: var(--checkbox-label-gap); margin: 0; padding: 0;
  border: 0; }
legend { margin-bottom: var(--spacing-md); padding: 0; color: var(--block-label-text-color);
  font-size: var(--block-label-text-size); }
label { display: inline-flex; align-items: center; gap: 8px; padding: 6px 12px; cursor: pointer;
  border: 1px solid var(--border-color-primary); border-inline-start: 4px solid var(--own);
  border-radius: var(--radius-md); background: var(--background-fill-primary); }
label:has(:checked) { border-color: var(--own);
  background: color-mix(in srgb, var(--own) 14%, var(--background-fill-primary)); }
input { margin: 0; accent-color: var(--own); }
"""

SCRIPT = """
const name = () => {
  for (const input of element.querySelectorAll("input")) {
    input.nextElementSibling.textContent = props.choices[input.dataset.at];
    input.checked = (props.value || []).includes(props.choices[input.dataset.at]);
  }
};
name();
watch(["value", "choices", "colors"], name);
element.addEventListener("change", () => {
  const on = [...element.querySelectorAll("input:checked")];
  props.value = on.map((input) => props.choices[input.dataset.at]);
  trigger("input");
});
"""


class ColoredCheckboxGroup(HTML):
    """Choices with a colour each; the value is the list of those that are on."""

    block_name = "html"

    def __init__(
        self,
        choices: list[str],
        *,
        value: list[str] | None = None,
        colors: list[str],
        label: str | None = None,
        **kwargs: Any,
    ) -> None:
        if len(choices) != len(colors):
            raise ArgumentError(
                f"ColoredCheckboxGroup has {len(choices)} choices and {len(colors)} colors. "
                "Pass one color for each choice."
            )
        super().__init__(
            value or [],
            label=label,
            **{
                "html_template": TEMPLATE,
                "css_template": STYLES,
                "js_on_load": SCRIPT,
                "choices": choices,
                "colors": colors,
                **kwargs,
            },
        )

    def api_info(self) -> dict[str, Any]:
        """The JSON schema of the value: some of the choices."""
        return {"type": "array", "items": {"type": "string", "enum": list(self.choices)}}
