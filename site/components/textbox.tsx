import { useSignal, useSignalEffect } from "@preact/signals";
import { createRef, type JSX } from "preact";
import { useMemo } from "preact/hooks";
import { describedBy, Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { Icon } from "../icons.tsx";
import type { View } from "../view.ts";

export const css = `
.textbox .field { position: relative; display: flex; align-items: flex-end; gap: var(--spacing-sm); }
.textbox textarea { resize: none; display: block; }
.textbox.resizable textarea { resize: vertical; }
.textbox .submit-button, .textbox .stop-button { position: absolute; inset-inline-end: 6px; bottom: 6px; }
.textbox .stop-button.second { inset-inline-end: 42px; }
.textbox .has-button { padding-inline-end: 44px; }
.textbox .tools { position: absolute; top: 4px; inset-inline-end: 6px; }
.textbox .round { min-width: 30px; min-height: 30px; padding: 4px 6px; border-radius: var(--radius-md); }
`;

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Lines up to which the field grows with its text. */
function mostLines(type: string, lines: number, most: number | null): number {
  return type === "text" ? (most ?? Math.max(20, lines)) : 1;
}

/** Makes the field as tall as its text, within its lines. */
function fit(field: Field | null, lines: number, most: number): void {
  if (!(field instanceof HTMLTextAreaElement)) return;
  const style = getComputedStyle(field);
  const line = Number.parseFloat(style.lineHeight);
  const padding = field.offsetHeight - field.clientHeight
    + Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom);
  field.style.height = "0";
  const wanted = field.scrollHeight + field.offsetHeight - field.clientHeight;
  const height = Math.max(line * lines + padding, Math.min(wanted, line * most + padding));
  field.style.height = `${height}px`;
}

export default function Textbox(view: View<"textbox">): JSX.Element {
  const { block, value, emit, interactive, lines, max_lines, type } = view;
  const field = useMemo(() => createRef<Field>(), []);
  const id = `input-${block.id}`;
  const most = mostLines(type.value, lines.value, max_lines.value);
  const single = lines.value === 1 && most === 1;
  useSignalEffect(() => {
    const text = value.value;
    const [least, limit] = [lines.value, mostLines(type.value, lines.value, max_lines.value)];
    const element = field.current;
    if (!element || text === undefined) return;
    fit(element, least, limit);
    if (view.autoscroll.peek()) element.scrollTop = element.scrollHeight;
  });
  const attributes = fieldAttributes(view, id);
  const shared = {
    ...attributes,
    ref: field as never,
    value: value.value ?? "",
    onInput: (event: JSX.TargetedInputEvent<Field>) => {
      value.value = event.currentTarget.value;
      emit("input");
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" || event.isComposing) return;
      // In a field of several lines Enter starts a new one.
      if (lines.peek() === 1 ? event.shiftKey : !event.shiftKey) return;
      event.preventDefault();
      emit("submit");
    },
    onFocus: () => emit("focus"),
    onBlur: () => emit("blur"),
    onSelect: (event: JSX.TargetedEvent<Field>) => {
      const { selectionStart, selectionEnd, value: text } = event.currentTarget;
      if (selectionStart === null || selectionStart === selectionEnd) return;
      const index = [selectionStart, selectionEnd];
      emit("select", { index, value: text.slice(selectionStart, selectionEnd ?? undefined) });
    },
  };
  return (
    <Frame view={view} class={`textbox ${single ? "" : "resizable"}`} bare={!view.container.value}>
      <Label block={block} text={labelOf(block, "Textbox")} for={id} />
      <Tools view={view} />
      <div class="field">
        {single ? (
          <input {...shared} type={type.value} />
        ) : (
          <textarea {...shared} rows={lines.value} />
        )}
        {interactive.value ? <SideButtons view={view} /> : null}
      </div>
      <Invalid block={block} />
    </Frame>
  );
}

function fieldAttributes(view: View<"textbox">, id: string) {
  const { block, placeholder, autofocus, max_length, rtl, text_align, html_attributes } = view;
  const buttons = view.submit_btn.value || view.stop_btn.value;
  return {
    ...(html_attributes.value ?? {}),
    id,
    "data-testid": view.type.value === "text" ? "textbox" : view.type.value,
    class: `input ${buttons ? "has-button" : ""}`,
    disabled: !view.interactive.value,
    placeholder: placeholder.value ?? undefined,
    autoFocus: autofocus.value,
    maxLength: max_length.value ?? undefined,
    dir: rtl.value ? "rtl" : undefined,
    style: text_align.value ? { textAlign: text_align.value } : undefined,
    "aria-invalid": block.invalid.value ? true : undefined,
    "aria-describedby": describedBy(block),
  };
}

function SideButtons({ view }: { view: View<"textbox"> }): JSX.Element {
  const { submit_btn, stop_btn, emit } = view;
  const [submit, stop] = [submit_btn.value, stop_btn.value];
  return (
    <>
      {submit ? (
        <button
          type="button"
          class="submit-button gr-button sm primary round"
          aria-label={typeof submit === "string" ? undefined : "Submit"}
          onClick={() => emit("submit")}
        >
          {typeof submit === "string" ? submit : <Icon name="send" size={18} />}
        </button>
      ) : null}
      {stop ? (
        <button
          type="button"
          class={`stop-button gr-button sm stop round ${submit ? "second" : ""}`}
          aria-label={typeof stop === "string" ? undefined : "Stop"}
          onClick={() => emit("stop")}
        >
          {typeof stop === "string" ? stop : <Icon name="stop" size={18} />}
        </button>
      ) : null}
    </>
  );
}

function Tools({ view }: { view: View<"textbox"> }): JSX.Element | null {
  const copied = useSignal(false);
  if (!view.buttons.value?.includes("copy")) return null;
  const copy = async () => {
    const text = view.value.peek() ?? "";
    await navigator.clipboard.writeText(text);
    copied.value = true;
    setTimeout(() => {
      copied.value = false;
    }, 1500);
    view.emit("copy", { value: text });
  };
  return (
    <div class="tools">
      <button
        type="button"
        class="icon-button"
        aria-label={copied.value ? "Copied" : "Copy"}
        title="Copy"
        onClick={copy}
      >
        <Icon name={copied.value ? "check" : "copy"} />
      </button>
    </div>
  );
}
