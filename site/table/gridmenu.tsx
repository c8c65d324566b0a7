// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go while scrolling cannot be a <table>
/** What can be done with a column or a row: a menu, and the form of a filter. */
import { useSignal } from "@preact/signals";
import { createRef, type JSX, type TargetedKeyboardEvent } from "preact";
import { useLayoutEffect, useMemo } from "preact/hooks";
import { OPERATORS, type Operator } from "./arrange.ts";
import type { Menu, Sheet } from "./sheet.ts";

export const css = `
.grid-menu {
  position: fixed; inset: auto; margin: 0; min-width: 180px; padding: 4px; overflow: auto;
  border: 1px solid var(--border-color-primary); border-radius: var(--radius-lg); background: var(--background-fill-primary);
  color: var(--body-text-color); box-shadow: var(--shadow-drop-lg); font-size: var(--text-sm);
}
.grid-menu [role="menuitem"] { display: block; width: 100%; padding: 6px 10px; border: 0; border-radius: var(--radius-sm); background: none; text-align: start; cursor: pointer; }
.grid-menu [role="menuitem"]:is(:hover, :focus-visible) { background: var(--background-fill-secondary); }
.grid-menu form { display: grid; gap: var(--spacing-md); padding: 8px; }
`;

interface Item {
  name: string;
  run: () => void;
}

/** The open menu of a table, over everything else. */
export default function GridMenu({ sheet }: { sheet: Sheet }): JSX.Element | null {
  const menu = sheet.menu.value;
  return menu && <Open key={`${menu.row}:${menu.column}`} sheet={sheet} menu={menu} />;
}

function Open({ sheet, menu }: { sheet: Sheet; menu: Menu }): JSX.Element {
  const popup = useMemo(() => createRef<HTMLDivElement>(), []);
  useLayoutEffect(() => {
    const element = popup.current;
    if (!element) return;
    if (!element.matches(":popover-open")) element.showPopover?.();
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(4, Math.min(menu.x, innerWidth - width - 4))}px`;
    element.style.top = `${Math.max(4, Math.min(menu.y, innerHeight - height - 4))}px`;
    element.querySelector<HTMLElement>("button, select")?.focus();
  }, [menu]);
  const close = () => {
    sheet.menu.value = null;
    document.getElementById(`grid-${sheet.view.block.id}`)?.focus({ preventScroll: true });
  };
  const onToggle = (event: Event) => {
    if (popup.current && !popup.current.matches(":popover-open") && event.target === popup.current)
      close();
  };
  const header = sheet.table.value.headers[menu.column] ?? "";
  const shared = { ref: popup, class: "grid-menu", popover: "auto" as const, onToggle };
  if (menu.filtering)
    return (
      <div {...shared} role="dialog" aria-label={`Filter ${header}`}>
        <FilterForm sheet={sheet} column={menu.column} header={header} close={close} />
      </div>
    );
  return (
    <div {...shared} role="menu" aria-label={header} tabIndex={-1} onKeyDown={walk}>
      {items(sheet, menu).map(({ name, run }) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            close();
            run();
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

function walk(event: TargetedKeyboardEvent<HTMLDivElement>): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("button")];
  const at = all.findIndex((each) => each === document.activeElement);
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: all.length - 1,
  };
  const to = event.key === "Tab" ? at : steps[event.key];
  if (to === undefined) return;
  all[(to + all.length) % all.length]?.focus();
  event.preventDefault();
}

function items(sheet: Sheet, menu: Menu): Item[] {
  const { row, column } = menu;
  const sorts = sheet.sorts.value;
  const own = sorts.some((each) => each.column === column);
  const filtered = sheet.filters.value.some((each) => each.column === column);
  const found: (Item | false)[] = [
    row >= 0 &&
      sheet.can("addRow") && {
        name: "Add row above",
        run: () => sheet.with((pen) => pen.insertRow(row)),
      },
    row >= 0 &&
      sheet.can("addRow") && {
        name: "Add row below",
        run: () => sheet.with((pen) => pen.insertRow(row + 1)),
      },
    row >= 0 &&
      sheet.can("deleteRow") && {
        name: "Delete row",
        run: () => sheet.with((pen) => pen.deleteRow(row)),
      },
    row < 0 && { name: "Sort ascending", run: () => sheet.sort(column, false) },
    row < 0 && { name: "Sort descending", run: () => sheet.sort(column, true) },
    row < 0 &&
      sorts.length > 0 &&
      !own && { name: "Then by this, ascending", run: () => sheet.sort(column, false, true) },
    row < 0 &&
      sorts.length > 0 &&
      !own && { name: "Then by this, descending", run: () => sheet.sort(column, true, true) },
    row < 0 && own && { name: "Clear sort", run: () => sheet.sort(column, undefined, true) },
    row < 0 && {
      name: "Filter…",
      run: () => {
        sheet.menu.value = { ...menu, filtering: true };
      },
    },
    row < 0 && filtered && { name: "Clear filter", run: () => unfilter(sheet, column) },
    row < 0 &&
      sheet.can("addColumn") && {
        name: "Rename column",
        run: () => sheet.with((pen) => pen.edit(menu)),
      },
    sheet.can("addColumn") && {
      name: "Add column to the left",
      run: () => sheet.with((pen) => pen.insertColumn(column)),
    },
    sheet.can("addColumn") && {
      name: "Add column to the right",
      run: () => sheet.with((pen) => pen.insertColumn(column + 1)),
    },
    sheet.can("deleteColumn") && {
      name: "Delete column",
      run: () => sheet.with((pen) => pen.deleteColumn(column)),
    },
  ];
  return found.filter((item) => item !== false);
}

function unfilter(sheet: Sheet, column: number): void {
  sheet.filters.value = sheet.filters.value.filter((each) => each.column !== column);
}

interface FilterFormProps {
  sheet: Sheet;
  column: number;
  header: string;
  close: () => void;
}

function FilterForm({ sheet, column, header, close }: FilterFormProps): JSX.Element {
  const before = sheet.filters.peek().find((each) => each.column === column);
  const operator = useSignal<Operator>(before?.operator ?? "contains");
  const text = useSignal(before?.text ?? "");
  const bare = operator.value === "empty" || operator.value === "filled";
  const apply = (event: Event) => {
    event.preventDefault();
    unfilter(sheet, column);
    if (bare || text.value.trim())
      sheet.filters.value = [
        ...sheet.filters.value,
        { column, operator: operator.value, text: text.value },
      ];
    sheet.active.value = null;
    close();
  };
  return (
    <form onSubmit={apply}>
      <strong>{header}</strong>
      <select
        class="input"
        aria-label="Condition"
        value={operator.value}
        onChange={(event) => {
          const wanted = event.currentTarget.value;
          for (const each of Object.keys(OPERATORS))
            if (each === wanted) operator.value = each as Operator;
        }}
      >
        {Object.entries(OPERATORS).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      {bare ? null : (
        <input
          class="input"
          aria-label="Filter text"
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
      )}
      <button type="submit" class="gr-button sm primary">
        Filter
      </button>
    </form>
  );
}
