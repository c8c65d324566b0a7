/** Lists and panels that open beside a field, above everything else on the page. */

const GAP = 4;
const TALLEST = 320;

/** Puts the popup below its field, or above where more room is; it scrolls where neither fits. */
function place(popup: HTMLElement, field: HTMLElement, tallest: number): void {
  const { top, bottom, left, width } = field.getBoundingClientRect();
  const below = innerHeight - bottom - 2 * GAP;
  const above = top - 2 * GAP;
  // Measured without undoing the limit, which would scroll the popup back to its start.
  const wanted = Math.min(popup.scrollHeight + popup.offsetHeight - popup.clientHeight, tallest);
  const upwards = below < wanted && above > below;
  popup.style.left = `${left}px`;
  popup.style.width = `${width}px`;
  popup.style.maxHeight = `${Math.min(upwards ? above : below, tallest)}px`;
  popup.style.top = upwards ? "auto" : `${bottom + GAP}px`;
  popup.style.bottom = upwards ? `${innerHeight - top + GAP}px` : "auto";
}

/** Shows the popup and keeps it at its field; gives the function that ends it. */
export function attach(popup: HTMLElement, field: HTMLElement, tallest = TALLEST): () => void {
  // The top layer: no parent clips it, and a parent's transform does not move it.
  if (popup.showPopover) popup.showPopover();
  const move = () => place(popup, field, tallest);
  move();
  const resized = new ResizeObserver(move);
  resized.observe(field);
  const scrolled = (event: Event) => {
    if (event.target !== popup) move();
  };
  addEventListener("scroll", scrolled, { capture: true, passive: true });
  addEventListener("resize", move);
  return () => {
    resized.disconnect();
    removeEventListener("scroll", scrolled, { capture: true });
    removeEventListener("resize", move);
  };
}
