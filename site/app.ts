/** The page's state: blocks by id, listeners by event, runs under way. */
import { batch, effect, type Signal, signal } from "@preact/signals";
import type {
  Blueprint,
  Call,
  Change,
  Complaint,
  Listener,
  Memory,
  Node,
  Notice,
  Problem,
  Rendered,
  Reply,
  Run,
  Target,
  ToPage,
  ToPython,
} from "../worker/protocol.gen.ts";
import { expireFiles, filesChanged, supply } from "./files.ts";
import { Answers } from "./known.ts";
import { FrameClock, isPiece, merge } from "./late.ts";
import { type Local, localArguments, localChanges, type Said, Unfit } from "./local.ts";
import { same } from "./same.ts";
import { languageOf, marked, translated } from "./translate.ts";
import { Block, type Status, type Streaming } from "./view.ts";

export type Script = (...inputs: unknown[]) => unknown;

/** A message at the page's corner. */
export type Toast = Omit<Notice, "type"> & {
  key: number;
  /** How often the same was said while it stood there. */
  count: number;
  /** Whether its message is no text of the author's, who may write HTML. */
  plain?: boolean;
};

interface Pending {
  id: number;
  listener: Listener;
  since: number;
  /** Shows no waiting: answered in the page already, or one of many pieces of a stream. */
  quiet: boolean;
  /** Python's answer must be the page's own, or it is not wanted. */
  steady: boolean;
  /** What was asked of Python; null while that has not happened. */
  asked: Run | null;
  /** How many `change` events stand between this run and something the visitor did. */
  depth: number;
}

/** A prop to be set as it was at another time. */
export interface Restored {
  block: Block;
  name: string;
  value: unknown;
}

/** Milliseconds that Python has when the visitor leaves. */
const GRACE = 100;

/** Changes that cause each other this often will not come to an end. */
const DEEPEST = 100;

/** Blocks, or events of theirs, that come after the `change` they belong to, as in Gradio. */
const EARLY = new Set(
  (
    "textbox number slider radio datetime uploadbutton multimodaltextbox " +
    "image:upload audio:stop_recording dataframe:input imageeditor:upload"
  ).split(" "),
);

/** Blocks whose `change` tells the value. */
const TOLD = new Set(
  "textbox checkbox checkboxgroup colorpicker multimodaltextbox file gallery dataframe chatbot".split(
    " ",
  ),
);

/** A call of a block's own function that Python has not answered. */
interface Asked {
  message: Call;
  resolve: (result: unknown) => void;
  reject: (reason: Error) => void;
}

interface Waiting {
  target: Target | null;
  data: unknown;
  depth: number;
}

export class App {
  readonly blocks = new Map<number, Block>();
  readonly roots = signal<Block[]>([]);
  readonly toasts = signal<Toast[]>([]);
  /** Errors of this visit, newest last; shown in the footer's list. */
  readonly problems = signal<Problem[]>([]);
  blueprint!: Blueprint;
  /** The layout as Python gave it, before any listener was rendered. */
  private first!: Blueprint;
  /** The language of texts with translations. */
  readonly language: Signal<string>;
  /** Props with translations: what stood there, and what is shown for it. */
  private readonly spoken = new Map<Block, Map<string, { raw: unknown; shown: unknown }>>();
  private readonly byEvent = new Map<string, Listener[]>();
  private readonly runs = new Map<number, Pending>();
  private readonly calls = new Map<number, Asked>();
  private lastCall = 0;
  private readonly again = new Map<number, Waiting>();
  private readonly watches = new Map<number, () => void>();
  /** Blocks whose `change` has not been told yet, with how deep it stands. */
  private changed: [block: Block, depth: number][] = [];
  private lastRun = 0;
  /** The run whose results are being shown at this moment. */
  private applying: Pending | null = null;
  /** The latest run that changed a block in the page; an older answer of Python comes too late. */
  private readonly ahead = new Map<number, number>();
  private lastToast = 0;
  /** Results that came within one frame, which are shown together with the last of them. */
  private readonly late = new Map<Pending, Change[]>();
  private readonly frame = new FrameClock();
  /** What Python would have to be told if it were started again. */
  private memory: Memory | null = null;
  /** Listeners of each rendered part, by the part's id. */
  private readonly rendered = new Map<number, number[]>();

