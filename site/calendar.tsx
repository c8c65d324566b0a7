/** A month to pick a day from, with the time of day below it; loaded when a date field opens it. */
import { type Signal, useSignal } from "@preact/signals";
import { createRef, type JSX, type TargetedKeyboardEvent, type TargetedMouseEvent } from "preact";
import { useLayoutEffect, useMemo } from "preact/hooks";
import { Icon } from "./icons.tsx";
import { Panel } from "./panel.tsx";

export const css = `
.calendar {
  position: fixed; inset: auto; margin: 0; padding: var(--spacing-lg); overflow-y: auto; min-width: 17rem; max-width: 19rem;
  border: 1px solid var(--border-color-primary); border-radius: var(--input-radius); background: var(--background-fill-primary);
  color: var(--body-text-color); box-shadow: var(--shadow-drop-lg), 0 8px 24px rgb(0 0 0 / 14%); font-size: var(--text-md);
}
.calendar .months { display: flex; align-items: center; justify-content: space-between; }
.calendar .months > span { font-weight: 600; }
.calendar .months .back .icon { transform: rotate(90deg); }
.calendar .months .on .icon { transform: rotate(-90deg); }
[dir="rtl"] .calendar .months .back .icon { transform: rotate(-90deg); }
[dir="rtl"] .calendar .months .on .icon { transform: rotate(90deg); }
.calendar table { width: 100%; margin-block: var(--spacing-sm); border-collapse: collapse; table-layout: fixed; }
.calendar th { padding: 4px 0; color: var(--body-text-color-subdued); font-size: var(--text-sm); font-weight: 400; }
.calendar td { height: 2rem; padding: 0; border-radius: var(--radius-md); text-align: center; font-variant-numeric: tabular-nums; cursor: pointer; }
.calendar td:hover { background: var(--background-fill-secondary); }
.calendar td.other { color: var(--body-text-color-subdued); }
.calendar td[aria-current] { box-shadow: inset 0 0 0 1px var(--color-accent); }
.calendar td[aria-selected="true"] { background: var(--button-primary-background-fill); color: var(--button-primary-text-color); }
.calendar .clock { display: flex; align-items: center; justify-content: space-between; gap: var(--spacing-md); }
.calendar .clock .input { width: auto; padding: 4px 8px; }
.calendar .ends { display: flex; gap: var(--spacing-sm); margin-top: var(--spacing-lg); }
.calendar .ends .gr-button { flex: 1; min-width: 0; }
`;

interface CalendarProps {
  name: string;
  /** The moment that is chosen, on the field's own clock. */
  chosen: Date | null;
  time: boolean;
  onPick: (moment: Date) => void;
  onNow: () => void;
  onClear: () => void;
  onClose: () => void;
}

interface PanelProps extends CalendarProps {
  field: () => HTMLElement | null;
  /** The focus went elsewhere. */
  onLeave: () => void;
}

export default function CalendarPanel({ field, onLeave, ...props }: PanelProps): JSX.Element {
  return (
    <Panel field={field} class="calendar" label="Calendar" close={props.onClose} leave={onLeave}>
      <Calendar {...props} />
    </Panel>
  );
}

const DAYS = 7;

/** The language's first day of the week: 0 is Sunday. */
function weekStart(): number {
  type Week = { firstDay: number };
  const locale = new Intl.Locale(navigator.language) as Intl.Locale & {
    getWeekInfo?: () => Week;
    weekInfo?: Week;
  };
  return ((locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1) % DAYS;
}

function sameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}

function moved(from: Date, days: number, months = 0): Date {
  const to = new Date(from);
  if (months) {
    to.setDate(1);
    to.setMonth(to.getMonth() + months);
    const last = new Date(to.getFullYear(), to.getMonth() + 1, 0).getDate();
    to.setDate(Math.min(from.getDate(), last));
  }
  to.setDate(to.getDate() + days);
  return to;
}

/** Where a key leads from a day; null for any other key. */
function target(key: string, day: Date, rtl: boolean, shift: boolean): Date | null {
  const weekday = (day.getDay() - weekStart() + DAYS) % DAYS;
  const steps: Record<string, () => Date> = {
    ArrowLeft: () => moved(day, rtl ? 1 : -1),
    ArrowRight: () => moved(day, rtl ? -1 : 1),
    ArrowUp: () => moved(day, -DAYS),
    ArrowDown: () => moved(day, DAYS),
    Home: () => moved(day, -weekday),
    End: () => moved(day, DAYS - 1 - weekday),
    PageUp: () => moved(day, 0, shift ? -12 : -1),
    PageDown: () => moved(day, 0, shift ? 12 : 1),
  };
  return steps[key]?.() ?? null;
}

