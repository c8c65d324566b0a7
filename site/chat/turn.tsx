/** One speaker's turn in a conversation: messages, avatar, and the buttons below. */
import { type Signal, useSignal } from "@preact/signals";
import { Component, type JSX } from "preact";
import { useRef } from "preact/hooks";
import { Drawing, Icon } from "../icons.tsx";
import { addStyle } from "../render.tsx";
import { CopyButton } from "../toolbar.tsx";
import type { View } from "../view.ts";
import {
  type Item,
  isThought,
  marked,
  messagesOf,
  outermost,
  payloadOf,
  type Turn,
  textOf,
  written,
} from "./conversation.ts";
import type { Look } from "./saying.tsx";
import { Content, Thought } from "./speech.tsx";

const PATHS = {
  retry: "M4 12a8 8 0 0113.7-5.6L20 9M20 4v5h-5M20 12a8 8 0 01-13.7 5.6L4 15M4 20v-5h5",
  undo: "M9 14L4 9l5-5M4 9h10a6 6 0 010 12h-3",
  edit: "M12 20h8M16.5 4.5a2.1 2.1 0 013 3L8 19l-4 1 1-4z",
  like: "M7 11v9H4v-9zM7 11l4-8a2.5 2.5 0 012.5 2.5V9h5a2 2 0 012 2.3l-1 7a2 2 0 01-2 1.7H7",
  dislike:
    "M17 13V4h3v9zM17 13l-4 8a2.5 2.5 0 01-2.5-2.5V15h-5a2 2 0 01-2-2.3l1-7A2 2 0 016.5 4H17",
  flag: "M5 21V4M5 4h13l-2.5 4.5L18 13H5",
};

