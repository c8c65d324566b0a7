/** Tags put into the page's head while it is open. */
import { parse } from "./patch.ts";

const present = new Map<string, Promise<void>>();

/** Adds each tag once and resolves when its scripts and styles have loaded. */
export async function tags(html: string): Promise<void> {
  for (const element of [...parse(html).children]) await once(element);
}

function once(element: Element): Promise<void> {
  const address = element.getAttribute("src") ?? element.getAttribute("href");
  const key = `${element.nodeName} ${address ?? element.outerHTML}`;
  let ready = present.get(key);
  if (!ready) {
    ready = add(element, address);
    present.set(key, ready);
  }
  return ready;
}

function add(element: Element, address: string | null): Promise<void> {
  // A parsed script never runs; one that was created does.
  const tag = document.createElement(element.nodeName);
  for (const { name, value } of element.attributes) tag.setAttribute(name, value);
  tag.textContent = element.textContent;
  const waits = address !== null && ["SCRIPT", "LINK"].includes(element.nodeName);
  const loaded = new Promise<void>((resolve, reject) => {
    if (!waits) resolve();
    tag.addEventListener("load", () => resolve());
    tag.addEventListener("error", () => reject(new Error(`${address} cannot be loaded`)));
  });
  document.head.append(tag);
  return loaded;
}
