/** The tree of blocks as components, each loaded when its type first occurs. */
import { signal } from "@preact/signals";
import { Component, type JSX } from "preact";
import type { Block, BlockType, View } from "./view.ts";
import { viewOf } from "./view.ts";

/** A component's module: its function, and styles that go into the page once. */
interface ComponentModule {
  default: (view: View<BlockType>) => JSX.Element | null;
  css?: string;
  /** What a large component fetches apart, but cannot be drawn without; gives its styles. */
  rest?: Promise<string>;
  /** Fills the nth block of its type with what the browser keeps, before the app's load events. */
  restore?: (block: Block, nth: number) => Promise<void>;
}

const loaded = new Map<string, ComponentModule>();
/** Counts loads, so that blocks waiting for their component draw themselves then. */
const loads = signal(0);

/** Fetches what draws these types; resolves when all can be drawn. */
export async function loadTypes(types: Iterable<string>): Promise<void> {
  await Promise.all([...types].map(loadType));
}

/** What the build put into the site; any component before that is known. */
let built: Set<string> | null = null;

export function limitTo(types: string[]): void {
  built = new Set(types);
}

async function loadType(type: string): Promise<void> {
  if (loaded.has(type)) return;
  const module: ComponentModule =
    built?.has(type) === false ? { default: Absent } : await import(`./components/${type}.tsx`);
  const more = (await module.rest) ?? "";
  if (loaded.has(type)) return;
  loaded.set(type, module);
  if (module.css) addStyle(module.css + more);
  loads.value++;
}

/** Stands for a component that the build did not foresee. */
function Absent({ block }: View<BlockType>): never {
  throw new Error(
    `this page was built without the component ${block.type}, since the app's code does not ` +
      "name it. Name it there, then build again.",
  );
}

/** Gives every block that the browser remembers its value; their components are loaded. */
export async function restoreBlocks(blocks: Iterable<Block>): Promise<void> {
  const all = [...blocks];
  const nth = (block: Block) => all.filter(({ type }) => type === block.type).indexOf(block);
  await Promise.all(all.map((block) => loaded.get(block.type)?.restore?.(block, nth(block))));
}

/** Component styles come before the app's own, which therefore win. */
export function addStyle(css: string): void {
  const style = document.createElement("style");
  style.textContent = css;
  document.head.insertBefore(style, document.getElementById("app-css"));
}

/** One block: nothing while invisible, a sentence in its place if drawing it fails. */
export function Draw({ block }: { block: Block }): JSX.Element | null {
  if (block.prop("visible").value === false) return null;
  const module = loaded.get(block.type);
  if (!module) {
    loads.value; // draws again when a component has come
    void loadType(block.type);
    return <div class="block placeholder" aria-busy="true" />;
  }
  return (
    <Guard block={block}>
      <Shown block={block} draw={module.default} />
    </Guard>
  );
}

/** Calls a component with the block's view itself: Preact would copy the props it can list. */
function Shown({ block, draw }: { block: Block; draw: ComponentModule["default"] }) {
  return draw(viewOf(block));
}

/** The children of a layout. */
export function Children({ of }: { of: Block }): JSX.Element {
  return (
    <>
      {of.children.value.map((child) => (
        <Draw key={child.id} block={child} />
      ))}
    </>
  );
}

/** Keeps a component's own failure from taking the page with it. */
class Guard extends Component<{ block: Block; children: JSX.Element }, { error: string }> {
  override state = { error: "" };

  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.setState({ error: error instanceof Error ? error.message : String(error) });
  }

  override render(): JSX.Element {
    if (!this.state.error) return this.props.children;
    const { block } = this.props;
    const name = String(block.prop("label").value ?? block.type);
    return (
      <div class="block broken" role="alert">
        {name} could not be drawn: {this.state.error}
      </div>
    );
  }
}
