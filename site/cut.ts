/** Texts longer than a page can draw: their beginning, and a sentence about the rest. */

/** Characters of one text that are drawn without stopping the page. */
export const MOST = 500_000;

/** What is said under a text that is only begun; empty where it is whole. */
export function remark(length: number, most = MOST): string {
  if (length <= most) return "";
  const [all, some] = [length.toLocaleString(), most.toLocaleString()];
  return `The text has ${all} characters, too many to show. The first ${some} are shown.`;
}

/** The same as an element, to stand behind the beginning. */
export function note(length: number, most = MOST): HTMLElement {
  const place = document.createElement("div");
  place.className = "invalid";
  place.role = "status";
  place.textContent = remark(length, most);
  return place;
}

/** The text, or its beginning. */
export function begun(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
