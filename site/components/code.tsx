import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { createRef, type JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { OwnButtons } from "../buttons.tsx";
import { save } from "../download.ts";
import type { Editor, Settings } from "../editor.ts";
import { Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { Icon } from "../icons.tsx";
import { CopyButton } from "../toolbar.tsx";
import type { View } from "../view.ts";

export const css = `
.code-block {
  --code-comment: #57606a; --code-keyword: #6f3fc4; --code-string: #0a5a2f; --code-number: #0550ae; --code-name: #953800; --code-tag: #116329;
  --code-height: 1.5em;
}
.dark .code-block { --code-comment: #9ea7b3; --code-keyword: #d2a8ff; --code-string: #a5d6a7; --code-number: #79c0ff; --code-name: #ffa657; --code-tag: #7ee787; }
.code-block .editor { direction: ltr; overflow: hidden; border: var(--input-border-width) solid var(--input-border-color); border-radius: var(--input-radius); background: var(--code-background-fill, var(--input-background-fill)); font: var(--text-sm)/1.5 var(--font-mono); }
.code-block .editor.editable:focus-within { border-color: var(--input-border-color-focus); box-shadow: var(--input-shadow-focus); }
.code-block .editor > pre { margin: 0; padding: 6px 10px; min-height: calc(var(--lines) * 1.5em + 12px); overflow: auto; font: inherit; }
.code-block .cm-editor { background: none; color: var(--body-text-color); outline: none; }
.code-block .cm-editor .cm-scroller { max-height: var(--most, none); overflow: auto; font-family: inherit; line-height: 1.5; }
.code-block .cm-editor .cm-content { min-height: calc(var(--lines) * 1.5em + 12px); padding: 6px 0; caret-color: var(--body-text-color); outline: none; }
.code-block .cm-editor .cm-gutter { min-height: calc(var(--lines) * 1.5em + 12px); }
.code-block .cm-editor .cm-gutters { border: 0; border-inline-end: 1px solid var(--border-color-primary); background: var(--background-fill-secondary); color: var(--body-text-color-subdued); }
.code-block .cm-editor .cm-line { padding-inline: 8px; }
.code-block .cm-editor .cm-activeLine { background: none; }
.code-block .cm-editor.cm-focused .cm-activeLine { background: color-mix(in srgb, var(--color-accent) 7%, transparent); }
.code-block .cm-editor.cm-focused .cm-matchingBracket { background: color-mix(in srgb, var(--color-accent) 25%, transparent); }
.code-block .cm-editor .cm-foldPlaceholder { border-color: var(--border-color-primary); background: var(--background-fill-secondary); color: inherit; }
.cm-editor .cm-tooltip { border: 1px solid var(--border-color-primary); border-radius: var(--radius-sm); background: var(--background-fill-primary); color: var(--body-text-color); overflow: hidden; }
.cm-editor .cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected] { background: var(--button-primary-background-fill); color: var(--button-primary-text-color); }
.code-block .tok-comment, .code-block .tok-meta { color: var(--code-comment); font-style: italic; }
.code-block .tok-keyword, .code-block .tok-operatorKeyword { color: var(--code-keyword); }
.code-block :is(.tok-string, .tok-string2, .tok-inserted) { color: var(--code-string); }
.code-block :is(.tok-number, .tok-bool, .tok-atom, .tok-literal) { color: var(--code-number); }
.code-block :is(.tok-definition, .tok-className, .tok-propertyName, .tok-macroName) { color: var(--code-name); }
.code-block .tok-typeName { color: var(--code-tag); }
.code-block .tok-heading { font-weight: 700; }
.code-block .tok-emphasis { font-style: italic; }
.code-block .tok-strong { font-weight: 700; }
.code-block .tok-link, .code-block .tok-url { color: var(--link-text-color); text-decoration: underline; }
.code-block .tok-invalid, .code-block .tok-deleted { color: var(--error-text-color); }
.code-empty { min-height: 120px; display: grid; place-items: center; color: var(--body-text-color-subdued); }
`;

/** What a file with code in that language is called. */
const ENDS: Record<string, string> = {
  python: "py",
  c: "c",
  cpp: "cpp",
  markdown: "md",
  latex: "tex",
  json: "json",
  html: "html",
  css: "css",
  javascript: "js",
  jinja2: "j2",
  typescript: "ts",
  yaml: "yaml",
  dockerfile: "dockerfile",
  shell: "sh",
  r: "r",
};

function fileName(language: string | null): string {
  const end = language?.startsWith("sql") ? "sql" : ENDS[language ?? ""];
  return `file.${end ?? "txt"}`;
}

export default function Code(view: View<"code">): JSX.Element {
  const { block, value, interactive, lines, max_lines, buttons } = view;
  const text = value.value;
  const shown = buttons.value ?? (block.children.value.length ? [] : ["copy", "download"]);
  const empty = !text && !interactive.value;
  const name = labelOf(block, "Code");
  return (
    <Frame view={view} class="code-block" bare={!view.container.value}>
      <Label block={block} text={name} />
      <OwnButtons block={block}>
        {!empty && shown.includes("download") ? (
          <button
            type="button"
            class="icon-button"
            aria-label="Download"
            title="Download"
            onClick={() => {
              const url = URL.createObjectURL(new Blob([value.peek() ?? ""]));
              save(url, fileName(view.language.peek()));
              setTimeout(() => URL.revokeObjectURL(url), 10_000);
            }}
          >
            <Icon name="download" />
          </button>
        ) : null}
        {!empty && shown.includes("copy") ? <CopyButton text={() => value.peek() ?? ""} /> : null}
      </OwnButtons>
      {empty ? (
        <div class="code-empty">No code yet</div>
      ) : (
        <div
          class={`editor codemirror-wrapper ${interactive.value ? "editable" : ""}`}
          style={{
            "--lines": String(lines.value),
            ...(max_lines.value === null
              ? {}
              : { "--most": `calc(${Math.max(max_lines.value, lines.value)} * 1.5em + 12px)` }),
          }}
        >
          <Text view={view} />
        </div>
      )}
      <Invalid block={block} />
    </Frame>
  );
}

/** Characters that stand there until the editor has come. */
const FIRST = 100_000;

/** The editor, and until it has come the plain text. */
function Text({ view }: { view: View<"code"> }): JSX.Element {
  const { value, emit } = view;
  const place = useMemo(() => createRef<HTMLDivElement>(), []);
  const editor = useSignal<Editor | null>(null);
  const settings = useComputed<Settings>(() => ({
    label: labelOf(view.block, "Code"),
    language: view.language.value,
    editable: view.interactive.value === true,
    numbers: view.show_line_numbers.value,
    wrap: view.wrap_lines.value,
    autocomplete: view.autocomplete.value,
  }));
  useEffect(() => {
    let gone = false;
    void import("../editor.ts").then(({ mount }) => {
      if (gone || !place.current) return;
      editor.value = mount(place.current, value.peek() ?? "", settings.peek(), {
        onChange: (text) => {
          value.value = text;
          emit("input");
        },
        onFocus: () => emit("focus"),
        onBlur: () => emit("blur"),
      });
    });
    return () => {
      gone = true;
      editor.peek()?.destroy();
    };
  }, []);
  useSignalEffect(() => editor.value?.set(value.value ?? ""));
  useSignalEffect(() => editor.value?.configure(settings.value));
  return (
    <>
      <div ref={place} data-testid="code" />
      {editor.value ? null : <pre>{value.value?.slice(0, FIRST)}</pre>}
    </>
  );
}
