/** The pictures on an editor's buttons. */
import type { JSX } from "preact";
import { Drawing } from "../icons.tsx";

const PATHS = {
  brush:
    "M11.5 13L19 4.8a1.5 1.5 0 012.2 2.1L13 14.5M4 20c2.5 0 3-1.2 3-3a3 3 0 016 0c0 3-3.5 4.5-9 3z",
  eraser:
    "M8 20h12M5 14.5l8.5-8.5a1.4 1.4 0 012 0l4 4a1.4 1.4 0 010 2L12 20H9l-4-3.8a1.2 1.2 0 010-1.7zM9.5 10.5l5.5 5.5",
  crop: "M6 2v16h16M2 6h16v16",
  resize: "M10 4H4v6M4 4l6.5 6.5M14 20h6v-6M20 20l-6.5-6.5",
  pan: "M12 3v18M3 12h18M9.5 5.5L12 3l2.5 2.5M9.5 18.5L12 21l2.5-2.5M5.5 9.5L3 12l2.5 2.5M18.5 9.5L21 12l-2.5 2.5",
  zoomIn: "M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM20 20l-4.8-4.8M10.5 7.5v6M7.5 10.5h6",
  zoomOut: "M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM20 20l-4.8-4.8M7.5 10.5h6",
  undo: "M8 5L4 9l4 4M4 9h10a5 5 0 010 10h-4",
  redo: "M16 5l4 4-4 4M20 9H10a5 5 0 000 10h4",
  trash: "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5",
  layers: "M12 3l9 5-9 5-9-5zM3 12.5l9 5 9-5M3 17l9 5 9-5",
  eye: "M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 100 6 3 3 0 000-6z",
  hidden: "M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM4 4l16 16",
  paste: "M9 5H6v15h12V5h-3M9 3h6v4H9z",
  camera: "M4 8h3l2-3h6l2 3h3v11H4zM12 10a3.5 3.5 0 100 7 3.5 3.5 0 000-7z",
  up: "M12 19V6M6.5 11L12 5.5l5.5 5.5",
  down: "M12 5v13M6.5 13l5.5 5.5 5.5-5.5",
  save: "M5 12.5l4.5 4.5L19 7.5",
  upload: "M12 16V4M7 9l5-5 5 5M4 16v4h16v-4",
  plus: "M12 5v14M5 12h14",
} as const;

export type Picture = keyof typeof PATHS;

interface ButtonProps {
  picture: Picture;
  label: string;
  /** The key that does the same, as `aria-keyshortcuts` writes it. */
  keys?: string;
  /** For what is on or off. */
  pressed?: boolean;
  /** It stays in place and keeps the focus, but does nothing. */
  off?: boolean;
  onClick: (event: MouseEvent) => void;
}

export function Button({ picture, label, keys, pressed, off, onClick }: ButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={keys ? `${label} (${keys.split(" ")[0]?.replace("Control", "Ctrl")})` : label}
      aria-keyshortcuts={keys}
      aria-pressed={pressed}
      aria-disabled={off || undefined}
      onClick={(event) => {
        if (!off) onClick(event);
      }}
    >
      <Drawing path={PATHS[picture]} size={18} />
    </button>
  );
}
