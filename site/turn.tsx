/** One speaker's turn in a conversation: messages, avatar, and the buttons below. */
import { type Signal, useSignal } from "@preact/signals";
import { Component, Fragment, type JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import {
  type Item,
  isThought,
  type Message,
  messagesOf,
  outermost,
  type Part,
  payloadOf,
  type Turn,
  textOf,
} from "./conversation.ts";
import { Drawing, Icon } from "./icons.tsx";
import { Content, type Look, Thought } from "./speech.tsx";
import { CopyButton } from "./toolbar.tsx";
import type { View } from "./view.ts";

const PATHS = {
  retry: "M4 12a8 8 0 0113.7-5.6L20 9M20 4v5h-5M20 12a8 8 0 01-13.7 5.6L4 15M4 20v-5h5",
  undo: "M9 14L4 9l5-5M4 9h10a6 6 0 010 12h-3",
  edit: "M12 20h8M16.5 4.5a2.1 2.1 0 013 3L8 19l-4 1 1-4z",
  like: "M7 11v9H4v-9zM7 11l4-8a2.5 2.5 0 012.5 2.5V9h5a2 2 0 012 2.3l-1 7a2 2 0 01-2 1.7H7",
  dislike:
    "M17 13V4h3v9zM17 13l-4 8a2.5 2.5 0 01-2.5-2.5V15h-5a2 2 0 01-2-2.3l1-7A2 2 0 016.5 4H17",
  flag: "M5 21V4M5 4h13l-2.5 4.5L18 13H5",
};

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
            {drafts.value ? (
              <Drafts
                items={written(turn)}
                look={look}
                drafts={drafts}
                submit={() => submit(props, drafts)}
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

interface SaidProps {
  view: View<"chatbot">;
  turn: Turn;
  item: Item;
  look: Look;
}

/** One message; it can be selected where somebody listens. */
function Said({ view, turn, item, look }: SaidProps): JSX.Element {
  const selectable = view.listens("select");
  const select = () => view.emit("select", { index: item.index, value: payloadOf(item.message) });
  const selecting = selectable
    ? {
        tabIndex: 0,
        onClick: select,
        onKeyDown: (event: KeyboardEvent) => {
          if (event.key === "Enter" && event.target === event.currentTarget) select();
        },
      }
    : {};
  return (
    <div class={`message ${isThought(item) ? "thought" : ""}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's */}
      <div
        data-testid={turn.role}
        role="group"
        aria-label={`${turn.role}'s message`}
        class={selectable ? "selectable" : undefined}
        dir={view.rtl.value ? "rtl" : undefined}
        {...selecting}
      >
        {isThought(item) ? (
          <Thought item={item} items={turn.items} look={look} />
        ) : (
          <Content message={item.message} look={look} />
        )}
      </div>
    </div>
  );
}

interface DraftsProps {
  items: Item[];
  look: Look;
  drafts: Signal<string[] | null>;
  submit: () => void;
}

/** Text fields in place of the texts being edited; files and components stay in sight. */
function Drafts({ items, look, drafts, submit }: DraftsProps): JSX.Element {
  const first = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const write = (at: number, text: string) => {
    drafts.value = (drafts.peek() ?? []).map((draft, index) => (index === at ? text : draft));
  };
  return (
    <>
      {items.map(({ message, index }, at) => (
        <Fragment key={index}>
          {others(message).length ? (
            <Content message={{ ...message, content: others(message) }} look={look} />
          ) : null}
          <textarea
            ref={at === 0 ? first : null}
            class="edit-textarea input"
            aria-label="Edit message"
            rows={Math.min(12, (drafts.value?.[at] ?? "").split("\n").length + 1)}
            value={drafts.value?.[at] ?? ""}
            onInput={(event) => write(at, event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") drafts.value = null;
              if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
              event.preventDefault();
              submit();
            }}
          />
        </Fragment>
      ))}
    </>
  );
}

/** What a message holds beside its text. */
function others({ content }: Message): Part[] {
  return content.filter(({ type }) => type !== "text");
}

/** Writes the edited texts into the conversation and tells of each. */
function submit({ view, turn }: TurnProps, drafts: Signal<string[] | null>): void {
  const texts = drafts.peek() ?? [];
  drafts.value = null;
  const edits = written(turn)
    .map(({ message, index }, at) => ({
      index,
      value: texts[at] ?? "",
      previous_value: textOf(message),
    }))
    .filter(({ value, previous_value }, _, all) => value !== previous_value || all.length === 1);
  const messages = messagesOf(view.value.peek()).slice();
  for (const { index, value } of edits) {
    const message = messages[index];
    if (message)
      messages[index] = {
        ...message,
        content: [...others(message), { type: "text", text: value }],
      };
  }
  view.value.value = messages.map((message) => ({ ...message }));
  for (const edit of edits) view.emit("edit", edit);
}

/** The messages of a turn that have a text to edit. */
function written({ items }: Turn): Item[] {
  return items.filter(({ message }) => message.content.some(({ type }) => type === "text"));
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
        <Tool name="Submit" onClick={() => submit(props, drafts)}>
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
            drafts.value = written(turn).map(({ message }) => textOf(message));
          }}
        />
      ) : null}
      {rated ? <Rating {...props} /> : null}
    </div>
  );
}

/** What is copied, with the author's mark below. */
export function marked(view: View<"chatbot">, text: string): string {
  return view.watermark.value ? `${text}\n\n${view.watermark.value}` : text;
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
        <details class="extra-feedback" name="extra-feedback">
          <summary
            class={`icon-button ${more.includes(given) ? "chosen" : ""}`}
            aria-label="Feedback"
            title="Feedback"
          >
            <Drawing path={PATHS.flag} />
          </summary>
          <div class="extra-feedback-options">
            {more.map((word) => (
              <button
                key={word}
                type="button"
                class={`extra-feedback-option ${given === word ? "chosen" : ""}`}
                aria-pressed={given === word}
                onClick={(event) => {
                  rate(word);
                  event.currentTarget.closest("details")?.removeAttribute("open");
                }}
              >
                {word}
              </button>
            ))}
          </div>
        </details>
      ) : null}
    </>
  );
}
