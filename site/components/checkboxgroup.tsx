import type { JSX } from "preact";
import { OwnButtons } from "../buttons.tsx";
import { Choice, choiceCss, tickOnEnter } from "../choice.tsx";
import { describedBy, Frame, Invalid, Label, labelOf } from "../frame.tsx";
import type { View } from "../view.ts";

export const css = `${choiceCss}
.checkboxgroup .with-all { display: flex; align-items: flex-start; gap: var(--spacing-md); }
.checkboxgroup .with-all > .mark { margin-top: .2em; }
`;

type Choosing = View<"checkboxgroup">;

export default function CheckboxGroup(view: Choosing): JSX.Element {
  const { block, choices, value, interactive, show_select_all, container } = view;
  const id = `label-${block.id}`;
  const ticked = value.value ?? [];
  return (
    <Frame view={view} class="checkboxgroup" bare={!container.value}>
      <div class="with-all">
        {show_select_all.value && interactive.value ? <SelectAll view={view} /> : null}
        <Label block={block} text={labelOf(block, "Checkbox Group")} id={id} />
      </div>
      <OwnButtons block={block} />
      <fieldset
        class="choices wrap"
        data-testid="checkbox-group"
        aria-labelledby={id}
        aria-describedby={describedBy(block)}
      >
        {choices.value.map(([name, each], index) => (
          <Choice
            key={index}
            type="checkbox"
            name={name}
            text={name}
            checked={ticked.includes(each)}
            disabled={!interactive.value}
            pick={(selected) => {
              const others = ticked.filter((other) => other !== each);
              value.value = selected ? [...others, each] : others;
              view.emit("select", { index, value: each, selected });
              view.emit("input");
            }}
          />
        ))}
      </fieldset>
      <Invalid block={block} />
    </Frame>
  );
}

/** Ticks every choice, or none where all are ticked; half-ticked in between. */
function SelectAll({ view }: { view: Choosing }): JSX.Element {
  const { choices, value, emit } = view;
  const all = choices.value.map(([, each]) => each);
  const count = all.filter((each) => value.value?.includes(each)).length;
  const full = count > 0 && count === all.length;
  return (
    <input
      type="checkbox"
      class="mark"
      aria-label="Select all"
      title="Select all"
      checked={full}
      indeterminate={count > 0 && !full}
      onKeyDown={tickOnEnter}
      onChange={() => {
        value.value = full ? [] : all;
        emit("input");
      }}
    />
  );
}