  constructor(
    blueprint: Blueprint,
    private readonly send: (message: ToPython) => void,
    private readonly script: (key: string) => Promise<Script>,
    private readonly local: (listener: number) => Local | undefined = () => undefined,
    /** Whether there is a Python to turn to. */
    private readonly remote = true,
    private readonly answers = new Answers({}),
  ) {
    globalThis.blocksLite = { ...globalThis.blocksLite, notice: this.say };
    this.language = signal(languageOf(blueprint.translations));
    this.draw(blueprint);
  }

  /** Opens the app as if it had just been loaded: the page before is left, what it showed is gone. */
  reset(): void {
    for (const run of [...this.runs.values()]) this.cancel(run);
    this.interrupt();
    this.tellLeaving();
    this.runs.clear(); // what listens to that goes on in Python
    this.ahead.clear();
    this.rendered.clear();
    this.memory = null;
    for (const id of [...this.watches.keys()]) this.unwatch(id);
    this.blocks.clear();
    this.draw(this.first);
  }

  /** Shows every text that has translations in another language. */
  speak(language: string): void {
    this.language.value = language;
    document.documentElement.lang = language;
    const items: Restored[] = [];
    for (const [block, props] of this.spoken)
      for (const [name, { raw, shown }] of props)
        if (same(block.prop(name).peek(), shown))
          items.push({ block, name, value: this.inLanguage(block, name, raw) });
    this.restore(items.filter(({ block }) => this.blocks.has(block.id)));
  }

  /** The value of a prop without marks of `gr.I18n`. */
  private inLanguage(block: Block, name: string, raw: unknown): unknown {
    if (!marked(raw)) return raw;
    const shown = translated(raw, this.blueprint.translations, this.language.peek());
    const props = this.spoken.get(block) ?? new Map();
    this.spoken.set(block, props.set(name, { raw, shown }));
    return shown;
  }

  /** Replaces the whole layout; what the visitor changed stays where the block is the same. */
  draw(blueprint: Blueprint): void {
    const before = new Map(this.blocks);
    const initial = this.blueprint && initialValues(this.blueprint.blocks);
    for (const id of [...this.watches.keys()]) this.unwatch(id);
    this.blocks.clear();
    this.blueprint = blueprint;
    this.first = blueprint;
    this.listen(blueprint.listeners);
    const touched = ({ id, value }: Block) => !same(value.peek(), initial?.get(id) ?? null);
    // A block that stays is the same object, since what is drawn follows its signals.
    const grow = (node: Node, parent: Block | null): Block => {
      const old = before.get(node.id);
      if (old?.type !== node.type) {
        const block = this.plant({ ...node, children: [] }, parent, blueprint.defaults);
        block.children.value = node.children.map((child) => grow(child, block));
        return block;
      }
      this.blocks.set(old.id, old);
      old.parent = parent;
      const props = this.propsOf(old, node);
      old.replace(props, touched(old) ? ["value"] : [], blueprint.defaults[node.type]);
      old.adopt(node.children.map((child) => grow(child, old)));
      return old;
    };
    const roots = batch(() => blueprint.blocks.map((node) => grow(node, null)));
    this.roots.value = roots;
    for (const block of this.blocks.values()) this.watch(block);
  }

  private plant(node: Node, parent: Block | null, defaults: Blueprint["defaults"]): Block {
    const listens = (event: string) => this.byEvent.has(`${node.id}:${event}`);
    const fire = (at: Block, event: string, data: unknown) => this.fire(at, event, data);
    const ask = (at: Block, fn: string, args: unknown[]) => this.call(at, fn, args);
    const streaming = () => this.streaming(node.id);
    const block = new Block(node, defaults[node.type] ?? {}, fire, listens, ask, streaming);
    block.parent = parent;
    for (const [name, value] of Object.entries(this.propsOf(block, node)))
      if (value !== node.props[name]) block.prop(name).value = value;
    this.blocks.set(block.id, block);
    block.children.value = node.children.map((child) => this.plant(child, block, defaults));
    return block;
  }

