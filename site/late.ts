/** Results that come faster than the page can show them: one for each frame is enough. */
import type { Change } from "../worker/protocol.gen.ts";
import { isFile } from "./files.ts";

/** Milliseconds until the next frame where the browser draws none, as in a hidden tab. */
const HIDDEN = 200;

/** Open until something has been shown, and again from the next frame on. */
export class FrameClock {
  open = true;

  /** Closes until the next frame; `then` is called when that begins. */
  close(then: () => void): void {
    if (!this.open) return;
    this.open = false;
    let waiting = true;
    const begin = () => {
      if (!waiting) return;
      waiting = false;
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      this.open = true;
      then();
    };
    const frame = requestAnimationFrame(begin);
    const timer = setTimeout(begin, HIDDEN);
  }
}

/** Later changes with the earlier ones that they do not replace. */
export function merge(waiting: Change[], changes: Change[]): Change[] {
  const merged = [...waiting];
  for (const { id, props } of changes) {
    const at = merged.findIndex((change) => change.id === id);
    const earlier = merged[at];
    if (earlier) merged[at] = { id, props: { ...earlier.props, ...props } };
    else merged.push({ id, props });
  }
  return merged;
}

/** Whether a change is one piece of a stream, of which none may be left out. */
export function isPiece({ props }: Change): boolean {
  return isFile(props.value) && props.value.is_stream;
}