export const css = `
.chatbot audio { width: 320px; }
.chatbot .user-row.bubble { flex-direction: row-reverse; }
.chatbot .flex-wrap { min-width: 0; max-width: calc(100% - 40px); }
.chatbot .user-row.bubble .flex-wrap { max-width: min(85%, 720px); }
.chatbot .flex-wrap > .message {
  display: flex; flex-direction: column; gap: var(--spacing-md); padding: var(--spacing-md) var(--spacing-xl);
  border: 1px solid var(--border-color-primary); border-radius: var(--radius-lg);
  background: var(--background-fill-secondary); color: var(--body-text-color);
}
.chatbot .bubble .flex-wrap > .bot { border-end-start-radius: 2px; }
.chatbot .bubble .flex-wrap > .user { border-color: var(--border-color-accent-subdued); border-end-end-radius: 2px; background: var(--color-accent-soft); }
.chatbot .message .message { min-width: 0; }
.chatbot .message .prose { font-size: var(--chatbot-text-size); }
.chatbot .md > :first-child { margin-top: 0; }
.chatbot .md > :last-child { margin-bottom: 0; }
.chatbot .message .raw { font-size: var(--chatbot-text-size); white-space: pre-wrap; overflow-wrap: anywhere; }
.chatbot .message-content { display: flex; flex-direction: column; gap: var(--spacing-md); }
.chatbot .selectable { cursor: pointer; border-radius: var(--radius-sm); }
.chatbot .message-row.panel { margin: 0; padding: var(--spacing-xl) var(--spacing-xxl); align-items: flex-start; }
.chatbot .panel .flex-wrap { flex: 1; max-width: none; }
.chatbot .panel .flex-wrap > .message { padding: 0; border: 0; background: none; }
.chatbot .panel-wrap :is(.user-row, .user-buttons) { background: var(--color-accent-soft); }
.chatbot .panel-wrap :is(.bot-row, .bot-buttons) { background: var(--background-fill-secondary); }
.chatbot .panel-wrap .message-buttons { margin: 0; padding: var(--spacing-sm) var(--spacing-xxl) var(--spacing-md); }
.chatbot .panel-wrap .message-row:has(+ .message-buttons) { padding-bottom: 0; }
.chatbot .avatar-container { flex: none; width: 34px; height: 34px; overflow: hidden; border: 1px solid var(--border-color-primary); border-radius: 50%; }
.chatbot .avatar-image { width: 100%; height: 100%; object-fit: cover; display: block; }
.chatbot .message-buttons { display: flex; align-items: center; margin-top: 2px; }
.chatbot .user-buttons { justify-content: flex-end; }
.chatbot .message-row.bubble:has(.avatar-container) + .bot-buttons { margin-inline-start: 44px; }
.chatbot .panel-wrap .message-row:has(.avatar-container) + .bot-buttons { padding-inline-start: calc(var(--spacing-xxl) + 44px); }
.chatbot .message-row.bubble:has(.avatar-container) + .user-buttons { margin-inline-end: 44px; }
.chatbot .icon-button.chosen { color: var(--color-accent); }
.chatbot .extra-feedback { position: relative; }
.chatbot .extra-feedback-options {
  position: absolute; z-index: 3; inset-block-end: calc(100% + 4px); inset-inline-start: 0; display: flex; flex-direction: column; min-width: 120px; padding: 4px;
  border: 1px solid var(--border-color-primary); border-radius: var(--radius-md); background: var(--background-fill-primary); box-shadow: var(--shadow-drop-lg);
}
.chatbot .extra-feedback-option { padding: 4px 8px; border: 0; border-radius: var(--radius-sm); background: none; text-align: start; cursor: pointer; }
.chatbot .extra-feedback-option:hover { background: var(--background-fill-secondary); }
.chatbot .extra-feedback-option.chosen { font-weight: 600; }
.chatbot .options { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: var(--spacing-md); padding: var(--spacing-lg) 0 0; }
.chatbot .panel-wrap .options { padding-inline: var(--spacing-xxl); }
.chatbot .option {
  padding: var(--spacing-md) var(--spacing-xl); border: 1px solid var(--border-color-accent-subdued); border-radius: var(--radius-lg);
  background: var(--block-background-fill); cursor: pointer; transition: background-color .12s;
}
.chatbot .thought-group { padding: var(--spacing-sm) var(--spacing-lg); border: 1px solid var(--border-color-primary); border-radius: var(--radius-md); background: var(--background-fill-primary); }
.chatbot .thought-group .title { display: flex; flex-wrap: wrap; align-items: center; column-gap: var(--spacing-md); list-style: none; cursor: pointer; border-radius: var(--radius-sm); }
.chatbot .thought-group .title::-webkit-details-marker { display: none; }
.chatbot .arrow { display: flex; transition: transform .12s; transform: rotate(-90deg); color: var(--body-text-color-subdued); }
[dir="rtl"] .chatbot .arrow, .chatbot [dir="rtl"] .arrow { transform: rotate(90deg); }
.chatbot details[open] > .title > .arrow { transform: none !important; }
.chatbot .thought-title { min-width: 0; max-width: calc(100% - 24px); }
.chatbot .thought-title .prose { font-size: var(--text-md); font-weight: 500; overflow-wrap: break-word; }
.chatbot .duration { color: var(--body-text-color-subdued); font-size: var(--text-sm); }
.chatbot .loading-spinner { width: 12px; height: 12px; border: 2px solid var(--border-color-primary); border-top-color: var(--loader-color); border-radius: 50%; animation: spin .8s linear infinite; }
.chatbot .thought-group .content { margin-block: var(--spacing-xs) var(--spacing-sm); padding-inline-start: 22px; }
.chatbot .thought-group .content .prose { font-size: var(--text-md); color: var(--body-text-color-subdued); }
.chatbot .thought-group .content .prose :is(pre, code) { color: var(--body-text-color); }
.chatbot .children { margin-top: var(--spacing-md); }
.chatbot .file-image { align-self: flex-start; max-width: min(100%, 420px); max-height: 360px; border-radius: var(--radius-md); object-fit: contain; }
.chatbot :is(audio, video) { max-width: 100%; border-radius: var(--radius-md); }
.chatbot .file-container { display: flex; align-items: center; gap: var(--spacing-lg); min-width: 0; }
.chatbot .file-icon { display: flex; flex: none; padding: 6px; border: 1px solid var(--border-color-primary); border-radius: var(--radius-md); background: var(--background-fill-primary); color: var(--body-text-color-subdued); }
.chatbot .file-info { display: flex; flex-direction: column; min-width: 0; line-height: 1.35; }
.chatbot .file-link { overflow-wrap: anywhere; }
.chatbot :is(.file-link, .user .prose a) { color: inherit; }
.chatbot .file-type { color: var(--body-text-color-subdued); font-size: var(--text-xs); }
.chatbot .component { min-width: min(280px, 100%); }
.chatbot .option:hover { background: var(--color-accent-soft); }
`;

export interface TurnProps {
  view: View<"chatbot">;
  turn: Turn;
  look: Look;
  /** Whether it is the last one of the conversation. */
  last: boolean;
  /** Whether its answer is still being written. */
  busy: boolean;
  /** What was chosen for a message, by its place. */
  feedback: Signal<Record<number, string>>;
}

