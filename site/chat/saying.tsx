/** A text of a conversation. */
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { drawMarkdown, type MarkdownOptions } from "../markdown.ts";

export const FILE = "M7 3h7l4 4v14H7zM14 3v4h4";

export interface Look extends MarkdownOptions {
  downloads: boolean;
}

/** Text as Markdown; a text that grows keeps the nodes it has. */
export function Text({ text, look }: { text: string; look: Look }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (place.current) drawMarkdown(place.current, text, look);
  }, [text, look]);
  return <div class={look.plain ? "md chatbot raw" : "md chatbot prose"} ref={place} />;
}
