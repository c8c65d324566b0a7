/** A field for a time, and the calendar to pick it from. */
import { useSignal } from "@preact/signals";
import { createRef, type JSX } from "preact";
import { useEffect, useLayoutEffect, useMemo } from "preact/hooks";
import { Drawing } from "./icons.tsx";
import { lazy } from "./lazy.tsx";

export const css = `
.timebox { display: flex; align-items: center; gap: var(--spacing-xs); padding-block: 0; padding-inline-end: 4px; }
.timebox .time { direction: ltr; text-align: -webkit-match-parent; text-align: match-parent; flex: 1; min-width: 0; padding: var(--input-padding); padding-inline: 0; border: 0; outline: 0; background: none; color: inherit; font: inherit; font-variant-numeric: tabular-nums; }
.timebox .time::placeholder { color: var(--input-placeholder-color); opacity: 1; }
.timebox .time:disabled { -webkit-text-fill-color: currentColor; opacity: 1; }
`;

const Calendar = lazy(() => import("./calendar.tsx"), null);

const CALENDAR = "M5 6h14v14H5zM5 11h14M9 3v5M15 3v5";
const NOW = /^\s*now\s*(-\s*\d+\s*[smhd]\s*)?$/;

/** What a text says, on the field's own clock: null for "now" and for what is no time. */
function momentOf(text: string, time: boolean): Date | null {
  const clock = time ? " (\\d\\d):(\\d\\d):(\\d\\d)" : "";
  const found = new RegExp(`^(\\d{4})-(\\d\\d)-(\\d\\d)${clock}$`).exec(text);
  if (!found) return null;
  const [year = 0, month = 0, day = 0, ...rest] = found.slice(1).map(Number);
  const [hours = 0, minutes = 0, seconds = 0] = rest;
  const moment = new Date(2000, 0, 1, hours, minutes, seconds);
  moment.setFullYear(year, month - 1, day); // the constructor takes years below 100 for 19xx
  const kept = moment.getMonth() === month - 1 && moment.getDate() === day;
  return kept && hours < 24 && minutes < 60 && seconds < 60 ? moment : null;
}

function textOf(moment: Date, time: boolean): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const year = String(moment.getFullYear()).padStart(4, "0");
  const day = `${year}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return time ? `${day} ${moment.toTimeString().slice(0, 8)}` : day;
}

/** What the clocks of a zone show at this moment; the visitor's own for null. */
function nowIn(zone: string | null): string {
  const shown = zone === null ? {} : { timeZone: zone };
  return new Date().toLocaleString("sv-SE", shown); // the one language that writes it this way
}

interface TimeProps {
  id: string;
  /** What the field is called. */
  name: string;
  /** Whether `name` is said to those who do not see, as no label stands above. */
  unlabelled?: boolean;
  value: string;
  /** Whether there is a time of day. */
  time: boolean;
  zone: string | null;
  interactive: boolean;
  invalid: boolean;
  describedBy: string | undefined;
  /** The visitor entered another time, or none. */
  onSet: (text: string) => void;
}

export function TimeField(props: TimeProps): JSX.Element {
  const { id, name, time, interactive, onSet } = props;
  const field = useMemo(() => createRef<HTMLDivElement>(), []);
  const typed = useSignal(props.value);
  const open = useSignal(false);
  useLayoutEffect(() => {
    typed.value = props.value;
  }, [props.value]);
  useEffect(() => {
    if (!interactive) open.value = false;
  }, [interactive]);
  const fits = (text: string) => text === "" || NOW.test(text) || momentOf(text, time) !== null;
  const set = (text: string) => {
    typed.value = text;
    if (text !== props.value && fits(text)) onSet(text);
  };
  const close = () => {
    open.value = false;
    field.current?.querySelector("button")?.focus();
  };
  const wrong = !fits(typed.value);
  const shape = time ? "YYYY-MM-DD HH:MM:SS" : "YYYY-MM-DD";
  const described = [props.describedBy, wrong ? `wrong-${id}` : ""].filter(Boolean).join(" ");
  return (
    <>
      <div ref={field} class="input timebox">
        <input
          id={id}
          class={`time ${wrong ? "invalid-time" : ""}`}
          value={typed.value}
          placeholder={shape}
          disabled={!interactive}
          autocomplete="off"
          spellcheck={false}
          aria-label={props.unlabelled ? name : undefined}
          aria-invalid={wrong || props.invalid ? true : undefined}
          aria-describedby={described || undefined}
          onInput={({ currentTarget }) => {
            typed.value = currentTarget.value;
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") set(event.currentTarget.value);
            if (event.key !== "ArrowDown" || !event.altKey) return;
            event.preventDefault();
            open.value = true;
          }}
          onBlur={({ currentTarget }) => set(currentTarget.value)}
        />
        {interactive ? (
          <button
            type="button"
            class="icon-button"
            title={`Choose ${name}`}
            aria-haspopup="dialog"
            aria-expanded={open.value}
            onClick={() => {
              open.value = !open.peek();
            }}
            onKeyDown={({ key }) => {
              if (key === "Escape") open.value = false; // the calendar may not have the focus yet
            }}
          >
            <Drawing path={CALENDAR} />
          </button>
        ) : null}
      </div>
      {wrong ? (
        <div class="invalid" id={`wrong-${id}`} role="alert">
          Write it as {shape}, or as now - 5m.
        </div>
      ) : null}
      {open.value ? (
        <Calendar
          field={() => field.current}
          name={id}
          chosen={momentOf(typed.value, time)}
          time={time}
          onPick={(moment) => set(textOf(moment, time))}
          onNow={() => set(nowIn(props.zone).slice(0, time ? 19 : 10))}
          onClear={() => set("")}
          onClose={close}
          onLeave={() => {
            open.value = false;
          }}
        />
      ) : null}
    </>
  );
}
