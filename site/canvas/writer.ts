/** Keeps a block's value and the picture under edit the same. */
import { batch } from "@preact/signals";
import type { EditorView } from "./options.ts";
import type { Studio } from "./studio.ts";
import { type EditorValue, saved, sheetOf } from "./value.ts";

/** Milliseconds of rest after which a change becomes the value; large pictures wait longer. */
const REST = 120;
const PIXELS_A_MILLISECOND = 20_000;

export class Writer {
  /** The last value that came from here. */
  private own: unknown = undefined;
  private timer = 0;
  private loads = 0;
  /** What is to be told once the value stands. */
  private events = new Set<"clear" | "upload" | "apply" | "input">();
  private settle: (() => void) | null = null;
  private writing = false;

  constructor(
    private readonly view: EditorView,
    private readonly studio: () => Studio,
  ) {}

  /** The picture changed; runs that read the value wait until it says so. */
  changed(): void {
    this.tell("input");
    const { block } = this.view;
    if (!this.settle)
      block.hold(
        new Promise((resolve) => {
          this.settle = () => resolve(null);
        }),
      );
    clearTimeout(this.timer);
    const { width, height } = this.studio().sheet.peek();
    const rest = REST + (width * height) / PIXELS_A_MILLISECOND;
    this.timer = window.setTimeout(() => void this.write(), rest);
  }

  /** Fires an event, with the value of then. */
  tell(event: "clear" | "upload" | "apply" | "input"): void {
    this.events.add(event);
    if (!this.settle && event !== "input") this.fire();
  }

  private async write(): Promise<void> {
    if (this.writing) {
      this.timer = window.setTimeout(() => void this.write(), REST);
      return;
    }
    const { block, value } = this.view;
    this.writing = true;
    this.timer = 0;
    try {
      const loads = this.loads;
      const next = await saved(this.studio().sheet.peek());
      if (this.timer || loads !== this.loads) return; // it has changed again
      batch(() => {
        this.own = next;
        value.value = next;
        block.invalid.value = "";
      });
      this.fire();
    } catch (error) {
      block.invalid.value = sentence(error);
    } finally {
      this.writing = false;
      if (!this.timer) this.end();
    }
  }

  /** A change that did not become the value yet is no more. */
  private drop(): void {
    clearTimeout(this.timer);
    this.timer = 0;
    this.events.clear();
    if (!this.writing) this.end();
  }

  private end(): void {
    this.settle?.();
    this.settle = null;
  }

  private fire(): void {
    const events = [...this.events];
    this.events.clear();
    for (const event of ["clear", "input", "upload", "apply"] as const)
      if (events.includes(event)) this.view.emit(event);
  }

  /** Shows a value that came from elsewhere. */
  async follow(value: EditorValue | null): Promise<void> {
    if (this.own !== undefined && value === this.own) return;
    this.own = value;
    this.drop();
    const load = ++this.loads;
    try {
      const sheet = await sheetOf(value, this.studio().settings());
      if (load === this.loads) this.studio().load(sheet);
    } catch (error) {
      if (load === this.loads) this.view.block.invalid.value = sentence(error);
    }
  }
}

export function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
