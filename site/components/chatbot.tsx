import {
  batch,
  type ReadonlySignal,
  type Signal,
  useComputed,
  useSignal,
  useSignalEffect,
} from "@preact/signals";
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { OwnButtons } from "../buttons.tsx";
import { marked, messagesOf, type Turn, transcript, turnsOf } from "../chat/conversation.ts";
import { FILE, type Look, Text } from "../chat/saying.tsx";
import { isFile } from "../files.ts";
import { Frame, labelOf } from "../frame.tsx";
import { Drawing } from "../icons.tsx";
import { css as prose } from "../markdown.ts";
import { CopyButton } from "../toolbar.tsx";
import type { View } from "../view.ts";

const CHAT = "M4 5h16v11H10l-5 4v-4H4zM8 9h8M8 12h5";
const TRASH = "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5";
const DOWN = "M12 5v14M6 13l6 6 6-6";

let TurnRow: typeof import("../chat/turn.tsx").TurnRow;

export const rest = import("../chat/turn.tsx").then((module) => {
  ({ TurnRow } = module);
  return module.css;
});

export const css = `${prose}
.chatbot.block { padding: 0; } .chatbot { display: flex; flex-direction: column; overflow: hidden !important; }
.chatbot.resizable { resize: vertical; }
.chatbot .head { position: absolute; inset: 0 0 auto; z-index: 2; display: flex; justify-content: space-between; align-items: flex-start; pointer-events: none; }
.chatbot .head > * { pointer-events: auto; border: 1px solid var(--border-color-primary); background: var(--block-background-fill); }
.chatbot .float {
  display: inline-flex; align-items: center; gap: var(--spacing-sm); margin: var(--block-label-margin); padding: 2px var(--spacing-md);
  border-width: 0 1px 1px 0; border-radius: var(--block-label-radius);
  color: var(--block-label-text-color); font-size: var(--block-label-text-size); font-weight: var(--block-label-text-weight); background: var(--block-label-background-fill);
}
[dir="rtl"] .chatbot .float { border-width: 0 0 1px 1px; border-radius: var(--block-label-right-radius); }
.chatbot .toolbar { position: static; gap: 0; margin-inline-start: auto; padding: 1px 2px; border-width: 0 0 1px 1px; border-end-start-radius: var(--radius-md); }
.chatbot .bubble-wrap { position: relative; flex: 1 1 auto; min-height: 0; overflow-y: auto; overscroll-behavior: contain; display: flex; flex-direction: column; padding-top: 34px; }
.chatbot .bubble-wrap.panel-wrap { padding-top: 28px; }
.chatbot .message-wrap { display: flex; flex-direction: column; padding: 0 var(--spacing-xxl) var(--spacing-xxl); }
.chatbot .panel-wrap .message-wrap { padding-inline: 0; }
.chatbot .message-row { display: flex; align-items: flex-start; gap: var(--spacing-lg); margin-top: var(--spacing-lg); }
.chatbot .example:hover { background: var(--color-accent-soft); }
.chatbot .dots { display: flex; gap: 5px; padding: 6px 2px; }
.chatbot .dots i { width: 7px; height: 7px; border-radius: 50%; background: var(--body-text-color-subdued); animation: pulse 1.2s ease-in-out infinite; }
.chatbot .dots i:nth-child(2) { animation-delay: .2s; }
.chatbot .dots i:nth-child(3) { animation-delay: .4s; }
.chatbot .pending { animation: appear .15s ease-out .15s both; }
.chatbot .placeholder-content { flex: 1; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: var(--spacing-xxl); padding: var(--spacing-xl); }
.chatbot .examples { display: flex; flex-wrap: wrap; justify-content: center; gap: var(--spacing-lg); width: 100%; }
.chatbot .example {
  display: flex; align-items: center; gap: var(--spacing-md); flex: 0 1 240px; padding: var(--spacing-xl);
  border: 1px solid var(--border-color-primary); border-radius: var(--radius-lg); background: var(--block-background-fill);
  text-align: start; cursor: pointer; overflow-wrap: anywhere; transition: background-color .12s;
}
.chatbot .example .icon { flex: none; color: var(--body-text-color-subdued); }
.chatbot .example img { flex: none; width: 28px; height: 28px; object-fit: cover; border-radius: var(--radius-sm); }
.chatbot .scroll-down {
  position: absolute; z-index: 2; inset-block-end: 10px; inset-inline: 0; margin-inline: auto; width: 34px; height: 34px;
  border: 1px solid var(--border-color-primary); border-radius: 50%; background: var(--background-fill-primary); box-shadow: var(--shadow-drop-lg);
}
.chatbot > .wrap:not(.generating) { inset: auto 0 0; align-items: flex-end; padding: 6px; background: none; pointer-events: none; }
.chatbot > .wrap .spinner { display: none; }
.chatbot > .wrap .progress-text { position: static; }
.chatbot > .wrap .error { pointer-events: auto; }
@media (max-width: 480px) { .chatbot .message-wrap { padding-inline: var(--spacing-lg); } }
`;

