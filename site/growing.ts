/** Text fields that are as tall as their text, within their lines. */
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo } from "preact/hooks";

export type Field = HTMLInputElement | HTMLTextAreaElement;

/** An event of the field, whichever of the two elements it is. */
export interface At {
  currentTarget: Field;
}

export interface Lines {
  lines: number;
  /** Lines up to which the field grows with its text. */
  most: number;
}

/** Characters from which on a text is not measured: it fills any field, and measuring is slow. */
const LONG = 50_000;

/** Makes the field as tall as its text, within its lines. */
function fit(field: Field, { lines, most }: Lines): void {
  if (!(field instanceof HTMLTextAreaElement)) return;
  const style = getComputedStyle(field);
  const line = Number.parseFloat(style.lineHeight);
  const border = field.offsetHeight - field.clientHeight;
  const edges =
    border + Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom);
  const scrolled = field.scrollTop;
  const long = field.value.length > LONG && most < 100;
  if (!long) field.style.height = "0";
  const wanted = long ? Number.POSITIVE_INFINITY : field.scrollHeight + border;
  const [least, limit] = [line * lines + edges, line * most + edges];
  field.style.height = `${Math.max(least, Math.min(wanted, limit))}px`;
  field.style.overflowY = wanted > limit + 1 ? "auto" : "hidden";
  field.scrollTop = scrolled;
}

interface Growing {
  text: unknown;
  lines: () => Lines;
  /** Whether text that grows below is followed. */
  follow: () => boolean;
  /** Changes where the field becomes another element. */
  element?: unknown;
}

/** Fits the field to its text, also when its width or font changes, and follows text that grows below. */
export function useGrowing(field: RefObject<Field | null>, growing: Growing): void {
  const { text, lines, follow, element: which } = growing;
  const end = useMemo(() => ({ seen: true, begun: false }), []);
  const now = lines();
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    fit(element, lines());
    const typing = element === document.activeElement;
    // A text that stands there when the page opens is read from its start.
    if (!end.begun) end.seen = false;
    else if (follow() && end.seen && !typing) element.scrollTop = element.scrollHeight;
    end.seen ||= atEnd(element); // it fits, or is shorter than the one before
    end.begun = true;
  }, [text, now.lines, now.most, which]);
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    let width = element.offsetWidth;
    const refit = () => fit(element, lines());
    const sized = new ResizeObserver(() => {
      if (element.offsetWidth === width) return;
      width = element.offsetWidth;
      refit();
    });
    const scrolled = () => {
      end.seen = atEnd(element);
    };
    sized.observe(element);
    document.fonts.addEventListener("loadingdone", refit);
    element.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      sized.disconnect();
      document.fonts.removeEventListener("loadingdone", refit);
      element.removeEventListener("scroll", scrolled);
    };
  }, [which]);
}

function atEnd({ scrollTop, clientHeight, scrollHeight }: Field): boolean {
  return scrollTop + clientHeight >= scrollHeight - 40;
}

/** The selected part of a field as event data; null where nothing is selected. */
export function selectionOf(field: Field): { index: [number, number]; value: string } | null {
  const { selectionStart: start, selectionEnd: end, value } = field;
  if (start === null || end === null || start === end) return null;
  return { index: [start, end], value: value.slice(start, end) };
}

/** Whether the key sends the text: Enter, or Shift and Enter in a field of several lines. */
export function sends(event: KeyboardEvent, lines: number): boolean {
  if (event.key !== "Enter" || event.isComposing) return false;
  return lines === 1 ? !event.shiftKey : event.shiftKey;
}
