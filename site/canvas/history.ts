/** What was done, so that it can be undone. */
import { signal } from "@preact/signals";

/** A change that turns into its own opposite each time it is made. */
export interface Step {
  swap(): void;
  /** Bytes that it keeps in memory. */
  size: number;
}

const BYTES = 256 << 20;
const STEPS = 200;

export class History {
  readonly undoable = signal(false);
  readonly redoable = signal(false);
  private past: Step[] = [];
  private future: Step[] = [];

  /** Remembers a step that has been made. */
  push(step: Step): void {
    this.past.push(step);
    this.future = [];
    let bytes = this.past.reduce((sum, { size }) => sum + size, 0);
    while (this.past.length > 1 && (bytes > BYTES || this.past.length > STEPS))
      bytes -= this.past.shift()?.size ?? 0;
    this.tell();
  }

  undo(): boolean {
    return this.move(this.past, this.future);
  }

  redo(): boolean {
    return this.move(this.future, this.past);
  }

  forget(): void {
    this.past = [];
    this.future = [];
    this.tell();
  }

  private move(from: Step[], to: Step[]): boolean {
    const step = from.pop();
    if (!step) return false;
    step.swap();
    to.push(step);
    this.tell();
    return true;
  }

  private tell(): void {
    this.undoable.value = this.past.length > 0;
    this.redoable.value = this.future.length > 0;
  }
}
