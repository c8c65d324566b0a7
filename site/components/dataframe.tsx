import { useSignalEffect } from "@preact/signals";
import type { JSX, TargetedKeyboardEvent } from "preact";
import { useMemo } from "preact/hooks";
import { Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { Drawing, Icon } from "../icons.tsx";
import { lazy } from "../lazy.tsx";
import { Children } from "../render.tsx";
import { format } from "../table/delimited.ts";
import { Sheet } from "../table/sheet.ts";
import { CopyButton } from "../toolbar.tsx";
import type { View } from "../view.ts";

const GridMenu = lazy(() => import("../table/gridmenu.tsx"), null);
let Grid: typeof import("../table/grid.tsx").Grid;

export const rest = Promise.all([
  import("../table/grid.tsx"),
  import("../table/gridlook.ts"),
  import("../table/gridcell.tsx"),
]).then(([grid, { look }]) => {
  ({ Grid } = grid);
  return look;
});

export const css = `
.dataframe { min-width: 0; }
.table-frame { display: flex; flex-direction: column; gap: var(--spacing-sm); min-width: 0; }
.table-frame.fullscreen {
  position: fixed; inset: 0; z-index: 100; padding: var(--spacing-xl); background: var(--body-background-fill);
}
.table-frame.fullscreen .table-box { flex: 0 1 auto; min-height: 0; }
.table-top { display: flex; flex-wrap: wrap; align-items: center; gap: var(--spacing-sm); min-height: 26px; }
.table-top > .label-wrap { margin: 0; }
.table-actions { display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: var(--spacing-xs); margin-inline-start: auto; }
.table-actions .gr-button { min-width: 0 !important; min-height: 24px; padding: 1px 8px; border-radius: var(--radius-sm); font-size: var(--text-sm); font-weight: 400; }
.table-search { width: 14em; max-width: 50vw; padding: 3px 8px; font-size: var(--text-sm); }
.table-box {
  position: relative; display: flex; flex-direction: column; min-width: 0; overflow: hidden;
  border: 1px solid var(--border-color-primary); border-radius: var(--table-radius);
  background: var(--table-even-background-fill);
}
.table-box:focus-within:has(.grid-scroll:focus-visible) { border-color: var(--color-accent); }
.table-empty { margin: 0; padding: 20px; text-align: center; color: var(--body-text-color-subdued); font-size: var(--text-sm); }
.add-row {
  display: inline-flex; align-items: center; gap: var(--spacing-xs); align-self: flex-start; padding: 4px 10px;
  border: 1px dashed var(--border-color-primary); border-radius: var(--radius-md); background: none;
  color: var(--body-text-color-subdued); font-size: var(--text-sm); cursor: pointer;
}
.add-row:hover { color: var(--body-text-color); border-color: var(--border-color-accent); }
@media (max-width: 480px) { .table-search { width: 9em; } }
`;

export default function Dataframe(view: View<"dataframe">): JSX.Element {
  const { block, label, show_label } = view;
  const sheet = useMemo(() => new Sheet(view), []);
  useSignalEffect(() => {
    if (view.interactive.value) sheet.with(() => {});
  });
  const name = label.value ?? "Dataframe";
  const titled = Boolean(label.value) && show_label.value !== false;
  const count = sheet.count.value;
  const total = sheet.table.value.length;
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.key !== "Escape" || !sheet.fullscreen.value || event.defaultPrevented) return;
    sheet.fullscreen.value = false;
  };
  return (
    <Frame view={view} class="dataframe" bare>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves fullscreen from anywhere inside */}
      <div
        class={`table-frame table-container ${sheet.fullscreen.value ? "fullscreen" : ""}`}
        onKeyDown={onKeyDown}
      >
        <div class="table-top header-row">
          {titled ? <Label block={block} text={labelOf(block, name)} /> : null}
          <Actions sheet={sheet} />
        </div>
        <div class="table-box table-wrap">
          <Grid sheet={sheet} name={name} />
          {total === 0 ? <p class="table-empty">No data yet</p> : null}
          {total > 0 && count === 0 ? <p class="table-empty">No row matches</p> : null}
        </div>
        {sheet.can("addRow") ? (
          <button
            type="button"
            class="add-row"
            onClick={() => sheet.with((pen) => pen.insertRow(count))}
          >
            <Drawing path="M12 5v14M5 12h14" size={14} /> Add row
          </button>
        ) : null}
        <div class="sr-only" role="status">
          {count < total ? `${count} of ${total} rows` : ""}
        </div>
      </div>
      {sheet.menu.value ? <GridMenu sheet={sheet} /> : null}
      <Invalid block={block} />
    </Frame>
  );
}

/** The field to search in, and the buttons. */
function Actions({ sheet }: { sheet: Sheet }): JSX.Element {
  const { block, buttons, show_search, label } = sheet.view;
  const full = sheet.fullscreen.value;
  const has = (button: string) => buttons.value?.includes(button) ?? true;
  return (
    <div class="table-actions" role="toolbar" aria-label="Table actions">
      {show_search.value === "none" ? null : <Search sheet={sheet} />}
      <Children of={block} />
      {has("copy") ? <CopyButton what="table" text={() => format(sheet.texts(), ",")} /> : null}
      {has("download") ? (
        <button
          type="button"
          class="icon-button"
          aria-label="Download table as CSV"
          title="Download as CSV"
          onClick={() => download(format(sheet.texts(), ","), label.value ?? "table")}
        >
          <Drawing path="M12 4v11M7 11l5 5 5-5M5 20h14" />
        </button>
      ) : null}
      {has("fullscreen") ? (
        <button
          type="button"
          class="icon-button"
          aria-label={full ? "Exit fullscreen" : "Fullscreen"}
          title={full ? "Exit fullscreen" : "Fullscreen"}
          aria-pressed={full}
          onClick={() => {
            sheet.fullscreen.value = !full;
          }}
        >
          <Icon name={full ? "close" : "expand"} />
        </button>
      ) : null}
    </div>
  );
}

function Search({ sheet }: { sheet: Sheet }): JSX.Element {
  const filter = sheet.view.show_search.value === "filter" && sheet.interactive;
  return (
    <>
      <input
        type="search"
        class="input table-search"
        placeholder={filter ? "Filter…" : "Search…"}
        aria-label="Search table"
        value={sheet.query.value}
        onInput={(event) => {
          sheet.active.value = null;
          sheet.query.value = event.currentTarget.value;
        }}
      />
      {sheet.view.show_search.value === "filter" && sheet.rows.value ? (
        <button
          type="button"
          class="icon-button"
          aria-label="Apply filter and update dataframe values"
          title="Keep only these rows"
          onClick={() => sheet.with((pen) => pen.applyFilter())}
        >
          <Icon name="check" />
        </button>
      ) : null}
    </>
  );
}

/** Saves a text as a CSV file; the mark in front tells spreadsheets that it is UTF-8. */
function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${name.replace(/[\\/:*?"<>|]+/g, "-")}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
