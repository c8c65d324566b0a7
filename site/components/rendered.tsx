import type { JSX } from "preact";
import { StatusTracker } from "../frame.tsx";
import { outer } from "../outer.ts";
import { Children } from "../render.tsx";
import type { View } from "../view.ts";

/** The place of a part that a function makes anew. */
export default function Rendered(view: View<"rendered">): JSX.Element {
  const { block } = view;
  return (
    <div {...outer(view, "column rendered")}>
      <StatusTracker block={block} />
      <Children of={block} />
    </div>
  );
}
