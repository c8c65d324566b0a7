import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { outer } from "../outer.ts";
import { Children } from "../render.tsx";
import { buttonId, panelId, useSelected } from "../tab.ts";
import type { View } from "../view.ts";

export default function TabItem(view: View<"tabitem">): JSX.Element | null {
  const { block, render_children, height, max_height } = view;
  const selected = useSelected(block);
  const opened = useSignal(false);
  if (selected) opened.value = true;
  if (!opened.value && !render_children.value) return null;
  const sizes = { height: height.value, max_height: max_height.value };
  return (
    <div
      {...outer(view, "tabitem", sizes)}
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
