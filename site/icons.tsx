/** The few pictures the shell draws itself; 24 units square, in the colour of the text. */
import type { JSX } from "preact";

export const PATHS = {
  chevron: "M6 9l6 6 6-6",
  close: "M6 6l12 12M18 6L6 18",
  check: "M5 12.5l4.5 4.5L19 7.5",
  copy: "M9 9h10v11H9zM5 15V4h10",
  send: "M12 19V5M5.5 11.5L12 5l6.5 6.5",
  stop: "M7 7h10v10H7z",
  sidebar: "M15 6l-6 6 6 6",
  info: "M12 11v6M12 7.5v.5M12 3a9 9 0 100 18 9 9 0 000-18z",
  warning: "M12 9v5M12 17v.5M12 3.5L2.5 20h19z",
  error: "M12 7v6M12 16.5v.5M12 3a9 9 0 100 18 9 9 0 000-18z",
  success: "M8 12.5l3 3 5.5-6.5M12 3a9 9 0 100 18 9 9 0 000-18z",
  reset: "M5 5v5h5M5.5 10a7.5 7.5 0 11-1 4.5",
  link: "M10 14a4 4 0 006 0l3-3a4 4 0 00-6-6l-1 1M14 10a4 4 0 00-6 0l-3 3a4 4 0 006 6l1-1",
  expand: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  list: "M9 6h12M9 12h12M9 18h12M4 6h.01M4 12h.01M4 18h.01",
  upload: "M12 16V4M7 9l5-5 5 5M4 16v4h16v-4",
  download: "M12 4v12M7 11l5 5 5-5M4 20h16",
  grip: "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
  camera: "M4 8h3l2-3h6l2 3h3v11H4zM12 10a3.5 3.5 0 100 7 3.5 3.5 0 000-7z",
  image: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01",
  record: "M12 6a6 6 0 100 12 6 6 0 000-12z",
  more: "M5 12h.01M12 12h.01M19 12h.01",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }): JSX.Element {
  return <Drawing path={PATHS[name]} size={size} />;
}

/** A picture from its lines, for components that bring their own. */
export function Drawing({ path, size = 16 }: { path: string; size?: number }): JSX.Element {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
