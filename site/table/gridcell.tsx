// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go while scrolling cannot be a <table>
/** One cell of a table: what it shows, and the field it becomes while it is edited. */
import { createRef, type JSX, type TargetedMouseEvent } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { begun } from "../cut.ts";
import { Icon } from "../icons.tsx";
import { toggle } from "./gridkeys.ts";
import type { Place, Range, Sheet } from "./sheet.ts";
import { type Table, textOf } from "./table.ts";

/** Characters of a cell that are drawn. */
const LONG = 10_000;

/** What all cells need to know, read once for a whole table. */
export interface Look {
  sheet: Sheet;
  table: Table;
  types: string[];
  editable: boolean[];
  interactive: boolean;
  range: Range | null;
  active: Place | null;
  editing: Place | null;
  most: number | null;
}

export function lookOf(sheet: Sheet): Look {
  const table = sheet.table.value;
  return {
    sheet,
    table,
    types: table.headers.map((_, column) => sheet.datatype(column)),
    editable: table.headers.map((_, column) => sheet.editable(column)),
    interactive: sheet.interactive,
    range: sheet.range.value,
    active: sheet.active.value,
    editing: sheet.editing.value,
    most: sheet.view.max_chars.value,
  };
}

interface CellPlace {
  place: Place;
  /** The row's position in the value. */
  source: number;
  style: Record<string, string>;
  pinned: boolean;
}

/** The id that `aria-activedescendant` names a cell by. */
export function cellId(sheet: Sheet, { row, column }: Place): string {
  const { id } = sheet.view.block;
  return row < 0 ? `head-${id}-${column}` : `cell-${id}-${row}-${column}`;
}

/** Whether both are the same cell. */
export function isAt(a: Place | null, b: Place): boolean {
  return a !== null && a.row === b.row && a.column === b.column;
}

/** A cell; no component of its own, since hundreds of them are drawn for each step of scrolling. */
export function cell(look: Look, { place, source, style, pinned }: CellPlace): JSX.Element {
  const { sheet, range, table } = look;
  const { row, column } = place;
  const within =
    range !== null &&
    row >= range.top &&
    row <= range.bottom &&
    column >= range.left &&
    column <= range.right;
  const active = isAt(look.active, place);
  const editing = isAt(look.editing, place);
  const type = look.types[column] ?? "str";
  let name = `grid-cell body-cell is-${type}`;
  if (pinned) name += " pinned";
  if (within) name += " within";
  if (active) name += look.interactive ? " active with-menu" : " active";
  const metadata = look.interactive ? null : table.metadata;
  const looks = metadata?.styling?.[source]?.[column];
  return (
    <div
      key={column}
      role="gridcell"
      id={cellId(sheet, place)}
      class={name}
      style={style}
      data-testid={`cell-${row}-${column}`}
      data-row={row}
      data-col={column}
      aria-colindex={column + 1}
      aria-selected={within}
      aria-readonly={(look.interactive && !look.editable[column]) || undefined}
    >
      {editing ? (
        <Editor sheet={sheet} label="Edit cell" />
      ) : (
        <div
          class="cell-shown cell-wrap"
          ref={(element) => {
            if (looks && element) dress(element, looks);
          }}
        >
          {shown(look, place, source, type, active)}
        </div>
      )}
      {active && !editing && look.interactive ? (
        <button
          type="button"
          class="icon-button cell-menu cell-menu-button"
          tabIndex={-1}
          aria-label="Open cell menu"
          aria-haspopup="menu"
          onClick={(event) => openAt(sheet, place, event.currentTarget)}
        >
          <Icon name="more" size={14} />
        </button>
      ) : null}
    </div>
  );
}

/** A Styler's colours and weights; nothing that would move or hide parts of the page. */
function dress(element: HTMLElement, css: string): void {
  const cell = element.parentElement;
  const style = document.createElement("i").style;
  style.cssText = css;
  for (const name of style)
    if (
      /color|font|text|background|border|opacity/.test(name) &&
      !/url\(/.test(style.getPropertyValue(name))
    )
      cell?.style.setProperty(name, style.getPropertyValue(name));
}

export function openAt(sheet: Sheet, place: Place, button: Element): void {
  const { left, bottom } = button.getBoundingClientRect();
  sheet.menu.value = { ...place, x: left, y: bottom + 2, filtering: false };
}

/** SQL has 0 and 1 for them. */
function isTruth(value: unknown): boolean {
  return typeof value === "boolean" || value === 0 || value === 1;
}

/** A box that is clicked leaves the keyboard to its table. */
export function keepKeyboard(event: TargetedMouseEvent<HTMLElement>): void {
  event.preventDefault();
  event.currentTarget.closest<HTMLElement>("[role=grid]")?.focus({ preventScroll: true });
}

function shown(
  look: Look,
  place: Place,
  source: number,
  type: string,
  active: boolean,
): JSX.Element {
  const { sheet, table, most } = look;
  const value = table.cell(source, place.column);
  if (type === "bool" && (isTruth(value) || look.interactive))
    return (
      <input
        type="checkbox"
        class="mark"
        tabIndex={-1}
        checked={value === true || value === 1}
        disabled={!look.editable[place.column]}
        aria-label={table.headers[place.column]}
        onMouseDown={keepKeyboard}
        onClick={() => toggle(sheet, place)}
      />
    );
  const text = textOf(value);
  if (type === "image" && text) return <img src={text} alt="" loading="lazy" />;
  if (type === "markdown" || type === "html")
    return <Rich sheet={sheet} text={text} plain={type === "html"} />;
  const styled = look.interactive
    ? undefined
    : table.metadata?.display_value?.[source]?.[place.column];
  const full = begun(styled ?? text, LONG);
  const short = !active && most !== null && most > 0 && full.length > most;
  return <span title={short ? full : undefined}>{short ? `${full.slice(0, most)}…` : full}</span>;
}

function Rich({ sheet, text, plain }: { sheet: Sheet; text: string; plain: boolean }) {
  const element = useMemo(() => createRef<HTMLDivElement>(), []);
  const { latex_delimiters, line_breaks } = sheet.view;
  const latex = latex_delimiters.value ?? undefined;
  const lineBreaks = line_breaks.value;
  useEffect(() => {
    void import("./gridprose.ts").then(({ draw }) => {
      if (element.current) draw(element.current, text, { plain, latex, lineBreaks });
    });
  }, [text, plain, latex, lineBreaks]);
  return <div ref={element} class="md prose" />;
}

/** The field that a cell or a header becomes. */
export function Editor({ sheet, label }: { sheet: Sheet; label: string }): JSX.Element | null {
  return sheet.pen && <sheet.pen.Field pen={sheet.pen} label={label} />;
}
