import { useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { OwnButtons } from "../buttons.tsx";
import { describedBy, Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { css as field, TimeField } from "../timefield.tsx";
import type { View } from "../view.ts";

export const css = `${field}
.timerange { display: flex; flex-wrap: wrap; align-items: flex-start; gap: var(--spacing-sm) var(--spacing-md); }
.timerange > .range-end { flex: 1 1 220px; min-width: 0; }
.timerange > .range-to { padding-block: var(--spacing-md); color: var(--body-text-color-subdued); }
.quick-ranges { display: flex; flex-wrap: wrap; gap: var(--spacing-xs); margin-block-start: var(--spacing-md); }
.quick-ranges > button {
  padding: 2px 10px; border: var(--button-border-width) solid var(--button-secondary-border-color); border-radius: var(--radius-md);
  background: var(--button-secondary-background-fill); color: var(--button-secondary-text-color); font-size: var(--text-sm); cursor: pointer;
}
.quick-ranges > button:hover:enabled { background: var(--button-secondary-background-fill-hover); }
.quick-ranges > button[aria-pressed="true"] { border-color: var(--color-accent); color: var(--color-accent); }
.quick-ranges > button:disabled { opacity: .5; cursor: default; }
`;

type Ends = [string | null, string | null] | null;

function same(a: Ends, b: Ends): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The ranges before this one, whoever changed them. */
function useHistory(view: View<"datetimerange">) {
  const before = useSignal<Ends[]>([]);
  const now = useMemo(() => ({ ends: view.value.peek() }), []);
  useSignalEffect(() => {
    const ends = view.value.value;
    if (same(ends, now.ends)) return;
    before.value = [...before.peek(), now.ends];
    now.ends = ends;
  });
  const back = () => {
    const last = before.peek().at(-1);
    if (last === undefined) return;
    before.value = before.peek().slice(0, -1);
    now.ends = last;
    view.value.value = last;
    view.emit("submit");
  };
  return { possible: before.value.length > 0, back };
}

export default function DateTimeRange(view: View<"datetimerange">): JSX.Element {
  const { block, value, include_time, interactive, timezone, quick_ranges, emit } = view;
  const history = useHistory(view);
  const id = `input-${block.id}`;
  const name = labelOf(block, "DateTimeRange");
  const editable = interactive.value === true;
  const choose = (ends: Ends) => {
    if (same(ends, value.peek())) return;
    value.value = ends;
    emit("submit");
  };
  const end = (at: 0 | 1, title: string) => (
    <div class="range-end">
      <TimeField
        id={at ? `end-${id}` : id}
        name={`${title} of ${name}`}
        unlabelled
        value={value.value?.[at] ?? ""}
        time={include_time.value}
        zone={timezone.value}
        interactive={editable}
        invalid={Boolean(block.invalid.value)}
        describedBy={describedBy(block)}
        onSet={(text) => {
          const ends: Ends = [...(value.peek() ?? [null, null])];
          ends[at] = text || null;
          choose(ends[0] === null && ends[1] === null ? null : ends);
        }}
      />
    </div>
  );
  return (
    <Frame view={view} class="datetimerange">
      <Label block={block} text={name} />
      <OwnButtons block={block} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame and cannot be a flex box everywhere */}
      <div class="timerange" role="group" aria-label={name}>
        {end(0, "Start")}
        <span class="range-to" aria-hidden="true">
          –
        </span>
        {end(1, "End")}
      </div>
      {editable ? (
        <div class="quick-ranges">
          <button type="button" disabled={!history.possible} onClick={history.back}>
            Back
          </button>
          {(quick_ranges.value ?? []).map((span) => (
            <button
              key={span}
              type="button"
              aria-pressed={same(value.value, [`now - ${span}`, "now"])}
              onClick={() => choose([`now - ${span}`, "now"])}
            >
              Last {span}
            </button>
          ))}
        </div>
      ) : null}
      <Invalid block={block} />
    </Frame>
  );
}
