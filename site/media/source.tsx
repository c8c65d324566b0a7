/** Where something comes from: a file, the microphone, the camera, the clipboard. */
import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Drawing } from "../icons.tsx";

export const css = `
.source-selection { display: flex; justify-content: center; gap: var(--spacing-md); margin-top: var(--spacing-md); padding-top: var(--spacing-sm); border-top: 1px solid var(--border-color-primary); }
.source-selection [aria-pressed="true"] { color: var(--color-accent); }
`;

export const CAMERA =
  "M12 4a7 7 0 100 14 7 7 0 000-14zM12 8.500a2.500 2.500 0 100 5 2.500 2.500 0 000-5zM8 21h8";

const SOURCES: Record<string, { name: string; path: string }> = {
  upload: { name: "Upload file", path: "M12 16V4M7 9l5-5 5 5M4 16v4h16v-4" },
  microphone: {
    name: "Record audio",
    path: "M12 3a3 3 0 00-3 3v5a3 3 0 006 0V6a3 3 0 00-3-3zM5 11a7 7 0 0014 0M12 18v3",
  },
  clipboard: { name: "Paste from clipboard", path: "M9 5H6v15h12V5h-3M9 3h6v4H9z" },
  webcam: {
    name: "Capture from camera",
    path: CAMERA,
  },
};

/** The source in use: the first one, until the visitor chooses another that is offered. */
export function useSource(offered: string[]): Signal<string> {
  const source = useSignal("");
  if (!offered.includes(source.peek())) source.value = offered[0] ?? "upload";
  return source;
}

interface SourcesProps {
  of: string[];
  chosen: string;
  choose: (source: string) => void;
}

/** One button for each source; nothing where there is no choice. */
export function Sources({ of, chosen, choose }: SourcesProps): JSX.Element | null {
  if (of.length < 2) return null;
  return (
    <span class="source-selection" data-testid="source-select">
      {of.map((source) => {
        const { name, path } = SOURCES[source] ?? { name: source, path: "" };
        return (
          <button
            key={source}
            type="button"
            class="icon-button"
            aria-label={name}
            title={name}
            {...(source === "clipboard" ? {} : { "aria-pressed": source === chosen })}
            onClick={() => choose(source)}
          >
            <Drawing path={path} size={18} />
          </button>
        );
      })}
    </span>
  );
}
