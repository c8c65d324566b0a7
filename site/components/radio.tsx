import type { JSX } from "preact";
import { OwnButtons } from "../buttons.tsx";
import { Choice, choiceCss } from "../choice.tsx";
import { describedBy, Frame, Invalid, Label, labelOf } from "../frame.tsx";
import type { View } from "../view.ts";

export const css = choiceCss;

export default function Radio(view: View<"radio">): JSX.Element {
  const { block, choices, value, interactive, rtl, container, emit } = view;
  const id = `label-${block.id}`;
  return (
    <Frame view={view} class="radio" bare={!container.value}>
      <Label block={block} text={labelOf(block, "Radio")} id={id} />
      <OwnButtons block={block} />
      <div
        class="choices wrap"
        role="radiogroup"
        aria-labelledby={id}
        aria-describedby={describedBy(block)}
        aria-invalid={block.invalid.value ? true : undefined}
        dir={rtl.value ? "rtl" : undefined}
      >
        {choices.value.map(([name, each], index) => (
          <Choice
            key={index}
            type="radio"
            name={`radio-${block.id}`}
            text={name}
            checked={value.value === each}
            disabled={!interactive.value}
            testid={`${name}-radio-label`}
            pick={() => {
              value.value = each;
              emit("input");
              emit("select", { index, value: each });
            }}
          />
        ))}
      </div>
      <Invalid block={block} />
    </Frame>
  );
}
