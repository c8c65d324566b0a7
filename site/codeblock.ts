/** Code in a text: its colours and a button that copies it; loaded with the first text that has some. */
import { type IconName, PATHS } from "./icons.tsx";
import { parse } from "./patch.ts";
import { addStyle } from "./render.tsx";

addStyle(`
.md .code_wrap { position: relative; margin: .5em 0 1em; direction: ltr; text-align: left; }
.md .copy_code_button {
  position: absolute; top: 6px; right: 6px; display: grid; place-items: center;
  width: 26px; height: 26px; padding: 0;
  border: 1px solid var(--border-color-primary); border-radius: var(--radius-sm);
  background: var(--background-fill-primary); color: var(--body-text-color-subdued);
  cursor: pointer; opacity: 0; transition: opacity .12s;
}
.md .copy_code_button:hover { color: var(--body-text-color); }
.md .copy_code_button path { fill: none; stroke: currentColor; stroke-width: 1.75; }
.md .code_wrap:hover .copy_code_button, .md .copy_code_button:focus-visible { opacity: 1; }
@media (hover: none) { .md .copy_code_button { opacity: 1; } }
.md .code_wrap pre { padding-inline-end: 40px; }
.md { --code-word: #a31515; --code-key: #0550ae; --code-name: #6f42c1; --code-note: #57606a; }
.dark .md { --code-word: #a5d6a7; --code-key: #79c0ff; --code-name: #d2a8ff; --code-note: #9aa4b2; }
.md :is(.hljs-keyword, .hljs-literal, .hljs-type, .hljs-selector-tag, .hljs-meta, .hljs-tag .hljs-name, .hljs-number) { color: var(--code-key); }
.md :is(.hljs-string, .hljs-regexp, .hljs-addition, .hljs-symbol, .hljs-bullet, .hljs-link) { color: var(--code-word); }
.md :is(.hljs-title, .hljs-attr, .hljs-attribute, .hljs-section, .hljs-built_in, .hljs-selector-class, .hljs-selector-id) { color: var(--code-name); }
.md :is(.hljs-comment, .hljs-quote, .hljs-deletion) { color: var(--code-note); }
.md .hljs-emphasis { font-style: italic; }
.md .hljs-strong { font-weight: 600; }
`);

let highlight: typeof import("./highlight.ts") | undefined;

/** Gives code its colours and a copy button; gives what must load before all have colours. */
export function dress(content: DocumentFragment): Promise<unknown>[] {
  const languages = new Set<string>();
  for (const code of content.querySelectorAll("pre > code")) {
    const pre = code.parentElement;
    if (!pre) continue;
    const wrap = document.createElement("div");
    wrap.className = "code_wrap";
    pre.replaceWith(wrap);
    wrap.append(pre, copyButton());
    const language = /(?:^|\s)language-(\S+)/.exec(code.className)?.[1];
    if (!language) continue;
    const html = highlight?.coloured(code.textContent ?? "", language);
    if (html === undefined) languages.add(language);
    else code.replaceChildren(parse(html));
  }
  const wanted = [...languages].filter((language) => !tried.has(language));
  return wanted.map(colour);
}

const tried = new Set<string>();

async function colour(language: string): Promise<void> {
  highlight ??= await import("./highlight.ts");
  await highlight.learn(language);
  tried.add(language);
}

function copyButton(): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy_code_button";
  label(button, "Copy code", "copy");
  return button;
}

function label(button: Element, name: string, icon: IconName): void {
  button.setAttribute("aria-label", name);
  button.setAttribute("title", name);
  button.innerHTML = `<svg width="14" height="14" viewBox="0 0 24 24" aria-hidden="true"><path d="${PATHS[icon]}"/></svg>`;
}

/** Copies the code whose button was pressed; one handler on the document serves all texts. */
async function copyCode(event: MouseEvent): Promise<void> {
  const button = event.target instanceof Element ? event.target.closest(".copy_code_button") : null;
  const code = button?.parentElement?.querySelector("code");
  if (!button || !code) return;
  await navigator.clipboard.writeText(code.textContent ?? "");
  label(button, "Copied", "check");
  setTimeout(() => label(button, "Copy code", "copy"), 1500);
}

document.addEventListener("click", (event) => void copyCode(event));
