/**
 * Keeps the keyboard's place: where an update takes away or hides what has the focus, a neighbour gets it;
 * what is disabled for a while has it again afterwards.
 */

/** No fields: they would open a phone's keyboard, and tell listeners of a focus nobody gave. */
const NEXT = 'button:not(:disabled), a[href], summary, [tabindex="0"]:not(input, textarea)';

export function keepFocus(root: HTMLElement): void {
  let path: Element[] = [];
  let disabled: Element | undefined;
  const held = () => document.activeElement !== document.body;
  const handOn = () => {
    const [place, ...around] = path.filter((each) => shown(each) && root.contains(each));
    path = [];
    if (place) neighbour(place, around).focus({ preventScroll: true });
  };
  root.addEventListener("focusin", ({ target }) => {
    path = target instanceof Element ? ancestors(target) : [];
    disabled = undefined;
  });
  root.addEventListener("focusout", () =>
    // Some browsers also say so of an element that is being removed, or hidden.
    queueMicrotask(() => {
      const [last] = path;
      if (!last?.isConnected || last.matches(":disabled") || held()) return;
      if (shown(last)) path = [];
      else handOn();
    }),
  );
  // Before anything is drawn anew for it: who goes on to another field is not to be brought back.
  root.addEventListener(
    "blur",
    ({ relatedTarget }) => {
      if (relatedTarget) path = [];
    },
    true,
  );
  root.addEventListener("pointerdown", () => {
    path = [];
  });
  new MutationObserver(() => {
    const [last] = path;
    if (last?.isConnected && last.matches(":disabled")) disabled = last;
    else if (!(last instanceof HTMLElement) || held()) return;
    else if (!last.isConnected) handOn();
    else if (last === disabled) last.focus({ preventScroll: true });
  }).observe(root, { childList: true, subtree: true, attributeFilter: ["disabled"] });
}

function shown(element: Element): boolean {
  return element.getClientRects().length > 0;
}

function ancestors(element: Element | null): Element[] {
  return element ? [element, ...ancestors(element.parentElement)] : [];
}

/** A control in the same block, the nearest first; else the part of the page itself. */
function neighbour(place: Element, around: Element[]): HTMLElement {
  for (const each of [place, ...around]) {
    if (!each.closest(".block")) break;
    for (const next of each.querySelectorAll<HTMLElement>(NEXT)) if (shown(next)) return next;
  }
  const part = (place.closest(".block") ?? place) as HTMLElement;
  part.tabIndex = -1;
  part.addEventListener("blur", () => part.removeAttribute("tabindex"), { once: true });
  return part;
}
