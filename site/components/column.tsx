import type { JSX } from "preact";
import { StatusTracker } from "../frame.tsx";
import { outer } from "../outer.ts";
import { Children } from "../render.tsx";
import type { View } from "../view.ts";

export default function Column(view: View<"column">): JSX.Element {
  const { block, variant, show_progress } = view;
  return (
    <div {...outer(view, `column ${variant.value}`)}>
      {show_progress.value ? <StatusTracker block={block} /> : null}
      <Children of={block} />
    </div>
  );
}
