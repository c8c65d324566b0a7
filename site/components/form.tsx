import type { JSX } from "preact";
import { outer } from "../outer.ts";
import { Children } from "../render.tsx";
import type { View } from "../view.ts";

export default function Form(view: View<"form">): JSX.Element | null {
  const { block } = view;
  const shown = block.children.value.some((child) => child.prop("visible").value === true);
  return (
    <div {...outer(view, shown ? "form" : "form hidden")}>
      <Children of={block} />
    </div>
  );
}
