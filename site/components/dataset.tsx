// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells arrow keys reach is a grid
import { useSignal } from "@preact/signals";
import type { JSX, TargetedKeyboardEvent } from "preact";
import { Icon } from "../icons.tsx";
import { outer } from "../outer.ts";
import type { View } from "../view.ts";

export const css = `
.dataset { min-width: 0; }
.dataset > .dataset-label {
  display: flex; align-items: center; gap: var(--spacing-sm); margin-bottom: var(--spacing-md);
  color: var(--body-text-color-subdued); font-size: var(--block-label-text-size); font-weight: var(--block-label-text-weight);
}
.dataset .gallery { display: flex; flex-wrap: wrap; gap: var(--spacing-lg); }
.dataset .gallery-item {
  max-width: min(100%, 320px); padding: 0; overflow: hidden; cursor: pointer; text-align: start;
  border: 1px solid var(--border-color-primary); border-radius: var(--button-large-radius);
  background: var(--block-background-fill);
  color: var(--body-text-color); font-size: var(--text-md);
  transition: border-color .12s, background-color .12s;
}
.dataset .gallery-item:hover { border-color: var(--border-color-accent); background: var(--table-row-focus); }
.dataset .gallery-item .sample:not(img, video) { padding: var(--spacing-sm) var(--spacing-lg); }
.dataset .sample { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; overflow-wrap: anywhere; white-space: pre-wrap; }
.dataset :is(img, video).sample { display: block; padding: 0; max-height: 96px; max-width: 160px; object-fit: cover; }
.dataset .table-wrap {
  overflow-x: auto; border: 1px solid var(--border-color-primary); border-radius: var(--table-radius);
}
.dataset table { width: 100%; border-collapse: collapse; font-size: var(--text-md); }
.dataset thead tr { background: var(--table-even-background-fill); border-bottom: 1px solid var(--border-color-primary); }
.dataset th { padding: var(--spacing-md) var(--spacing-lg); text-align: start; font-weight: 600; white-space: nowrap; }
.dataset td { max-width: 35ch; padding: var(--spacing-md) var(--spacing-lg); vertical-align: top; }
.dataset td:focus-visible { outline-offset: -2px; }
.dataset tbody tr { cursor: pointer; background: var(--table-even-background-fill); transition: background-color .12s; }
.dataset tbody tr:nth-child(odd) { background: var(--table-odd-background-fill); }
.dataset tbody tr:hover, .dataset tbody tr[aria-selected="true"] { background: var(--table-row-focus); }
.dataset .empty { color: var(--body-text-color-subdued); font-size: var(--text-sm); }
.dataset nav { display: flex; flex-wrap: wrap; align-items: center; gap: var(--spacing-sm); margin-top: var(--spacing-md); font-size: var(--text-sm); color: var(--body-text-color-subdued); }
.dataset nav button {
  min-width: 28px; min-height: 28px; padding: 2px 6px; border: 1px solid transparent; border-radius: var(--radius-md);
  background: none; color: inherit; cursor: pointer;
}
.dataset nav button:hover { color: var(--body-text-color); background: var(--background-fill-secondary); }
.dataset nav button[aria-current] { color: var(--body-text-color); border-color: var(--border-color-primary); font-weight: 600; }
`;

interface Sample {
  /** Its position among all samples, not on the page shown. */
  index: number;
  row: unknown[];
}

export default function Dataset(view: View<"dataset">): JSX.Element {
  const { label, show_label, samples, samples_per_page, components, sample_labels, layout } = view;
  const page = useSignal(0);
  const size = Math.max(1, samples_per_page.value);
  const pages = Math.ceil(samples.value.length / size);
  const shown = Math.min(page.value, Math.max(0, pages - 1));
  const all = samples.value.map((row, index): Sample => ({ index, row }));
  const visible = all.slice(shown * size, shown * size + size);
  const few = components.value.length < 2 || sample_labels.value !== null;
  const gallery = layout.value ? layout.value === "gallery" : few;
  const name = label.value ?? "Examples";
  return (
    <section {...outer(view, "block bare dataset")} aria-label={name}>
      {show_label.value ? (
        <div class="dataset-label">
          <Icon name="list" size={14} /> {name}
        </div>
      ) : null}
      {visible.length === 0 ? <span class="empty">No samples</span> : null}
      {visible.length === 0 ? null : gallery ? (
        <Gallery view={view} samples={visible} />
      ) : (
        <Table view={view} samples={visible} name={name} />
      )}
      {pages > 1 ? (
        <Pages
          count={pages}
          current={shown}
          go={(to) => {
            page.value = to;
          }}
        />
      ) : null}
    </section>
  );
}

function choose(view: View<"dataset">, { index, row }: Sample): void {
  const label = view.sample_labels.peek()?.[index];
  view.value.value = index;
  view.emit("click");
  view.emit("select", { index, value: label === undefined ? row : [label] });
}

