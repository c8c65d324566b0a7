/** What all players share: the drawings of their buttons, and a start that may be refused. */
export const PLAY = "M8 5l11 7-11 7z";
export const PAUSE = "M8 5v14M16 5v14";

/** Plays where the browser lets it: without a gesture of the visitor it may refuse. */
export function play(media: HTMLMediaElement): Promise<void> {
  return media.play().catch(() => {});
}
