import { type Signal, useSignal } from "@preact/signals";
import { createRef, type JSX, type TargetedKeyboardEvent } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { OwnButtons } from "../buttons.tsx";
import { describedBy, Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { Drawing, Icon } from "../icons.tsx";
import { attach } from "../popup.ts";
import { CopyButton } from "../toolbar.tsx";
import type { View } from "../view.ts";

export const css = `
.dialogue .mode { display: flex; justify-content: flex-end; margin-bottom: var(--spacing-md); }
.dialogue [role="switch"] { display: inline-flex; align-items: center; gap: var(--spacing-md); padding: 0; border: 0; background: none; color: inherit; font-size: var(--text-sm); cursor: pointer; }
.dialogue [role="switch"]::before { content: ""; box-sizing: border-box; width: 36px; height: 20px; border: 1px solid var(--neutral-500, #777); border-radius: 10px; background: radial-gradient(circle at 9px, var(--neutral-500, #777) 5px, transparent 6px); transition: background .12s; }
.dialogue [role="switch"][aria-checked="true"]::before { border-color: var(--color-accent); background: radial-gradient(circle at 25px, #fff 6px, transparent 7px), var(--color-accent); }
.dialogue [role="switch"]:hover::before { border-color: var(--color-accent); }
.dialogue .lines { container-type: inline-size; display: grid; gap: var(--spacing-sm); margin: 0; padding: 0; list-style: none; }
.dialogue .lines li { display: grid; grid-template-columns: minmax(6rem, 10rem) 1fr auto; gap: var(--spacing-sm); align-items: start; }
.dialogue .lines .tinted { background: color-mix(in srgb, var(--tone) 15%, var(--input-background-fill)); }
.dialogue .lines textarea { resize: none; field-sizing: content; min-height: 100%; }
.dialogue .lines select:disabled { appearance: none; opacity: 1; }
.dialogue .lines select { appearance: auto; text-overflow: ellipsis; }
.dialogue .line-tools { display: flex; padding-block: 6px; }
.dialogue .as-text { resize: vertical; min-height: 7.5em; }
.dialogue .submit { display: flex; justify-content: flex-end; margin-top: var(--spacing-md); }
.tags-popup { position: fixed; inset: auto; margin: 0; padding: 4px; overflow-y: auto; border: 1px solid var(--border-color-primary); border-radius: var(--input-radius); background: var(--background-fill-primary); color: var(--body-text-color); box-shadow: var(--shadow-drop-lg), 0 8px 24px rgb(0 0 0 / 14%); max-width: 20rem; }
.tags-popup [role="option"] { padding: 4px 8px; border-radius: var(--radius-sm); cursor: pointer; }
.tags-popup [aria-selected="true"] { background: color-mix(in srgb, var(--color-accent) 14%, transparent); }
.dialogue .lines li:not(:has(.line-tools)) { grid-template-columns: minmax(6rem, 10rem) 1fr; }
@container (max-width: 360px) { .dialogue .lines li:not(:has(.line-tools)) { grid-template-columns: 1fr; } .dialogue .lines li { grid-template-columns: 1fr auto; } .dialogue .lines li > :first-child { grid-column: 1 / -1; } }
`;

const PLUS = "M12 5v14M5 12h14";
const BIN = "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13";
const TONES = "#b91c1c #1d4ed8 #15803d #7e22ce #a16207 #0f766e #be185d #4d7c0f".split(" ");

interface Line {
  speaker: string;
  text: string;
}

type Dialog = View<"dialogue">;

/** Lines as text: here where that is as usual, else as the author's function does it. */
async function format(view: Dialog, lines: Line[]): Promise<string> {
  if (view.formatter.peek()) return String(await view.block.call("format", [lines]));
  return lines.map(({ speaker, text }) => `[${speaker}] ${text}`).join(view.separator.peek());
}

async function unformat(view: Dialog, text: string): Promise<Line[]> {
  if (view.formatter.peek()) return (await view.block.call("unformat", [text])) as Line[];
  const first = view.speakers.peek()?.[0] ?? "";
  const parts = text.split(view.separator.peek()).filter((part) => part.trim());
  return parts.map((part) => {
    const found = /^\s*\[([^\]]+)\]\s*(.*?)\s*$/s.exec(part);
    return { speaker: found?.[1] ?? first, text: found?.[2] ?? part };
  });
}

