/** The scripts that draw figures of Python's plotting libraries; the build puts them into the site. */
import { tags } from "../tags.ts";

/** A script and the content that the build wrote down for it. */
interface FigureScript {
  url: string;
  integrity: string;
}

/** What the build wrote into the page. */
function scripts(): Record<string, FigureScript> {
  const config = JSON.parse(document.getElementById("config")?.textContent ?? "{}") as {
    figures?: Record<string, FigureScript>;
  };
  return config.figures ?? {};
}

/** Runs one of them, once. */
export async function runFigureScript(name: string): Promise<void> {
  const script = scripts()[name];
  if (!script) throw new Error(`this site has no ${name}; build it again with that package`);
  // A browser checks nothing that it reads from the visitor's own disk.
  const checked = location.protocol === "file:" ? "" : ` integrity="${script.integrity}"`;
  await tags(`<script src="${script.url}"${checked}></script>`);
}

/** Colours of the theme, for figures that bring none. */
export function lookOf(place: HTMLElement): { text: string; line: string; font: string } {
  const style = getComputedStyle(place);
  return {
    text: style.getPropertyValue("--body-text-color").trim(),
    line: style.getPropertyValue("--border-color-primary").trim(),
    font: style.fontFamily,
  };
}
