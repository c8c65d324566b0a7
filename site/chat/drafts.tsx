/** A turn's messages while the reader writes them anew. */
import type { Signal } from "@preact/signals";
import { Fragment, type JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { type Item, type Message, messagesOf, type Part, textOf, written } from "./conversation.ts";
import type { Look } from "./saying.tsx";
import { Content } from "./speech.tsx";
import type { TurnProps } from "./turn.tsx";

export const css = `
.chatbot .edit-textarea { width: min(560px, 70vw); max-width: 100%; resize: vertical; }
`;

interface DraftsProps {
  items: Item[];
  look: Look;
  drafts: Signal<string[] | null>;
  submit: () => void;
}

/** Text fields in place of the texts being edited; files and components stay in sight. */
export function Drafts({ items, look, drafts, submit }: DraftsProps): JSX.Element {
  const first = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const write = (at: number, text: string) => {
    drafts.value = (drafts.peek() ?? []).map((draft, index) => (index === at ? text : draft));
  };
  return (
    <>
      {items.map(({ message, index }, at) => (
        <Fragment key={index}>
          {others(message).length ? <Content parts={others(message)} look={look} /> : null}
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
export function submit({ view, turn }: TurnProps, drafts: Signal<string[] | null>): void {
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
