// biome-ignore-all lint/a11y/noRedundantRoles: inside a table without a meaning its parts have theirs only where it is said
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go while scrolling cannot be a <table>
/** The cells of a table: a header that stays, and only those rows that are in sight. */
import { useSignal } from "@preact/signals";
import { createRef, type JSX, type RefObject, type TargetedPointerEvent } from "preact";
import { useLayoutEffect, useMemo } from "preact/hooks";
import { Drawing, Icon } from "../icons.tsx";
import { length } from "../outer.ts";
import { cell, cellId, Editor, isAt, keepKeyboard, lookOf, openAt } from "./gridcell.tsx";
import { copy, paste, press } from "./gridkeys.ts";
import { type Tracks, tracks } from "./gridwidth.ts";
import type { Place, Sheet } from "./sheet.ts";

const ROW = 38;
/** Rows of long tables whose text wraps: three lines. */
const TALL = 76;
/** Rows up to which each may be as tall as its text. */
const FLOWING = 300;
const SPARE = 8;

interface Window {
  first: number;
  last: number;
  /** How many rows there are at most. */
  size: number;
}

/** Whether rows are as tall as what they hold, and how tall they are otherwise. */
function heights(sheet: Sheet): { flowing: boolean; height: number } {
  const rich = sheet.table.value.headers.some((_, column) =>
    ["markdown", "html", "image"].includes(sheet.datatype(column)),
  );
  const tall = sheet.view.wrap.value || rich;
  const flowing = tall && sheet.count.value <= FLOWING;
  return { flowing, height: tall ? TALL : ROW };
}

export function Grid({ sheet, name }: { sheet: Sheet; name: string }): JSX.Element {
  const { block, max_height, pinned_columns, show_row_numbers } = sheet.view;
  const scroller = useMemo(() => createRef<HTMLDivElement>(), []);
  const width = useSignal(0);
  const scrolled = useSignal({ top: 0, height: 600 });
  const count = sheet.count.value;
  const table = sheet.table.value;
  const { flowing, height } = heights(sheet);
  const columns = tracks(sheet, width.value);
  useSize(scroller, width, scrolled);
  useReveal(sheet, scroller, flowing ? null : height);
  const first = Math.max(0, Math.floor(scrolled.value.top / height) - SPARE);
  const size = flowing ? count : Math.ceil(scrolled.value.height / height) + 2 * SPARE + 4;
  const shown: Window = flowing
    ? { first: 0, last: count, size }
    : { first, last: Math.min(count, first + size), size };
  const active = sheet.active.value;
  const pinned = columns.offsets[Math.min(pinned_columns.value ?? 0, table.width)] ?? columns.start;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor(scrolled.peek().height / height) - 2);
    if (press(sheet, event, page)) event.preventDefault();
  };
  const visible =
    active && (active.row < 0 || (active.row >= shown.first && active.row < shown.last));
  return (
    <div
      ref={scroller}
      id={`grid-${block.id}`}
      class={`grid-scroll virtual-table ${flowing || height === TALL ? "wrapping" : ""}`}
      style={{
        maxHeight: sheet.fullscreen.value ? "none" : (length(max_height.value) ?? "none"),
        "--row": `${height}px`,
        scrollPaddingInlineStart: `${pinned}px`,
      }}
      role="grid"
      tabIndex={0}
      aria-label={name}
      aria-rowcount={count + 1}
      aria-colcount={table.width}
      aria-readonly={sheet.interactive ? undefined : true}
      aria-multiselectable="true"
      aria-activedescendant={visible ? cellId(sheet, active) : undefined}
      onScroll={({ currentTarget: { scrollTop, clientHeight } }) => {
        const top = Math.floor(scrollTop / (height * 4)) * height * 4;
        if (top !== scrolled.peek().top || clientHeight !== scrolled.peek().height)
          scrolled.value = { top, height: clientHeight };
      }}
      onKeyDown={onKeyDown}
      onCopy={(event) => copy(sheet, event)}
      onCut={(event) => copy(sheet, event, sheet.interactive)}
      onPaste={(event) => paste(sheet, event)}
      {...pointing(sheet)}
    >
      <table role="presentation" class="virtual-head">
        <thead role="rowgroup">
          <tr
            role="row"
            aria-rowindex={1}
            class="virtual-row"
            style={{ width: `${columns.total}px` }}
          >
            {show_row_numbers.value ? (
              <th
                role="columnheader"
                class="row-number row-number-header"
                style={{ width: `${columns.start}px` }}
              >
                <span class="sr-only">Row</span>
              </th>
            ) : null}
            {table.headers.map((header, column) => (
              <Header key={`${column}:${header}`} sheet={sheet} column={column} tracks={columns} />
            ))}
          </tr>
        </thead>
      </table>
      <Body sheet={sheet} tracks={columns} shown={shown} height={flowing ? null : height} />
    </div>
  );
}

