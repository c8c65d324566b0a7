/** The theme's colours as a canvas needs them. */
export function color(name: string, fallback: string): string {
  return getComputedStyle(document.body).getPropertyValue(name).trim() || fallback;
}

/** Calls when the page turns dark or light; gives the function that ends it. */
export function onTheme(then: () => void): () => void {
  const watch = new MutationObserver(then);
  watch.observe(document.body, { attributes: true, attributeFilter: ["class"] });
  return () => watch.disconnect();
}
