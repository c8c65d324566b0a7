/** Markdown in the document: parsed, cleaned, and patched in so that a growing text never flickers. */
import DOMPurify from "dompurify";
import { Marked, type Token, type TokenizerAndRendererExtension } from "marked";
import { type IconName, PATHS } from "./icons.tsx";
import { parse, patch } from "./patch.ts";
import { prose } from "./prose.ts";

/** What encloses a formula; `display` gives it lines of its own. */
export interface Delimiter {
  left: string;
  right: string;
  display?: boolean;
}

export interface MarkdownOptions {
  /** Undefined means `$$…$$` only. */
  latex?: Delimiter[] | undefined;
  sanitize?: boolean;
  lineBreaks?: boolean;
  headerLinks?: boolean;
  /** Tags unknown to HTML that are shown as they are written; true means all. */
  tags?: string[] | boolean;
  /** The text is HTML and no Markdown. */
  plain?: boolean;
}

export const css = `${prose}
.md .table-wrap { overflow-x: auto; }
.md .katex { direction: ltr; unicode-bidi: isolate; }
.md .math.wide { display: block; overflow-x: auto; overflow-y: hidden; }
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
.md :is(h1, h2, h3, h4, h5, h6) { scroll-margin-top: 16px; }
.md .md-header-anchor {
  margin-inline-start: .35em; color: var(--body-text-color-subdued); font-weight: 400;
  text-decoration: none; opacity: 0; transition: opacity .12s;
}
.md :is(h1, h2, h3, h4, h5, h6):hover > .md-header-anchor, .md .md-header-anchor:focus-visible { opacity: 1; }
.md { --code-word: #a31515; --code-key: #0550ae; --code-name: #6f42c1; --code-note: #57606a; }
.dark .md { --code-word: #a5d6a7; --code-key: #79c0ff; --code-name: #d2a8ff; --code-note: #9aa4b2; }
.md :is(.hljs-keyword, .hljs-literal, .hljs-type, .hljs-selector-tag, .hljs-meta, .hljs-tag .hljs-name, .hljs-number) { color: var(--code-key); }
.md :is(.hljs-string, .hljs-regexp, .hljs-addition, .hljs-symbol, .hljs-bullet, .hljs-link) { color: var(--code-word); }
.md :is(.hljs-title, .hljs-attr, .hljs-attribute, .hljs-section, .hljs-built_in, .hljs-selector-class, .hljs-selector-id) { color: var(--code-name); }
.md :is(.hljs-comment, .hljs-quote, .hljs-deletion) { color: var(--code-note); }
.md .hljs-emphasis { font-style: italic; }
.md .hljs-strong { font-weight: 600; }
`;

const DEFAULT_LATEX: Delimiter[] = [{ left: "$$", right: "$$", display: true }];

type Math = typeof import("./math.ts");
type Highlight = typeof import("./highlight.ts");

let math: Math | undefined;
let highlight: Highlight | undefined;
const parsers = new Map<string, Marked>();
/** What each element shows, so that it can be drawn again when a library has come. */
const shown = new WeakMap<Element, { text: string; options: MarkdownOptions }>();

/** Shows `text` in `element`; formulas and colours follow when their library is there. */
export function drawMarkdown(element: Element, text: string, options: MarkdownOptions = {}): void {
  shown.set(element, { text, options });
  const html = options.plain
    ? written(text, options.tags)
    : parser(options).parse(text, { async: false });
  const clean = options.sanitize === false ? parse(html) : sanitized(html);
  links(clean);
  tables(clean);
  tasks(clean);
  if (options.headerLinks) headings(clean);
  const missing = [...formulas(clean), ...codes(clean)];
  patch(element, clean);
  requestAnimationFrame(() => reachable(element));
  if (missing.length) void Promise.all(missing).then(() => again(element));
}

function again(element: Element): void {
  const { text, options } = shown.get(element) ?? {};
  if (text !== undefined && element.isConnected) drawMarkdown(element, text, options);
}

/** A parser for these options; those with the same ones share it. */
function parser(options: MarkdownOptions): Marked {
  const latex = options.latex ?? DEFAULT_LATEX;
  const key = JSON.stringify([latex, options.lineBreaks, options.tags]);
  let found = parsers.get(key);
  if (!found) {
    // Longer delimiters first, so that `$$` is not read as an empty `$…$`.
    const order = [...latex].sort((a, b) => b.left.length - a.left.length);
    found = new Marked({ gfm: true, breaks: options.lineBreaks ?? false });
    if (order.length) found.use({ extensions: [blockMath(order), inlineMath(order)] });
    if (options.tags) found.use({ renderer: { html: ({ text }) => written(text, options.tags) } });
    parsers.set(key, found);
  }
  return found;
}

interface Formula {
  raw: string;
  tex: string;
  display: boolean;
}

/** The formula that `source` starts with. */
function formulaAt(source: string, delimiters: Delimiter[]): Formula | undefined {
  for (const { left, right, display = false } of delimiters) {
    if (!source.startsWith(left)) continue;
    let end = source.indexOf(right, left.length);
    while (end > 0 && source[end - 1] === "\\" && !right.startsWith("\\"))
      end = source.indexOf(right, end + 1);
    const tex = source.slice(left.length, end);
    if (end < 0 || !tex.trim()) continue;
    // An environment such as `\begin{align}` is part of what KaTeX needs to see.
    const raw = source.slice(0, end + right.length);
    return { raw, tex: left.startsWith("\\begin") ? raw : tex, display };
  }
  return undefined;
}

