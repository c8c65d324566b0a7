/**
 * The keys of a tree: up and down, right and left to open and close, Home and End, letters.
 *
 * What opens or closes an item carries `data-toggle`, in the item's own line.
 */
export function move(event: KeyboardEvent, root: Element): boolean {
  const items = [...root.querySelectorAll<HTMLElement>('[role="treeitem"]')];
  const now = document.activeElement?.closest<HTMLElement>('[role="treeitem"]');
  if (!now) return false;
  const at = items.indexOf(now);
  const toggle = () => now.querySelector<HTMLElement>("[data-toggle]")?.click();
  const level = (item: Element) => Number(item.ariaLevel);
  const before = items.slice(0, at).reverse();
  switch (event.key) {
    case "ArrowDown":
      items[at + 1]?.focus();
      return true;
    case "ArrowUp":
      items[at - 1]?.focus();
      return true;
    case "Home":
      items[0]?.focus();
      return true;
    case "End":
      items.at(-1)?.focus();
      return true;
    case "ArrowRight":
      if (now.ariaExpanded === "false") toggle();
      else if (now.ariaExpanded === "true") items[at + 1]?.focus();
      return true;
    case "ArrowLeft":
      if (now.ariaExpanded === "true") toggle();
      else before.find((item) => level(item) < level(now))?.focus();
      return true;
    default:
      return false;
  }
}