interface BodyProps {
  sheet: Sheet;
  tracks: Tracks;
  shown: Window;
  /** Of each row; null where they differ. */
  height: number | null;
}

function Body({ sheet, tracks: columns, shown, height }: BodyProps): JSX.Element {
  const { show_row_numbers, pinned_columns } = sheet.view;
  const count = sheet.count.value;
  const look = lookOf(sheet);
  const pins = pinned_columns.value ?? 0;
  const styles = columns.widths.map((_, column) => placed(columns, column, pins));
  // Rows that leave at one end come in again at the other: scrolling makes no new elements.
  const again = height !== null && !look.table.metadata ? Math.max(1, shown.size) : Infinity;
  const style = { width: `${columns.total}px`, height: height ? `${count * height}px` : "auto" };
  const rows = Array.from(
    { length: Math.max(0, shown.last - shown.first) },
    (_, at) => at + shown.first,
  );
  return (
    <div role="rowgroup" class="virtual-body" style={style}>
      {rows.map((row) => (
        <div
          key={again === Infinity ? row : row % again}
          role="row"
          aria-rowindex={row + 2}
          class={`virtual-row ${row % 2 ? "odd row-odd" : "even"}`}
          style={
            height ? { position: "absolute", top: `${row * height}px`, height: `${height}px` } : {}
          }
        >
          {show_row_numbers.value ? (
            <div
              role="rowheader"
              class="row-number row-number-cell"
              style={{ width: `${columns.start}px` }}
            >
              {row + 1}
            </div>
          ) : null}
          {columns.widths.map((_, column) =>
            cell(look, {
              place: { row, column },
              source: sheet.source(row),
              style: styles[column] ?? {},
              pinned: column < pins,
            }),
          )}
        </div>
      ))}
    </div>
  );
}

function placed(columns: Tracks, column: number, pinned: number): Record<string, string> {
  const style: Record<string, string> = { width: `${columns.widths[column]}px` };
  if (column < pinned) style["inset-inline-start"] = `${columns.offsets[column]}px`;
  return style;
}

interface HeaderProps {
  sheet: Sheet;
  column: number;
  tracks: Tracks;
}

function Header({ sheet, column, tracks: columns }: HeaderProps): JSX.Element {
  const pins = sheet.view.pinned_columns.value ?? 0;
  const place: Place = { row: -1, column };
  const header = sheet.table.value.headers[column] ?? "";
  const at = sheet.sorts.value.findIndex((each) => each.column === column);
  const sort = sheet.sorts.value[at];
  const filtered = sheet.filters.value.some((each) => each.column === column);
  const active = isAt(sheet.active.value, place);
  const type = sheet.datatype(column);
  return (
    <th
      role="columnheader"
      aria-label={header}
      id={cellId(sheet, place)}
      class={`grid-head header-cell is-${type} ${column < pins ? "pinned" : ""} ${active ? "active" : ""} ${sort ? "sorted" : ""}`}
      style={placed(columns, column, pins)}
      data-testid={`header-${column}`}
      data-col={column}
      aria-colindex={column + 1}
      aria-sort={sort ? (sort.descending ? "descending" : "ascending") : "none"}
    >
      {type === "bool" && sheet.editable(column) ? <All sheet={sheet} column={column} /> : null}
      {isAt(sheet.editing.value, place) ? (
        <Editor sheet={sheet} label="Edit header" />
      ) : (
        <button
          type="button"
          class="head-name"
          tabIndex={-1}
          title={`Sort by ${header}; with Shift beside other columns`}
          onClick={(event) => sheet.cycle(column, event.shiftKey)}
        >
          <span class="head-text">{header}</span>
          <span class="sort-mark" aria-hidden="true">
            <Drawing
              path={sort?.descending ? "M12 5v14M6 13l6 6 6-6" : "M12 19V5M6 11l6-6 6 6"}
              size={13}
            />
            {sheet.sorts.value.length > 1 && sort ? at + 1 : null}
          </span>
        </button>
      )}
      {filtered ? (
        <span role="img" class="head-filtered" aria-label="Filtered">
          <Drawing path="M4 5h16l-6 8v6l-4-2v-4z" size={13} />
        </span>
      ) : null}
      <button
        type="button"
        class="icon-button head-menu cell-menu-button"
        tabIndex={-1}
        aria-label="Open cell menu"
        title={`Options of ${header}`}
        aria-haspopup="menu"
        onClick={(event) => openAt(sheet, place, event.currentTarget)}
      >
        <Icon name="more" size={14} />
      </button>
    </th>
  );
}