function placeholder(token: Token | Record<string, unknown>): string {
  const { tex, display, raw } = token as unknown as Formula;
  const wide = display ? " wide" : "";
  return `<span class="math${wide}" data-tex="${escaped(tex)}">${escaped(raw)}</span>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const MATHML =
  /^(math|semantics|annotation|m(i|n|o|row|sup|sub|subsup|frac|sqrt|root|table|tr|td|text|over|under|underover|space|style|padded|phantom|enclose))$/;

/** Whether browsers know the element: of HTML, SVG or MathML. */
function known(name: string): boolean {
  if (MATHML.test(name)) return true;
  const html = document.createElement(name);
  if (!name.includes("-") && !(html instanceof HTMLUnknownElement)) return true;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", name);
  return svg.constructor !== SVGElement;
}

/** HTML in which tags of no known element, such as `<think>`, are text. */
function written(html: string, tags: MarkdownOptions["tags"]): string {
  if (!tags) return html;
  const kept = (name: string) => (tags === true ? !known(name) : tags.includes(name));
  return html.replace(/<\/?([a-z][\w.-]*)[^<>]*>/gi, (tag, name: string) =>
    kept(name.toLowerCase()) ? escaped(tag) : tag,
  );
}

function inlineMath(delimiters: Delimiter[]): TokenizerAndRendererExtension {
  return {
    name: "formula",
    level: "inline",
    start: (source) => {
      const places = delimiters.map(({ left }) => source.indexOf(left)).filter((at) => at >= 0);
      return places.length ? Math.min(...places) : undefined;
    },
    tokenizer: (source) => {
      const found = formulaAt(source, delimiters);
      return found && { type: "formula", ...found };
    },
    renderer: placeholder,
  };
}

/** A formula that starts a paragraph may hold blank lines and what else looks like Markdown. */
function blockMath(delimiters: Delimiter[]): TokenizerAndRendererExtension {
  return {
    name: "formulaBlock",
    level: "block",
    start: (source) => {
      const places = delimiters.map(({ left }) => source.indexOf(`\n${left}`));
      const found = places.filter((at) => at >= 0);
      return found.length ? Math.min(...found) + 1 : undefined;
    },
    tokenizer: (source) => {
      const found = formulaAt(source, delimiters);
      const rest = found && /^[ \t]*(?:\n|$)/.exec(source.slice(found.raw.length));
      if (!found?.display || !rest) return undefined;
      return { type: "formulaBlock", ...found, raw: found.raw + rest[0] };
    },
    renderer: (token) => `<p>${placeholder(token)}</p>\n`,
  };
}

/** From text, not from nodes: those would load pictures and run `onerror` on the way. */
function sanitized(html: string): DocumentFragment {
  // A text of unknown origin must not restyle the page around it.
  return DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true, FORBID_TAGS: ["style"] });
}

/** Links to other sites open beside the app and learn nothing of it. */
function links(content: DocumentFragment): void {
  for (const link of content.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    const url = URL.parse?.(link.getAttribute("href") ?? "", document.baseURI);
    if (!url || (url.origin === location.origin && url.protocol === location.protocol)) continue;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
}

function tables(content: DocumentFragment): void {
  for (const table of content.querySelectorAll("table")) {
    const wrap = document.createElement("div");
    wrap.className = "table-wrap";
    table.replaceWith(wrap);
    wrap.append(table);
  }
}

/** Names the boxes of a task list, for who cannot see what stands beside them. */
function tasks(content: DocumentFragment): void {
  for (const box of content.querySelectorAll<HTMLInputElement>("li input[type=checkbox]"))
    box.ariaLabel = box.closest("li")?.textContent?.trim() || "Task";
}

function headings(content: DocumentFragment): void {
  const used = new Set<string>();
  for (const heading of content.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const text = heading.textContent?.trim() ?? "";
    const words = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s+/g, "-");
    let id = `h-${words}`;
    for (let count = 1; used.has(id); count++) id = `h-${words}-${count}`;
    used.add(id);
    heading.id = id;
    const anchor = document.createElement("a");
    anchor.className = "md-header-anchor";
    anchor.href = `#${id}`;
    anchor.textContent = "#";
    anchor.ariaLabel = `Link to “${text}”`;
    heading.append(anchor);
  }
}

/** Puts KaTeX's output in; gives what must load before it can. */
function formulas(content: DocumentFragment): Promise<unknown>[] {
  const places = [...content.querySelectorAll<HTMLElement>("span.math[data-tex]")];
  if (places.length === 0) return [];
  if (!math)
    return [
      import("./math.ts").then((loaded) => {
        math = loaded;
      }),
    ];
  for (const place of places) {
    const html = math.formula(place.dataset.tex ?? "", place.classList.contains("wide"));
    place.replaceChildren(parse(html));
    place.removeAttribute("data-tex");
  }
  return [];
}

/** Gives code its colours and a copy button; gives what must load before all have colours. */
function codes(content: DocumentFragment): Promise<unknown>[] {
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

/** Lets the keyboard reach what scrolls sideways. */
function reachable(element: Element): void {
  for (const wide of element.querySelectorAll<HTMLElement>("pre, .table-wrap, .math.wide"))
    if (wide.scrollWidth > wide.clientWidth && wide.tabIndex < 0) wide.tabIndex = 0;
}
