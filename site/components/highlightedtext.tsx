import { type Signal, useSignal, useSignalEffect } from "@preact/signals";
import { createRef, type JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { OwnButtons } from "../buttons.tsx";
import { MOST, remark } from "../cut.ts";
import { Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { Icon } from "../icons.tsx";
import type { View } from "../view.ts";

export const css = `
.highlighted-text { overflow-wrap: anywhere; }
.highlighted-text .textfield { font-size: var(--text-md); line-height: 2; white-space: normal; }
.highlighted-text .textfield.spaces { white-space: pre-wrap; }
.highlighted-text .token-container { position: relative; }
.highlighted-text .token {
  display: inline; padding: 2px 4px; margin: 0; border: 0; border-radius: var(--radius-xs); background: none; box-decoration-break: clone; -webkit-box-decoration-break: clone;
  color: inherit; font: inherit; line-height: inherit; text-align: start; white-space: inherit; user-select: text; transition: opacity .12s;
}
.highlighted-text button.token { line-height: 1.5; cursor: pointer; }
.highlighted-text button.token:hover { box-shadow: inset 0 0 0 1px var(--tone, var(--border-color-primary)); }
.highlighted-text .token.highlighted { background: color-mix(in srgb, var(--tone) 20%, transparent); }
.highlighted-text .token.scored { background: color-mix(in srgb, var(--tone) var(--share), transparent); }
.highlighted-text .token.faded { opacity: .35; }
.highlighted-text .token.unlabeled { padding-inline: 0; }
.highlighted-text .token.unlabeled[contenteditable] { outline-offset: 0; cursor: text; }
.highlighted-text .label {
  padding: 1px 5px; border-radius: var(--radius-xs); background: var(--tone); color: oklch(from var(--tone) clamp(0, (.65 - l) * 1000, 1) 0 0);
  font-size: var(--text-xs); font-weight: 700; text-transform: uppercase; white-space: nowrap; user-select: none;
}
.highlighted-text .legend { display: flex; flex-wrap: wrap; gap: var(--spacing-sm); margin-bottom: var(--spacing-md); }
.highlighted-text .legend button { padding: 1px 8px; border: 0; border-radius: var(--radius-xs); background: color-mix(in srgb, var(--tone) 20%, transparent); color: inherit; font-weight: 600; cursor: default; }
.highlighted-text .color-legend {
  display: flex; justify-content: space-between; margin-bottom: var(--spacing-md); padding: 3px 8px; border-radius: var(--radius-xs); direction: ltr;
  background: linear-gradient(90deg, color-mix(in srgb, #a855f7 65%, transparent), transparent, color-mix(in srgb, #ef4444 65%, transparent)); font-weight: 600;
}
.highlighted-text .label-input { width: 10ch; margin-inline: 5px; padding: 0 5px; border: 1px solid var(--tone); border-radius: var(--radius-xs); background: var(--input-background-fill); color: var(--body-text-color); font-size: var(--text-sm); line-height: 1.6; }
.highlighted-text .remove-btn { display: inline-flex; width: 20px; height: 20px; min-width: 20px; min-height: 20px; padding: 2px; vertical-align: middle; }
.highlighted-text .empty { min-height: 64px; display: grid; place-items: center; color: var(--body-text-color-subdued); }
`;

type Tokens = NonNullable<View<"highlightedtext">["value"]["value"]>;
type Token = Tokens[number];

const TONES =
  "#b91c1c #15803d #1d4ed8 #7e22ce #a16207 #0f766e #be185d #4d7c0f #4338ca #c2410c".split(" ");
const [LESS, MORE] = ["#a855f7", "#ef4444"];

/** What stands open for a label: where in the text, which may be cut for it already. */
interface Editing {
  at: number;
  tokens: Tokens;
}

interface Marked {
  view: View<"highlightedtext">;
  tokens: Tokens;
  tones: Map<string, string>;
  /** The category that the legend points at. */
  pointed: Signal<string | null>;
  editing: Signal<Editing | null>;
}

function scored(tokens: Tokens): boolean {
  return tokens.some(({ class_or_confidence: what }) => typeof what === "number");
}

/** What each part of a text costs beside its characters, in characters. */
const PART = 20;

/** As many parts as can be drawn; the last one may be cut. */
function drawable(tokens: Tokens): Tokens {
  let left = MOST;
  const found: Tokens = [];
  for (const token of tokens) {
    if (left <= 0) break;
    found.push(token.token.length > left ? { ...token, token: token.token.slice(0, left) } : token);
    left -= token.token.length + PART;
  }
  const whole = found.length === tokens.length && found.at(-1)?.token === tokens.at(-1)?.token;
  return whole ? tokens : found;
}

function lengthOf(tokens: Tokens): number {
  return tokens.reduce((sum, { token }) => sum + token.length, 0);
}

/** A colour for each category, in the order of their coming. */
function tonesOf(tokens: Tokens, given: Record<string, string> | null): Map<string, string> {
  const found = new Map<string, string>();
  for (const { class_or_confidence: what } of tokens)
    if (typeof what === "string" && what && !found.has(what))
      found.set(what, given?.[what] ?? TONES[found.size % TONES.length] ?? "");
  return found;
}

export default function HighlightedText(view: View<"highlightedtext">): JSX.Element {
  const { block, value, interactive } = view;
  const pointed = useSignal<string | null>(null);
  const editing = useSignal<Editing | null>(null);
  const all = editing.value?.tokens ?? value.value ?? [];
  const tokens = drawable(all);
  const cut = tokens !== all;
  useSignalEffect(() => {
    if (value.value !== undefined) editing.value = null; // a new value ends what was begun
  });
  const tones = tonesOf(tokens, view.color_map.value);
  const marked: Marked = { view, tokens, tones, pointed, editing };
  const scores = scored(tokens);
  const name = labelOf(block, "Highlighted Text");
  return (
    <Frame view={view} class="highlighted-text" bare={!view.container.value}>
      <Label block={block} text={name} />
      <OwnButtons block={block} />
      {view.show_legend.value ? scores ? <Scale /> : <Legend {...marked} /> : null}
      {tokens.length === 0 ? (
        <div class="empty">No text yet</div>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: parts of a text are no fieldset
        <div
          class={`textfield ${view.show_whitespaces.value ? "spaces" : ""}`}
          data-testid="highlighted-text"
          role="group"
          aria-label={name}
          dir={view.rtl.value ? "rtl" : "auto"}
        >
          {tokens.map((token, at) =>
            interactive.value && !cut ? (
              <Editable key={at} {...marked} token={token} at={at} scores={scores} />
            ) : (
              <Part key={at} {...marked} token={token} at={at} />
            ),
          )}
        </div>
      )}
      {cut ? (
        <div class="invalid" role="status">
          {remark(lengthOf(all), lengthOf(tokens))}
        </div>
      ) : null}
      <Invalid block={block} />
    </Frame>
  );
}

function Scale(): JSX.Element {
  return (
    <div class="color-legend" data-testid="highlighted-text:color-legend">
      <span>-1</span>
      <span>0</span>
      <span>+1</span>
    </div>
  );
}

function Legend({ tones, pointed }: Marked): JSX.Element {
  const point = (to: string | null) => () => {
    pointed.value = to;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the categories are no fieldset
    <div class="legend" role="group" aria-label="Categories">
      {[...tones].map(([category, tone]) => (
        <button
          key={category}
          type="button"
          style={{ "--tone": tone }}
          onMouseEnter={point(category)}
          onMouseLeave={point(null)}
          onFocus={point(category)}
          onBlur={point(null)}
        >
          {category}
        </button>
      ))}
    </div>
  );
}

interface PartProps extends Marked {
  token: Token;
  at: number;
}

function lookOf({ token, tones, pointed }: PartProps) {
  const what = token.class_or_confidence;
  if (typeof what === "number") {
    const share = `${Math.round(Math.min(Math.abs(what), 1) * 65)}%`;
    return { class: "token scored", style: { "--tone": what < 0 ? LESS : MORE, "--share": share } };
  }
  const faded = pointed.value !== null && pointed.value !== what ? "faded" : "";
  if (!what) return { class: `token unlabeled ${faded}`, style: {} };
  return { class: `token highlighted ${faded}`, style: { "--tone": tones.get(what) ?? "" } };
}

/** The text of a part and, behind it, its category; a score is told to screen readers. */
function Words({ token, view }: PartProps): JSX.Element {
  const what = token.class_or_confidence;
  const inline = view.show_inline_category.value && !view.show_legend.value;
  return (
    <>
      <span class="text">{token.token}</span>{" "}
      {typeof what === "string" && what ? (
        <span class={inline ? "label" : "sr-only"}>{what}</span>
      ) : null}
      {typeof what === "number" ? <span class="sr-only"> {what}</span> : null}
    </>
  );
}

function selected({ view, token, at }: PartProps): void {
  view.emit("select", { index: at, value: [token.token, token.class_or_confidence] });
}

function Part(part: PartProps): JSX.Element {
  const look = lookOf(part);
  if (!part.view.listens("select"))
    return (
      <span {...look}>
        <Words {...part} />
      </span>
    );
  return (
    <button type="button" {...look} onClick={() => selected(part)}>
      <Words {...part} />
    </button>
  );
}

/** A part that can be labelled: by selecting some of its text, or by its present label. */
function Editable(part: PartProps & { scores: boolean }): JSX.Element {
  const { token, at, editing } = part;
  const what = token.class_or_confidence;
  const open = editing.value?.at === at;
  const look = lookOf(part);
  if (!open && (what === null || what === "")) return <Plain {...part} />;
  const remove = () => {
    editing.value = null;
    relabel(part, null);
  };
  return (
    <span class="token-container">
      {open ? (
        <span {...look}>
          <span class="text">{token.token}</span>
          <Entry {...part} />
        </span>
      ) : (
        <button
          type="button"
          {...look}
          title="Change the label"
          onClick={() => {
            editing.value = { at, tokens: part.tokens };
            selected(part);
          }}
          onKeyDown={({ key }) => {
            if (key === "Delete" || key === "Backspace") remove();
          }}
        >
          <Words {...part} />
        </button>
      )}
      {open ? null : (
        <button
          type="button"
          class="icon-button remove-btn"
          aria-label={`Remove label of ${token.token.trim()}`}
          title="Remove label"
          onClick={remove}
        >
          <Icon name="close" size={12} />
        </button>
      )}
    </span>
  );
}

/** Gives a part another label, or none; then it joins its neighbours without one. */
function relabel({ view, at, tokens }: PartProps, what: string | number | null): void {
  const next = tokens.map((token, other) =>
    other === at ? { ...token, class_or_confidence: what } : token,
  );
  view.value.value = what === null ? joined(next, at) : next;
}

function joined(tokens: Tokens, at: number): Tokens {
  const plain = (token: Token | undefined) =>
    token !== undefined && !token.class_or_confidence && token.class_or_confidence !== 0;
  const start = plain(tokens[at - 1]) ? at - 1 : at;
  const end = plain(tokens[at + 1]) ? at + 2 : at + 1;
  const text = tokens
    .slice(start, end)
    .map(({ token }) => token)
    .join("");
  const whole = { token: text, class_or_confidence: null };
  return [...tokens.slice(0, start), whole, ...tokens.slice(end)];
}

/** Text without a label. A caret moves in it and selects, as in a field that cannot be written. */
function Plain(part: PartProps & { scores: boolean }): JSX.Element {
  const { token, at, view, editing } = part;
  const split = (whole: boolean) => {
    const range = rangeIn(at, view, whole);
    if (!range) return;
    const [from, to] = range;
    const cut = [
      { token: token.token.slice(0, from), class_or_confidence: null },
      { token: token.token.slice(from, to), class_or_confidence: part.scores ? 0 : "" },
      { token: token.token.slice(to), class_or_confidence: null },
    ].filter(({ token: text }) => text);
    getSelection()?.removeAllRanges();
    const tokens = [...part.tokens.slice(0, at), ...cut, ...part.tokens.slice(at + 1)];
    editing.value = { at: at + (from > 0 ? 1 : 0), tokens };
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: it flows with the text around it
    <span
      class="token unlabeled"
      data-part={`${view.block.id}-${at}`}
      role="textbox"
      tabIndex={0}
      contentEditable
      inputMode="none"
      spellcheck={false}
      aria-readonly="true"
      aria-label={`Text ${token.token.trim()}: select some and press Enter to label it`}
      onBeforeInput={(event) => event.preventDefault()}
      onDrop={(event) => event.preventDefault()}
      onPaste={(event) => event.preventDefault()}
      onPointerDown={() => {
        // The pointer may be let go anywhere; the selection stands only after that.
        const end = () => setTimeout(() => split(false));
        addEventListener("pointerup", end, { once: true });
      }}
      onClick={() => {
        if (!rangeIn(at, view, false)) selected(part);
      }}
      onKeyDown={(event) => {
        if (event.key === "Tab" || event.key.startsWith("Arrow")) return;
        if (event.key === "Enter") split(true);
        if (!event.ctrlKey && !event.metaKey && !/^(Home|End|Escape)$/.test(event.key))
          event.preventDefault();
      }}
    >
      {token.token}
    </span>
  );
}

/** What is selected inside a part; with `word`, else the word at the caret. */
function rangeIn(
  at: number,
  view: View<"highlightedtext">,
  word: boolean,
): [number, number] | null {
  const place = document.querySelector(`[data-part="${view.block.id}-${at}"]`)?.firstChild;
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  if (!place || !range?.intersectsNode(place)) return null;
  const text = place.textContent ?? "";
  const from = range.startContainer === place ? range.startOffset : 0;
  const to = range.endContainer === place ? range.endOffset : text.length;
  if (to > from && !range.collapsed) return [from, to];
  if (!word) return null;
  const start = text.slice(0, from).search(/\S*$/);
  const rest = text.slice(from).search(/\s/);
  const end = rest < 0 ? text.length : from + rest;
  return end > start ? [start, end] : null;
}

/** The field for a label: Enter keeps it, Escape or an empty label leaves things as they were. */
function Entry(part: PartProps & { scores: boolean }): JSX.Element {
  const { token, editing, at, scores } = part;
  const field = useMemo(() => createRef<HTMLInputElement>(), []);
  useEffect(() => field.current?.select(), []);
  const what = token.class_or_confidence;
  const end = (text: string | null) => {
    if (editing.peek()?.at !== at) return;
    editing.value = null;
    const score = Number(text);
    const given = text !== null && text.trim() !== "" && !(scores && Number.isNaN(score));
    if (given) relabel(part, scores ? Math.min(Math.max(score, -1), 1) : text.trim());
  };
  return (
    <input
      ref={field}
      class="label-input"
      aria-label={`Label of ${token.token.trim()}`}
      placeholder="label"
      {...(scores ? { type: "number", step: 0.1, min: -1, max: 1 } : { type: "text" })}
      value={what ?? ""}
      onKeyDown={(event) => {
        if (event.key === "Enter") end(event.currentTarget.value);
        if (event.key === "Escape") end(null);
      }}
      onBlur={({ currentTarget }) => end(currentTarget.value)}
    />
  );
}
