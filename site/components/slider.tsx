import { useSignal, useSignalEffect } from "@preact/signals";
import { createRef, type JSX } from "preact";
import { useMemo } from "preact/hooks";
import { describedBy, Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { Icon } from "../icons.tsx";
import { numberIn, show } from "../numeric.ts";
import type { Block, View } from "../view.ts";

export const css = `
.slider .head { display: flex; align-items: flex-start; justify-content: space-between; flex-wrap: wrap; gap: 0 var(--spacing-lg); }
.slider .entry {
  margin-inline-start: auto;
  display: flex; flex: none; border-radius: var(--input-radius);
  border: 1px solid var(--input-border-color); background: var(--input-background-fill);
  transition: border-color .12s, box-shadow .12s;
}
.slider .entry:focus-within { border-color: var(--input-border-color-focus); box-shadow: var(--input-shadow-focus); }
.slider .entry:has([aria-invalid]) { border-color: var(--error-border-color); }
.slider .entry input {
  min-width: 64px; padding: 3px 4px; border: 0; border-radius: inherit;
  background: none; color: inherit; font-size: var(--text-sm); text-align: center;
  appearance: textfield; /* Firefox's arrows take the place of the digits. */
}
.slider .entry input:focus { outline: none; }
.slider .reset-button { border-inline-start: 1px solid var(--input-border-color); border-radius: 0; padding-inline: 6px; }
.slider .track { display: flex; align-items: center; gap: var(--spacing-md); margin-top: var(--spacing-md); }
.slider .end { color: var(--body-text-color-subdued); font-size: var(--text-sm); font-variant-numeric: tabular-nums; unicode-bidi: isolate; direction: ltr; }
.slider input[type="range"] {
  --done: var(--slider-color); --rest: var(--neutral-200); --way: to right;
  appearance: none; flex: 1; min-width: 0; height: 20px; margin: 0; background: none; cursor: pointer;
}
.dark .slider input[type="range"] { --rest: var(--neutral-600); }
.slider input[type="range"]:dir(rtl) { --way: to left; }
.slider input[type="range"]::-webkit-slider-runnable-track {
  height: 6px; border-radius: 3px;
  background: linear-gradient(var(--way), var(--done) var(--filled), var(--rest) var(--filled));
}
.slider input[type="range"]::-moz-range-track { height: 6px; border-radius: 3px; background: var(--rest); }
.slider input[type="range"]::-moz-range-progress { height: 6px; border-radius: 3px; background: var(--done); }
.slider input[type="range"]::-webkit-slider-thumb {
  appearance: none; width: 18px; height: 18px; margin-top: -6px; border-radius: 50%;
  border: 1px solid rgb(0 0 0 / 12%); background: #fff; box-shadow: 0 1px 4px rgb(0 0 0 / 30%);
  transition: box-shadow .12s;
}
.slider input[type="range"]::-moz-range-thumb {
  width: 16px; height: 16px; border-radius: 50%;
  border: 1px solid rgb(0 0 0 / 12%); background: #fff; box-shadow: 0 1px 4px rgb(0 0 0 / 30%);
}
.slider input[type="range"]:hover:not(:disabled)::-webkit-slider-thumb { box-shadow: 0 1px 4px rgb(0 0 0 / 30%), 0 0 0 5px color-mix(in srgb, var(--slider-color) 18%, transparent); }
.slider input[type="range"]:disabled { cursor: not-allowed; opacity: .65; }
`;

/** The value a slider began with: what its reset button goes back to. */
const beginnings = new WeakMap<Block, number>();

function beginning({ block, value }: View<"slider">): number {
  const known = beginnings.get(block) ?? value.peek();
  beginnings.set(block, known);
  return known;
}

export default function Slider(view: View<"slider">): JSX.Element {
  const { block, value, minimum, maximum, step, interactive, buttons, container, emit } = view;
  const first = useMemo(() => beginning(view), []);
  const id = `input-${block.id}`;
  const name = labelOf(block, "Slider");
  const range = maximum.value - minimum.value;
  const part = Math.min(1, Math.max(0, (value.value - minimum.value) / range));
  const limits = { min: minimum.value, max: maximum.value, step: step.value };
  return (
    <Frame view={view} class="slider" bare={!container.value}>
      <div class="head">
        <Label block={block} text={name} for={id} />
        <div class="entry tab-like-container">
          <Entry view={view} name={name} />
          {(buttons.value ?? ["reset"]).includes("reset") ? (
            <button
              type="button"
              class="icon-button reset-button"
              data-testid="reset-button"
              aria-label="Reset to default value"
              title="Reset to default value"
              disabled={!interactive.value}
              onClick={() => {
                value.value = first;
                emit("input");
                emit("release", first);
              }}
            >
              <Icon name="reset" size={14} />
            </button>
          ) : null}
        </div>
      </div>
      <div class="track slider_input_container">
        <span class="end min_value" data-testid="min-value">
          {minimum.value}
        </span>
        <input
          id={id}
          type="range"
          data-testid="range-input"
          {...limits}
          value={value.value}
          disabled={!interactive.value}
          aria-label={`range slider for ${name}`}
          aria-invalid={block.invalid.value ? true : undefined}
          aria-describedby={describedBy(block)}
          // The middle of the handle stops half its width before the ends.
          style={{ "--filled": `calc(9px + ${part} * (100% - 18px))` }}
          onInput={(event) => {
            value.value = event.currentTarget.valueAsNumber;
            emit("input");
          }}
          onChange={(event) => emit("release", event.currentTarget.valueAsNumber)}
        />
        <span class="end max_value" data-testid="max-value">
          {maximum.value}
        </span>
      </div>
      <Invalid block={block} />
    </Frame>
  );
}

/** Characters of the longest number between the ends, within reason. */
function widest({ minimum, maximum, step }: View<"slider">): number {
  const ends = [minimum.value, maximum.value];
  const longer = step.value ? [...ends, ...ends.map((end) => end + (step.value ?? 0))] : ends;
  const shown = longer.map((number) => String(Number(number.toPrecision(12)))); // 0.1 + 0.2
  return Math.min(12, Math.max(...shown.map((text) => text.length)));
}

/** The number as text: followed while it is allowed, brought back between the ends on leaving. */
function Entry({ view, name }: { view: View<"slider">; name: string }): JSX.Element {
  const { value, minimum, maximum, step, interactive, emit } = view;
  const field = useMemo(() => createRef<HTMLInputElement>(), []);
  const outside = useSignal(false);
  useSignalEffect(() => show(field.current, value.value));
  const set = (number: number) => {
    if (number === value.peek()) return;
    value.value = number;
    emit("input");
  };
  const leave = (element: HTMLInputElement) => {
    const typed = numberIn(element) ?? value.peek();
    set(Math.min(maximum.peek(), Math.max(minimum.peek(), typed)));
    show(element, value.peek());
    outside.value = false;
    emit("release", value.peek());
  };
  return (
    <input
      ref={field}
      type="number"
      data-testid="number-input"
      aria-label={`number input for ${name}`}
      min={minimum.value}
      max={maximum.value}
      step={step.value}
      disabled={!interactive.value}
      style={{ width: `${widest(view) + 4}ch` }}
      aria-invalid={outside.value ? true : undefined}
      onInput={(event) => {
        const typed = numberIn(event.currentTarget);
        const allowed = typed !== null && typed >= minimum.peek() && typed <= maximum.peek();
        outside.value = typed !== null && !allowed;
        if (allowed) set(typed);
      }}
      onChange={(event) => leave(event.currentTarget)}
    />
  );
}
