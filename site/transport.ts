/** What all players share: the drawings of their buttons, and a start that may be refused. */
export const PLAY = "M8 5l11 7-11 7z";
export const PAUSE = "M8 5v14M16 5v14";
export const SCISSORS =
  "M7 5a2 2 0 100 4 2 2 0 000-4zM7 15a2 2 0 100 4 2 2 0 000-4zM8.500 8.500L20 19M8.500 15.500L20 5";
export const UNDO = "M5 5v5h5M5.5 10a7.5 7.5 0 11-1 4.5";

/** Plays where the browser lets it: without a gesture of the visitor it may refuse. */
export function play(media: HTMLMediaElement): Promise<void> {
  return media.play().catch(() => {});
}
