import type { JSX } from "preact";
import { OwnButtons } from "../buttons.tsx";
import { describedBy, Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { css, TimeField } from "../timefield.tsx";
import type { View } from "../view.ts";

export { css };

export default function DateTime(view: View<"datetime">): JSX.Element {
  const { block, value, include_time, interactive, timezone, emit } = view;
  const id = `input-${block.id}`;
  const name = labelOf(block, "DateTime");
  return (
    <Frame view={view} class="datetime">
      <Label block={block} text={name} for={id} />
      <OwnButtons block={block} />
      <TimeField
        id={id}
        name={name}
        value={value.value ?? ""}
        time={include_time.value}
        zone={timezone.value}
        interactive={interactive.value === true}
        invalid={Boolean(block.invalid.value)}
        describedBy={describedBy(block)}
        onSet={(text) => {
          value.value = text || null;
          emit("submit");
        }}
      />
      <Invalid block={block} />
    </Frame>
  );
}
