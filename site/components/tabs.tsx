import { useSignal } from "@preact/signals";
import { createRef, type JSX, type RefObject } from "preact";
import { useLayoutEffect, useMemo } from "preact/hooks";
import { Icon } from "../icons.tsx";
import { outer } from "../outer.ts";
import { Children } from "../render.tsx";
import {
  buttonId,
  chosenData,
  enabled,
  labelOfTab,
  panelId,
  selectedTab,
  shownTabs,
  tabId,
  useAnnounce,
} from "../tab.ts";
import type { Block, View } from "../view.ts";

export const css = `
.tabs { position: relative; min-width: min(160px, 100%); }
.tab-wrapper {
  position: relative; display: flex; align-items: flex-end; margin-bottom: var(--layout-gap);
  border-bottom: 1px solid var(--border-color-primary);
}
.tab-container { display: flex; flex: 1; min-width: 0; margin-bottom: -1px; }
.tab-container.wrap-tabs { flex-wrap: wrap; }
.tab-container > [role="tab"], .more-tabs {
  flex: none; max-width: 100%; min-height: 36px; padding: 6px var(--spacing-xxl); border: 0;
  border-bottom: 2px solid transparent; background: none; color: var(--body-text-color-subdued);
  font-size: var(--section-header-text-size); white-space: nowrap; overflow: hidden;
  text-overflow: ellipsis; cursor: pointer; transition: color .12s, border-color .12s;
}
.tab-container > [role="tab"]:hover:not(:disabled), .more-tabs:hover { color: var(--body-text-color); }
.tab-container > .selected, .more-tabs.selected { border-color: var(--color-accent); color: var(--body-text-color); font-weight: 600; }
.tab-container > [role="tab"]:focus-visible, .more-tabs:focus-visible { outline-offset: -2px; border-radius: var(--radius-sm); }
.tab-container > [role="tab"]:disabled { opacity: .5; cursor: not-allowed; }
.tab-container > .first-right { margin-inline-start: auto; }
.tab-container > .beyond { display: none; }
.more-tabs { display: inline-flex; align-items: center; margin-bottom: -1px; padding-inline: 10px; }
.tab-menu {
  position: absolute; z-index: 15; top: calc(100% + 4px); inset-inline-end: 0; min-width: 160px; max-width: 100%;
  max-height: min(60vh, 400px); padding: 4px; overflow-y: auto; display: flex; flex-direction: column;
  border: 1px solid var(--border-color-primary); border-radius: var(--radius-md);
  background: var(--background-fill-primary); box-shadow: var(--shadow-drop-lg);
}
.tab-menu > button {
  padding: 6px 10px; border: 0; border-radius: var(--radius-sm); background: none; text-align: start; cursor: pointer;
}
.tab-menu > button:is(:hover, :focus-visible):not(:disabled) { background: var(--background-fill-secondary); }
.tab-menu > [aria-checked="true"] { color: var(--color-accent); font-weight: 600; }
.tab-menu > button:disabled { opacity: .5; cursor: not-allowed; }
`;

const MORE = 44;

export default function Tabs(view: View<"tabs">): JSX.Element {
  const { block, overflow_behavior } = view;
  const strip = useMemo(() => createRef<HTMLDivElement>(), []);
  const beyond = useBeyond(strip, view);
  useAnnounce(block);
  const tabs = shownTabs(block);
  const now = selectedTab(block);
  const fitting = tabs.length - beyond.value;
  const choose = (tab: Block) => {
    if (tab === selectedTab(block)) return;
    view.selected.value = tabId(tab);
    // After the strip's `change` and before the tab's own `select`.
    queueMicrotask(() => view.emit("select", chosenData(tab)));
  };
  const step = (event: KeyboardEvent) => {
    const next = target(event, tabs.slice(0, fitting).filter(enabled), now);
    if (!next) return;
    event.preventDefault();
    choose(next);
    document.getElementById(buttonId(next))?.focus();
  };
  const right = tabs.findIndex((tab) => tab.prop("alignment").value === "right");
  return (
    <div {...outer(view, "tabs")}>
      <div class="tab-wrapper" hidden={tabs.length === 0}>
        <div
          class={`tab-container ${overflow_behavior.value === "wrap" ? "wrap-tabs" : ""}`}
          role="tablist"
          ref={strip}
          onKeyDown={step}
        >
          {tabs.map((tab, at) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={buttonId(tab)}
              class={[
                tab === now ? "selected" : "",
                at === right ? "first-right" : "",
                at >= fitting ? "beyond" : "",
              ]
                .filter(Boolean)
                .join(" ")}
              aria-selected={tab === now}
              aria-controls={panelId(tab)}
              tabIndex={tab === now ? 0 : -1}
              disabled={!enabled(tab)}
              onClick={() => choose(tab)}
            >
              {labelOfTab(tab)}
            </button>
          ))}
        </div>
        {beyond.value ? <More tabs={tabs.slice(fitting)} now={now} choose={choose} /> : null}
      </div>
      <Children of={block} />
    </div>
  );
}

