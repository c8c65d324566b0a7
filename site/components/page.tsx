import type { JSX } from "preact";
import { Children } from "../render.tsx";
import type { View } from "../view.ts";

export default function Page({ block }: View<"page">): JSX.Element {
  return (
    <div class="column">
      <Children of={block} />
    </div>
  );
}
