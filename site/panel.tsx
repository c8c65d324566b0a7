/** A dialog that opens beside its field and closes when the focus or a click goes elsewhere. */
import { createRef, type JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { attach } from "./popup.ts";

/** Pixels; a panel scrolls only where the window is lower. */
const TALLEST = 600;

interface PanelProps {
  field: () => HTMLElement | null;
  class: string;
  label: string;
  /** Closes it and gives the focus back. */
  close: () => void;
  /** Closes it since the focus went elsewhere. */
  leave: () => void;
  children: JSX.Element;
}

export function Panel({
  field,
  class: name,
  label,
  close,
  leave,
  children,
}: PanelProps): JSX.Element {
  const panel = useMemo(() => createRef<HTMLDivElement>(), []);
  useEffect(() => {
    const [popup, at] = [panel.current, field()];
    if (!popup || !at) return;
    const detach = attach(popup, at, TALLEST);
    popup.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !popup.contains(target) && !at.contains(target)) leave();
    };
    addEventListener("pointerdown", outside);
    addEventListener("focusin", outside);
    return () => {
      detach();
      removeEventListener("pointerdown", outside);
      removeEventListener("focusin", outside);
    };
  }, []);
  return (
    <div
      ref={panel}
      popover="manual"
      class={name}
      role="dialog"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      {children}
    </div>
  );
}