/** The tab that a key moves to. */
function target(event: KeyboardEvent, tabs: Block[], now: Block | undefined): Block | undefined {
  const at = now ? tabs.indexOf(now) : -1;
  const element = event.currentTarget;
  const rtl = element instanceof Element && getComputedStyle(element).direction === "rtl";
  const forward = rtl ? "ArrowLeft" : "ArrowRight";
  const back = rtl ? "ArrowRight" : "ArrowLeft";
  if (event.key === forward) return tabs[(at + 1) % tabs.length];
  if (event.key === back) return tabs.at(at <= 0 ? -1 : at - 1);
  if (event.key === "Home") return tabs[0];
  if (event.key === "End") return tabs.at(-1);
  return undefined;
}

/** How many tabs at the end have no room in the strip. */
function useBeyond(strip: RefObject<HTMLDivElement | null>, view: View<"tabs">) {
  const beyond = useSignal(0);
  const measure = () => {
    const element = strip.current;
    const room = element?.parentElement?.clientWidth ?? 0;
    if (!element || room === 0) return; // inside something closed: measured when it opens
    if (view.overflow_behavior.peek() === "wrap") {
      beyond.value = 0;
      return;
    }
    const buttons = [...element.children];
    const hidden = buttons.filter((button) => button.classList.contains("beyond"));
    for (const button of hidden) button.classList.remove("beyond");
    const widths = buttons.map((button) => button.getBoundingClientRect().width);
    for (const button of hidden) button.classList.add("beyond");
    beyond.value = countBeyond(widths, room);
  };
  useLayoutEffect(measure);
  useLayoutEffect(() => {
    if (!strip.current?.parentElement) return;
    const observer = new ResizeObserver(measure);
    observer.observe(strip.current.parentElement);
    return () => observer.disconnect();
  }, []);
  return beyond;
}

function countBeyond(widths: number[], room: number): number {
  let total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= room + 1) return 0;
  let count = 0;
  for (const width of widths.slice(1).reverse()) {
    if (total <= room - MORE) break;
    total -= width;
    count++;
  }
  return count;
}

interface MoreProps {
  tabs: Block[];
  now: Block | undefined;
  choose: (tab: Block) => void;
}

/** The menu with the tabs that have no room. */
function More({ tabs, now, choose }: MoreProps): JSX.Element {
  const open = useSignal(false);
  const root = useMemo(() => createRef<HTMLDivElement>(), []);
  const button = useMemo(() => createRef<HTMLButtonElement>(), []);
  const close = () => {
    open.value = false;
    button.current?.focus();
  };
  const items = () => [
    ...(root.current?.querySelectorAll<HTMLButtonElement>('[role="menuitemradio"]:enabled') ?? []),
  ];
  useLayoutEffect(() => {
    if (open.value) (items().find((item) => item.ariaChecked === "true") ?? items()[0])?.focus();
  }, [open.value]);
  const keys = (event: KeyboardEvent) => {
    if (!open.peek()) return;
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    const places: Record<string, number> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const next = places[event.key];
    if (event.key === "Escape") close();
    else if (next !== undefined) all[next]?.focus();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears what bubbles from its buttons
    <div
      ref={root}
      class="overflow-menu"
      onKeyDown={keys}
      onFocusOut={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && root.current?.contains(to))) open.value = false;
      }}
    >
      <button
        ref={button}
        type="button"
        class={`more-tabs ${now && tabs.includes(now) ? "selected" : ""}`}
        aria-label="More tabs"
        aria-haspopup="menu"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.peek();
        }}
      >
        <Icon name="more" size={20} />
      </button>
      {open.value ? (
        <div class="tab-menu" role="menu" aria-label="More tabs">
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="menuitemradio"
              tabIndex={-1}
              aria-checked={tab === now}
              disabled={!enabled(tab)}
              onClick={() => {
                choose(tab);
                close();
              }}
            >
              {labelOfTab(tab)}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
