/** Markdown in the document: parsed, cleaned, and patched in so that a growing text never flickers. */
import DOMPurify from "dompurify";
import { Marked, type Token, type TokenizerAndRendererExtension } from "marked";
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
.md pre:not(.code_wrap > pre) { margin: .5em 0 1em; }
.md :is(h1, h2, h3, h4, h5, h6) { scroll-margin-top: 16px; }
.md .md-header-anchor {
  margin-inline-start: .35em; color: var(--body-text-color-subdued); font-weight: 400;
  text-decoration: none; opacity: 0; transition: opacity .12s;
}
.md :is(h1, h2, h3, h4, h5, h6):hover > .md-header-anchor, .md .md-header-anchor:focus-visible { opacity: 1; }
`;

const DEFAULT_LATEX: Delimiter[] = [{ left: "$$", right: "$$", display: true }];

type Math = typeof import("./math.ts");
/** Characters that are drawn without stopping the page. */
const MOST = 500_000;

type Code = typeof import("./codeblock.ts");

let math: Math | undefined;
let code: Code | undefined;
let cut: typeof import("./cut.ts") | undefined;
const parsers = new Map<string, Marked>();
/** What each element shows, so that it can be drawn again when a library has come. */
const shown = new WeakMap<Element, { text: string; options: MarkdownOptions }>();

/** Shows `text` in `element`; formulas and colours follow when their library is there. */
export function drawMarkdown(element: Element, text: string, options: MarkdownOptions = {}): void {
  shown.set(element, { text, options });
  const source = text.slice(0, MOST);
  const html = options.plain
    ? written(source, options.tags)
    : parser(options).parse(source, { async: false });
  const clean = options.sanitize === false ? parse(html) : sanitized(html);
  links(clean);
  tables(clean);
  tasks(clean);
  if (options.headerLinks) headings(clean);
  const missing = [...formulas(clean), ...codes(clean), ...remarks(clean, text.length)];
  patch(element, clean);
  requestAnimationFrame(() => reachable(element));
  resized.observe(element);
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

/** Gives code its colours and a copy button; gives what must load before it can. */
function codes(content: DocumentFragment): Promise<unknown>[] {
  if (!content.querySelector("pre > code")) return [];
  if (code) return code.dress(content);
  return [
    import("./codeblock.ts").then((loaded) => {
      code = loaded;
    }),
  ];
}

/** Says that a text is only begun; gives what must load before it can. */
function remarks(content: DocumentFragment, length: number): Promise<unknown>[] {
  if (length <= MOST) return [];
  if (!cut)
    return [
      import("./cut.ts").then((loaded) => {
        cut = loaded;
      }),
    ];
  content.append(cut.note(length, MOST));
  return [];
}

const resized = new ResizeObserver((texts) => {
  for (const { target } of texts)
    if (target.isConnected) reachable(target);
    else resized.unobserve(target);
});

/** Lets the keyboard reach what scrolls: wide parts of the text, or a low box around it. */
function reachable(element: Element): void {
  const parts = element.querySelectorAll<HTMLElement>("pre, .table-wrap, .math.wide");
  for (const part of [...parts, element.closest<HTMLElement>(".markdown")])
    if (part && part.tabIndex < 0 && scrolls(part)) part.tabIndex = 0;
}

function scrolls(part: HTMLElement): boolean {
  return part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight;
}
