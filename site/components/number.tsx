import { useSignalEffect } from "@preact/signals";
import { createRef, type JSX } from "preact";
import { useMemo } from "preact/hooks";
import { OwnButtons } from "../buttons.tsx";
import { describedBy, Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { numberIn, show } from "../numeric.ts";
import type { View } from "../view.ts";

export default function NumberField(view: View<"number">): JSX.Element {
  const { block, value, interactive, container, placeholder, emit } = view;
  const field = useMemo(() => createRef<HTMLInputElement>(), []);
  const id = `input-${block.id}`;
  useSignalEffect(() => show(field.current, value.value));
  return (
    <Frame view={view} class="number" bare={!container.value}>
      <Label block={block} text={labelOf(block, "Number")} for={id} />
      <OwnButtons block={block} />
      <input
        ref={field}
        id={id}
        type="number"
        class="input"
        min={view.minimum.value ?? undefined}
        max={view.maximum.value ?? undefined}
        step={view.step.value}
        placeholder={placeholder.value ?? undefined}
        disabled={!interactive.value}
        aria-invalid={block.invalid.value ? true : undefined}
        aria-describedby={describedBy(block)}
        onInput={(event) => {
          value.value = numberIn(event.currentTarget);
          emit("input");
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          emit("submit");
        }}
        onFocus={() => emit("focus")}
        onBlur={() => emit("blur")}
      />
      <Invalid block={block} />
    </Frame>
  );
}
