import type { JSX } from "preact";
import { outer } from "../outer.ts";
import { Children } from "../render.tsx";
import type { View } from "../view.ts";

export const css = `
.gr-group {
  display: flex; flex-direction: column; gap: 1px; overflow: clip; overflow-clip-margin: 2px;
  border: var(--block-border-width) solid var(--block-border-color);
  border-radius: var(--block-radius); background: var(--block-border-color);
  box-shadow: var(--block-shadow);
}
.gr-group :is(.block, .form, .gr-button, .gr-group) { border-radius: 0; box-shadow: none; }
.gr-group > :is(.block, .form, .row, .column, .gr-group, .tabs),
.gr-group > :is(.row, .column) > *, .gr-group .form > .block { border-width: 0; }
.gr-group > :is(.row, .column, .form) { gap: 1px; }
.gr-group .block.bare { padding: var(--block-padding); background: var(--block-background-fill); }
`;

export default function Group(view: View<"group">): JSX.Element {
  return (
    <div {...outer(view, "gr-group styler")}>
      <Children of={view.block} />
    </div>
  );
}