  private propsOf(block: Block, { props }: Node): Record<string, unknown> {
    const entries = Object.entries(props);
    if (!entries.some(([, value]) => marked(value))) return props;
    return Object.fromEntries(
      entries.map(([name, value]) => [name, this.inLanguage(block, name, value)]),
    );
  }

  /** Replaces a rendered part; blocks with a key seen before stay, with the props they keep. */
  private graft(message: Rendered): void {
    const place = this.blocks.get(message.id);
    if (!place) return;
    const { listeners } = message;
    const dropped = new Set(this.rendered.get(message.id));
    this.rendered.set(
      message.id,
      listeners.map(({ id }) => id),
    );
    this.listen([...this.blueprint.listeners.filter(({ id }) => !dropped.has(id)), ...listeners]);
    const before = new Map<number, Block>();
    for (const block of descendants(place)) {
      before.set(block.id, block);
      this.blocks.delete(block.id);
    }
    const grow = (node: Node, parent: Block): Block => {
      const old = before.get(node.id);
      if (old?.type !== node.type) {
        const block = this.plant({ ...node, children: [] }, parent, message.defaults);
        block.children.value = node.children.map((child) => grow(child, block));
        return block;
      }
      this.blocks.set(old.id, old);
      before.delete(old.id);
      old.parent = parent;
      old.replace(this.propsOf(old, node), message.keep[String(node.id)] ?? []);
      old.adopt(node.children.map((child) => grow(child, old)));
      return old;
    };
    batch(() => {
      place.adopt(message.children.map((node) => grow(node, place)));
    });
    for (const block of before.values()) this.unwatch(block.id);
    for (const block of descendants(place)) this.watch(block);
    for (const listener of listeners) this.startOnLoad(listener);
  }

  private listen(listeners: Listener[]): void {
    this.blueprint = { ...this.blueprint, listeners };
    this.byEvent.clear();
    for (const listener of listeners)
      for (const { id, event } of listener.targets) {
        const key = `${id}:${event}`;
        this.byEvent.set(key, [...(this.byEvent.get(key) ?? []), listener]);
      }
  }

  /** Everything that blocks hold at this moment, for whoever looks for something in it. */
  *values(): Iterable<unknown> {
    for (const block of this.blocks.values()) yield* block.held();
  }

  /** Every block, with what its props were when the page opened. */
  *differing(): Iterable<[Block, (name: string) => unknown]> {
    const { blocks, defaults } = this.blueprint;
    for (const node of everyNode(blocks)) {
      const block = this.blocks.get(node.id);
      const first = (name: string) => node.props[name] ?? defaults[node.type]?.[name] ?? null;
      if (block) yield [block, first];
    }
  }

  /** Sets props as if the page had opened with them: no `change` is fired. */
  restore(items: Restored[]): void {
    for (const { block } of items) this.unwatch(block.id);
    batch(() => {
      for (const { block, name, value } of items) block.prop(name).value = value;
    });
    for (const { block } of items) this.watch(block);
  }

  /** Fires `change` whenever the value differs, whoever changed it. */
  private watch(block: Block): void {
    if (this.watches.has(block.id) || !block.listens("change")) return;
    let last = block.value.peek();
    const stop = effect(() => {
      const value = block.value.value;
      if (same(value, last)) return;
      last = value;
      if (this.changed.length === 0) queueMicrotask(() => this.tellChanges());
      this.changed.push([block, this.applying ? this.applying.depth + 1 : 0]);
    });
    this.watches.set(block.id, stop);
  }

  /** Fires every `change` of this moment, in the order of the page. */
  private tellChanges(): void {
    const all = this.changed;
    this.changed = [];
    if (all.length > 1) {
      const places = new Map([...this.blocks.keys()].map((id, at) => [id, at]));
      const place = ([block]: [Block, number]) => places.get(block.id) ?? -1;
      all.sort((one, other) => place(one) - place(other));
    }
    for (const [block, depth] of all)
      this.fire(block, "change", TOLD.has(block.type) ? block.value.peek() : null, depth);
  }

  private unwatch(id: number): void {
    this.watches.get(id)?.();
    this.watches.delete(id);
  }

