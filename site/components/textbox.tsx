import { createRef, type JSX, type RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo } from "preact/hooks";
import { OwnButtons } from "../buttons.tsx";
import { describedBy, Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { Icon } from "../icons.tsx";
import { CopyButton } from "../toolbar.tsx";
import type { View } from "../view.ts";

export const css = `
.textbox textarea { resize: none; }
.textbox.resizable textarea { resize: vertical; }
.textbox .with-buttons { display: flex; align-items: flex-end; gap: var(--spacing-sm); padding-inline-end: 6px; padding-block: 5px; }
.textbox .with-buttons > .text {
  flex: 1; min-width: 0; margin-block: 3px; padding: 0; border: 0; outline: 0; background: none;
  color: inherit; font: inherit; line-height: 1.5;
}
.textbox .with-buttons > .text::placeholder { color: var(--input-placeholder-color); opacity: 1; }
.textbox .with-buttons .gr-button { min-width: 32px; padding: 4px 8px; border-radius: var(--radius-md); }
`;

type Field = HTMLInputElement | HTMLTextAreaElement;

/** An event of the field, whichever of the two elements it is. */
interface At {
  currentTarget: Field;
}

interface Shape {
  type: "text" | "password" | "email";
  lines: number;
  /** Lines up to which the field grows with its text. */
  most: number;
  /** One line that cannot become two: an `<input>`, else a `<textarea>`. */
  single: boolean;
}

function shapeOf({ type, lines, max_lines }: View<"textbox">): Shape {
  const text = type.value === "text";
  const least = text ? lines.value : 1;
  const most = text ? Math.max(max_lines.value ?? 20, least) : 1;
  return { type: type.value, lines: least, most, single: most === 1 };
}

/** Makes the field as tall as its text, within its lines. */
function fit(field: Field, { lines, most }: Shape): void {
  if (!(field instanceof HTMLTextAreaElement)) return;
  const style = getComputedStyle(field);
  const line = Number.parseFloat(style.lineHeight);
  const border = field.offsetHeight - field.clientHeight;
  const edges =
    border + Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom);
  const scrolled = field.scrollTop;
  field.style.height = "0";
  const wanted = field.scrollHeight + border;
  const [least, limit] = [line * lines + edges, line * most + edges];
  field.style.height = `${Math.max(least, Math.min(wanted, limit))}px`;
  field.style.overflowY = wanted > limit + 1 ? "auto" : "hidden";
  field.scrollTop = scrolled;
}

/** Fits the field to its text, also when its width changes, and follows text that grows below. */
function useFitting(view: View<"textbox">, field: RefObject<Field | null>, shape: Shape): void {
  const text = view.value.value;
  const end = useMemo(() => ({ seen: true }), []);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    fit(element, shape);
    const typing = element === document.activeElement;
    if (view.autoscroll.peek() && end.seen && !typing) element.scrollTop = element.scrollHeight;
  }, [text, shape.lines, shape.most, shape.single]);
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    let width = element.offsetWidth;
    const sized = new ResizeObserver(() => {
      if (element.offsetWidth === width) return;
      width = element.offsetWidth;
      fit(element, shapeOf(view));
    });
    const scrolled = () => {
      end.seen = element.scrollTop + element.clientHeight >= element.scrollHeight - 40;
    };
    sized.observe(element);
    element.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      sized.disconnect();
      element.removeEventListener("scroll", scrolled);
    };
  }, [shape.single]);
}

