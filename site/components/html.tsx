import { effect, useSignal } from "@preact/signals";
import { createRef, type JSX } from "preact";
import { useLayoutEffect, useMemo } from "preact/hooks";
import { note } from "../cut.ts";
import { Frame, Label, labelOf } from "../frame.tsx";
import { length } from "../outer.ts";
import { parse, patch } from "../patch.ts";
import { prose } from "../prose.ts";
import { Draw } from "../render.tsx";
import { type Listen, runScript, scopeOf } from "../script.ts";
import { render } from "../template.ts";
import { Toolbar } from "../toolbar.tsx";
import type { Block, View } from "../view.ts";

export const css = `${prose}
.html-block { min-width: 0; }
.html-block.inset, .html-container.inset { padding: var(--block-padding); }
.html-container { position: relative; }
.html-slot { display: contents; }
.html-error { color: var(--error-text-color); font-size: var(--text-sm); }
`;

export default function Html(view: View<"html">): JSX.Element {
  const { block, container, padding, apply_default_css, min_height, max_height } = view;
  const root = useMemo(() => createRef<HTMLDivElement>(), []);
  const style = useMemo(() => createRef<HTMLStyleElement>(), []);
  const error = useSignal("");
  const id = `html-${block.id}`;
  const slotted = view.html_template.value.includes("@children");
  useLayoutEffect(() => {
    const watchers: Listen[] = [];
    const stop = effect(() => {
      const scope = scopeOf(block);
      try {
        draw(root.current, render(view.html_template.value, scope), view.autoscroll.value);
        if (style.current)
          style.current.textContent = scoped(render(view.css_template.value, scope), id);
        error.value = "";
      } catch (problem) {
        error.value = problem instanceof Error ? problem.message : String(problem);
      }
      for (const watcher of watchers) watcher.check();
    });
    const element = root.current;
    if (element && !error.peek()) void runScript(view, element, watchers, report);
    return stop;
  }, []);
  const report = (problem: unknown) => {
    console.error(problem);
    error.value = problem instanceof Error ? problem.message : String(problem);
  };
  const isButton = (child: Block) => view.buttons.value?.includes(String(child.id)) ?? false;
  const inner = block.children.value.filter((child) => !isButton(child));
  const buttons = block.children.value.filter(isButton);
  const sizes = { minHeight: length(min_height.value), maxHeight: length(max_height.value) };
  const overflow = max_height.value === null ? undefined : "auto";
  const look = apply_default_css.value ? "prose gradio-style" : "";
  return (
    <Frame
      view={view}
      class={`html-block ${container.value ? "" : "inset"}`}
      bare={!container.value}
    >
      {buttons.length ? (
        <Toolbar>
          {buttons.map((child) => (
            <Draw key={child.id} block={child} />
          ))}
        </Toolbar>
      ) : null}
      {view.show_label.value && view.label.value ? (
        <Label block={block} text={labelOf(block, "HTML")} />
      ) : null}
      <div
        class={`html-container ${padding.value && container.value ? "inset" : ""}`}
        style={{ ...sizes, overflowY: overflow }}
      >
        {error.value ? (
          <div class="html-error" role="alert">
            Error rendering {labelOf(block, "HTML")}: {error.value}
          </div>
        ) : null}
        <style ref={style} />
        {slotted ? (
          <div id={id} class="has_children" ref={root} hidden={error.value !== ""}>
            <div class={`html-slot ${look}`} />
            {inner.map((child) => (
              <Draw key={child.id} block={child} />
            ))}
            <div class={`html-slot ${look}`} />
          </div>
        ) : (
          <div id={id} class={look} ref={root} hidden={error.value !== ""} />
        )}
      </div>
    </Frame>
  );
}

/** Characters of text, tags apart, that are drawn. */
const MOST = 2_000_000;

/** The content, or its beginning with a sentence about the rest. */
function drawable(content: DocumentFragment): DocumentFragment {
  let length = 0;
  const rest = document.createRange();
  const texts = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    const count = node.parentElement?.matches("script, style") ? 0 : (node.nodeValue?.length ?? 0);
    if (length <= MOST && length + count > MOST) rest.setStart(node, MOST - length);
    length += count;
  }
  if (length <= MOST) return content;
  rest.setEnd(content, content.childNodes.length);
  rest.deleteContents();
  content.append(note(length, MOST));
  return content;
}

/** Shows the text; the parts around `@children` where children stand between them. */
function draw(element: HTMLElement | null, html: string, autoscroll: boolean): void {
  if (!element) return;
  const box = element.parentElement;
  const atEnd = box && box.scrollHeight - box.scrollTop - box.clientHeight < 100;
  const slots = element.classList.contains("has_children")
    ? element.querySelectorAll(":scope > .html-slot")
    : [element];
  const parts = slots.length === 2 ? html.split("@children") : [html];
  for (const [at, slot] of [...slots].entries()) patch(slot, drawable(parse(parts[at] ?? "")));
  if (autoscroll && atEnd) box.scrollTop = box.scrollHeight;
}

/** Styles that reach only this component; what cannot stand inside a rule is put beside it. */
function scoped(css: string, id: string): string {
  if (!css.trim()) return "";
  const beside: string[] = [];
  const inside = css.replace(
    /@(?:-webkit-)?(?:keyframes|font-face|property)\b[^{]*\{(?:[^{}]|\{[^{}]*\})*\}|@import[^;]+;/g,
    (rule) => {
      beside.push(rule);
      return "";
    },
  );
  return `${beside.sort((a, b) => Number(b.startsWith("@import")) - Number(a.startsWith("@import"))).join("\n")}\n#${id} {${inside}}`;
}
