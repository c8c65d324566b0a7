import { effect, useSignal } from "@preact/signals";
import { createRef, type JSX } from "preact";
import { useLayoutEffect, useMemo } from "preact/hooks";
import { labelOf, StatusTracker } from "../frame.tsx";
import { Icon } from "../icons.tsx";
import { length, outer } from "../outer.ts";
import { Children } from "../render.tsx";
import type { Block, View } from "../view.ts";

export const css = `
@media (min-width: 769px) {
  .gradio-container.sliding { transition: padding .25s ease-out; }
  .gradio-container[style*="--sidebar-left"] { padding-left: var(--sidebar-left); }
  .gradio-container[style*="--sidebar-right"] { padding-right: var(--sidebar-right); }
}
.sidebar {
  position: fixed; z-index: 20; top: 0; bottom: 0; width: var(--width); max-width: 100vw;
  background: var(--background-fill-secondary);
}
.sliding .sidebar { transition: transform .25s ease-out; }
.sidebar.left { left: 0; border-right: 1px solid var(--border-color-primary); }
.sidebar.right { right: 0; border-left: 1px solid var(--border-color-primary); }
.sidebar.left:not(.open) { transform: translateX(-100%); }
.sidebar.right:not(.open) { transform: translateX(100%); }
.sidebar-content { height: 100%; padding: 16px 20px; padding-top: 56px; overflow-y: auto; visibility: visible; transition: visibility 0s; }
.sidebar:not(.open) > .sidebar-content { visibility: hidden; }
.sliding .sidebar:not(.open) > .sidebar-content { transition-delay: .25s; }
.toggle-button {
  position: absolute; top: 12px; z-index: 1; display: grid; place-items: center;
  width: 32px; height: 32px; padding: 0; border: 1px solid var(--border-color-primary);
  border-radius: var(--radius-md); background: var(--background-fill-secondary);
  color: var(--body-text-color-subdued); cursor: pointer; transition: color .12s;
}
.sliding .toggle-button { transition: transform .25s ease-out, color .12s; }
.toggle-button:hover { color: var(--body-text-color); }
.sidebar.left > .toggle-button { right: 8px; }
.sidebar.right > .toggle-button { left: 8px; }
.sidebar:not(.open) > .toggle-button { width: 28px; }
.sidebar.left:not(.open) > .toggle-button { transform: translateX(calc(100% + 8px)); border-left: 0; border-radius: 0 var(--radius-md) var(--radius-md) 0; }
.sidebar.right:not(.open) > .toggle-button { transform: translateX(calc(-100% - 8px)); border-right: 0; border-radius: var(--radius-md) 0 0 var(--radius-md); }
.sidebar.left:not(.open) .icon, .sidebar.right.open .icon { transform: scaleX(-1); }
.sidebar-backdrop { position: fixed; z-index: 19; inset: 0; padding: 0; border: 0; background: rgb(0 0 0 / 40%); animation: appear .2s; }
@media (max-width: 768px) { .gradio-container:has(.sidebar) .contain { padding-top: 52px; } .sidebar { width: min(var(--width), calc(100vw - 48px)); } }
`;

/** Where this browser keeps whether the visitor has the panel open. */
function keyOf(block: Block): string {
  return `blocks-lite:sidebar:${location.pathname}:${block.prop("elem_id").peek() ?? block.id}`;
}

function remember(block: Block, open: boolean): void {
  try {
    localStorage.setItem(keyOf(block), String(open));
  } catch {
    // The browser may forbid it; the panel starts as its author wrote it.
  }
}

function remembered(block: Block): boolean | undefined {
  try {
    const text = localStorage.getItem(keyOf(block));
    return text === null ? undefined : text === "true";
  } catch {
    return undefined;
  }
}

const narrow = matchMedia("(max-width: 768px)");

export default function Sidebar(view: View<"sidebar">): JSX.Element {
  const { block, open, position, width, emit } = view;
  const panel = useMemo(() => createRef<HTMLElement>(), []);
  const phone = useSignal(narrow.matches);
  const set = (to: boolean) => {
    if (open.peek() === to) return;
    open.value = to;
    if (!narrow.matches) remember(block, to);
    emit(to ? "expand" : "collapse");
  };
  useLayoutEffect(() => {
    const turn = () => {
      phone.value = narrow.matches;
    };
    narrow.addEventListener("change", turn);
    // Over a phone's whole page an open panel would hide what the visitor came for.
    if (narrow.matches) open.value = false;
    else open.value = remembered(block) ?? open.peek();
    const page = panel.current?.closest<HTMLElement>(".gradio-container");
    let begun = false;
    const stop = effect(() => {
      // It stands where it is when the page opens; only what changes later slides.
      if (begun) page?.classList.add("sliding");
      begun = true;
      const toggle = panel.current?.querySelector<HTMLElement>(".toggle-button");
      if (!open.value && panel.current?.matches(":focus-within")) toggle?.focus();
      const side = `--sidebar-${position.value === "right" ? "right" : "left"}`;
      const beside = open.value && view.visible.value === true;
      if (beside) page?.style.setProperty(side, length(width.value) ?? "");
      return () => page?.style.removeProperty(side);
    });
    return () => {
      stop();
      narrow.removeEventListener("change", turn);
    };
  }, []);
  const attributes = outer(view, `sidebar ${position.value} ${open.value ? "open" : ""}`);
  return (
    <>
      {open.value && phone.value ? (
        <button
          type="button"
          class="sidebar-backdrop"
          tabIndex={-1}
          aria-label="Close sidebar"
          onClick={() => set(false)}
        />
      ) : null}
      <aside
        {...attributes}
        ref={panel}
        style={{ ...attributes.style, "--width": length(width.value) }}
        aria-label={labelOf(block, position.value === "right" ? "Right sidebar" : "Sidebar")}
        onKeyDown={(event) => {
          if (event.key === "Escape" && phone.peek()) set(false);
        }}
      >
        <button
          type="button"
          class="toggle-button"
          aria-label="Toggle Sidebar"
          aria-expanded={open.value}
          onClick={() => set(!open.peek())}
        >
          <Icon name="sidebar" size={18} />
        </button>
        <div class="sidebar-content">
          <StatusTracker block={block} />
          <div class="column">
            <Children of={block} />
          </div>
        </div>
      </aside>
    </>
  );
}
