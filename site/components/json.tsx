import { type Signal, useSignal } from "@preact/signals";
import { createRef, type JSX } from "preact";
import { useMemo } from "preact/hooks";
import { OwnButtons } from "../buttons.tsx";
import { Frame, Label, labelOf } from "../frame.tsx";
import { CopyButton } from "../toolbar.tsx";
import { move } from "../tree.ts";
import type { View } from "../view.ts";

export const css = `
.json-block { overflow: auto; }
.json-block .toolbar { border-radius: var(--radius-md); background: var(--block-background-fill); }
.json-tree { direction: ltr; text-align: left; font: var(--text-md)/1.6 var(--font-mono); overflow-wrap: anywhere; --json-text: #a31515; --json-number: #0550ae; --json-word: #5b32a8; }
.dark .json-tree { --json-text: #a5d6a7; --json-number: #79c0ff; --json-word: #d2a8ff; }
.json-tree [role="group"] { padding-left: 18px; }
.json-tree > [role="tree"] { padding-left: 16px; }
.json-tree [role="treeitem"] { outline: none; }
.json-line { position: relative; padding: 0 4px; border-radius: var(--radius-sm); }
.json-line:hover { background: var(--background-fill-secondary); }
[role="treeitem"]:focus-visible > .json-line { outline: 2px solid var(--color-accent); outline-offset: -1px; }
.json-toggle {
  position: absolute; left: -16px; top: 0; width: 18px; height: 100%; padding: 0; border: 0; background: none;
  color: var(--body-text-color-subdued); font-size: 10px; cursor: pointer;
}
.json-toggle::before { content: "▾"; font-size: 14px; }
[aria-expanded="false"] > .json-line > .json-toggle::before { content: "▸"; }
.json-key { color: var(--body-text-color); font-weight: 600; }
.json-index, .json-sign { color: var(--body-text-color-subdued); }
.json-string { color: var(--json-text); white-space: pre-wrap; }
.json-number { color: var(--json-number); }
.json-word { color: var(--json-word); }
.json-count { border: 0; padding: 0; background: none; color: var(--body-text-color-subdued); cursor: pointer; }
.json-rest { margin-left: 4px; border: 0; padding: 2px 6px; border-radius: var(--radius-sm); background: var(--background-fill-secondary); color: var(--body-text-color); cursor: pointer; }
.json-empty { min-height: 64px; display: grid; place-items: center; color: var(--body-text-color-subdued); }
`;

/** Levels that are open at first, unless `open=True` opens all. */
const FIRST_LEVELS = 3;
/** Items drawn at once; more follow on request, so that a long list cannot stall the page. */
const PORTION = 200;
/** Characters of a text drawn at first, and those that each request adds. */
const [LETTERS, MORE_LETTERS] = [10_000, 100_000];

export default function Json(view: View<"json">): JSX.Element {
  const { block, value, container, open, show_indices, buttons } = view;
  const data = value.value;
  const sizes = {
    height: view.height.value,
    min_height: view.min_height.value,
    max_height: view.max_height.value,
  };
  const name = labelOf(block, "JSON");
  const copy = data !== null && (buttons.value?.includes("copy") ?? !block.children.value.length);
  return (
    <Frame view={view} class="json-block json-holder" bare={!container.value} sizes={sizes}>
      {view.label.value ? <Label block={block} text={name} /> : null}
      <OwnButtons block={block}>
        {copy ? <CopyButton text={() => JSON.stringify(value.peek(), null, 2)} /> : null}
      </OwnButtons>
      <div class="json-tree" data-testid="json">
        {data === null || data === undefined ? (
          <div class="json-empty">No data yet</div>
        ) : (
          <Tree data={data} name={name} all={open.value} indices={show_indices.value} />
        )}
      </div>
    </Frame>
  );
}

interface TreeProps {
  data: unknown;
  name: string;
  all: boolean;
  indices: boolean;
}

function Tree({ data, name, all, indices }: TreeProps): JSX.Element {
  const root = useMemo(() => createRef<HTMLDivElement>(), []);
  const focus = useSignal("");
  return (
    <div
      role="tree"
      aria-label={name}
      ref={root}
      onKeyDown={(event) => {
        if (root.current && (move(event, root.current) || press(event))) event.preventDefault();
      }}
    >
      <Item data={data} path="" level={1} last all={all} indices={indices} focus={focus} />
    </div>
  );
}