export default function Chatbot(view: View<"chatbot">): JSX.Element {
  const { block, height, min_height, max_height } = view;
  const talk = useTalk(view);
  const look = useLook(view);
  const label = labelOf(block, "Chatbot");
  const sizes = {
    height: height.value,
    min_height: min_height.value,
    max_height: max_height.value,
  };
  const empty = talk.turns.value.length === 0;
  return (
    <Frame
      view={view}
      class={`chatbot ${view.resizable.value ? "resizable" : ""}`}
      bare={!view.container.value}
      sizes={sizes}
    >
      <div class="head">
        {view.show_label.value === false ? null : (
          <span class="float" data-testid="block-label">
            <Drawing path={CHAT} size={14} /> {label}
          </span>
        )}
        <Tools view={view} empty={empty} />
      </div>
      <Log view={view} talk={talk} look={look} />
    </Frame>
  );
}

/** Turns that are drawn in one frame; a long conversation comes from its end on. */
const AT_ONCE = 40;

interface Talk {
  turns: Signal<Turn[]>;
  /** How many of the first turns are still to be drawn. */
  waiting: Signal<number>;
}

/** The conversation as turns, at most once a frame however often it changes. */
function useTalk(view: View<"chatbot">): Talk {
  const turns = useSignal<Turn[]>([]);
  const waiting = useSignal(0);
  const first = useRef(true);
  const read = () => {
    const before = turns.peek();
    const grouped = view.group_consecutive_messages.peek();
    const next = turnsOf(messagesOf(view.value.peek()), grouped, before);
    const most = Math.max(0, next.length - AT_ONCE);
    batch(() => {
      const many = next.length - before.length > AT_ONCE;
      waiting.value = many ? most : Math.min(waiting.peek(), most);
      turns.value = next;
    });
  };
  if (first.current) read();
  first.current = false;
  useSignalEffect(() => {
    view.value.value;
    view.group_consecutive_messages.value;
    // A hidden page has no frames, but what it says must be right all the same.
    if (document.hidden) return read();
    const frame = requestAnimationFrame(read);
    return () => cancelAnimationFrame(frame);
  });
  useSignalEffect(() => {
    if (waiting.value === 0) return;
    const frame = requestAnimationFrame(() => {
      waiting.value = Math.max(0, waiting.peek() - AT_ONCE);
    });
    return () => cancelAnimationFrame(frame);
  });
  return { turns, waiting };
}

function useLook(view: View<"chatbot">): ReadonlySignal<Look> {
  return useComputed(() => ({
    latex: view.latex_delimiters.value?.map(({ left, right, display }) => ({
      left: String(left),
      right: String(right),
      display: display === true,
    })),
    sanitize: view.sanitize_html.value,
    lineBreaks: view.line_breaks.value,
    tags: view.allow_tags.value,
    plain: !view.render_markdown.value,
    downloads: view.allow_file_downloads.value,
  }));
}

interface ToolsProps {
  view: View<"chatbot">;
  empty: boolean;
}

/** Buttons for the whole conversation; the author's own are always there. */
function Tools({ view, empty }: ToolsProps): JSX.Element | null {
  const { block, value, emit } = view;
  if (empty) return <OwnButtons block={block} />;
  return (
    <OwnButtons block={block}>
      <button
        type="button"
        class="icon-button"
        aria-label="Clear"
        title="Clear"
        onClick={() => {
          value.value = [];
          emit("clear");
        }}
      >
        <Drawing path={TRASH} />
      </button>
      {(view.buttons.value?.includes("copy_all") ?? true) ? (
        <CopyButton
          what="conversation"
          text={() => marked(view, transcript(messagesOf(value.peek())))}
        />
      ) : null}
    </OwnButtons>
  );
}

interface LogProps {
  view: View<"chatbot">;
  talk: Talk;
  look: ReadonlySignal<Look>;
}

/** The messages; the view stays at the newest one until the reader scrolls up. */
function Log({ view, talk: { turns, waiting }, look }: LogProps): JSX.Element {
  const { block } = view;
  const scroller = useRef<HTMLDivElement>(null);
  const away = useScrolling(view, scroller, turns);
  const feedback = useFeedback(view, turns);
  const layout = view.layout.value ?? "bubble";
  const state = block.status.value?.state;
  const all = turns.value;
  const busy = state === "pending" || state === "generating";
  return (
    <>
      <div
        class={`bubble-wrap ${layout}-wrap`}
        role="log"
        aria-label="chatbot conversation"
        aria-live="polite"
        aria-busy={busy || waiting.value > 0}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard
        tabIndex={0}
        ref={scroller}
        onCopy={(event) => copySelection(view, event)}
      >
        {all.length ? (
          <div class="message-wrap">
            {all.slice(waiting.value).map((turn) => (
              <TurnRow
                key={turn.items[0]?.index}
                view={view}
                turn={turn}
                look={look.value}
                last={turn === all.at(-1)}
                busy={busy && turn === all.at(-1) && turn.role === "bot"}
                feedback={feedback}
              />
            ))}
            {state === "pending" ? (
              <div class={`message-row ${layout} bot-row pending`} aria-hidden="true">
                <div class="flex-wrap">
                  <div class="bot message">
                    <div class="dots">
                      <i />
                      <i />
                      <i />
                    </div>
                  </div>
                </div>
              </div>
            ) : null}
          </div>
        ) : (
          <Empty view={view} look={look.value} />
        )}
      </div>
      {away.value ? (
        <button
          type="button"
          class="icon-button scroll-down"
          aria-label="Scroll down"
          title="Scroll down"
          onClick={() => toEnd(scroller.current)}
        >
          <Drawing path={DOWN} size={18} />
        </button>
      ) : null}
    </>
  );
}

