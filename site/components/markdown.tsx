import { effect } from "@preact/signals";
import { createRef, type JSX } from "preact";
import { useLayoutEffect, useMemo } from "preact/hooks";
import { Frame } from "../frame.tsx";
import { type Delimiter, drawMarkdown, css as styles } from "../markdown.ts";
import { CopyButton, Toolbar } from "../toolbar.tsx";
import type { View } from "../view.ts";

export const css = `${styles}
.markdown { overflow: auto; }
.markdown.tools > div > .prose::before { content: ""; float: inline-end; width: 32px; height: 24px; }
.markdown.bare > .toolbar { top: 0; inset-inline-end: 0; }
.markdown.inset { padding: var(--block-padding); }
`;

function delimiters(given: Record<string, unknown>[] | null): Delimiter[] | undefined {
  return given?.map(({ left, right, display }) => ({
    left: String(left),
    right: String(right),
    display: display === true,
  }));
}

export default function Markdown(view: View<"markdown">): JSX.Element {
  const { value, container, padding, buttons, rtl, emit } = view;
  const text = useMemo(() => createRef<HTMLDivElement>(), []);
  // Before the first paint, so that the text appears with the layout.
  useLayoutEffect(
    () =>
      effect(() => {
        const source = value.value ?? "";
        const options = {
          latex: delimiters(view.latex_delimiters.value),
          sanitize: view.sanitize_html.value,
          lineBreaks: view.line_breaks.value,
          headerLinks: view.header_links.value,
        };
        if (text.current) drawMarkdown(text.current, source, options);
      }),
    [],
  );
  const copy = buttons.value?.includes("copy");
  const sizes = {
    height: view.height.value,
    max_height: view.max_height.value,
    min_height: view.min_height.value,
  };
  return (
    <Frame
      view={view}
      class={`markdown ${padding.value && !container.value ? "inset" : ""} ${copy ? "tools" : ""}`}
      bare={!container.value}
      sizes={sizes}
    >
      {copy ? (
        <Toolbar>
          <CopyButton
            text={() => value.peek() ?? ""}
            onCopy={(copied) => emit("copy", { value: copied })}
          />
        </Toolbar>
      ) : null}
      <div data-testid="markdown-wrapper">
        <div class="prose" data-testid="markdown" dir={rtl.value ? "rtl" : undefined}>
          <div class="md" ref={text} />
        </div>
      </div>
    </Frame>
  );
}
