import { createRef, type JSX, type RefObject } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { OwnButtons } from "../buttons.tsx";
import { describedBy, Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { type At, type Field, type Lines, selectionOf, sends, useGrowing } from "../growing.ts";
import { SideButton } from "../sidebutton.tsx";
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

interface Shape extends Lines {
  type: "text" | "password" | "email";
  /** One line that cannot become two: an `<input>`, else a `<textarea>`. */
  single: boolean;
}

function shapeOf({ type, lines, max_lines }: View<"textbox">): Shape {
  const text = type.value === "text";
  const least = text ? lines.value : 1;
  const most = text ? Math.max(max_lines.value ?? 20, least) : 1;
  return { type: type.value, lines: least, most, single: most === 1 };
}

export default function Textbox(view: View<"textbox">): JSX.Element {
  const { block, value, emit, container, buttons } = view;
  const field = useMemo(() => createRef<Field>(), []);
  const shape = shapeOf(view);
  const id = `input-${block.id}`;
  useGrowing(field, {
    text: value.value,
    lines: () => shapeOf(view),
    follow: () => view.autoscroll.peek(),
    element: shape.single,
  });
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
      <Cut length={value.value?.length ?? 0} />
      <Invalid block={block} />
    </Frame>
  );
}

/** Characters that a field can show without stopping the page. */
const MOST = 1_000_000;

/** Says that the text is only begun here. */
function Cut({ length }: { length: number }): JSX.Element | null {
  if (length <= MOST) return null;
  return (
    <div class="invalid" role="status">
      The text has {length.toLocaleString()} characters, too many to edit here. The first{" "}
      {MOST.toLocaleString()} are shown; functions get all of them.
    </div>
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
    <div class="input with-buttons" dir={view.rtl.value ? "rtl" : undefined}>
      {element}
      <SideButton event="submit" label={submit_btn.value} emit={view.emit} />
      <SideButton event="stop" label={stop_btn.value} emit={view.emit} />
    </div>
  );
}

function attributes(view: View<"textbox">, { type }: Shape) {
  const { block, value, placeholder, max_length, rtl, text_align, html_attributes } = view;
  return {
    ...(html_attributes.value ?? {}),
    "data-testid": type === "password" ? "password" : "textbox",
    value: (value.value ?? "").slice(0, MOST),
    readOnly: (value.value?.length ?? 0) > MOST,
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
      if (!sends(event, lines)) return;
      event.preventDefault();
      emit("submit");
    },
    onFocus: () => emit("focus"),
    onBlur: () => emit("blur"),
    onSelect: ({ currentTarget }: At) => {
      const selected = selectionOf(currentTarget);
      if (selected) emit("select", selected);
    },
  };
}