/** A box that turns every box of its column on or off. */
function All({ sheet, column }: { sheet: Sheet; column: number }): JSX.Element {
  const on = Array.from(sheet.table.value.column(column), (value) => value === true || value === 1);
  const all = on.every(Boolean);
  return (
    <input
      type="checkbox"
      class="mark"
      tabIndex={-1}
      aria-label={`All of ${sheet.table.value.headers[column]}`}
      checked={all && on.length > 0}
      indeterminate={!all && on.some(Boolean)}
      onMouseDown={keepKeyboard}
      onClick={() => sheet.with((pen) => pen.writeAll(column, !all))}
    />
  );
}

/** Selecting with the mouse or a finger. */
function pointing(sheet: Sheet) {
  const over = (event: Event): Place | null => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest(".cell-editor, button, a[href]")) return null;
    const cell = target?.closest<HTMLElement>("[data-row]");
    return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.col) } : null;
  };
  return {
    onPointerDown: (event: TargetedPointerEvent<HTMLElement>) => {
      const place = over(event);
      if (place && event.pointerType === "mouse") {
        const inside = event.button === 2 && sheet.selected().length > 1;
        if (!inside) sheet.go(place, event.shiftKey, true);
      }
    },
    onPointerMove: (event: PointerEvent) => {
      if (event.pointerType !== "mouse" || !(event.buttons & 1) || sheet.editing.peek()) return;
      const place = over(event);
      if (place && sheet.anchor.peek() && !isAt(sheet.active.peek(), place)) sheet.go(place, true);
    },
    onClick: (event: MouseEvent) => {
      const place = over(event);
      const touch = event instanceof PointerEvent && event.pointerType !== "mouse";
      if (!place || !touch) return;
      if (isAt(sheet.active.peek(), place)) sheet.with((pen) => pen.edit(place));
      else sheet.go(place);
    },
    onDblClick: (event: MouseEvent) => {
      const place = over(event);
      if (place) sheet.with((pen) => pen.edit(place));
    },
    onContextMenu: (event: MouseEvent) => {
      const place = over(event);
      if (!place || !sheet.interactive) return;
      event.preventDefault();
      const menu = { ...place, x: event.clientX, y: event.clientY, filtering: false };
      const open = () => {
        sheet.menu.value = menu;
      };
      // Firefox closes what has opened before the button is released.
      if (event.buttons & 2) addEventListener("mouseup", open, { once: true });
      else open();
    },
  };
}

type Scroller = RefObject<HTMLDivElement | null>;

function useSize(
  scroller: Scroller,
  width: { value: number },
  scrolled: { value: { top: number; height: number }; peek(): { top: number; height: number } },
): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      width.value = element.clientWidth;
      const { clientHeight: height } = element;
      if (height !== scrolled.peek().height) scrolled.value = { ...scrolled.peek(), height };
    };
    measure();
    const sized = new ResizeObserver(measure);
    sized.observe(element);
    return () => sized.disconnect();
  }, []);
}

/** Brings the active cell into sight when it has moved. */
function useReveal(sheet: Sheet, scroller: Scroller, height: number | null): void {
  const asked = sheet.reveals.value;
  useLayoutEffect(() => {
    const element = scroller.current;
    const active = sheet.active.peek();
    if (!element || !active || !asked) return;
    if (height && active.row >= 0) {
      const head = element.querySelector<HTMLElement>(".virtual-head")?.offsetHeight ?? 0;
      const top = active.row * height;
      const room = element.clientHeight - head;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + height > element.scrollTop + room) element.scrollTop = top + height - room;
    }
    const frame = requestAnimationFrame(() => {
      const cell = document.getElementById(cellId(sheet, active));
      cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
    return () => cancelAnimationFrame(frame);
  }, [asked]);
}
