/** The author's own buttons at a component's upper edge: `buttons=[gr.Button(…)]`. */
import type { ComponentChildren, JSX } from "preact";
import { Children } from "./render.tsx";
import { Toolbar } from "./toolbar.tsx";
import type { Block } from "./view.ts";

interface OwnButtonsProps {
  block: Block;
  /** Buttons of ours that stand before them. */
  children?: ComponentChildren;
}

export function OwnButtons({ block, children }: OwnButtonsProps): JSX.Element | null {
  if (!children && block.children.value.length === 0) return null;
  return (
    <Toolbar>
      {children}
      <Children of={block} />
    </Toolbar>
  );
}
