/** `gr.HTML`'s script: what it may use of its component, and how it is run. */
import { type FileData, tooBig, upload } from "./files.ts";
import { tags } from "./tags.ts";
import type { Scope } from "./template.ts";
import type { Block, View } from "./view.ts";

/** A callback that runs after the template was drawn with other values of some props. */
export interface Listen {
  check: () => void;
}

/** Arguments of the component itself, which are no props of its templates. */
const OWN = new Set(
  "html_template css_template js_on_load apply_default_css show_label min_height max_height container padding autoscroll buttons head scale min_width elem_id elem_classes".split(
    " ",
  ),
);

function named(block: Block): string[] {
  return ["value", "label", "visible", ...block.names().filter((name) => !OWN.has(name))];
}

/** Value, label, visibility and the author's own props, as templates see them. */
export function scopeOf(block: Block): Scope {
  return Object.fromEntries(named(block).map((name) => [name, block.prop(name).value]));
}

/** The same as an object whose changes redraw the component. */
function propsOf(block: Block): Scope {
  return new Proxy<Scope>(
    {},
    {
      get: (_, name) => (typeof name === "string" ? block.prop(name).peek() : undefined),
      set: (_, name, value) => {
        if (typeof name === "string") block.prop(name).value = value;
        return true;
      },
      has: (_, name) => typeof name === "string" && named(block).includes(name),
      ownKeys: () => [...new Set(named(block))],
      getOwnPropertyDescriptor: (_, name) => ({
        configurable: true,
        enumerable: true,
        writable: true,
        value: block.prop(String(name)).peek(),
      }),
    },
  );
}

const CLICK = "element.addEventListener('click', function() { trigger('click') });";

type Script = (...values: unknown[]) => Promise<unknown>;

/** Runs `js_on_load` once, after the tags it needs in the head have loaded. */
export async function runScript(
  view: View<"html">,
  element: HTMLElement,
  watchers: Listen[],
  report: (problem: unknown) => void,
): Promise<void> {
  const { block } = view;
  const source = view.js_on_load.peek();
  const trigger = (event: string, data: unknown = {}) => block.emit(event, data);
  try {
    if (view.head.peek()) await tags(view.head.peek() ?? "");
    if (!source) return;
    if (source === CLICK) {
      // Gradio's default: needs no code from a text, which a strict page would refuse.
      element.addEventListener("click", () => trigger("click"));
      return;
    }
    const watch = (names: string | string[], run: () => void) => {
      watchers.push(watcher(block, Array.isArray(names) ? names : [names], run));
    };
    const values = [element, trigger, propsOf(block), server(block), take, watch];
    await compile(source)(...values);
  } catch (problem) {
    report(new Error(`js_on_load: ${problem instanceof Error ? problem.message : problem}`));
  }
}

function compile(source: string): Script {
  const Async = Object.getPrototypeOf(async () => undefined).constructor as FunctionConstructor;
  const names = ["element", "trigger", "props", "server", "upload", "watch"];
  return new Async(...names, source) as unknown as Script;
}

function watcher(block: Block, names: string[], run: () => void): Listen {
  const now = () => names.map((name) => block.prop(name).peek());
  let last = now();
  return {
    check: () => {
      const values = now();
      if (values.every((value, at) => Object.is(value, last[at]))) return;
      last = values;
      run();
    },
  };
}

/** The author's Python functions as asynchronous ones: `await server.name(…)`. */
function server(block: Block): Record<string, (...args: unknown[]) => Promise<unknown>> {
  return new Proxy(
    {},
    {
      get: (_, name) =>
        typeof name === "string" && name !== "then"
          ? (...args: unknown[]) => block.call(name, args)
          : undefined,
    },
  );
}

/** Takes a file of the visitor's; Python finds it at the `path` of what this gives. */
async function take(file: File): Promise<FileData> {
  const problem = tooBig(file);
  if (problem) throw new Error(problem);
  return upload(file);
}
