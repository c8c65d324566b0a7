/** The bar at the top of an app with several pages. */
import type { JSX } from "preact";
import type { App } from "./app.ts";
import { addressOf, pagesOf } from "./route.ts";
import type { Block } from "./view.ts";

export const css = `
.nav-holder { border-bottom: 1px solid var(--border-color-primary); background: var(--background-fill-primary); }
.nav-holder > nav { display: flex; flex-direction: row; gap: 4px; max-width: 1280px; margin: 0 auto; padding: 8px clamp(16px, 4vw, 32px); overflow-x: auto; scrollbar-width: thin; }
.nav-holder > nav::before { content: ""; margin-inline-start: auto; }
.fill_width .nav-holder > nav { max-width: none; }
@media (min-width: 1536px) { .nav-holder > nav { max-width: 1536px; } }
@media (min-width: 1920px) { .nav-holder > nav { max-width: 1920px; } }
.nav-holder a {
  flex: none; padding: 6px 10px; border: 1px solid transparent; border-radius: var(--radius-md);
  color: var(--body-text-color-subdued); text-decoration: none; white-space: nowrap; transition: color .12s;
}
.nav-holder a:hover { color: var(--body-text-color); }
.nav-holder a:focus-visible { outline-offset: -2px; }
.nav-holder a.active { border-color: var(--border-color-primary); color: var(--body-text-color); font-weight: 600; }
`;

interface BarProps {
  app: App;
  /** The page that is open; null is the main one. */
  here: Block | null;
  go: (path: string) => void;
}

export function Bar({ app, here, go }: BarProps): JSX.Element | null {
  const pages = pagesOf(app);
  const own = barOf(here ? here.children.value : app.roots.value);
  if (own?.prop("visible").value === false) return null;
  const main = own?.prop("main_page_name").value ?? "Home";
  const links = own?.value.value as [string, string][] | null | undefined;
  const classes = own?.prop("elem_classes").value;
  const id = own?.prop("elem_id").value;
  const inside = (path: string, name: string) => (
    <a
      key={path}
      href={addressOf(path)}
      class={path === pathOf(here) ? "active" : ""}
      aria-current={path === pathOf(here) ? "page" : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        go(path);
      }}
    >
      {name}
    </a>
  );
  return (
    <div
      class={["nav-holder", ...(Array.isArray(classes) ? classes : [])].join(" ")}
      {...(typeof id === "string" ? { id } : {})}
    >
      <nav class="fillable" aria-label="Pages">
        {main === false ? null : inside("", String(main))}
        {pages
          .filter((page) => page.prop("show_in_navbar").value !== false)
          .map((page) => inside(pathOf(page), String(page.prop("name").value)))}
        {links?.map(([name, url]) => {
          const path = url.replace(/^\/+|\/+$/g, "");
          if (pages.some((page) => pathOf(page) === path)) return inside(path, name);
          return (
            <a key={url} href={url} target="_blank" rel="noopener noreferrer">
              {name}
            </a>
          );
        })}
      </nav>
    </div>
  );
}

function pathOf(page: Block | null): string {
  return page ? String(page.prop("path").value) : "";
}

/** The `Navbar` of a page, wherever it stands there. */
function barOf(blocks: Block[]): Block | undefined {
  for (const block of blocks) {
    if (block.type === "page") continue;
    const found = block.type === "navbar" ? block : barOf(block.children.value);
    if (found) return found;
  }
  return undefined;
}
