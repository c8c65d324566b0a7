import type { JSX } from "preact";
import { StatusTracker } from "../frame.tsx";
import { outer } from "../outer.ts";
import { Children } from "../render.tsx";
import type { View } from "../view.ts";

export default function Row(view: View<"row">): JSX.Element {
  const { block, variant, equal_height, height, min_height, max_height, show_progress } = view;
  const sizes = {
    height: height.value,
    min_height: min_height.value,
    max_height: max_height.value,
  };
  const classes = `row ${variant.value} ${equal_height.value ? "equal-height" : "unequal-height"}`;
  return (
    <div {...outer(view, classes, sizes)}>
      {show_progress.value ? <StatusTracker block={block} /> : null}
      <Children of={block} />
    </div>
  );
}