/** Draws a turn again only when something of it changed, however often the conversation does. */
export class TurnRow extends Component<TurnProps> {
  override shouldComponentUpdate(next: TurnProps): boolean {
    const { view, turn, look, last, busy } = this.props;
    return (
      view !== next.view ||
      turn !== next.turn ||
      look !== next.look ||
      last !== next.last ||
      busy !== next.busy
    );
  }

  override render(): JSX.Element {
    return <Row {...this.props} />;
  }
}

function Row(props: TurnProps): JSX.Element {
  const { view, turn, look, last, busy } = props;
  const layout = view.layout.value ?? "bubble";
  const drafts = useSignal<string[] | null>(null);
  const avatar = view.avatar_images.value?.[turn.role === "user" ? 0 : 1];
  const options = last && !busy ? (turn.items.at(-1)?.message.options ?? []) : [];
  return (
    <>
      <div class={`message-row ${layout} ${turn.role}-row`}>
        {avatar ? (
          <div class="avatar-container">
            <img class="avatar-image" src={avatar} alt={`${turn.role} avatar`} />
          </div>
        ) : null}
        <div class="flex-wrap role">
          <div class={`${turn.role} message`}>
            {drafts.value && pen ? (
              <pen.Drafts
                items={written(turn)}
                look={look}
                drafts={drafts}
                submit={() => pen?.submit(props, drafts)}
              />
            ) : (
              outermost(turn.items).map((item) => (
                <Said key={item.index} view={view} turn={turn} item={item} look={look} />
              ))
            )}
          </div>
        </div>
      </div>
      {busy ? null : <Buttons {...props} drafts={drafts} />}
      {options.length ? (
        <div class="options">
          {options.map(({ value, label }, index) => (
            <button
              key={value}
              type="button"
              class="option"
              onClick={() => view.emit("option_select", { index, value })}
            >
              {label ?? value}
            </button>
          ))}
        </div>
      ) : null}
    </>
  );
}

let pen: typeof import("./drafts.tsx") | null = null;

/** Shows the texts in fields, by what is loaded for that. */
async function edit(drafts: Signal<string[] | null>, texts: string[]): Promise<void> {
  const first = pen === null;
  pen = await import("./drafts.tsx");
  if (first) addStyle(pen.css);
  drafts.value = texts;
}

interface SaidProps {
  view: View<"chatbot">;
  turn: Turn;
  item: Item;
  look: Look;
}

/** One message, each part of it in a box of its own; it can be selected where somebody listens. */
function Said({ view, turn, item, look }: SaidProps): JSX.Element {
  const { message, index } = item;
  const selectable = view.listens("select");
  const select = () => view.emit("select", { index, value: payloadOf(message) });
  const selecting = selectable
    ? {
        tabIndex: 0,
        onClick: select,
        onKeyDown: (event: KeyboardEvent) => {
          if (event.key === "Enter" && event.target === event.currentTarget) select();
        },
      }
    : {};
  const box = (key: string, content: JSX.Element) => (
    <div class={`message ${isThought(item) ? "thought" : ""}`} key={key}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's */}
      <div
        data-testid={turn.role}
        role="group"
        aria-label={`${turn.role}'s message`}
        class={selectable ? "selectable" : undefined}
        dir={view.rtl.value ? "rtl" : undefined}
        {...selecting}
      >
        {content}
      </div>
    </div>
  );
  if (isThought(item))
    return box("thought", <Thought item={item} items={turn.items} look={look} />);
  return (
    <>
      {message.content.map((part, at) =>
        box(`${at}:${part.type}`, <Content parts={[part]} look={look} />),
      )}
    </>
  );
}

