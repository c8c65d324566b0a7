import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Frame, labelOf } from "../frame.tsx";
import { Icon } from "../icons.tsx";
import { Children } from "../render.tsx";
import type { View } from "../view.ts";

export const css = `
.gr-accordion.block { padding: 0; }
.gr-accordion > .label-wrap {
  display: flex; align-items: center; justify-content: space-between; gap: var(--spacing-lg);
  width: 100%; margin: 0; padding: var(--block-padding); border: 0; border-radius: inherit;
  background: none; color: var(--accordion-text-color); text-align: start; cursor: pointer;
}
.gr-accordion > .label-wrap:focus-visible { outline-offset: -2px; }
.gr-accordion > .label-wrap:hover .icon { color: var(--body-text-color); }
.gr-accordion > .label-wrap .icon { color: var(--body-text-color-subdued); transition: transform .15s; }
.gr-accordion > .label-wrap[aria-expanded="false"] .icon { transform: rotate(90deg); }
[dir="rtl"] .gr-accordion > .label-wrap[aria-expanded="false"] .icon { transform: rotate(-90deg); }
.accordion-content { padding: 0 12px 12px; }
`;

export default function Accordion(view: View<"accordion">): JSX.Element {
  const { block, open, height, max_height, emit } = view;
  const drawn = useSignal(open.peek());
  if (open.value) drawn.value = true;
  const id = `accordion-${block.id}`;
  const toggle = () => {
    open.value = !open.peek();
    emit(open.peek() ? "expand" : "collapse");
  };
  const sizes = open.value ? { height: height.value, max_height: max_height.value } : {};
  return (
    <Frame view={view} class="gr-accordion" sizes={sizes}>
      <button
        type="button"
        class={`label-wrap ${open.value ? "open" : ""}`}
        id={`${id}-button`}
        aria-expanded={open.value}
        aria-controls={drawn.value ? id : undefined}
        onClick={toggle}
      >
        <span>{labelOf(block, "Accordion")}</span>
        <Icon name="chevron" size={18} />
      </button>
      {drawn.value ? (
        <div class="accordion-content" id={id} data-testid="accordion-content" hidden={!open.value}>
          <div class="column">
            <Children of={block} />
          </div>
        </div>
      ) : null}
    </Frame>
  );
}
