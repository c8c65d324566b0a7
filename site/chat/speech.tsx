/** What one message shows: text, files, components, and thoughts that fold. */
import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { sizeText } from "../files.ts";
import { Drawing, Icon } from "../icons.tsx";
import { Draw } from "../render.tsx";
import { Block } from "../view.ts";
import type { ComponentPart, FilePart, Item, Part } from "./conversation.ts";
import { inside, isThought } from "./conversation.ts";
import { FILE, type Look, Text } from "./saying.tsx";

export function Content({ parts, look }: { parts: Part[]; look: Look }): JSX.Element {
  return (
    <div class="message-content">
      {parts.map((part, at) => (
        <Piece key={`${at}:${part.type}`} part={part} look={look} />
      ))}
    </div>
  );
}

function Piece({ part, look }: { part: Part; look: Look }): JSX.Element {
  if (part.type === "text") return <Text text={part.text} look={look} />;
  if (part.type === "file") return <File part={part} downloads={look.downloads} />;
  return <Embedded part={part} />;
}

function File({ part, downloads }: { part: FilePart; downloads: boolean }): JSX.Element {
  const { file, alt_text } = part;
  const url = address(file.url ?? file.path);
  const name = file.orig_name ?? file.path.split("/").at(-1) ?? "file";
  const kind = file.mime_type ?? "";
  const label = alt_text ?? name;
  if (kind.startsWith("image/")) return <img class="file-image" src={url} alt={label} />;
  if (kind.startsWith("audio/"))
    return (
      // biome-ignore lint/a11y/useMediaCaption: the app's author has given none
      <audio controls src={url} aria-label={label} />
    );
  if (kind.startsWith("video/"))
    return (
      // biome-ignore lint/a11y/useMediaCaption: the app's author has given none
      <video controls src={url} aria-label={label} />
    );
  return (
    <div class="file-container">
      <span class="file-icon">
        <Drawing path={FILE} size={20} />
      </span>
      <span class="file-info">
        {downloads ? (
          <a data-testid="chatbot-file" class="file-link" href={url} download={name}>
            {label}
          </a>
        ) : (
          <span class="file-name">{label}</span>
        )}
        <span class="file-type">
          {[endOf(name), sizeText(file.size ?? null)].filter(Boolean).join(" · ")}
        </span>
      </span>
    </div>
  );
}

function endOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot + 1).toUpperCase() : "";
}

/** An address that runs nothing. */
function address(url: string): string {
  return /^\s*(javascript|vbscript):/i.test(url) ? "#" : url;
}

let lastEmbedded = 0;

/** A component inside a message: drawn as in the layout, but nobody listens to it. */
function Embedded({ part }: { part: ComponentPart }): JSX.Element {
  const block = useMemo(() => {
    const node = {
      id: --lastEmbedded,
      type: part.component,
      props: { ...part.props, value: part.value },
      children: [],
    };
    return new Block(
      node,
      {},
      () => {},
      () => false,
    );
  }, [part.component]);
  useLayoutEffect(() => block.replace({ ...part.props, value: part.value }, []), [block, part]);
  return (
    <div class="component">
      <Draw block={block} />
    </div>
  );
}

interface ThoughtProps {
  item: Item;
  /** Every message of the turn; some may stand inside this one. */
  items: Item[];
  look: Look;
}

/** A thought: open while it is thought, its title a switch. */
export function Thought({ item, items, look }: ThoughtProps): JSX.Element {
  const { title, status, log, duration } = item.message.metadata ?? {};
  const details = useRef<HTMLDetailsElement>(null);
  // Opened by its own state, closed and opened again by the reader.
  useLayoutEffect(() => {
    if (details.current) details.current.open = status !== "done";
  }, [status]);
  const note = [log, duration === undefined || duration === null ? "" : `(${seconds(duration)})`];
  return (
    <details class="thought-group" ref={details}>
      <summary class="title" aria-busy={status === "pending"}>
        <span class="arrow">
          <Icon name="chevron" size={14} />
        </span>
        <span class="thought-title">
          <Text text={title ?? ""} look={look} />
        </span>
        {status === "pending" ? <span class="loading-spinner" aria-hidden="true" /> : null}
        <span class="duration">{note.filter(Boolean).join(" ")}</span>
      </summary>
      <div class="content">
        <Content parts={item.message.content} look={look} />
        {inside(item, items).map((child) => (
          <div class="children" key={child.index}>
            {isThought(child) ? (
              <Thought item={child} items={items} look={look} />
            ) : (
              <Content parts={child.message.content} look={look} />
            )}
          </div>
        ))}
      </div>
    </details>
  );
}

function seconds(duration: number): string {
  if (duration < 0.1) return `${(duration * 1000).toFixed(1)}ms`;
  if (duration < 60) return `${duration.toFixed(1)}s`;
  return `${Math.floor(duration / 60)}m ${Math.round(duration % 60)}s`;
}