function toEnd(element: HTMLElement | null): void {
  element?.scrollTo({ top: element.scrollHeight });
}

/** Follows the newest message; gives whether the reader is further up. */
function useScrolling(
  view: View<"chatbot">,
  scroller: { current: HTMLDivElement | null },
  turns: Signal<Turn[]>,
): Signal<boolean> {
  const away = useSignal(false);
  const count = useRef(0);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      away.value = element.scrollHeight - element.scrollTop - element.clientHeight > 60;
    };
    const follow = () => {
      if (view.autoscroll.peek() && !away.peek()) toEnd(element);
      else look();
    };
    const sizes = new ResizeObserver(follow);
    const watch = () => {
      sizes.disconnect();
      sizes.observe(element);
      if (element.firstElementChild) sizes.observe(element.firstElementChild);
    };
    watch();
    const content = new MutationObserver(watch);
    content.observe(element, { childList: true });
    element.addEventListener("scroll", look, { passive: true });
    follow();
    return () => {
      sizes.disconnect();
      content.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, []);
  // Who has just said something wants to see it, wherever the view is.
  useSignalEffect(() => {
    const now = turns.value;
    const asked = now.length > count.current && now.at(-1)?.role === "user";
    count.current = now.length;
    if (asked && view.autoscroll.peek()) requestAnimationFrame(() => toEnd(scroller.current));
  });
  return away;
}

/** What was chosen for each message, by its place: by the app (`feedback_value`), then here. */
function useFeedback(view: View<"chatbot">, turns: Signal<Turn[]>): Signal<Record<number, string>> {
  const feedback = useSignal<Record<number, string>>({});
  useSignalEffect(() => {
    const given = view.feedback_value.value ?? [];
    const answers = messagesOf(view.value.peek()).flatMap(({ role }, index) =>
      role === "assistant" ? [index] : [],
    );
    const pairs = answers.map((index, at) => [index, given[at] ?? ""]);
    feedback.value = {
      ...feedback.peek(),
      ...Object.fromEntries(pairs.filter(([, word]) => word)),
    };
  });
  useSignalEffect(() => {
    const count = turns.value.at(-1)?.items.at(-1)?.index ?? -1;
    const kept = Object.entries(feedback.peek()).filter(([index]) => Number(index) <= count);
    if (kept.length < Object.keys(feedback.peek()).length)
      feedback.value = Object.fromEntries(kept);
  });
  return feedback;
}

/** The author's mark goes with what is copied by hand, too. */
function copySelection(view: View<"chatbot">, event: ClipboardEvent): void {
  const text = getSelection()?.toString() ?? "";
  if (!text || event.target instanceof HTMLTextAreaElement) return;
  if (view.watermark.peek()) {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", marked(view, text));
  }
  view.emit("copy", { value: text });
}

interface EmptyProps {
  view: View<"chatbot">;
  look: Look;
}

/** What stands here before the first message. */
function Empty({ view, look }: EmptyProps): JSX.Element {
  const examples = view.examples.value ?? [];
  return (
    <div class="placeholder-content">
      {view.placeholder.value ? (
        <div class="placeholder">
          <Text text={view.placeholder.value} look={look} />
        </div>
      ) : null}
      {examples.length ? (
        <ul class="examples" style={{ listStyle: "none", margin: 0, padding: 0 }}>
          {examples.map((example, index) => (
            <Example key={String(example.text)} view={view} example={example} index={index} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

interface ExampleProps {
  view: View<"chatbot">;
  example: Record<string, unknown>;
  index: number;
}

function Example({ view, example, index }: ExampleProps): JSX.Element {
  const { text, display_text, icon, files } = example;
  const shown = String(display_text ?? text ?? "");
  const value = files ? { text, files } : { text };
  const picture = pictureOf(icon, files);
  return (
    <li style={{ display: "contents" }}>
      <button
        type="button"
        class="example"
        aria-label={`Select example ${index + 1}: ${shown}`}
        onClick={() => view.emit("example_select", { index, value })}
      >
        {picture ? <img src={picture} alt="" /> : files ? <Drawing path={FILE} size={20} /> : null}
        <span class="example-text">{shown}</span>
      </button>
    </li>
  );
}

/** The author's picture for an example, else its first file where that is one. */
function pictureOf(icon: unknown, files: unknown): string | null {
  if (typeof icon === "string") return icon;
  const first: unknown = Array.isArray(files) ? files[0] : null;
  return isFile(first) && first.mime_type?.startsWith("image/") ? first.url : null;
}
