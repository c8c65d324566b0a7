import { useSignal } from "@preact/signals";
import { createRef, type JSX } from "preact";
import { useLayoutEffect, useMemo } from "preact/hooks";
import { StatusTracker } from "../frame.tsx";
import { Icon } from "../icons.tsx";
import { drawMarkdown, css as prose } from "../markdown.ts";
import { length } from "../outer.ts";
import type { View } from "../view.ts";

export const css = `${prose}
.param-viewer { padding: 0; overflow: auto; --type-text: #0a5a2f; --type-word: #8250df; --type-name: #0550ae; }
.dark .param-viewer { --type-text: #a5d6a7; --type-word: #d2a8ff; --type-name: #79c0ff; }
.param-viewer .header { display: flex; align-items: center; justify-content: space-between; gap: var(--spacing-md); padding: var(--spacing-lg) var(--spacing-xl); border-bottom: 1px solid var(--border-color-primary); }
.param-viewer .header .title { font-size: var(--text-lg); font-weight: 600; }
.param-viewer .icon-button svg { transition: transform .12s; }
.param-viewer [aria-expanded="true"] svg { transform: rotate(.5turn); }
.param-viewer .param + .param { border-top: 1px solid var(--border-color-primary); }
.param-viewer .line { display: flex; align-items: center; gap: var(--spacing-md); padding: var(--spacing-md) var(--spacing-xl); background: var(--background-fill-secondary); cursor: pointer; }
.param-viewer .line > code { flex: 1; direction: ltr; unicode-bidi: isolate; font: var(--text-sm)/1.6 var(--font-mono); overflow-wrap: anywhere; }
.param-viewer .param-link { flex: none; color: var(--body-text-color-subdued); line-height: 0; }
.param-viewer .type { color: var(--type-name); }
.param-viewer .type-text { color: var(--type-text); }
.param-viewer .type-word { color: var(--type-word); }
.param-viewer .type-sign { color: var(--body-text-color-subdued); }
.param-viewer .line a:not(.param-link) { color: var(--link-text-color); }
.param-viewer .said { padding: var(--spacing-lg) var(--spacing-xl); }
.param-viewer .default { margin: 0 0 var(--spacing-md); font-size: var(--text-sm); }
.param-viewer .default code { direction: ltr; unicode-bidi: isolate; padding: 1px 5px; border-radius: var(--radius-xs); background: var(--background-fill-secondary); font-family: var(--font-mono); overflow-wrap: anywhere; }
.param-viewer .nothing { padding: var(--spacing-xl); color: var(--body-text-color-subdued); }
`;

type Params = NonNullable<View<"paramviewer">["value"]["value"]>;

export default function ParamViewer(view: View<"paramviewer">): JSX.Element {
  const { value, header, max_height } = view;
  const opened = useSignal(new Set<string>());
  const params = Object.entries(value.value ?? {});
  const all = params.length > 0 && params.every(([name]) => opened.value.has(name));
  return (
    <div class="block param-viewer" style={{ maxHeight: length(max_height.value) }}>
      <StatusTracker block={view.block} />
      {header.value === null ? null : (
        <div class="header">
          <span class="title">{header.value}</span>
          {params.length > 0 ? (
            <button
              type="button"
              class="icon-button"
              aria-label={all ? "Close all" : "Open all"}
              title={all ? "Close all" : "Open all"}
              aria-expanded={all}
              onClick={() => {
                opened.value = new Set(all ? [] : params.map(([name]) => name));
              }}
            >
              <Icon name="chevron" />
            </button>
          ) : null}
        </div>
      )}
      {params.map(([name, said]) => (
        <Param
          key={name}
          view={view}
          name={name}
          said={said}
          open={opened.value.has(name)}
          toggle={() => {
            const next = new Set(opened.peek());
            if (!next.delete(name)) next.add(name);
            opened.value = next;
          }}
        />
      ))}
      {params.length === 0 ? <div class="nothing">No parameters</div> : null}
    </div>
  );
}

interface ParamProps {
  view: View<"paramviewer">;
  name: string;
  said: Params[string];
  open: boolean;
  toggle: () => void;
}

function Param({ view, name, said, open, toggle }: ParamProps): JSX.Element {
  const own = view.anchor_links.value;
  const id = own ? ["param", ...(own === true ? [] : [own]), name].join("-") : undefined;
  return (
    <div class="param" id={id}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a larger place to press; the button is in it */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button has the keys */}
      <div
        class="line"
        onClick={({ target }) => {
          if (target instanceof Element && !target.closest("a")) toggle();
        }}
      >
        {id ? (
          <a class="param-link" href={`#${id}`} aria-label={`Link to ${name}`}>
            <Icon name="link" size={14} />
          </a>
        ) : null}
        <code>
          {name}
          {said.type ? (
            <>
              : <Type text={said.type} links={view.linkify.value ?? []} />
            </>
          ) : null}
        </code>
        <button
          type="button"
          class="icon-button"
          aria-label={`Details of ${name}`}
          aria-expanded={open}
        >
          <Icon name="chevron" size={14} />
        </button>
      </div>
      {open ? <Said said={said} /> : null}
    </div>
  );
}

function Said({ said }: { said: Params[string] }): JSX.Element {
  const text = useMemo(() => createRef<HTMLDivElement>(), []);
  useLayoutEffect(() => {
    if (text.current) drawMarkdown(text.current, said.description ?? "");
  }, [said.description]);
  return (
    <div class="said">
      {said.default === null ? null : (
        <p class="default">
          default: <code>{said.default}</code>
        </p>
      )}
      <div ref={text} class="prose" />
    </div>
  );
}

const PARTS =
  /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([\p{L}_$][\p{L}\p{N}_$.]*)|(\d[\d.]*)|([^\s\p{L}\p{N}_$"']+)|\s+/gu;
const WORDS = /^(None|True|False|Literal|null|undefined|true|false|void|never|any|unknown)$/;

/** A type with its words in colours and, where they are to be links, as links. */
function Type({ text, links }: { text: string; links: string[] }): JSX.Element {
  return (
    <>
      {[...text.matchAll(PARTS)].map(([part, string, name, , sign], at) => {
        if (name && links.includes(name))
          return (
            <a key={at} href={`#h-${name.toLowerCase()}`}>
              {name}
            </a>
          );
        const kind = string
          ? "type-text"
          : sign
            ? "type-sign"
            : WORDS.test(part)
              ? "type-word"
              : "type";
        return part.trim() ? (
          <span key={at} class={kind}>
            {part}
          </span>
        ) : (
          part
        );
      })}
    </>
  );
}
