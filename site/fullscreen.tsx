/** Components on the whole screen. */
import type { JSX, TargetedMouseEvent } from "preact";
import { Icon } from "./icons.tsx";

/** Shows the component that it stands in on the whole screen, or no longer. */
export function FullscreenButton(): JSX.Element {
  const toggle = (event: TargetedMouseEvent<HTMLButtonElement>) => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void event.currentTarget.closest(".block")?.requestFullscreen();
  };
  return (
    <button
      type="button"
      class="icon-button"
      aria-label="Fullscreen"
      title="Fullscreen"
      onClick={toggle}
    >
      <Icon name="expand" />
    </button>
  );
}