  /** Runs what listens to the opening of a page, of the main one where it is null. */
  load(page: Block | null): void {
    for (const listener of this.blueprint.listeners)
      this.startOnLoad(listener, (id) => this.pageOf(id) === page);
  }

  private startOnLoad(listener: Listener, opened: (id: number) => boolean = () => true): void {
    const target = listener.targets.find(({ id, event }) => event === "load" && opened(id));
    if (target) this.start(listener, target, null);
  }

  /** The page that a block is or stands on; null for the main one, and for the app itself. */
  private pageOf(id: number): Block | null {
    let block = this.blocks.get(id) ?? null;
    while (block && block.type !== "page") block = block.parent;
    return block;
  }

  private tellLeaving(): void {
    for (const listener of this.blueprint.listeners) {
      const target = listener.targets.find(({ event }) => event === "unload");
      if (target && !this.blocks.has(target.id)) this.start(listener, target, null);
    }
    this.send({ type: "leave" });
  }

  /** The visitor leaves: what the app wants to do then, it must do now. */
  leave(): void {
    this.tellLeaving();
    if (!this.blueprint.leaves) return;
    // The worker ends with the page; its messages are handled as long as this one goes on.
    const end = performance.now() + GRACE;
    while (performance.now() < end);
  }

  fire(block: Block, event: string, data: unknown, depth = 0): void {
    if (EARLY.has(block.type) || EARLY.has(`${block.type}:${event}`)) this.tellChanges();
    const target = { id: block.id, event };
    for (const listener of this.byEvent.get(`${block.id}:${event}`) ?? [])
      this.start(listener, target, event !== "change" || listener.event_data ? data : null, depth);
  }

  private start(listener: Listener, target: Target | null, data: unknown, depth = 0): void {
    if (!this.applying) this.catchUp();
    if (depth > DEEPEST) {
      this.report(endless(this.blocks.get(target?.id ?? -1)));
      return;
    }
    const pending = listener.inputs.flatMap((id) => this.blocks.get(id)?.pending ?? []);
    if (pending.length > 0) {
      void Promise.all(pending).then(() => this.start(listener, target, data, depth));
      return;
    }
    const here = this.local(listener.id) !== undefined;
    const busy = !here && [...this.runs.values()].some((run) => run.listener.id === listener.id);
    if (busy && listener.trigger_mode === "once") return;
    if (busy && listener.trigger_mode === "always_last") {
      this.again.set(listener.id, { target, data, depth });
      return;
    }
    for (const run of [...this.runs.values()])
      if (listener.cancels.includes(run.listener.id)) this.stop(run, listener.cancels);
    const inputs = listener.inputs.map((id) => this.blocks.get(id)?.given() ?? null);
    const run: Pending = {
      id: ++this.lastRun,
      listener,
      since: performance.now(),
      quiet: target?.event === "stream",
      steady: true,
      asked: null,
      depth,
    };
    this.runs.set(run.id, run);
    if (this.answer(run, data)) return;
    const known = this.answers.find(listener, inputs, data);
    if (known === null) this.prepare(run, inputs, target, data);
    else if (!(known instanceof Promise)) this.show(run, known);
    else
      void known.then((changes) => {
        if (!this.runs.has(run.id)) return;
        if (changes) this.show(run, changes);
        else this.prepare(run, inputs, target, data);
      });
  }

  /** Shows what the build has computed; Python learns of files in it, as it would of the visitor's. */
  private show(run: Pending, changes: Change[]): void {
    this.applyFrom(run, changes);
    for (const { id, props } of changes) {
      const block = this.blocks.get(id);
      const handed = this.remote ? supply(props.value) : [];
      if (!block || handed.length === 0) continue;
      const busy = Promise.allSettled(handed).then(() => {
        if (block.busy === busy) block.busy = null;
      });
      block.busy = busy;
    }
    this.end(run, "success");
  }

