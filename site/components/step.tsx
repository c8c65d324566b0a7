import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { outer } from "../outer.ts";
import { Children } from "../render.tsx";
import { buttonId, panelId, useSelected } from "../tab.ts";
import type { View } from "../view.ts";

export default function Step(view: View<"step">): JSX.Element | null {
  const { block } = view;
  const selected = useSelected(block);
  const opened = useSignal(false);
  if (selected) opened.value = true;
  if (!opened.value) return null;
  return (
    <div
      {...outer(view, "tabitem")}
      id={panelId(block)}
      role="tabpanel"
      aria-labelledby={buttonId(block)}
      hidden={!selected}
    >
      <div class="column">
        <Children of={block} />
      </div>
    </div>
  );
}