export default function Dialogue(view: Dialog): JSX.Element {
  const { block, value, ui_mode, interactive, emit, submit_btn, buttons } = view;
  const plain = useSignal(ui_mode.peek() === "text");
  const name = labelOf(block, "Dialogue");
  const text = ui_mode.value === "text" || (ui_mode.value === "both" && plain.value);
  const shown = useShown(view, text);
  const set = (next: string | Line[]) => {
    value.value = next;
    emit("input");
  };
  const submit = () => emit("submit");
  return (
    <Frame view={view} class="dialogue" bare={!view.container.value}>
      <Label block={block} text={name} {...(text ? { for: `input-${block.id}` } : {})} />
      <OwnButtons block={block}>
        {buttons.value?.includes("copy") ? <CopyButton text={() => textNow(view)} /> : null}
      </OwnButtons>
      {ui_mode.value === "both" ? (
        <div class="mode">
          <button
            type="button"
            role="switch"
            aria-checked={text}
            onClick={() => {
              plain.value = !plain.peek();
            }}
          >
            Plain Text
          </button>
        </div>
      ) : null}
      {text ? (
        <TagField
          view={view}
          id={`input-${block.id}`}
          class="input as-text"
          text={typeof shown === "string" ? shown : ""}
          onInput={set}
          onEnter={(event) => {
            if (!event.ctrlKey && !event.metaKey) return false;
            submit();
            return true;
          }}
        />
      ) : (
        <Lines
          view={view}
          name={name}
          lines={Array.isArray(shown) && shown.length > 0 ? shown : [blank(view)]}
          set={set}
          submit={submit}
        />
      )}
      {submit_btn.value && interactive.value ? (
        <div class="submit">
          <button
            type="button"
            class="gr-button sm secondary submit-button"
            data-testid="dialogue-submit-button"
            aria-label={submit_btn.value === true ? "Submit" : undefined}
            onClick={submit}
          >
            {submit_btn.value === true ? <Icon name="send" /> : submit_btn.value}
          </button>
        </div>
      ) : null}
      <Invalid block={block} />
    </Frame>
  );
}

/** The value in the form that is to be shown; its own form stays until the user edits it. */
function useShown(view: Dialog, asText: boolean): string | Line[] | null {
  const held = view.value.value;
  const made = useSignal<{ of: unknown; is: string | Line[] } | null>(null);
  const fits = held === null || (typeof held === "string") === asText;
  useEffect(() => {
    if (fits) return;
    const making = typeof held === "string" ? unformat(view, held) : format(view, held);
    void making.then((is) => {
      made.value = { of: held, is };
    });
  }, [held, fits]);
  if (fits) return held;
  return made.value?.of === held ? made.value.is : null;
}

function textNow({ value, separator }: Dialog): string {
  const now = value.peek();
  if (!Array.isArray(now)) return now ?? "";
  return now.map(({ speaker, text }) => `[${speaker}] ${text}`).join(separator.peek());
}

function blank({ speakers }: Dialog): Line {
  return { speaker: speakers.peek()?.[0] ?? "", text: "" };
}

interface LinesProps {
  view: Dialog;
  name: string;
  lines: Line[];
  set: (lines: Line[]) => void;
  submit: () => void;
}