interface ItemProps {
  data: unknown;
  /** Where it stands in the tree; also its identity for the keyboard's focus. */
  path: string;
  name?: string | number;
  level: number;
  last: boolean;
  all: boolean;
  indices: boolean;
  focus: Signal<string>;
}

function Item({ data, path, name, level, last, all, indices, focus }: ItemProps): JSX.Element {
  const opened = useSignal(all || level <= FIRST_LEVELS);
  const drawn = useSignal(PORTION);
  const entries = entriesOf(data);
  const nested = entries !== null && entries.length > 0;
  const [start, end] = Array.isArray(data) ? "[]" : "{}";
  const comma = last ? "" : ",";
  const toggle = () => {
    opened.value = !opened.peek();
  };
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-expanded={nested ? opened.value : undefined}
      tabIndex={focus.value === path ? 0 : -1}
      onFocus={(event) => {
        if (event.target === event.currentTarget) focus.value = path;
      }}
    >
      <div class="json-line">
        {nested ? (
          <button
            type="button"
            class="json-toggle"
            data-toggle
            tabIndex={-1}
            aria-label={opened.value ? "Collapse" : "Expand"}
            onClick={toggle}
          />
        ) : null}
        <Key name={name} indices={indices} />
        {entries === null ? (
          <Leaf data={data} />
        ) : (
          <>
            <span class="json-sign">{start}</span>
            {nested && !opened.value ? (
              <button type="button" class="json-count" tabIndex={-1} onClick={toggle}>
                {entries.length} {entries.length === 1 ? "item" : "items"}
              </button>
            ) : null}
            {nested && opened.value ? null : <span class="json-sign">{end}</span>}
          </>
        )}
        {nested && opened.value ? null : <span class="json-sign">{comma}</span>}
      </div>
      {nested && opened.value ? (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a tree's levels are groups, not fieldsets */}
          <div role="group">
            {entries.slice(0, drawn.value).map(([key, item], at) => (
              <Item
                key={key}
                data={item}
                path={`${path}/${key}`}
                name={key}
                level={level + 1}
                last={at === entries.length - 1}
                all={all}
                indices={indices}
                focus={focus}
              />
            ))}
          </div>
          {entries.length > drawn.value ? (
            <button
              type="button"
              class="json-rest"
              onClick={() => {
                drawn.value += PORTION;
              }}
            >
              Show {Math.min(PORTION, entries.length - drawn.value)} more of {entries.length}
            </button>
          ) : null}
          <div class="json-line" aria-hidden="true">
            <span class="json-sign">{end + comma}</span>
          </div>
        </>
      ) : null}
    </div>
  );
}

function entriesOf(data: unknown): [string | number, unknown][] | null {
  if (Array.isArray(data)) return data.map((item, at) => [at, item]);
  return typeof data === "object" && data !== null ? Object.entries(data) : null;
}

function Key({ name, indices }: { name?: string | number; indices: boolean }): JSX.Element | null {
  if (name === undefined || (typeof name === "number" && !indices)) return null;
  const text = typeof name === "number" ? String(name) : JSON.stringify(name);
  return (
    <>
      <span class={typeof name === "number" ? "json-index" : "json-key"}>{text}</span>
      <span class="json-sign">: </span>
    </>
  );
}

function Leaf({ data }: { data: unknown }): JSX.Element {
  const kind = typeof data === "string" ? "string" : typeof data === "number" ? "number" : "word";
  const drawn = useSignal(LETTERS);
  const rest = typeof data === "string" ? data.length - drawn.value : 0;
  if (typeof data !== "string" || rest <= 0)
    return <span class={`json-${kind}`}>{JSON.stringify(data)}</span>;
  return (
    <>
      <span class="json-string">{JSON.stringify(data.slice(0, drawn.value)).slice(0, -1)}…</span>
      <button
        type="button"
        class="json-rest"
        onClick={() => {
          drawn.value += MORE_LETTERS;
        }}
      >
        Show {Math.min(MORE_LETTERS, rest).toLocaleString()} more of {data.length.toLocaleString()}{" "}
        characters
      </button>
    </>
  );
}

/** Enter and Space open and close the item that has the focus. */
function press({ key, target }: KeyboardEvent): boolean {
  if ((key !== "Enter" && key !== " ") || !(target instanceof HTMLElement)) return false;
  if (target.role !== "treeitem") return false;
  target.querySelector<HTMLElement>("[data-toggle]")?.click();
  return true;
}
