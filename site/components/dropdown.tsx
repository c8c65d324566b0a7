import {
  effect,
  type ReadonlySignal,
  type Signal,
  useComputed,
  useSignal,
  useSignalEffect,
} from "@preact/signals";
import { createRef, type JSX, type RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo } from "preact/hooks";
import { OwnButtons } from "../buttons.tsx";
import { describedBy, Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { Icon } from "../icons.tsx";
import { attach } from "../popup.ts";
import type { View } from "../view.ts";

export const css = `
.dropdown .field { display: flex; align-items: center; gap: var(--spacing-xs); padding-inline-end: 8px; cursor: text; }
.dropdown .picked { display: flex; flex: 1; flex-wrap: wrap; align-items: center; gap: var(--spacing-sm); min-width: 0; }
.dropdown .field:has(.token) { flex-wrap: wrap; justify-content: flex-end; }
.dropdown .picked:has(.token) { flex-basis: 6rem; }
.dropdown .field.fixed, .dropdown .field.fixed input { cursor: pointer; }
.dropdown .field.disabled, .dropdown .field.disabled input { cursor: default; }
.dropdown .field input {
  flex: 1 1 4rem; min-width: 0; padding: 0; border: 0; outline: 0; background: none;
  color: inherit; font: inherit; line-height: inherit; text-overflow: ellipsis;
}
.dropdown .field.disabled .token ~ input { flex: 0 0 0; }
.dropdown .field input:disabled { -webkit-text-fill-color: currentColor; opacity: 1; }
.dropdown .token {
  display: inline-flex; align-items: center; gap: 2px; max-width: 100%;
  padding-inline: 8px; border: 1px solid var(--border-color-primary); border-radius: var(--radius-sm);
  background: var(--background-fill-secondary); overflow-wrap: anywhere; cursor: default;
}
.dropdown .token:has(button) { padding-inline-end: 2px; }
.dropdown .token .icon-button { min-width: 22px; min-height: 22px; }
.dropdown .chevron { display: flex; padding: 2px; color: var(--body-text-color-subdued); cursor: pointer; }
.dropdown .chevron.up { transform: rotate(.5turn); }
.options-popup {
  position: fixed; inset: auto; margin: 0; padding: 0; overflow-y: auto; overscroll-behavior: contain;
  border: 1px solid var(--border-color-primary); border-radius: var(--input-radius);
  background: var(--background-fill-primary); color: var(--body-text-color);
  box-shadow: var(--shadow-drop-lg), 0 8px 24px rgb(0 0 0 / 14%); font-size: var(--input-text-size);
}
.options-popup .options { margin: 0; padding: 4px; list-style: none; }
.options-popup .item {
  display: flex; align-items: center; gap: var(--spacing-md); min-height: 32px; padding: 5px 8px;
  border-radius: var(--radius-sm); cursor: pointer; overflow-wrap: anywhere;
}
.options-popup .item.active { background: color-mix(in srgb, var(--color-accent) 14%, transparent); }
.options-popup .item[aria-selected="true"] { font-weight: 600; }
.options-popup .item[aria-disabled="true"] { opacity: .5; cursor: not-allowed; }
.options-popup .tick { flex: none; width: 16px; color: var(--color-accent); }
.options-popup .note { margin: 0; padding: 8px 12px; color: var(--body-text-color-subdued); font-size: var(--text-sm); }
`;

type Choice = [name: string, value: string | number];
type Value = string | number;

/** What a dropdown knows besides its props. */
interface State {
  view: View<"dropdown">;
  id: string;
  input: RefObject<HTMLInputElement | null>;
  field: RefObject<HTMLDivElement | null>;
  open: Signal<boolean>;
  /** What was typed since the last choice; null while nothing was. */
  typed: Signal<string | null>;
  /** The marked option's place in `shown`; -1 for none. */
  active: Signal<number>;
  /** The open list: choices by their index. */
  shown: ReadonlySignal<number[]>;
  picked: ReadonlySignal<Value[]>;
}

function useDropdown(view: View<"dropdown">): State {
  const typed = useSignal<string | null>(null);
  const shown = useComputed(() =>
    filter(view.choices.value, typed.value, view.num_choices_shown.value),
  );
  const picked = useComputed(() => {
    const value = view.value.value;
    return Array.isArray(value) ? value : value === null ? [] : [value];
  });
  // A value from elsewhere ends what was being typed: at once, not a letter later.
  useLayoutEffect(
    () =>
      effect(() => {
        if (view.value.value !== undefined) typed.value = null;
      }),
    [],
  );
  return {
    view,
    id: `input-${view.block.id}`,
    input: useMemo(() => createRef<HTMLInputElement>(), []),
    field: useMemo(() => createRef<HTMLDivElement>(), []),
    open: useSignal(false),
    typed,
    active: useSignal(-1),
    shown,
    picked,
  };
}

function filter(choices: Choice[], text: string | null, most: number | null): number[] {
  const wanted = (text ?? "").toLowerCase();
  const fitting = choices.flatMap(([name], at) =>
    name.toLowerCase().includes(wanted) ? [at] : [],
  );
  return most === null ? fitting : fitting.slice(0, most);
}

/** The name of a value; a value that is no choice stands for itself where that is allowed. */
function nameOf(
  { choices, allow_custom_value }: View<"dropdown">,
  value: Value | undefined,
): string {
  if (value === undefined) return "";
  const choice = choices.value.find(([, each]) => each === value);
  return choice?.[0] ?? (allow_custom_value.value ? String(value) : "");
}

/** Whether no further choice can be picked. */
function full({ view, picked }: State): boolean {
  const { multiselect, max_choices } = view;
  return (
    Boolean(multiselect.value && max_choices.value) &&
    picked.value.length >= (max_choices.value ?? 0)
  );
}

function openList(state: State): void {
  const { open, active, shown, picked, view } = state;
  if (open.peek() || !view.interactive.peek()) return;
  const at = shown
    .peek()
    .findIndex((index) => view.choices.peek()[index]?.[1] === picked.peek()[0]);
  active.value = Math.max(0, at);
  open.value = true;
}

function closeList({ open, typed }: State): void {
  open.value = false;
  typed.value = null;
}

/** Picks a value, or with `multiselect` puts it in or takes it away, and tells which. */
function pick(state: State, value: Value, selected: boolean): void {
  const { view, picked } = state;
  const index = view.choices.peek().findIndex(([, each]) => each === value);
  const others = picked.peek().filter((each) => each !== value);
  const many = view.multiselect.peek();
  view.value.value = many ? (selected ? [...others, value] : others) : value;
  if (!many || full(state)) closeList(state);
  view.emit("select", { index, value, selected });
}

/** Takes an option of the open list. */
function choose(state: State, index: number): void {
  const { view, picked, typed } = state;
  const value = view.choices.peek()[index]?.[1];
  if (value === undefined) return;
  const selected = !view.multiselect.peek() || !picked.peek().includes(value);
  if (selected && full(state)) return;
  pick(state, value, selected);
  typed.value = null;
  view.emit("input");
}

/**
 * Takes the typed text: the choice of that name, or itself where custom values are allowed.
 * Gives whether that was another value.
 */
function takeTyped(state: State): boolean {
  const { view, typed, picked } = state;
  const text = typed.peek();
  if (text === null || !view.allow_custom_value.peek()) return false;
  const choice = view.choices.peek().find(([name]) => name === text);
  const value = choice?.[1] ?? text;
  typed.value = null;
  const many = view.multiselect.peek();
  if (
    many ? text === "" || picked.peek().includes(value) || full(state) : picked.peek()[0] === value
  )
    return false;
  if (many) pick(state, value, true);
  else view.value.value = value;
  return true;
}

function removeLast(state: State): void {
  const value = state.picked.peek().at(-1);
  if (value !== undefined) removeToken(state, value);
}

function removeToken(state: State, value: Value): void {
  pick(state, value, false);
  state.view.emit("input");
}

/** Marks the option so many places on, round the ends. */
function move({ active, shown }: State, by: number): void {
  const count = shown.peek().length;
  const from = active.peek() < 0 && by < 0 ? 0 : active.peek();
  if (count > 0) active.value = (from + by + count) % count;
}

/** In a field without typing, a letter marks the next choice that begins with it. */
function jump(state: State, letter: string): void {
  const { active, shown, view } = state;
  openList(state);
  const names = shown.peek().map((index) => view.choices.peek()[index]?.[0].toLowerCase() ?? "");
  const after = active.peek() + 1;
  const order = [...names.keys()].map((at) => (after + at) % names.length);
  const found = order.find((at) => names[at]?.startsWith(letter.toLowerCase()));
  if (found !== undefined) active.value = found;
}

function onKeyDown(state: State, event: KeyboardEvent): void {
  const { open, typed, active, shown, view } = state;
  const { key } = event;
  if (event.isComposing) return;
  const listed = open.peek();
  if (key === "ArrowDown" || key === "ArrowUp") {
    if (event.altKey) listed ? closeList(state) : openList(state);
    else if (listed) move(state, key === "ArrowDown" ? 1 : -1);
    else openList(state);
  } else if (key === "Enter" || (key === " " && !view.filterable.peek())) {
    const index = listed ? shown.peek()[active.peek()] : undefined;
    if (index !== undefined) choose(state, index);
    else if (takeTyped(state)) view.emit("input");
    else if (!listed && key === " ") openList(state);
    if (!view.multiselect.peek() && index === undefined && key === "Enter") closeList(state);
  } else if (key === "Escape" && listed) closeList(state);
  else if (key === "Backspace" && view.multiselect.peek() && !typed.peek()) {
    removeLast(state);
    return;
  } else if (key.length === 1 && !view.filterable.peek() && !event.ctrlKey && !event.metaKey)
    jump(state, key);
  else return;
  event.preventDefault();
}

export default function Dropdown(view: View<"dropdown">): JSX.Element {
  const state = useDropdown(view);
  const { block, container, multiselect } = view;
  const name = labelOf(block, multiselect.value ? "Multiselect" : "Dropdown");
  useSignalEffect(() => {
    // The field loses the focus then, which not every browser tells.
    if (!view.interactive.value) state.open.value = false;
  });
  return (
    <Frame view={view} class="dropdown" bare={!container.value}>
      <Label block={block} text={name} for={state.id} />
      <OwnButtons block={block} />
      <Field state={state} />
      {state.open.value ? <Options state={state} /> : null}
      <Invalid block={block} />
    </Frame>
  );
}

function Field({ state }: { state: State }): JSX.Element {
  const { view, field, open, picked } = state;
  const { interactive, filterable, multiselect } = view;
  const classes = [
    "field input",
    filterable.value ? "" : "fixed",
    interactive.value ? "" : "disabled",
  ];
  return (
    // The keyboard's way to all of this is the combobox inside.
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: see above
    <div
      ref={field}
      class={classes.filter(Boolean).join(" ")}
      onMouseDown={(event) => {
        if (event.target !== state.input.current) keepFocus(event);
      }}
      onClick={(event) => {
        const onChevron = event.target instanceof Element && event.target.closest(".chevron");
        const wasOpen = open.peek();
        state.input.current?.focus();
        if (wasOpen && (onChevron || !filterable.peek())) closeList(state);
        else openList(state);
      }}
    >
      <div class="picked">
        {multiselect.value
          ? picked.value.map((value) => <Token key={value} state={state} value={value} />)
          : null}
        <Combobox state={state} />
      </div>
      {multiselect.value && interactive.value && picked.value.length > 0 ? (
        <button
          type="button"
          class="icon-button remove-all"
          aria-label="Clear"
          title="Clear"
          onClick={(event) => {
            event.stopPropagation();
            view.value.value = [];
            view.emit("input");
            state.input.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      ) : null}
      {interactive.value ? (
        <span class={`chevron ${open.value ? "up" : ""}`}>
          <Icon name="chevron" />
        </span>
      ) : null}
    </div>
  );
}

/** A press on something beside the field must not take the focus from it. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

function Token({ state, value }: { state: State; value: Value }): JSX.Element {
  const name = nameOf(state.view, value) || String(value);
  return (
    <span class="token">
      {name}
      {state.view.interactive.value ? (
        <button
          type="button"
          class="icon-button token-remove"
          title={`Remove ${name}`}
          onClick={(event) => {
            event.stopPropagation();
            removeToken(state, value);
            state.input.current?.focus();
          }}
        >
          <Icon name="close" size={14} />
        </button>
      ) : null}
    </span>
  );
}

function Combobox({ state }: { state: State }): JSX.Element {
  const { view, id, input, open, typed, active, picked } = state;
  const { block, interactive, filterable, multiselect, allow_custom_value, emit } = view;
  const text = typed.value ?? (multiselect.value ? "" : nameOf(view, picked.value[0]));
  return (
    <input
      ref={input}
      id={id}
      role="combobox"
      autocomplete="off"
      aria-expanded={open.value}
      aria-controls={open.value ? `options-${block.id}` : undefined}
      aria-activedescendant={
        open.value && active.value >= 0 ? optionId(state, active.value) : undefined
      }
      aria-autocomplete={filterable.value ? "list" : "none"}
      aria-haspopup="listbox"
      aria-invalid={block.invalid.value ? true : undefined}
      aria-describedby={describedBy(block)}
      readOnly={!filterable.value}
      disabled={!interactive.value}
      value={text}
      onInput={(event) => {
        typed.value = event.currentTarget.value;
        openList(state);
        active.value = allow_custom_value.peek() || typed.value === "" ? -1 : 0;
      }}
      onKeyDown={(event) => onKeyDown(state, event)}
      onKeyUp={(event) =>
        emit("key_up", { key: event.key, input_value: event.currentTarget.value })
      }
      onFocus={(event) => {
        // Typing replaces the shown choice instead of adding to its name.
        if (filterable.peek() && !multiselect.peek()) event.currentTarget.select();
        emit("focus");
      }}
      onBlur={() => {
        const taken = takeTyped(state);
        closeList(state);
        emit("blur");
        if (taken) emit("input");
      }}
    />
  );
}

function optionId({ view }: State, at: number): string {
  return `option-${view.block.id}-${at}`;
}

function Options({ state }: { state: State }): JSX.Element {
  const { view, shown, picked, active, field } = state;
  const popup = useMemo(() => createRef<HTMLDivElement>(), []);
  const selected = new Set(picked.value);
  useEffect(
    () => (popup.current && field.current ? attach(popup.current, field.current) : undefined),
    [],
  );
  useSignalEffect(() => {
    const id = optionId(state, active.value);
    // After drawing: the option may be new.
    requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView({ block: "nearest" }));
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the focus in the field
    <div ref={popup} class="options-popup" popover="manual" onMouseDown={keepFocus}>
      <div
        class="options"
        role="listbox"
        id={`options-${view.block.id}`}
        aria-label="Options"
        aria-multiselectable={view.multiselect.value ? true : undefined}
      >
        {shown.value.map((index, at) => {
          const choice = view.choices.value[index];
          return choice ? (
            <Option
              key={index}
              state={state}
              at={at}
              index={index}
              selected={selected.has(choice[1])}
            />
          ) : null;
        })}
      </div>
      <Note state={state} />
    </div>
  );
}

interface OptionProps {
  state: State;
  at: number;
  index: number;
  selected: boolean;
}

function Option({ state, at, index, selected }: OptionProps): JSX.Element {
  const active = useComputed(() => state.active.value === at).value;
  const blocked = !selected && full(state);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the combobox, as the pattern says
    <div
      id={optionId(state, at)}
      class={active ? "item active" : "item"}
      role="option"
      tabIndex={-1}
      data-testid="dropdown-option"
      aria-selected={selected}
      aria-disabled={blocked ? true : undefined}
      onPointerMove={() => {
        state.active.value = at;
      }}
      onClick={() => choose(state, index)}
    >
      <span class="tick">{selected ? <Icon name="check" /> : null}</span>
      {state.view.choices.value[index]?.[0]}
    </div>
  );
}

/** Below the options: what typing or picking more would do. */
function Note({ state }: { state: State }): JSX.Element {
  const { view, shown, typed } = state;
  const custom = view.allow_custom_value.value && typed.value;
  const text = full(state)
    ? `No more than ${view.max_choices.value} can be chosen.`
    : custom
      ? `Enter takes “${typed.value}”.`
      : shown.value.length === 0
        ? "Nothing found."
        : "";
  return (
    <div role="status" class={text ? "note" : "sr-only"}>
      {text}
    </div>
  );
}
