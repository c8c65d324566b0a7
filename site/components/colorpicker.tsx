import { useSignal, useSignalEffect } from "@preact/signals";
import { createRef, type JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { type Hsv, hsvOf, parse, rgb, textOf } from "../colour.ts";
import { describedBy, Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { lazy } from "../lazy.tsx";
import type { View } from "../view.ts";

const CHECKS =
  "repeating-conic-gradient(var(--border-color-primary) 0 25%, transparent 0 50%) 0 / 10px 10px";

export const css = `
.dialog-button {
  display: block; width: 64px; height: 32px; padding: 0; border: 1px solid var(--input-border-color); border-radius: var(--input-radius);
  background: linear-gradient(var(--colour), var(--colour)), ${CHECKS}; cursor: pointer;
}
.dialog-button:hover:not(:disabled) { border-color: var(--input-border-color-hover); }
.dialog-button:disabled { cursor: default; }
.dialog-button.none { background: linear-gradient(to top left, transparent calc(50% - 1px), var(--error-border-color) 0 calc(50% + 1px), transparent 0), var(--input-background-fill); }
`;

const Picker = lazy(() => import("../picker.tsx"), null);

export default function ColorPicker(view: View<"colorpicker">): JSX.Element {
  const { block, value, interactive, emit } = view;
  const button = useMemo(() => createRef<HTMLButtonElement>(), []);
  const open = useSignal(false);
  const colour = useSignal<Hsv>({ h: 0, s: 0, v: 0, a: 1 });
  const name = labelOf(block, "ColorPicker");
  useSignalEffect(() => {
    const given = parse(value.value ?? "");
    // A value of our own making keeps hue and saturation, which black and grey do not tell.
    if (given && textOf(given) !== textOf(rgb(colour.peek()))) colour.value = hsvOf(given);
  });
  const set = (next: Hsv) => {
    colour.value = next;
    const text = textOf(rgb(next));
    if (text === value.peek()) return;
    value.value = text;
    emit("input");
  };
  const toggle = (to: boolean) => {
    if (open.peek() === to) return;
    open.value = to;
    emit(to ? "focus" : "blur");
  };
  useEffect(() => {
    if (!interactive.value) toggle(false);
  }, [interactive.value]);
  return (
    <Frame view={view} class="colorpicker" bare={!view.container.value}>
      <Label block={block} text={name} for={`input-${block.id}`} />
      <button
        ref={button}
        id={`input-${block.id}`}
        type="button"
        class={`dialog-button ${value.value ? "" : "none"}`}
        style={{ "--colour": value.value ?? "transparent" }}
        aria-label={name}
        aria-description={value.value ?? "no colour"}
        aria-haspopup="dialog"
        aria-expanded={open.value}
        aria-describedby={describedBy(block)}
        disabled={!interactive.value}
        onClick={() => toggle(!open.peek())}
        onKeyDown={({ key }) => {
          if (key === "Escape") toggle(false); // the panel may not have the focus yet
        }}
      />
      <Invalid block={block} />
      {open.value ? (
        <Picker
          view={view}
          colour={colour}
          set={set}
          field={() => button.current}
          close={() => {
            toggle(false);
            button.current?.focus();
          }}
          leave={() => toggle(false)}
        />
      ) : null}
    </Frame>
  );
}
