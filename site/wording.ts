/** The words of a notice: formatting in HTML is drawn, media and scripts stand there as text. */

const PLAIN =
  "B BR CODE DIV EM H1 H2 H3 H4 HR I LI OL P PRE S SMALL SPAN STRONG SUB SUP U UL".split(" ");
/** Shown as written: it may be a part of a file's name, and is nothing that a notice needs. */
const CONTENT =
  /<(?=\/?(?:audio|embed|form|iframe|img|input|object|script|style|svg|template|video)\b)/gi;
const SAFE = /^(https?:|mailto:|[/#?.])/i;

/** Draws the message into `place`; only elements made here get there, without attributes. */
export function drawWords(place: HTMLElement, message: string): void {
  const known = message.replace(CONTENT, "&lt;");
  const given = new DOMParser().parseFromString(known, "text/html").body;
  place.replaceChildren(...copies(given));
}

function copies(parent: Node): Node[] {
  return [...parent.childNodes].flatMap((node) => {
    if (node instanceof Text) return [document.createTextNode(node.data)];
    if (!(node instanceof HTMLElement)) return [];
    if (node.tagName === "A") return [link(node)];
    if (!PLAIN.includes(node.tagName)) return copies(node);
    const copy = document.createElement(node.tagName);
    copy.append(...copies(node));
    return [copy];
  });
}

function link(given: HTMLElement): Node {
  const copy = document.createElement("a");
  const address = given.getAttribute("href")?.trim() ?? "";
  if (SAFE.test(address)) copy.href = address;
  copy.target = "_blank";
  copy.rel = "noopener noreferrer";
  copy.append(...copies(given));
  return copy;
}
