/** Which page of the app the address names: `?page=settings`; without it the main one. */
import type { App } from "./app.ts";
import type { Block } from "./view.ts";

const NAME = "page";

export function pagesOf(app: App): Block[] {
  return app.roots.value.filter(({ type }) => type === "page");
}

/** The page that the address names, null for the main one; undefined where there is none such. */
export function pageAt(app: App): Block | null | undefined {
  const path = new URLSearchParams(location.search).get(NAME)?.replace(/^\/+|\/+$/g, "");
  return path ? pagesOf(app).find((page) => page.prop("path").peek() === path) : null;
}

/** The address of a page; what else the address says stays, but for a link's content. */
export function addressOf(path: string): string {
  const url = new URL(location.href);
  url.hash = "";
  if (path) url.searchParams.set(NAME, path);
  else url.searchParams.delete(NAME);
  return url.href;
}