export default function Textbox(view: View<"textbox">): JSX.Element {
  const { block, value, emit, container, buttons } = view;
  const field = useMemo(() => createRef<Field>(), []);
  const shape = shapeOf(view);
  const id = `input-${block.id}`;
  useFitting(view, field, shape);
  useEffect(() => {
    if (view.autofocus.peek()) field.current?.focus();
  }, []);
  const resizable = shape.lines > 1 ? "resizable" : "";
  return (
    <Frame view={view} class={`textbox ${resizable}`} bare={!container.value}>
      <Label block={block} text={labelOf(block, "Textbox")} for={id} />
      <OwnButtons block={block}>
        {buttons.value?.includes("copy") ? (
          <CopyButton
            text={() => value.peek() ?? ""}
            onCopy={(text) => emit("copy", { value: text })}
          />
        ) : null}
      </OwnButtons>
      <Entry view={view} field={field} shape={shape} id={id} />
      <Invalid block={block} />
    </Frame>
  );
}

interface EntryProps {
  view: View<"textbox">;
  field: RefObject<Field | null>;
  shape: Shape;
  id: string;
}

/** The field, framed together with its submit and stop buttons where it has some. */
function Entry({ view, field, shape, id }: EntryProps): JSX.Element {
  const { submit_btn, stop_btn, interactive } = view;
  const buttons = interactive.value && Boolean(submit_btn.value || stop_btn.value);
  const shared = {
    ...attributes(view, shape),
    ...handlers(view, shape),
    id,
    class: buttons ? "text" : "input",
    ref: (element: Field | null) => {
      field.current = element;
    },
  };
  const inputs = {
    text: <input {...shared} type="text" />,
    password: <input {...shared} type="password" />,
    email: <input {...shared} type="email" />,
  };
  const element = shape.single ? inputs[shape.type] : <textarea {...shared} rows={shape.lines} />;
  if (!buttons) return element;
  return (
    <div class="input with-buttons">
      {element}
      {submit_btn.value ? <SideButton view={view} event="submit" label={submit_btn.value} /> : null}
      {stop_btn.value ? <SideButton view={view} event="stop" label={stop_btn.value} /> : null}
    </div>
  );
}

function attributes(view: View<"textbox">, { type }: Shape) {
  const { block, value, placeholder, max_length, rtl, text_align, html_attributes } = view;
  return {
    ...(html_attributes.value ?? {}),
    "data-testid": type === "password" ? "password" : "textbox",
    value: value.value ?? "",
    disabled: !view.interactive.value,
    placeholder: placeholder.value ?? undefined,
    maxLength: max_length.value ?? undefined,
    dir: rtl.value ? ("rtl" as const) : undefined,
    style: text_align.value ? { textAlign: text_align.value } : undefined,
    "aria-invalid": block.invalid.value ? true : undefined,
    "aria-describedby": describedBy(block),
  };
}

function handlers({ value, emit }: View<"textbox">, { lines }: Shape) {
  return {
    onInput: ({ currentTarget }: At) => {
      value.value = currentTarget.value;
      emit("input");
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" || event.isComposing) return;
      // In a field of several lines Enter starts a new one.
      if (lines === 1 ? event.shiftKey : !event.shiftKey) return;
      event.preventDefault();
      emit("submit");
    },
    onFocus: () => emit("focus"),
    onBlur: () => emit("blur"),
    onSelect: ({ currentTarget }: At) => {
      const { selectionStart, selectionEnd, value: text } = currentTarget;
      if (selectionStart === null || selectionEnd === null || selectionStart === selectionEnd)
        return;
      const index = [selectionStart, selectionEnd];
      emit("select", { index, value: text.slice(selectionStart, selectionEnd) });
    },
  };
}

interface SideButtonProps {
  view: View<"textbox">;
  event: "submit" | "stop";
  label: string | true;
}

function SideButton({ view, event, label }: SideButtonProps): JSX.Element {
  const name = event === "submit" ? "Submit" : "Stop";
  return (
    <button
      type="button"
      class={`${event}-button gr-button sm ${event === "submit" ? "primary" : "stop"}`}
      data-testid={`${event}-button`}
      aria-label={label === true ? name : undefined}
      title={label === true ? name : undefined}
      onClick={() => view.emit(event)}
    >
      {label === true ? <Icon name={event === "submit" ? "send" : "stop"} size={18} /> : label}
    </button>
  );
}
