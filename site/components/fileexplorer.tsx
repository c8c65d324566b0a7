import { type Signal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { createRef, type JSX } from "preact";
import { useMemo } from "preact/hooks";
import { OwnButtons } from "../buttons.tsx";
import { Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { Drawing, Icon } from "../icons.tsx";
import { move } from "../tree.ts";
import type { View } from "../view.ts";

export const css = `
.file-explorer [role="tree"], .file-explorer [role="group"] { margin: 0; padding: 0; list-style: none; }
.file-explorer [role="group"] { padding-inline-start: 22px; }
.file-explorer .line { display: flex; align-items: center; gap: 6px; min-height: 30px; padding-inline: 4px; border-radius: var(--radius-sm); font: var(--text-md) var(--font-mono); cursor: default; }
.file-explorer .line.choosable { cursor: pointer; }
.file-explorer .line:hover { background: var(--background-fill-secondary); }
.file-explorer .line:focus-visible { outline: 2px solid var(--color-accent); outline-offset: -2px; }
.file-explorer .line[aria-selected="true"] { background: color-mix(in srgb, var(--color-accent) 12%, transparent); }
.file-explorer .line > input { flex: none; width: 16px; height: 16px; margin: 0; accent-color: var(--color-accent); }
.file-explorer .line > .gap { flex: none; width: 16px; }
.file-explorer .line > svg { flex: none; color: var(--body-text-color-subdued); }
.file-explorer .line > span:last-child { overflow-wrap: anywhere; }
.file-explorer [data-toggle] { display: grid; place-items: center; flex: none; width: 22px; height: 22px; padding: 0; border: 0; background: none; color: var(--body-text-color-subdued); cursor: pointer; }
.file-explorer [data-toggle] svg { transform: rotate(-90deg); transition: transform .12s; }
[dir="rtl"] .file-explorer [data-toggle] svg { transform: rotate(90deg); }
.file-explorer [aria-expanded="true"] > [data-toggle] svg { transform: none; }
.file-explorer .note { padding: 6px 28px; color: var(--body-text-color-subdued); font-size: var(--text-sm); }
.file-explorer .note.error { color: var(--error-text-color); }
`;

const FILE = "M7 3h7l4 4v14H7zM14 3v4h4";
const AGAIN = "M19 5v5h-5M5 19v-5h5M18 10a7 7 0 00-12-3M6 14a7 7 0 0012 3";

interface Entry {
  name: string;
  type: "file" | "folder";
  valid: boolean;
}

/** A folder's content, or why there is none. */
type Listing = Entry[] | string | null;

interface Explorer {
  view: View<"fileexplorer">;
  /** Contents of the folders that were opened, by path. */
  listings: Signal<Map<string, Listing>>;
  opened: Signal<Set<string>>;
  /** The path that the Tab key reaches. */
  focus: Signal<string>;
  list: (path: string[]) => void;
}

const keyOf = (path: string[]): string => path.join("/");

/** The folders on the way to a path. */
function foldersOf(path: string[]): string[] {
  return path.slice(0, -1).map((_, at) => keyOf(path.slice(0, at + 1)));
}

function useExplorer(view: View<"fileexplorer">): Explorer {
  const listings = useSignal(new Map<string, Listing>());
  const opened = useSignal(new Set((view.value.peek() ?? []).flatMap(foldersOf)));
  const focus = useSignal("");
  const list = (path: string[]) => {
    const put = (listing: Listing) => {
      listings.value = new Map(listings.peek()).set(keyOf(path), listing);
    };
    view.block.call("ls", [path]).then(
      (found) => put(found as Entry[]),
      (error: Error) => put(error.message),
    );
  };
  const source = useComputed(() => [view.root_dir.value, view.glob.value, view.ignore_glob.value]);
  useSignalEffect(() => {
    if (!source.value) return;
    list([]);
    for (const path of opened.peek()) list(path.split("/"));
  });
  return { view, listings, opened, focus, list };
}

export default function FileExplorer(view: View<"fileexplorer">): JSX.Element {
  const { block } = view;
  const explorer = useExplorer(view);
  const root = useMemo(() => createRef<HTMLUListElement>(), []);
  const name = labelOf(block, "FileExplorer");
  const sizes = {
    height: view.height.value,
    min_height: view.min_height.value,
    max_height: view.max_height.value,
  };
  const entries = explorer.listings.value.get("");
  return (
    <Frame view={view} class="file-explorer" bare={!view.container.value} sizes={sizes}>
      <Label block={block} text={name} />
      <OwnButtons block={block}>
        <button
          type="button"
          class="icon-button"
          title={`Refresh ${name}`}
          onClick={() => {
            explorer.list([]);
            for (const path of explorer.opened.peek()) explorer.list(path.split("/"));
          }}
        >
          <Drawing path={AGAIN} />
        </button>
      </OwnButtons>
      {Array.isArray(entries) && entries.length > 0 ? (
        <ul
          ref={root}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a tree's items are chosen
          role="tree"
          aria-label={name}
          aria-multiselectable={view.file_count.value === "multiple"}
          onKeyDown={(event) => {
            if (root.current && (move(event, root.current) || press(event))) event.preventDefault();
          }}
        >
          <Items explorer={explorer} path={[]} entries={entries} at={[]} />
        </ul>
      ) : (
        <Note listing={entries} />
      )}
      <Invalid block={block} />
    </Frame>
  );
}

function Note({ listing }: { listing: Listing | undefined }): JSX.Element {
  if (typeof listing === "string")
    return (
      <div class="note error" role="alert">
        {listing}
      </div>
    );
  return <div class="note">{listing ? "Nothing here" : "Looking for files…"}</div>;
}

/** Enter and Space choose the item that has the focus, or open a folder that cannot be chosen. */
function press({ key, target }: KeyboardEvent): boolean {
  if ((key !== "Enter" && key !== " ") || !(target instanceof HTMLElement)) return false;
  if (target.role !== "treeitem") return false;
  target.click();
  return true;
}

interface ItemsProps {
  explorer: Explorer;
  path: string[];
  /** Positions of the folders on the way. */
  at: number[];
  entries: Entry[];
}

function Items({ explorer, path, at, entries }: ItemsProps): JSX.Element {
  return (
    <>
      {entries.map((entry, place) => (
        <Item
          key={entry.name}
          explorer={explorer}
          entry={entry}
          path={[...path, entry.name]}
          at={[...at, place]}
        />
      ))}
    </>
  );
}

interface ItemProps {
  explorer: Explorer;
  entry: Entry;
  path: string[];
  at: number[];
}

function choose({ explorer, entry, path, at }: ItemProps): void {
  const { view } = explorer;
  const key = keyOf(path);
  const chosen = view.value.peek() ?? [];
  const rest = chosen.filter((each) => keyOf(each) !== key);
  const on = rest.length === chosen.length;
  const others = view.file_count.peek() === "multiple" ? rest : [];
  view.value.value = on ? [...others, path] : others;
  view.emit("select", { index: at, value: entry.name, selected: on });
  view.emit("input");
}

function Item(item: ItemProps): JSX.Element {
  const { explorer, entry, path, at } = item;
  const { view, opened, focus, listings } = explorer;
  const key = keyOf(path);
  const folder = entry.type === "folder";
  const open = folder && opened.value.has(key);
  const chosen = (view.value.value ?? []).some((each) => keyOf(each) === key);
  const single = view.file_count.value === "single";
  const choosable = entry.valid && !(folder && single);
  const active = choosable && view.interactive.value === true;
  const first = at.every((place) => place === 0) && at.length === 1 && focus.value === "";
  const listing = listings.value.get(key);
  const toggle = () => {
    const next = new Set(opened.peek());
    if (!next.delete(key)) {
      next.add(key);
      explorer.list(path);
    }
    opened.value = next;
  };
  return (
    <li role="none">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys */}
      <div
        class={`line ${active || folder ? "choosable" : ""}`}
        role="treeitem"
        aria-level={path.length}
        aria-expanded={folder ? open : undefined}
        aria-selected={choosable ? chosen : undefined}
        tabIndex={focus.value === key || first ? 0 : -1}
        onFocus={() => {
          focus.value = key;
        }}
        onClick={({ target, currentTarget }) => {
          if (target instanceof Element && target.closest("[data-toggle]")) return;
          currentTarget.focus();
          if (active) choose(item);
          else if (folder) toggle();
        }}
      >
        {choosable ? (
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Choose ${entry.name}`}
            checked={chosen}
            disabled={!active}
          />
        ) : (
          <span class="gap" />
        )}
        {folder ? (
          <button
            type="button"
            data-toggle
            tabIndex={-1}
            aria-label={`${open ? "Close" : "Open"} ${entry.name}`}
            onClick={toggle}
          >
            <Icon name="chevron" size={14} />
          </button>
        ) : (
          <Drawing path={FILE} />
        )}
        <span>{entry.name}</span>
      </div>
      {open ? (
        Array.isArray(listing) && listing.length > 0 ? (
          // biome-ignore lint/a11y/useSemanticElements: a tree's levels are groups, not fieldsets
          <ul role="group">
            <Items explorer={explorer} path={path} at={at} entries={listing} />
          </ul>
        ) : (
          <Note listing={listing} />
        )
      ) : null}
    </li>
  );
}
