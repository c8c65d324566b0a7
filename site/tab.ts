/** Which tab of a strip is shown: what the strip and its panels both need to know. */
import { effect } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import type { Block } from "./view.ts";

/** The name by which `selected` means this tab. */
export function tabId(tab: Block): number | string {
  const id = tab.prop("id").value;
  return typeof id === "number" || typeof id === "string" ? id : tab.id;
}

export function labelOfTab(tab: Block): string {
  return String(tab.prop("label").value ?? "");
}

export function panelId(tab: Block): string {
  return String(tab.prop("elem_id").value ?? `tab-${tab.id}`);
}

/** Gradio's name for it, by which apps style and test single tabs. */
export function buttonId(tab: Block): string {
  return `${panelId(tab)}-button`;
}

/** The tabs that have a button. */
export function shownTabs(strip: Block): Block[] {
  return strip.children.value.filter(
    (child) =>
      (child.type === "tabitem" || child.type === "step") && child.prop("visible").value === true,
  );
}

export function enabled(tab: Block): boolean {
  return tab.prop("interactive").value !== false;
}

/** The selected tab: by id, else by position, else the first that can be chosen. */
export function selectedTab(strip: Block): Block | undefined {
  const tabs = shownTabs(strip);
  const wanted = strip.prop("selected").value;
  const named = tabs.find((tab) => tabId(tab) === wanted);
  const placed = typeof wanted === "number" ? strip.children.value[wanted] : undefined;
  if (named) return named;
  if (placed && tabs.includes(placed)) return placed;
  return tabs.find(enabled) ?? tabs[0];
}

export function useSelected(tab: Block): boolean {
  return tab.parent !== null && selectedTab(tab.parent) === tab;
}

/** What `select` tells: the tab's place among its siblings, and its label. */
export function selectData(tab: Block): { index: number; value: string } {
  const index = tab.parent?.children.peek().indexOf(tab) ?? 0;
  return { index, value: labelOfTab(tab) };
}

/** What `select` of the whole strip tells of the tab that the visitor chose. */
export function chosenData(tab: Block): object {
  return { ...selectData(tab), id: tabId(tab), component_id: tab.id };
}

/** Tells listeners whenever another tab is shown, whoever chose it; the first one is told, too. */
export function useAnnounce(strip: Block): void {
  useLayoutEffect(() => {
    let last: Block | undefined;
    return effect(() => {
      const now = selectedTab(strip);
      if (now === last) return;
      const first = last === undefined;
      last = now;
      queueMicrotask(() => {
        if (!first) strip.emit("change");
        queueMicrotask(() => now?.emit("select", selectData(now)));
      });
    });
  }, []);
}