  /** Runs the listener's JavaScript, waits for its inputs, and turns to Python. */
  private prepare(run: Pending, inputs: unknown[], target: Target | null, data: unknown): void {
    const { listener } = run;
    const waits = listener.inputs.flatMap((id) => this.blocks.get(id)?.busy ?? []);
    if (listener.js !== null) void this.runScript(run, listener.js, inputs, target, data);
    else if (waits.length === 0) this.ask(run, inputs, target, data);
    else
      void Promise.allSettled(waits).then(() => {
        if (this.runs.has(run.id)) this.ask(run, inputs, target, data);
      });
  }

  private streaming(id: number): Streaming | null {
    const listeners = this.byEvent.get(`${id}:stream`) ?? [];
    if (listeners.length === 0) return null;
    const limits = listeners.flatMap(({ time_limit }) => time_limit ?? []);
    return {
      every: Math.min(...listeners.map(({ stream_every }) => stream_every)),
      limit: limits.length ? Math.min(...limits) : null,
      busy: [...this.runs.values()].some(({ listener }) => listeners.includes(listener)),
    };
  }

  private ask(run: Pending, inputs: unknown[], target: Target | null, data: unknown): void {
    if (!run.listener.python) {
      this.end(run, "success");
      return;
    }
    if (run.listener.validates) this.complain(run.listener.inputs, "");
    this.mark(run, "pending");
    const message: Run = {
      type: "run",
      run: run.id,
      fn: run.listener.id,
      inputs,
      target,
      data,
    };
    run.asked = message;
    this.send(message);
  }

  /** Answers in the page, in this very frame; true where Python has nothing to add. */
  private answer(run: Pending, data: unknown): boolean {
    const { listener } = run;
    const local = this.local(listener.id);
    if (!local) return false;
    const notices: Notice[] = [];
    const page = globalThis.blocksLite ?? {};
    page.notice = (...said) => notices.push(noticeOf(...said));
    const alone = local.pure || !this.remote;
    try {
      const find = (id: number) => this.blocks.get(id);
      const blocks = listener.inputs.map(find).filter((block) => block !== undefined);
      const tell = this.stateTeller(listener);
      const answer = local.run(...localArguments(blocks, data, local));
      const changes = localChanges(listener, answer, find);
      this.applyFrom(run, [...changes, ...tell()]);
      for (const { id } of changes) this.ahead.set(id, run.id);
      run.quiet = true;
      run.steady = local.steady;
    } catch (error) {
      if (!alone || (this.remote && !("args" in (error as Error)))) return false;
      for (const notice of notices) this.notify(notice);
      void this.failHere(run, error);
      return true;
    } finally {
      page.notice = this.say;
    }
    if (!alone) return false; // Python gives its notices itself
    for (const notice of notices) this.notify(notice);
    this.end(run, "success");
    return true;
  }

  /** Shows a notice that a script asks for. */
  private readonly say = (...said: Said): void => this.notify(noticeOf(...said));

  /** Fails with the error of a transpiled function, told as Python would tell it. */
  private async failHere(run: Pending, error: unknown): Promise<void> {
    const { isRaised, problemOf } = await import("./trace.ts");
    if (isRaised(error)) this.fail(run, problemOf(error, globalThis.blocksLite?.origin));
    else if (error instanceof Unfit) this.fail(run, unfit(run.listener, error));
    else this.fail(run, scriptProblem(error));
  }

  /** Remembers the states that a listener may write; what it gives tells which have changed. */
  private stateTeller(listener: Listener): () => Change[] {
    const blocks = listener.outputs.map((id) => this.blocks.get(id));
    const watched = blocks.filter((block) => block?.type === "state" && block.listens("change"));
    const content = (id: number) => globalThis.blocksLite?.content?.(id);
    const before = watched.map((block) => (block ? content(block.id) : ""));
    return () =>
      watched.flatMap((block, at) =>
        block && content(block.id) !== before[at]
          ? [{ id: block.id, props: { value: Number(block.value.peek() ?? 0) + 1 } }]
          : [],
      );
  }