interface Samples {
  view: View<"dataset">;
  samples: Sample[];
}

function Gallery({ view, samples }: Samples): JSX.Element {
  const labels = view.sample_labels.value;
  const [type = ""] = view.components.value;
  return (
    <div class="gallery">
      {samples.map((sample) => (
        <button
          key={sample.index}
          type="button"
          class="gallery-item"
          onClick={() => choose(view, sample)}
        >
          <Cell type={labels ? "" : type} value={labels?.[sample.index] ?? sample.row[0]} />
        </button>
      ))}
    </div>
  );
}

function Table({ view, samples, name }: Samples & { name: string }): JSX.Element {
  const { headers, components, value } = view;
  // The one cell that the Tab key reaches; arrow keys move it.
  const focus = useSignal({ row: 0, column: 0 });
  const width = components.value.length;
  const at = { row: Math.min(focus.value.row, samples.length - 1), column: focus.value.column };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTableElement>) => {
    const sample = samples[at.row];
    const rtl = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1;
    if ((event.key === "Enter" || event.key === " ") && sample) choose(view, sample);
    else if (!move(event, rtl)) return;
    event.preventDefault();
  };
  const move = (event: TargetedKeyboardEvent<HTMLTableElement>, rtl: number): boolean => {
    const steps: Record<string, [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -rtl],
      ArrowRight: [0, rtl],
      Home: [0, -width],
      End: [0, width],
    };
    const step = steps[event.key];
    if (!step) return false;
    const row = clamp(at.row + step[0], samples.length);
    const column = clamp(at.column + step[1], width);
    focus.value = { row, column };
    const cells = event.currentTarget.querySelectorAll<HTMLElement>("tbody td");
    cells[row * width + column]?.focus();
    return true;
  };
  return (
    <div class="table-wrap">
      <table role="grid" aria-label={name} onKeyDown={onKeyDown}>
        {headers.value.some(Boolean) ? (
          <thead>
            <tr class="tr-head">
              {headers.value.map((header, column) => {
                const key = `${column}:${header}`;
                if (!header) return <td key={key} />;
                return (
                  <th key={key} scope="col">
                    {header}
                  </th>
                );
              })}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {samples.map((sample, row) => (
            <tr
              key={sample.index}
              class="tr-body"
              aria-selected={value.value === sample.index}
              onClick={() => {
                focus.value = { ...at, row };
                choose(view, sample);
              }}
            >
              {components.value.map((type, column) => (
                <td
                  key={column}
                  role="gridcell"
                  class={type}
                  data-testid={`dataset-cell-${sample.index}-${column}`}
                  tabIndex={row === at.row && column === at.column ? 0 : -1}
                >
                  <Cell type={type} value={sample.row[column]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function clamp(position: number, count: number): number {
  return Math.min(Math.max(position, 0), count - 1);
}

const PICTURES = new Set(["image", "imageeditor", "imageslider"]);

function Cell({ type, value }: { type: string; value: unknown }): JSX.Element {
  const film = type === "video" ? addressOf(value) : null;
  if (film)
    return (
      <>
        <video class="sample" src={film} preload="metadata" muted playsInline />
        <span class="sr-only">{nameOf(value)}</span>
      </>
    );
  // An editor's picture is one of several files.
  const shown = field(value, "composite") ?? field(value, "background") ?? value;
  const url = PICTURES.has(type) ? addressOf(shown) : null;
  if (url) return <img class="sample" src={url} alt={nameOf(shown)} />;
  return <span class="sample">{textOf(value)}</span>;
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function addressOf(value: unknown): string | null {
  const url = field(value, "url") ?? value;
  return typeof url === "string" ? url : null;
}

function nameOf(value: unknown): string {
  const path = field(value, "orig_name") ?? field(value, "path") ?? value;
  return typeof path === "string" ? (path.split("/").at(-1) ?? "") : "";
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).join(", ");
  if (typeof value !== "object") return String(value);
  return nameOf(value) || String(field(value, "text") ?? "") || JSON.stringify(value);
}

interface PagesProps {
  count: number;
  current: number;
  go: (page: number) => void;
}

function Pages({ count, current, go }: PagesProps): JSX.Element {
  const near = [...Array(count).keys()].filter(
    (page) => page === 0 || page === count - 1 || Math.abs(page - current) <= 2,
  );
  return (
    <nav aria-label="Pages">
      <span aria-hidden="true">Pages:</span>
      {near.map((page, at) => (
        <>
          {at > 0 && page - (near[at - 1] ?? 0) > 1 ? <span key={`gap${page}`}>…</span> : null}
          <button
            key={page}
            type="button"
            aria-current={page === current ? "page" : undefined}
            onClick={() => go(page)}
          >
            {page + 1}
          </button>
        </>
      ))}
    </nav>
  );
}
