import { useSignal } from "@preact/signals";
import { createRef, type JSX } from "preact";
import { useLayoutEffect, useMemo } from "preact/hooks";
import { labelOf } from "../frame.tsx";
import { Icon } from "../icons.tsx";
import { outer } from "../outer.ts";
import { Draw } from "../render.tsx";
import type { Block, View } from "../view.ts";

export const css = `
.draggable { display: flex; flex-direction: column; gap: var(--layout-gap); min-width: 0; }
.draggable.horizontal { flex-flow: row wrap; align-items: flex-start; }
.draggable.horizontal > .draggable-item { flex: 1 1 0; min-width: min(200px, 100%); }
.draggable-item { display: flex; gap: 4px; min-width: 0; border-radius: var(--block-radius); }
.draggable-item > :not(.drag-handle) { flex: 1 1 0; }
.draggable-item.dragging { outline: 2px solid var(--color-accent); outline-offset: 2px; background: var(--background-fill-secondary); }
.drag-handle {
  flex: none; align-self: stretch; display: grid; place-items: center; width: 24px; min-height: 32px; padding: 0; border: 0;
  border-radius: var(--radius-sm); background: none; color: var(--body-text-color-subdued); cursor: grab; touch-action: none;
}
.drag-handle:is(:hover, :focus-visible) { background: var(--background-fill-secondary); color: var(--body-text-color); }
.dragging > .drag-handle { cursor: grabbing; }
`;

export default function Draggable(view: View<"draggable">): JSX.Element {
  const { block, orientation } = view;
  const root = useMemo(() => createRef<HTMLDivElement>(), []);
  const dragged = useSignal<Block | null>(null);
  const focused = useSignal<Block | null>(null);
  const said = useSignal("");
  const row = orientation.value === "row";
  const shown = block.children.value.filter((child) => child.prop("visible").value !== false);
  const name = (child: Block) =>
    labelOf(child, String(child.prop("value").value ?? "") || child.type);

  const put = (child: Block, place: number) => {
    const others = shownOf(block).filter((each) => each !== child);
    const before = others[place];
    const rest = block.children.peek().filter((each) => each !== child);
    const at = before ? rest.indexOf(before) : rest.length;
    const next = [...rest.slice(0, at), child, ...rest.slice(at)];
    if (next.every((each, index) => each === block.children.peek()[index])) return;
    block.children.value = next;
    said.value = `${name(child)}: position ${place + 1} of ${others.length + 1}`;
  };
  const grab = (child: Block, event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).focus();
    const first = block.children.peek();
    const over = new AbortController();
    const end = () => {
      dragged.value = null;
      over.abort();
    };
    dragged.value = child;
    const options = { signal: over.signal };
    // On the window: a handle that changes its place in the document loses a captured pointer.
    addEventListener(
      "pointermove",
      (moved) => put(child, placeAt(root.current, child, moved, row)),
      options,
    );
    addEventListener("pointerup", end, options);
    addEventListener("pointercancel", end, options);
    addEventListener(
      "keydown",
      (key) => {
        if (key.key !== "Escape") return;
        block.children.value = first;
        end();
      },
      options,
    );
  };
  const step = (child: Block, event: KeyboardEvent) => {
    const at = shown.indexOf(child);
    const rtl = row && getComputedStyle(event.currentTarget as Element).direction === "rtl";
    const places: Record<string, number> = {
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      ArrowLeft: at + (rtl ? 1 : -1),
      ArrowRight: at + (rtl ? -1 : 1),
      Home: 0,
      End: shown.length - 1,
    };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    if (place < 0 || place >= shown.length) return;
    put(child, place);
    focused.value = child;
  };
  useLayoutEffect(() => {
    // Moving an element takes the focus from it.
    if (!focused.value) return;
    handleOf(root.current, focused.value)?.focus();
    focused.value = null;
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset neither wraps its items nor is one
    <div
      {...outer(view, `draggable ${row ? "horizontal" : "vertical"}`)}
      ref={root}
      role="group"
      aria-label="Draggable items"
    >
      {shown.map((child) => (
        <div
          key={child.id}
          class={[
            "draggable-item",
            dragged.value === child ? "dragging" : "",
            child.prop("visible").value === "hidden" ? "hidden" : "",
          ]
            .filter(Boolean)
            .join(" ")}
          data-item={child.id}
        >
          <button
            type="button"
            class="drag-handle"
            data-testid="drag-handle"
            title={`Move ${name(child)}: drag, or press an arrow key`}
            onPointerDown={(event) => grab(child, event)}
            onKeyDown={(event) => step(child, event)}
          >
            <Icon name="grip" />
          </button>
          <Draw block={child} />
        </div>
      ))}
      <div class="sr-only" role="status">
        {said}
      </div>
    </div>
  );
}

function shownOf(block: Block): Block[] {
  return block.children.peek().filter((child) => child.prop("visible").peek() !== false);
}

function handleOf(root: HTMLElement | null, child: Block): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-item="${child.id}"] > .drag-handle`) ?? null;
}

/** How many of the other items stand before the pointer, as one reads. */
function placeAt(
  root: HTMLElement | null,
  child: Block,
  { clientX: x, clientY: y }: PointerEvent,
  row: boolean,
): number {
  const others = [
    ...(root?.querySelectorAll<HTMLElement>(":scope > .draggable-item") ?? []),
  ].filter((item) => item.dataset.item !== String(child.id));
  const rtl = root !== null && getComputedStyle(root).direction === "rtl";
  return others.filter((item) => {
    const { top, bottom, left, width, height } = item.getBoundingClientRect();
    if (!row) return y > top + height / 2;
    if (y > bottom) return true;
    if (y < top) return false;
    return rtl ? x < left + width / 2 : x > left + width / 2;
  }).length;
}