function Lines({ view, name, lines, set, submit }: LinesProps): JSX.Element {
  const list = useMemo(() => createRef<HTMLUListElement>(), []);
  const most = view.max_lines.value;
  const active = view.interactive.value === true;
  const full = most !== null && lines.length >= most;
  const speakers = view.speakers.value ?? [];
  const focus = (at: number) =>
    setTimeout(() => list.current?.querySelectorAll("textarea")[at]?.focus());
  const change = (at: number, part: Partial<Line>) =>
    set(lines.map((line, other) => (other === at ? { ...line, ...part } : line)));
  const add = (at: number) => {
    if (full) return;
    const line = { speaker: lines[at]?.speaker ?? "", text: "" };
    set([...lines.slice(0, at + 1), line, ...lines.slice(at + 1)]);
    focus(at + 1);
  };
  const remove = (at: number) => {
    set(lines.filter((_, other) => other !== at));
    focus(Math.max(at - 1, 0));
  };
  return (
    <ul
      ref={list}
      class="lines dialogue-container"
      aria-label={name}
      data-testid="dialogue-container"
    >
      {lines.map((line, at) => {
        const known = speakers.includes(line.speaker);
        const tone = toneOf(view, line.speaker);
        return (
          <li key={at} class="dialogue-line" style={{ "--tone": tone }}>
            <select
              class="input tinted"
              aria-label={`Speaker of line ${at + 1}`}
              disabled={!active}
              value={line.speaker}
              onChange={({ currentTarget }) => change(at, { speaker: currentTarget.value })}
            >
              {(known ? speakers : [line.speaker, ...speakers]).map((speaker) => (
                <option key={speaker}>{speaker}</option>
              ))}
            </select>
            <TagField
              view={view}
              class="input tinted"
              label={`Line ${at + 1}`}
              text={line.text}
              onInput={(text) => change(at, { text })}
              onEnter={(event) => {
                if (event.ctrlKey || event.metaKey) submit();
                else add(at);
                return true;
              }}
              onEmpty={() => {
                if (lines.length > 1) remove(at);
              }}
              focused={at === 0 && view.autofocus.peek()}
            />
            {active ? (
              <span class="line-tools">
                <button
                  type="button"
                  class="icon-button add-button"
                  data-testid={`dialogue-add-button-${at}`}
                  aria-label="Add new line"
                  title="Add new line"
                  disabled={full}
                  onClick={() => add(at)}
                >
                  <Drawing path={PLUS} />
                </button>
                {lines.length > 1 ? (
                  <button
                    type="button"
                    class="icon-button delete-button"
                    data-testid={`dialogue-delete-button-${at}`}
                    aria-label="Remove current line"
                    title="Remove this line"
                    onClick={() => remove(at)}
                  >
                    <Drawing path={BIN} />
                  </button>
                ) : null}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function toneOf({ color_map, speakers }: Dialog, speaker: string): string {
  const at = speakers.value?.indexOf(speaker) ?? -1;
  return color_map.value?.[speaker] ?? TONES[Math.max(at, 0) % TONES.length] ?? "";
}

interface TagFieldProps {
  view: Dialog;
  id?: string;
  class: string;
  label?: string;
  text: string;
  onInput: (text: string) => void;
  /** Says whether the key was taken; else the field gets a line end. */
  onEnter: (event: KeyboardEvent) => boolean;
  onEmpty?: () => void;
  focused?: boolean;
}

/** What was typed after the last colon before the caret, and where; null where there is none. */
function begun(field: HTMLTextAreaElement): { at: number; text: string } | null {
  const before = field.value.slice(0, field.selectionStart);
  const found = /:([^\s:]*)$/.exec(before);
  return found ? { at: found.index, text: found[1] ?? "" } : null;
}

/** A field that proposes tags behind a colon. */
function TagField(props: TagFieldProps): JSX.Element {
  const { view, text, onInput } = props;
  const field = useMemo(() => createRef<HTMLTextAreaElement>(), []);
  const found = useSignal<string[]>([]);
  const active = useSignal(0);
  const id = useMemo(() => `tags-${Math.random().toString(36).slice(2)}`, []);
  useEffect(() => {
    if (props.focused) field.current?.focus();
  }, []);
  const look = (at: HTMLTextAreaElement) => {
    const word = begun(at);
    const tags = view.tags.peek() ?? [];
    const wanted = word?.text.toLowerCase() ?? "";
    found.value = word ? tags.filter((tag) => tag.toLowerCase().includes(wanted)) : [];
    active.value = 0;
  };
  const take = (tag: string | undefined) => {
    const at = field.current;
    const word = at && begun(at);
    if (!at || !word || tag === undefined) return;
    const [start, rest] = [at.value.slice(0, word.at), at.value.slice(at.selectionStart)];
    const caret = start.length + tag.length + 1;
    found.value = [];
    onInput(`${start}${tag} ${rest}`);
    requestAnimationFrame(() => at.setSelectionRange(caret, caret));
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    if (found.peek().length > 0 && chosen(event, found, active, take)) event.preventDefault();
    else if (event.key === "Enter" && props.onEnter(event)) event.preventDefault();
    else if (event.key === "Backspace" && event.currentTarget.value === "" && props.onEmpty) {
      event.preventDefault();
      props.onEmpty();
    }
  };
  const open = found.value.length > 0;
  return (
    <>
      <textarea
        ref={field}
        id={props.id}
        class={props.class}
        rows={1}
        aria-label={props.label}
        value={text}
        placeholder={view.placeholder.value ?? undefined}
        disabled={!view.interactive.value}
        aria-describedby={describedBy(view.block)}
        aria-autocomplete="list"
        aria-controls={open ? id : undefined}
        aria-activedescendant={open ? `${id}-${active.value}` : undefined}
        onInput={({ currentTarget }) => {
          look(currentTarget);
          onInput(currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          found.value = [];
        }}
      />
      {open ? (
        <Tags id={id} field={field.current} tags={found.value} active={active.value} take={take} />
      ) : null}
    </>
  );
}

/** The keys of the open list; true for one that it takes. */
function chosen(
  event: KeyboardEvent,
  found: Signal<string[]>,
  active: Signal<number>,
  take: (tag: string | undefined) => void,
): boolean {
  const count = found.peek().length;
  if (event.key === "ArrowDown") active.value = (active.peek() + 1) % count;
  else if (event.key === "ArrowUp") active.value = (active.peek() + count - 1) % count;
  else if (event.key === "Enter" || event.key === "Tab") take(found.peek()[active.peek()]);
  else if (event.key === "Escape") found.value = [];
  else return false;
  return true;
}

interface TagsProps {
  id: string;
  field: HTMLElement | null;
  tags: string[];
  active: number;
  take: (tag: string) => void;
}

function Tags({ id, field, tags, active, take }: TagsProps): JSX.Element {
  const popup = useMemo(() => createRef<HTMLDivElement>(), []);
  useEffect(() => (popup.current && field ? attach(popup.current, field) : undefined), []);
  return (
    <div
      ref={popup}
      id={id}
      popover="manual"
      class="tags-popup"
      data-testid="dialogue-tag-menu"
      role="listbox"
      aria-label="Tags"
    >
      {tags.map((tag, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
        <div
          key={tag}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(tag)}
        >
          {tag}
        </div>
      ))}
    </div>
  );
}
