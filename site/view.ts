/** What a component sees of its block: props as signals, typed events. */
import { type Signal, signal } from "@preact/signals";
import type { Node } from "../worker/protocol.gen.ts";
import type { BlockTypes } from "./props.gen.ts";
import { same } from "./same.ts";

export type BlockType = keyof BlockTypes;

/** How a block's latest run stands; what `status-tracker` shows. */
export interface Status {
  state: "pending" | "generating" | "error";
  show: "full" | "minimal" | "hidden";
  /** `performance.now()` when the run started. */
  since: number;
  /** Between 0 and 1; null while the end is unknown. */
  fraction: number | null;
  text: string;
  /** Whether it comes into view when it starts and when it ends. */
  scroll: boolean;
}

/** What the listeners of a stream ask for. */
export interface Streaming {
  /** Seconds between two pieces. */
  every: number;
  /** Seconds after which the stream ends; null for no end. */
  limit: number | null;
  /** Whether an earlier piece is still being worked on. */
  busy: boolean;
}

type Ask = (block: Block, fn: string, args: unknown[]) => Promise<unknown>;
type Fire = (block: Block, event: string, data: unknown) => void;

/** One block on the page; its props become signals when somebody reads them. */
export class Block {
  readonly id: number;
  readonly type: string;
  readonly children: Signal<Block[]>;
  readonly status = signal<Status | null>(null);
  /** Messages of validators; empty while the value is fine. */
  readonly invalid = signal("");
  /** What must be done before Python can read the value; runs wait for it. */
  busy: Promise<unknown> | null = null;
  parent: Block | null = null;
  /** Work whose end the value waits for; runs that read the value wait as well. */
  pending: Promise<unknown> | null = null;
  /** A piece of a stream, which listeners get instead of the value while it is fired. */
  private piece: unknown = undefined;
  private readonly signals = new Map<string, Signal<unknown>>();

  constructor(
    node: Node,
    private defaults: Record<string, unknown>,
    private readonly fire: Fire,
    readonly listens: (event: string) => boolean,
    private readonly ask: Ask = () => Promise.reject(new Error("There is no Python here.")),
    /** What the listeners of its stream ask for; null where there are none. */
    readonly streaming: () => Streaming | null = () => null,
  ) {
    this.id = node.id;
    this.type = node.type;
    this.children = signal([]);
    for (const [name, value] of Object.entries(node.props)) this.signals.set(name, signal(value));
  }

  /** Lets the value wait for the end of `work`, beside what it waits for already. */
  hold(work: Promise<unknown>): void {
    const all = Promise.allSettled([this.pending, work]).then(() => {
      if (this.pending === all) this.pending = null;
    });
    this.pending = all;
  }

  prop(name: string): Signal<unknown> {
    let found = this.signals.get(name);
    if (!found) {
      found = signal(this.defaults[name] ?? null);
      this.signals.set(name, found);
    }
    return found;
  }

  /** The names of all props that it has. */
  names(): string[] {
    return [...new Set([...Object.keys(this.defaults), ...this.signals.keys()])];
  }

  /** The values of all props that somebody has set or read. */
  *held(): Iterable<unknown> {
    for (const prop of this.signals.values()) yield prop.peek();
  }

  /** Takes new props as if just made; those named in `keep` stay as they are. */
  replace(props: Record<string, unknown>, keep: string[], defaults = this.defaults): void {
    this.defaults = defaults;
    for (const [name, prop] of this.signals) {
      if (keep.includes(name)) continue;
      const value = (name in props ? props[name] : defaults[name]) ?? null;
      if (!same(prop.peek(), value)) prop.value = value;
    }
    for (const [name, value] of Object.entries(props))
      if (!this.signals.has(name)) this.signals.set(name, signal(value));
  }

  /** Puts these in the place of its children; draws nothing anew where they are the same. */
  adopt(children: Block[]): void {
    const now = this.children.peek();
    if (now.length === children.length && now.every((child, at) => child === children[at])) return;
    this.children.value = children;
  }

  get value(): Signal<unknown> {
    return this.prop("value");
  }

  /** What a listener that starts now gets. */
  given(): unknown {
    return this.piece ?? this.value.peek() ?? null;
  }

  /** Fires `stream` with another piece; the value stays. */
  stream(piece: unknown): void {
    this.piece = piece;
    this.emit("stream");
    this.piece = undefined;
  }

  emit(event: string, data: unknown = null): void {
    this.fire(this, event, data);
  }

  /** Asks a function that the block's class offers in Python. */
  call(fn: string, args: unknown[]): Promise<unknown> {
    return this.ask(this, fn, args);
  }
}

type Props<Type extends BlockType> = BlockTypes[Type]["props"];

/** A block's props as signals, and how to tell the app about events. */
export type View<Type extends BlockType> = {
  [Name in keyof Props<Type>]-?: Signal<Props<Type>[Name]>;
} & {
  block: Block;
  emit: (event: BlockTypes[Type]["events"], data?: unknown) => void;
  listens: (event: BlockTypes[Type]["events"]) => boolean;
};

/** The props every block has; frames and layouts need no more. */
export interface AnyView {
  block: Block;
  visible: Signal<boolean | "hidden">;
  elem_id: Signal<string | null>;
  elem_classes: Signal<string[] | string | null>;
}

const views = new WeakMap<Block, View<BlockType>>();
const OWN = new Set(["block", "emit", "listens"]);

export function viewOf<Type extends BlockType>(block: Block): View<Type> {
  const known = views.get(block);
  if (known) return known as View<Type>;
  const own: Record<string, unknown> = {
    block,
    emit: block.emit.bind(block),
    listens: block.listens,
  };
  const view = new Proxy(own, {
    get: (target, name) =>
      typeof name !== "string" || OWN.has(name) ? target[name as string] : block.prop(name),
  }) as View<Type>;
  views.set(block, view as View<BlockType>);
  return view;
}
