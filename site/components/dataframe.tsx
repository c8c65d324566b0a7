import type { JSX, TargetedKeyboardEvent } from "preact";
import { useMemo } from "preact/hooks";
import { format } from "../delimited.ts";
import { Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { Grid } from "../grid.tsx";
import { look } from "../gridlook.ts";
import { GridMenu } from "../gridmenu.tsx";
import { Drawing, Icon } from "../icons.tsx";
import { Children } from "../render.tsx";
import { Sheet } from "../sheet.ts";
import { CopyButton } from "../toolbar.tsx";
import type { View } from "../view.ts";

export const css = look;

export default function Dataframe(view: View<"dataframe">): JSX.Element {
  const { block, label, show_label } = view;
  const sheet = useMemo(() => new Sheet(view), []);
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
        class={`table-frame ${sheet.fullscreen.value ? "fullscreen" : ""}`}
        onKeyDown={onKeyDown}
      >
        <div class="table-top">
          {titled ? <Label block={block} text={labelOf(block, name)} /> : null}
          <Actions sheet={sheet} />
        </div>
        <div class="table-box">
          <Grid sheet={sheet} name={name} />
          {total === 0 ? <p class="table-empty">No data yet</p> : null}
          {total > 0 && count === 0 ? <p class="table-empty">No row matches</p> : null}
        </div>
        {sheet.can("addRow") ? (
          <button type="button" class="add-row" onClick={() => sheet.insertRow(count)}>
            <Drawing path="M12 5v14M5 12h14" size={14} /> Add row
          </button>
        ) : null}
        <div class="sr-only" role="status">
          {count < total ? `${count} of ${total} rows` : ""}
        </div>
      </div>
      <GridMenu sheet={sheet} />
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
          onClick={() => sheet.applyFilter()}
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
