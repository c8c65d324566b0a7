import type { JSX } from "preact";
import { OwnButtons } from "../buttons.tsx";
import { tickOnEnter } from "../choice.tsx";
import { describedBy, Frame, Invalid, infoId, labelOf } from "../frame.tsx";
import { Info } from "../info.tsx";
import type { View } from "../view.ts";

export const css = `
.checkbox .checkbox-container {
  display: inline-flex; align-items: flex-start; gap: var(--spacing-lg); cursor: pointer;
  color: var(--body-text-color); font-size: var(--checkbox-label-text-size);
}
.checkbox .mark { margin-top: .15em; }
.checkbox .disabled { cursor: not-allowed; }
.checkbox .block-info { margin-top: var(--spacing-sm); }
`;

export default function Checkbox(view: View<"checkbox">): JSX.Element {
  const { block, value, interactive, label, info, show_label, container, emit } = view;
  // The label is what to click on: only a label nobody wrote can be hidden.
  const hidden = show_label.value === false && label.value === null;
  return (
    <Frame view={view} class="checkbox" bare={!container.value}>
      <label class={`checkbox-container ${interactive.value ? "" : "disabled"}`}>
        <input
          type="checkbox"
          class="mark"
          data-testid="checkbox"
          checked={value.value}
          disabled={!interactive.value}
          aria-invalid={block.invalid.value ? true : undefined}
          aria-describedby={describedBy(block)}
          onKeyDown={tickOnEnter}
          onChange={(event) => {
            const selected = event.currentTarget.checked;
            value.value = selected;
            emit("select", { index: 0, value: selected, selected });
            emit("input");
          }}
        />
        <span class={hidden ? "sr-only" : "label-text"}>{labelOf(block, "Checkbox")}</span>
      </label>
      {info.value ? <Info text={info.value} id={infoId(block)} /> : null}
      <OwnButtons block={block} />
      <Invalid block={block} />
    </Frame>
  );
}
