/** Changes a piece of the document into another one, keeping every node that can stay. */

// Browsers only say that something was blocked, not what an author can do about it.
addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
  if (effectiveDirective === "script-src-attr")
    console.warn(
      "A handler such as onclick=… in HTML was blocked, for the app's code had none when the site was " +
        "built. Write the element out as a text in the code, or use gr.HTML(js_on_load=…).",
    );
});

/** Parsed HTML; nothing in it runs or loads before it is put into the document. */
export function parse(html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/** Gives `from` the children of `to`: nodes at the same place with the same name stay the same. */
export function patch(from: ParentNode & Node, to: ParentNode & Node): void {
  const old = [...from.childNodes];
  const wanted = [...to.childNodes];
  wanted.forEach((node, at) => {
    const present = old[at];
    if (!present) from.appendChild(node);
    else if (!change(present, node)) present.replaceWith(node);
  });
  for (const rest of old.slice(wanted.length)) rest.remove();
}

/** Makes one node like the other; false where it has to be replaced. */
function change(from: Node, to: Node): boolean {
  if (from.nodeType !== to.nodeType || from.nodeName !== to.nodeName) return false;
  if (from instanceof Element && to instanceof Element) {
    attributes(from, to);
    patch(from, to);
  } else if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
  return true;
}

function attributes(from: Element, to: Element): void {
  for (const { name } of [...from.attributes]) {
    // A focused place that scrolls must not lose the focus while its text grows.
    if (!to.hasAttribute(name) && name !== "tabindex") from.removeAttribute(name);
  }
  for (const { name, value } of [...to.attributes]) {
    if (from.getAttribute(name) === value) continue;
    from.setAttribute(name, value);
    // The attribute is only a field's first value, the property its present one.
    if (from instanceof HTMLInputElement && name === "value") from.value = value;
  }
  if (from instanceof HTMLInputElement && to instanceof HTMLInputElement)
    if (from.defaultChecked !== from.checked && from.defaultChecked !== to.checked)
      from.checked = to.checked;
}
