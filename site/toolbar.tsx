/** The small buttons at a component's upper edge. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { Icon } from "./icons.tsx";

export function Toolbar({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="toolbar icon-button-wrapper top-panel">{children}</div>;
}

interface CopyProps {
  /** The text at the moment of pressing. */
  text: () => string;
  /** What is copied, for the button's name: `message` makes it "Copy message". */
  what?: string;
  onCopy?: (text: string) => void;
}

/** Copies a text to the clipboard and says so for a moment. */
export function CopyButton({ text, what = "", onCopy }: CopyProps): JSX.Element {
  const copied = useSignal(false);
  const copy = async () => {
    const now = text();
    await navigator.clipboard.writeText(now);
    copied.value = true;
    setTimeout(() => {
      copied.value = false;
    }, 1500);
    onCopy?.(now);
  };
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={`${copied.value ? "Copied" : "Copy"} ${what}`.trim()}
      title={`Copy ${what}`.trim()}
      onClick={copy}
    >
      <Icon name={copied.value ? "check" : "copy"} />
    </button>
  );
}