/** Copy, retry, undo, edit, and what the reader thinks of it. */
function Buttons(props: TurnProps & { drafts: Signal<string[] | null> }): JSX.Element | null {
  const { view, turn, last, drafts } = props;
  const editing = drafts.value !== null;
  const bot = turn.role === "bot";
  const text = () => turn.items.map(({ message }) => textOf(message)).join("\n");
  const may = view.editable.value === "all" || (view.editable.value === "user" && !bot);
  const editable = may && written(turn).length > 0;
  const copyable = (view.buttons.value?.includes("copy") ?? true) && text() !== "";
  const rated = view.listens("like") && (bot || view.like_user_message.value);
  const again = bot && last;
  const asked = () => {
    const messages = messagesOf(view.value.peek());
    const index = messages.map(({ role }) => role).lastIndexOf("user");
    const message = messages[index];
    return { index, value: message ? payloadOf(message) : null };
  };
  if (editing)
    return (
      <div class={`message-buttons ${turn.role}-buttons`}>
        <Tool name="Submit" onClick={() => pen?.submit(props, drafts)}>
          <Icon name="check" />
        </Tool>
        <Tool
          name="Cancel"
          onClick={() => {
            drafts.value = null;
          }}
        >
          <Icon name="close" />
        </Tool>
      </div>
    );
  const answered = again && asked().index >= 0;
  const retry = answered && view.listens("retry");
  const undo = answered && view.listens("undo");
  if (!(copyable || retry || undo || editable || rated)) return null;
  return (
    <div class={`message-buttons ${turn.role}-buttons`}>
      {copyable ? (
        <CopyButton
          what="message"
          text={() => marked(view, text())}
          onCopy={() => view.emit("copy", { value: text() })}
        />
      ) : null}
      {retry ? (
        <Tool name="Retry" path={PATHS.retry} onClick={() => view.emit("retry", asked())} />
      ) : null}
      {undo ? (
        <Tool name="Undo" path={PATHS.undo} onClick={() => view.emit("undo", asked())} />
      ) : null}
      {editable ? (
        <Tool
          name="Edit"
          path={PATHS.edit}
          onClick={() => {
            // An answer on its way would write over what is edited meanwhile.
            const state = view.block.status.peek()?.state;
            if (state === "pending" || state === "generating") return;
            void edit(
              drafts,
              written(turn).map(({ message }) => textOf(message)),
            );
          }}
        />
      ) : null}
      {rated ? <Rating {...props} /> : null}
    </div>
  );
}

interface ToolProps {
  name: string;
  path?: string;
  pressed?: boolean;
  onClick: () => void;
  children?: JSX.Element;
}

function Tool({ name, path, pressed, onClick, children }: ToolProps): JSX.Element {
  return (
    <button
      type="button"
      class={`icon-button ${pressed ? "chosen" : ""}`}
      aria-label={name}
      title={name}
      onClick={onClick}
    >
      {path ? <Drawing path={path} /> : children}
    </button>
  );
}

const THUMBS = { Dislike: PATHS.dislike, Like: PATHS.like };

/** Thumbs, and the author's other words behind a flag. */
function Rating({ view, turn, feedback }: TurnProps): JSX.Element {
  const index = turn.items[0]?.index ?? 0;
  const given = feedback.value[index] ?? "";
  const open = useSignal(false);
  const menu = useRef<HTMLDivElement>(null);
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (!menu.current?.contains(relatedTarget as Node | null)) open.value = false;
  };
  const close = ({ key }: KeyboardEvent) => {
    if (key === "Escape") open.value = false;
  };
  const words = view.feedback_options.value ?? [];
  const more = words.filter((word) => !(word in THUMBS));
  const rate = (word: string) => {
    const now = given === word ? "" : word;
    feedback.value = { ...feedback.peek(), [index]: now };
    const value = turn.items.map(({ message }) => payloadOf(message));
    const liked = now === "Like" ? true : now === "Dislike" ? false : now;
    view.emit("like", { index, value, liked });
  };
  return (
    <>
      {Object.entries(THUMBS).map(([word, path]) =>
        words.includes(word) ? (
          <Tool
            key={word}
            name={given === word ? `${word}d` : word}
            path={path}
            pressed={given === word}
            onClick={() => rate(word)}
          />
        ) : null,
      )}
      {more.length ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys and focus are its buttons'
        <div class="extra-feedback" ref={menu} onFocusOut={leave} onKeyDown={close}>
          <button
            type="button"
            class={`icon-button ${more.includes(given) ? "chosen" : ""}`}
            aria-label="Feedback"
            aria-expanded={open.value}
            title="Feedback"
            onClick={() => {
              open.value = !open.peek();
            }}
          >
            <Drawing path={PATHS.flag} />
          </button>
          {open.value ? (
            <div class="extra-feedback-options">
              {more.map((word) => (
                <button
                  key={word}
                  type="button"
                  class={`extra-feedback-option ${given === word ? "chosen" : ""}`}
                  aria-pressed={given === word}
                  onClick={() => {
                    rate(word);
                    open.value = false;
                  }}
                >
                  {word}
                </button>
              ))}
            </div>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
