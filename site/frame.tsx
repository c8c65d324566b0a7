/** What stands around a component: its frame, label, info, pending state and error. */
import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "./icons.tsx";
import { Info } from "./info.tsx";
import { outer } from "./outer.ts";
import type { AnyView, Block } from "./view.ts";

/** A component's name where its author gave none; Gradio shows the class name too. */
export function labelOf(block: Block, fallback: string): string {
  const label = block.prop("label").value;
  return typeof label === "string" ? label : fallback;
}

interface FrameProps {
  view: AnyView;
  class?: string;
  /** Without padding and border, as `container=False` asks. */
  bare?: boolean;
  sizes?: Parameters<typeof outer>[2];
  children: ComponentChildren;
}

/** The outer box of a component, with its pending state on top. */
export function Frame({ view, class: name = "", bare, sizes, children }: FrameProps): JSX.Element {
  const classes = `block ${bare ? "bare hide-container" : "padded"} ${name}`;
  return (
    <div {...outer(view, classes, sizes)}>
      <StatusTracker block={view.block} />
      {children}
    </div>
  );
}

interface LabelProps {
  block: Block;
  text: string;
  /** The id of the input that the label names; without it the label is a plain heading. */
  for?: string;
  id?: string;
}

/** A field's visible name and, below it, what `info=` says. */
export function Label({ block, text, for: target, id }: LabelProps): JSX.Element {
  const hidden = block.prop("show_label").value === false;
  const info = block.prop("info").value;
  const Name = target ? "label" : "span";
  return (
    <div
      class={hidden && !info ? "sr-only" : "label-wrap"}
      dir={block.prop("rtl").value ? "rtl" : undefined}
    >
      <Name
        class={`block-label ${hidden ? "sr-only" : ""}`}
        id={id}
        data-testid="block-info"
        {...(target ? { for: target } : {})}
      >
        {text}
      </Name>
      {info ? <Info text={String(info)} id={infoId(block)} /> : null}
    </div>
  );
}

/** The id of a block's info text, for `aria-describedby`; undefined where there is none. */
export function infoId(block: Block): string | undefined {
  return block.prop("info").value ? `info-${block.id}` : undefined;
}

/** Ids of info and error text, for `aria-describedby` of an input. */
export function describedBy(block: Block): string | undefined {
  const invalid = block.invalid.value ? `invalid-${block.id}` : undefined;
  return [infoId(block), invalid].filter(Boolean).join(" ") || undefined;
}

/** Why the value is not accepted, below the field. */
export function Invalid({ block }: { block: Block }): JSX.Element | null {
  if (!block.invalid.value) return null;
  return (
    <div class="invalid validation-error" id={`invalid-${block.id}`} role="alert">
      <Icon name="error" size={14} /> {block.invalid.value}
    </div>
  );
}

/** Brings a block into view when a run with `scroll_to_output` starts, and when it has ended. */
function Reveal({ block, place }: { block: Block; place: { current: HTMLElement | null } }): null {
  useEffect(() => {
    const box = place.current?.parentElement;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const reveal = () => box?.scrollIntoView({ behavior: calm ? "auto" : "smooth" });
    reveal();
    return () => {
      if (block.status.peek() === null) requestAnimationFrame(reveal); // once the answer is drawn
    };
  }, []);
  return null;
}

/** Pending, streaming and failed runs of a block, as Gradio's pages show them. */
export function StatusTracker({ block }: { block: Block }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const status = block.status.value;
  const shown = status && status.show !== "hidden" && status.state !== "generating";
  const classes = [
    "wrap",
    status?.show ?? "full",
    shown ? "" : "hide",
    status?.state === "generating" && status.show !== "hidden" ? "generating" : "",
    status?.state === "error" ? "failed" : "",
  ];
  return (
    <div
      class={classes.filter(Boolean).join(" ")}
      ref={place}
      data-testid="status-tracker"
      role="status"
      aria-live="polite"
    >
      {status?.scroll && status.state !== "error" ? (
        <Reveal key={status.since} block={block} place={place} />
      ) : null}
      {shown && status.state === "pending" ? <Pending block={block} /> : null}
      {shown && status.state === "error" ? (
        <span class="error">
          Error
          <button
            type="button"
            class="icon-button"
            aria-label="Clear error"
            onClick={() => {
              block.status.value = null;
            }}
          >
            <Icon name="close" size={14} />
          </button>
        </span>
      ) : null}
    </div>
  );
}

function Pending({ block }: { block: Block }): JSX.Element {
  const seconds = useSeconds(block);
  const status = block.status.value;
  const fraction = status?.fraction ?? null;
  return (
    <>
      {fraction === null ? (
        <span class="spinner" aria-hidden="true" />
      ) : (
        <progress value={fraction} max={1} aria-label={status?.text || "Progress"} />
      )}
      {status?.text ? null : <span class="sr-only">Processing</span>}
      <span class="progress-text">
        {status?.text ? <span>{status.text}</span> : null}{" "}
        <span aria-hidden="true">{seconds.value}</span>
      </span>
    </>
  );
}

/** Seconds since the run started, shown after the first tenth so that quick runs stay calm. */
function useSeconds(block: Block) {
  const now = useSignal(performance.now());
  useSignalEffect(() => {
    if (!block.status.value) return;
    const timer = setInterval(() => {
      now.value = performance.now();
    }, 100);
    return () => clearInterval(timer);
  });
  return useComputed(() => {
    const status = block.status.value;
    const passed = status ? (now.value - status.since) / 1000 : 0;
    return passed >= 0.1 ? `${passed.toFixed(1)}s` : "";
  });
}