  /** The listener's own JavaScript: answers alone, or prepares the inputs of Python. */
  private async runScript(
    run: Pending,
    key: string,
    inputs: unknown[],
    target: Target | null,
    data: unknown,
  ): Promise<void> {
    try {
      const script = await this.script(key);
      const result = await script(...inputs);
      if (run.listener.python) {
        const many = Array.isArray(result) && run.listener.inputs.length !== 1;
        const given = many ? (result as unknown[]) : Array.isArray(result) ? result : [result];
        this.ask(run, run.listener.inputs.length === 0 ? [] : given, target, data);
        return;
      }
      this.applyFrom(run, this.fitted(scriptChanges(run.listener.outputs, result)));
      this.end(run, "success");
    } catch (error) {
      this.fail(run, scriptProblem(error));
    }
  }

  /** Numbers that a script gives to a field of text become text, as Python makes them. */
  private fitted(changes: Change[]): Change[] {
    for (const { id, props } of changes)
      if (typeof props.value === "number" && TEXTS.has(this.blocks.get(id)?.type ?? ""))
        props.value = String(props.value);
    return changes;
  }

  private call(block: Block, fn: string, args: unknown[]): Promise<unknown> {
    const message: Call = { type: "call", call: ++this.lastCall, id: block.id, fn, args };
    this.send(message);
    return new Promise((resolve, reject) => {
      this.calls.set(message.call, { message, resolve, reject });
    });
  }

  private answered({ call, result, problem }: Reply): void {
    const asked = this.calls.get(call);
    this.calls.delete(call);
    if (problem) asked?.reject(new Error(problem.message));
    else asked?.resolve(result);
  }

  private cancel(run: Pending): void {
    this.send({ type: "cancel", run: run.id });
    this.drop(run);
  }

  /** Ends a run as failed; of what follows it starts all but that which is to be stopped, too. */
  private stop(run: Pending, stopped: number[]): void {
    this.cancel(run);
    queueMicrotask(() => this.follow(run, "failure", stopped));
  }

  /**
   * Goes on with a Python that has been started again: it learns what the last one knew, makes the
   * rendered parts anew, and gets the runs that were under way.
   */
  resume(): void {
    if (this.memory) this.send({ type: "resume", data: this.memory.data });
    if (this.memory?.lost)
      this.notify({
        type: "notice",
        level: "warning",
        title: "Python was started again",
        message: "Some of what the app remembered could not be kept.",
        duration: 10,
      });
    const gone = new Set([...this.rendered.values()].flat());
    this.listen(this.blueprint.listeners.filter(({ id }) => !gone.has(id)));
    for (const run of [...this.runs.values()]) {
      if (run.asked && !gone.has(run.listener.id)) this.send(run.asked);
      else if (run.asked) this.drop(run);
    }
    for (const place of this.rendered.keys()) {
      const maker = this.blueprint.listeners.find(({ outputs }) => outputs.includes(place));
      if (maker) this.start(maker, null, null);
    }
    this.rendered.clear();
    for (const { message } of this.calls.values()) this.send(message);
  }

  /** Python is gone: what it was doing has failed, and is not tried again by itself. */
  interrupt(): void {
    for (const run of [...this.runs.values()]) {
      if (!run.asked) continue;
      this.mark(run, "error");
      this.runs.delete(run.id);
    }
    this.again.clear();
    for (const { reject } of this.calls.values()) reject(new Error("Python has stopped."));
    this.calls.clear();
  }

  private drop(run: Pending): void {
    this.unmark(run);
    this.runs.delete(run.id);
  }

  /** Takes one message from Python. */
  receive(message: ToPage): void {
    switch (message.type) {
      case "ready":
      case "cancelling":
        return;
      case "memory":
        this.memory = message;
        return;
      case "layout":
        this.draw(message.blueprint);
        return;
      case "crashed":
        this.report(message.problem);
        return;
      case "notice":
        this.notify(message);
        return;
      case "rendered":
        this.catchUp();
        this.graft(message);
        return;
      case "expired":
        expireFiles(message.paths);
        return;
      case "reply":
        this.answered(message);
        return;
      case "update":
      case "progress":
      case "done":
      case "failed":
      case "invalid": {
        const run = this.runs.get(message.run);
        if (!run) return; // cancelled: its answer is no longer wanted
        if (message.type !== "update") this.catchUp();
        if (message.type === "update") this.step(run, message.changes);
        else if (message.type === "progress") this.advance(run, message.fraction, message.text);
        else if (message.type === "done") this.end(run, "success");
        else if (message.type === "invalid") this.refuse(run, message.complaints);
        else this.fail(run, message.problem);
        return;
      }
      default: {
        const unknown: never = message;
        throw new Error(`Python sent an unknown message: ${JSON.stringify(unknown)}`);
      }
    }
  }

