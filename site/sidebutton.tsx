/** The button inside a text field that sends the text, or stops the answer. */
import type { JSX } from "preact";
import { Icon } from "./icons.tsx";

interface SideButtonProps {
  event: "submit" | "stop";
  /** A text instead of the picture; nothing hides the button. */
  label: string | boolean | null;
  disabled?: boolean;
  emit: (event: "submit" | "stop") => void;
}

export function SideButton({ event, label, disabled, emit }: SideButtonProps): JSX.Element | null {
  if (!label) return null;
  const name = event === "submit" ? "Submit" : "Stop";
  return (
    <button
      type="button"
      class={`${event}-button gr-button sm ${event === "submit" ? "primary" : "stop"}`}
      data-testid={`${event}-button`}
      aria-label={label === true ? name : undefined}
      title={label === true ? name : undefined}
      disabled={disabled}
      onClick={() => emit(event)}
    >
      {label === true ? <Icon name={event === "submit" ? "send" : "stop"} size={18} /> : label}
    </button>
  );
}
