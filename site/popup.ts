/** Lists and panels that open beside a field, above everything else on the page. */

const GAP = 4;
const LEAST = 120;

/** Puts the popup below its field, or above where more room is; it scrolls where neither fits. */
function place(popup: HTMLElement, field: HTMLElement): void {
  const { top, bottom, left, width } = field.getBoundingClientRect();
  const below = innerHeight - bottom - 2 * GAP;
  const above = top - 2 * GAP;
  popup.style.maxHeight = "";
  const wanted = Math.min(popup.offsetHeight, LEAST);
  const upwards = below < wanted || (below < popup.scrollHeight && above > below);
  popup.style.left = `${left}px`;
  popup.style.width = `${width}px`;
  popup.style.maxHeight = `min(${upwards ? above : below}px, 20rem)`;
  popup.style.top = upwards ? "auto" : `${bottom + GAP}px`;
  popup.style.bottom = upwards ? `${innerHeight - top + GAP}px` : "auto";
}

/** Shows the popup and keeps it at its field; gives the function that ends it. */
export function attach(popup: HTMLElement, field: HTMLElement): () => void {
  // The top layer: no parent clips it, and a parent's transform does not move it.
  if (popup.showPopover) popup.showPopover();
  const move = () => place(popup, field);
  move();
  const resized = new ResizeObserver(move);
  resized.observe(field);
  addEventListener("scroll", move, { capture: true, passive: true });
  addEventListener("resize", move);
  return () => {
    resized.disconnect();
    removeEventListener("scroll", move, { capture: true });
    removeEventListener("resize", move);
  };
}
