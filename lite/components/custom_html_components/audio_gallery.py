"""Sounds in a grid, one of them chosen."""

from __future__ import annotations

from typing import Any

from lite.components.html import HTML

TEMPLATE = """
<div class="name"></div>
<div class="sounds" role="radiogroup" aria-label="${label || 'Sounds'}">
  ${audio_urls.map((url, at) => `
    <div class="sound ${url === value ? 'chosen' : ''}">
      <button type="button" role="radio" data-at="${at}" aria-checked="${url === value}">
        <span></span>
      </button>
      <audio controls preload="none" data-at="${at}"></audio>
    </div>`).join("")}
</div>
"""

STYLES = """
.name { margin-bottom: var(--spacing-md); font-weight: 600; }
.name:empty { display: none; }
.sounds { display: grid; gap: var(--spacing-lg);
  grid-template-columns: repeat(auto-fill, minmax(max(180px, 100% / (${columns} + .9)), 1fr)); }
.sound { display: flex; flex-direction: column; gap: 8px; min-width: 0; padding: 10px;
  border: 1px solid var(--border-color-primary); border-radius: var(--radius-md);
  background: var(--background-fill-primary); }
.sound.chosen { border-color: var(--color-accent); box-shadow: 0 0 0 1px var(--color-accent); }
button { padding: 4px; border: 0; border-radius: var(--radius-sm); background: none;
  color: inherit; text-align: start; overflow-wrap: anywhere; cursor: pointer; }
audio { width: 100%; height: 36px; }
"""

SCRIPT = """
const fill = () => {
  element.querySelector(".name").textContent = props.label || "";
  for (const span of element.querySelectorAll("button span"))
    span.textContent = props.labels[span.parentElement.dataset.at];
  for (const audio of element.querySelectorAll("audio")) {
    const url = props.audio_urls[audio.dataset.at];
    audio.setAttribute("aria-label", props.labels[audio.dataset.at]);
    if (audio.getAttribute("src") !== url) audio.setAttribute("src", url);
  }
};
fill();
watch(["value", "audio_urls", "labels", "label"], fill);
element.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  props.value = props.audio_urls[button.dataset.at];
  trigger("select", {index: Number(button.dataset.at), value: props.value});
});
"""


class AudioGallery(HTML):
    """Sounds to listen to and to choose from; the value is the address of the chosen one."""

    block_name = "html"

    def __init__(
        self,
        audio_urls: list[str],
        *,
        value: str | None = None,
        labels: list[str] | None = None,
        columns: int = 3,
        label: str | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(
            value,
            label=label,
            **{
                "html_template": TEMPLATE,
                "css_template": STYLES,
                "js_on_load": SCRIPT,
                "audio_urls": audio_urls,
                "labels": labels or [f"Audio {at + 1}" for at in range(len(audio_urls))],
                "columns": columns,
                **kwargs,
            },
        )

    def api_info(self) -> dict[str, Any]:
        """The JSON schema of the value: one of the addresses, or null."""
        return {"enum": [*self.audio_urls, None]}
