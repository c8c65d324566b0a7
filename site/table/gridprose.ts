/** Markdown and HTML in cells; loaded when a table has such a column. */
import { css, drawMarkdown, type MarkdownOptions } from "../markdown.ts";

let styled = false;

export function draw(element: Element, text: string, options: MarkdownOptions): void {
  if (!styled) {
    const style = document.createElement("style");
    style.textContent = css;
    document.head.insertBefore(style, document.getElementById("app-css"));
    styled = true;
  }
  drawMarkdown(element, text, options);
}
