/** One choice with a round or square mark, as Radio and CheckboxGroup show theirs. */
import type { JSX, TargetedKeyboardEvent } from "preact";

export const choiceCss = `
.choices {
  display: flex; flex-wrap: wrap; gap: var(--checkbox-label-gap);
  min-width: 0; margin: 0; padding: 0; border: 0;
}
.choice {
  display: inline-flex; align-items: center; gap: var(--spacing-md); max-width: 100%;
  padding: var(--checkbox-label-padding);
  border: var(--checkbox-label-border-width) solid var(--checkbox-label-border-color);
  border-radius: var(--checkbox-border-radius);
  background: var(--checkbox-label-background-fill);
  box-shadow: var(--checkbox-label-shadow);
  color: var(--checkbox-label-text-color);
  font-size: var(--checkbox-label-text-size); font-weight: var(--checkbox-label-text-weight);
  cursor: pointer; overflow-wrap: anywhere;
  transition: background-color .12s, border-color .12s, box-shadow .12s;
}
.choice:hover:not(.disabled) {
  border-color: var(--checkbox-label-border-color-hover);
  background: var(--checkbox-label-background-fill-hover);
}
.choice.selected {
  border-color: var(--checkbox-label-border-color-selected);
  background: var(--checkbox-label-background-fill-selected);
  color: var(--checkbox-label-text-color-selected);
}
.choice.disabled { cursor: not-allowed; }
`;

interface ChoiceProps {
  type: "radio" | "checkbox";
  /** The group's name; radio buttons of one name exclude each other. */
  name: string;
  text: string;
  checked: boolean;
  disabled: boolean;
  testid?: string;
  pick: (checked: boolean) => void;
}

/** Enter ticks a box as the space bar does. */
export function tickOnEnter(event: TargetedKeyboardEvent<HTMLInputElement>): void {
  if (event.key === "Enter") event.currentTarget.click();
}

export function Choice(props: ChoiceProps): JSX.Element {
  const { type, name, text, checked, disabled, testid, pick } = props;
  const classes = ["choice", checked ? "selected" : "", disabled ? "disabled" : ""];
  return (
    <label class={classes.filter(Boolean).join(" ")} data-testid={testid}>
      <input
        type={type}
        class="mark"
        name={name}
        checked={checked}
        disabled={disabled}
        onKeyDown={type === "checkbox" ? tickOnEnter : undefined}
        onChange={(event) => pick(event.currentTarget.checked)}
      />
      <span class="ml-2">{text}</span>
    </label>
  );
}