  /** Shows a result, or lets it wait where one has been shown in this frame. */
  private step(run: Pending, changes: Change[]): void {
    const waiting = this.late.get(run);
    if (this.frame.open) {
      this.present(run, changes);
      return;
    }
    this.late.delete(run); // the latest is shown last
    this.late.set(run, merge(waiting ?? [], changes));
    if (changes.some(isPiece)) this.catchUp();
  }

  /** Shows what waits for the next frame now: something depends on it. */
  private catchUp(): void {
    const late = [...this.late];
    this.late.clear();
    for (const [run, changes] of late) if (this.runs.has(run.id)) this.present(run, changes);
  }

  private present(run: Pending, changes: Change[]): void {
    this.frame.close(() => this.catchUp());
    this.mark(run, "generating");
    const states = globalThis.blocksLite?.states ?? {};
    this.applyFrom(
      run,
      changes.filter(
        ({ id }) => run.steady && (this.ahead.get(id) ?? 0) <= run.id && !(id in states),
      ),
    );
  }

  private applyFrom(run: Pending, changes: Change[]): void {
    this.applying = run;
    this.apply(changes);
    this.applying = null;
    filesChanged();
  }

  apply(changes: Change[]): void {
    batch(() => {
      for (const { id, props } of changes) {
        const block = this.blocks.get(id);
        if (!block) continue;
        for (const [name, raw] of Object.entries(props)) {
          const value = this.inLanguage(block, name, raw);
          const prop = block.prop(name);
          if (!same(prop.peek(), value)) prop.value = value;
        }
        if ("value" in props) block.invalid.value = "";
      }
    });
  }

  private advance(run: Pending, fraction: number | null, text: string): void {
    for (const block of this.shown(run)) {
      const status = block.status.peek();
      if (status) block.status.value = { ...status, fraction, text };
    }
  }

  private end(run: Pending, outcome: "success" | "failure"): void {
    this.runs.delete(run.id);
    if (outcome === "success") this.unmark(run);
    this.follow(run, outcome);
    this.repeat(run.listener);
  }

  /** Starts what follows a run that ended. */
  private follow(run: Pending, outcome: "success" | "failure", but: number[] = []): void {
    for (const next of this.blueprint.listeners) {
      const follows = next.after_outcome === "any" || next.after_outcome === outcome;
      if (next.after === run.listener.id && follows && !but.includes(next.id))
        this.start(next, null, null, run.depth);
    }
  }

  /** A validator refused the inputs: its words stand at the fields, and nothing follows. */
  private refuse(run: Pending, complaints: Complaint[]): void {
    for (const { id, message } of complaints) this.complain([id], message);
    this.runs.delete(run.id);
    this.unmark(run);
    this.repeat(run.listener);
  }

  private complain(ids: number[], message: string): void {
    for (const id of ids) {
      const block = this.blocks.get(id);
      if (!block) continue;
      block.invalid.value = message;
      if (message) forgetOnceChanged(block, message);
    }
  }

  /** Starts the run that an event of `always_last` asked for meanwhile. */
  private repeat(listener: Listener): void {
    const waiting = this.again.get(listener.id);
    if (!waiting) return;
    this.again.delete(listener.id);
    this.start(listener, waiting.target, waiting.data);
  }

  private fail(run: Pending, problem: Problem): void {
    this.mark(run, "error");
    this.report(problem);
    const authors = problem.traceback === "" || problem.name === "Error";
    if (problem.visible && (authors || this.blueprint.show_error)) {
      const { message, title, duration } = problem;
      const plain = problem.name !== "Error";
      this.notify({ type: "notice", level: "error", message, title, duration }, plain);
    }
    this.end(run, "failure");
  }

  private report(problem: Problem): void {
    this.problems.value = [...this.problems.peek(), problem];
  }

