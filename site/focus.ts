/**
 * Keeps the keyboard's place: where an update takes away what has the focus, a neighbour gets it;
 * what is disabled for a while has it again afterwards.
 */

/** No fields: they would open a phone's keyboard, and tell listeners of a focus nobody gave. */
const NEXT = 'button:not(:disabled), a[href], summary, [tabindex="0"]:not(input, textarea)';

export function keepFocus(root: Element): void {
  let path: Element[] = [];
  const held = () => document.activeElement !== document.body;
  root.addEventListener("focusin", ({ target }) => {
    path = target instanceof Element ? ancestors(target) : [];
  });
  root.addEventListener("focusout", () =>
    // Some browsers also say so of an element that is being removed.
    queueMicrotask(() => {
      if (path[0]?.isConnected && !path[0].matches(":disabled") && !held()) path = [];
    }),
  );
  root.addEventListener("pointerdown", () => {
    path = [];
  });
  new MutationObserver(() => {
    const [last] = path;
    if (!(last instanceof HTMLElement) || held()) return;
    if (last.isConnected) {
      if (!last.matches(":disabled")) last.focus({ preventScroll: true });
      return;
    }
    const [place, ...around] = path.filter((each) => each.isConnected && root.contains(each));
    path = [];
    if (place) neighbour(place, around).focus({ preventScroll: true });
  }).observe(root, { childList: true, subtree: true, attributeFilter: ["disabled"] });
}

function ancestors(element: Element | null): Element[] {
  return element ? [element, ...ancestors(element.parentElement)] : [];
}

/** A control in the same block, the nearest first; else the part of the page itself. */
function neighbour(place: Element, around: Element[]): HTMLElement {
  for (const each of [place, ...around]) {
    if (!each.closest(".block")) break;
    for (const next of each.querySelectorAll<HTMLElement>(NEXT))
      if (next.getClientRects().length) return next;
  }
  const part = (place.closest(".block") ?? place) as HTMLElement;
  part.tabIndex = -1;
  part.addEventListener("blur", () => part.removeAttribute("tabindex"), { once: true });
  return part;
}