function Calendar(props: CalendarProps): JSX.Element {
  const { name, chosen, time, onPick } = props;
  const start = chosen ?? new Date();
  const day = useSignal(start);
  const clock = useSignal(chosen ? clockOf(chosen) : "00:00:00");
  const pick = (at: Date) => {
    const [hours = 0, minutes = 0, seconds = 0] = clock.peek().split(":").map(Number);
    onPick(new Date(at.getFullYear(), at.getMonth(), at.getDate(), hours, minutes, seconds));
  };
  return (
    <>
      <Months name={name} day={day} />
      <Days
        name={name}
        day={day}
        chosen={chosen}
        pick={(at) => {
          pick(at);
          if (!time) props.onClose();
        }}
      />
      {time ? (
        <label class="clock">
          Time
          <input
            class="input"
            type="time"
            step={1}
            value={clock.value}
            onChange={({ currentTarget }) => {
              clock.value = currentTarget.value || "00:00:00";
              pick(chosen ?? day.peek());
            }}
          />
        </label>
      ) : null}
      <div class="ends">
        <button type="button" class="gr-button sm secondary" onClick={props.onClear}>
          Clear
        </button>
        <button type="button" class="gr-button sm secondary" onClick={props.onNow}>
          Now
        </button>
        <button type="button" class="gr-button sm primary" onClick={props.onClose}>
          Done
        </button>
      </div>
    </>
  );
}

function clockOf(moment: Date): string {
  return moment.toTimeString().slice(0, 8);
}

function Months({ name, day }: { name: string; day: Signal<Date> }): JSX.Element {
  const shown = day.value.toLocaleDateString(undefined, { month: "long", year: "numeric" });
  const turn = (months: number) => () => {
    day.value = moved(day.peek(), 0, months);
  };
  return (
    <div class="months">
      <button type="button" class="icon-button back" aria-label="Previous month" onClick={turn(-1)}>
        <Icon name="chevron" />
      </button>
      <span aria-live="polite" id={`month-${name}`}>
        {shown}
      </span>
      <button type="button" class="icon-button on" aria-label="Next month" onClick={turn(1)}>
        <Icon name="chevron" />
      </button>
    </div>
  );
}

interface DaysProps {
  name: string;
  /** The day that the Tab key reaches; its month is the one shown. */
  day: Signal<Date>;
  chosen: Date | null;
  pick: (day: Date) => void;
}

function Days({ name, day, chosen, pick }: DaysProps): JSX.Element {
  const table = useMemo(() => createRef<HTMLTableElement>(), []);
  const month = new Date(day.value.getFullYear(), day.value.getMonth(), 1);
  const first = moved(month, -((month.getDay() - weekStart() + DAYS) % DAYS));
  const weeks = Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: DAYS }, (_, at) => moved(first, week * DAYS + at)),
  );
  const moving = useMemo(() => ({ now: true }), []);
  useLayoutEffect(() => {
    // The day has the focus when the panel opens, and when a key moved it.
    if (moving.now) table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    moving.now = false;
  }, [day.value]);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTableElement>) => {
    const rtl = getComputedStyle(event.currentTarget).direction === "rtl";
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      pick(day.peek());
      return;
    }
    const to = target(event.key, day.peek(), rtl, event.shiftKey);
    if (!to) return;
    event.preventDefault();
    moving.now = true;
    day.value = to;
  };
  const onClick = ({ target }: TargetedMouseEvent<HTMLTableElement>) => {
    const cell = target instanceof Element ? target.closest("td") : null;
    const row = cell?.parentElement;
    if (!cell || !(row instanceof HTMLTableRowElement)) return;
    day.value = moved(first, row.sectionRowIndex * DAYS + cell.cellIndex);
    pick(day.peek());
  };
  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: keys move between its days
      role="grid"
      aria-labelledby={`month-${name}`}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <thead>
        <tr>
          {weeks[0]?.map((each) => (
            <th key={each.getDay()} scope="col" abbr={weekday(each, "long")}>
              {weekday(each, "short")}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.getTime()}>
            {week.map((each) => (
              <td
                key={each.getTime()}
                // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a day is chosen
                role="gridcell"
                class={each.getMonth() === month.getMonth() ? "" : "other"}
                tabIndex={sameDay(each, day.value) ? 0 : -1}
                aria-selected={chosen ? sameDay(each, chosen) : false}
                aria-label={each.toLocaleDateString(undefined, { dateStyle: "full" })}
                aria-current={sameDay(each, new Date()) ? "date" : undefined}
              >
                {each.getDate()}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function weekday(day: Date, style: "short" | "long"): string {
  return day.toLocaleDateString(undefined, { weekday: style });
}