  notify({ level, message, title, duration }: Notice, plain = false): void {
    const shown = this.toasts.peek();
    const again = shown.find(
      (each) => each.level === level && each.message === message && each.title === title,
    );
    const count = (again?.count ?? 0) + 1;
    const toast = { level, message, title, duration, plain, count, key: ++this.lastToast };
    this.toasts.value = again
      ? shown.map((each) => (each === again ? toast : each))
      : [...shown, toast];
  }

  dismiss(key: number): void {
    this.toasts.value = this.toasts.peek().filter((toast) => toast.key !== key);
  }

  private shown(run: Pending): Block[] {
    const ids = run.listener.show_progress_on ?? run.listener.outputs;
    return ids.map((id) => this.blocks.get(id)).filter((block) => block !== undefined);
  }

  private mark(run: Pending, state: Status["state"]): void {
    if (run.quiet && state !== "error") return;
    const { show_progress: show, scroll_to_output: scroll } = run.listener;
    for (const block of this.shown(run))
      block.status.value = { state, show, since: run.since, fraction: null, text: "", scroll };
  }

  private unmark(run: Pending): void {
    for (const block of this.shown(run)) block.status.value = null;
  }
}

/** Takes a complaint back as soon as the value is another one. */
function forgetOnceChanged(block: Block, message: string): void {
  const refused = block.value.peek();
  const stop = effect(() => {
    const corrected = !same(block.value.value, refused);
    if (!corrected && block.invalid.value === message) return;
    if (corrected && block.invalid.peek() === message) block.invalid.value = "";
    stop();
  });
}

function noticeOf(...[level, message, more]: Said): Notice {
  const own = more?.get("title");
  const title = typeof own === "string" ? own : level.charAt(0).toUpperCase() + level.slice(1);
  const seconds = more?.get("duration");
  const duration = typeof seconds === "number" || seconds === null ? seconds : 10;
  return { type: "notice", level, message, title, duration };
}

function unfit(listener: Listener, { message }: Error): Problem {
  const text = `A listener gave a value that the page cannot show without Python: ${message}.`;
  return {
    name: "ComponentError",
    message: text,
    title: "Error",
    duration: 10,
    visible: true,
    traceback: `${text} (listener ${listener.id})`,
  };
}

function endless(block: Block | undefined): Problem {
  const label = block?.prop("label").peek();
  const name = typeof label === "string" ? `"${label}"` : (block?.type ?? "a component");
  const message =
    `The change listeners around ${name} keep changing each other's values and were stopped. ` +
    "Listen to input instead of change where only the visitor's typing should count.";
  return {
    name: "EndlessChange",
    message,
    title: "Error",
    duration: 10,
    visible: true,
    traceback: "",
  };
}

function descendants(block: Block): Block[] {
  return block.children.peek().flatMap((child) => [child, ...descendants(child)]);
}

function* everyNode(nodes: Node[]): Iterable<Node> {
  for (const node of nodes) {
    yield node;
    yield* everyNode(node.children);
  }
}

function initialValues(nodes: Node[], found = new Map<number, unknown>()): Map<number, unknown> {
  for (const node of nodes) {
    found.set(node.id, node.props.value);
    initialValues(node.children, found);
  }
  return found;
}

const TEXTS = new Set("textbox markdown html code".split(" "));

/** What a script without Python gave, as changes of its outputs. */
function scriptChanges(outputs: number[], result: unknown): Change[] {
  const single = outputs.length === 1;
  const values = single && !(Array.isArray(result) && result.length === 1) ? [result] : result;
  if (!Array.isArray(values)) return [];
  return outputs.slice(0, values.length).map((id, at) => ({ id, props: propsOf(values[at]) }));
}

function propsOf(value: unknown): Record<string, unknown> {
  if (value && typeof value === "object" && "__type__" in value && value.__type__ === "update") {
    const { __type__, ...props } = value;
    return props;
  }
  return { value: value ?? null };
}

function scriptProblem(error: unknown): Problem {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return {
    name,
    message: `The listener's JavaScript failed: ${message}`,
    title: "Error",
    duration: 10,
    visible: true,
    traceback: stack ?? message,
  };
}
