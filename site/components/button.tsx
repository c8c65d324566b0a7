import type { JSX } from "preact";
import { outer } from "../outer.ts";
import type { View } from "../view.ts";

export default function Button(view: View<"button">): JSX.Element {
  const { value, variant, size, icon, link, link_target, interactive, emit } = view;
  const attributes = outer(view, `${size.value} ${variant.value} gr-button`);
  const content = (
    <>
      {icon.value ? <img class="button-icon" src={icon.value} alt="" /> : null}
      {value.value}
    </>
  );
  if (link.value && interactive.value)
    return (
      <a
        {...attributes}
        href={link.value}
        target={link_target.value}
        rel="noreferrer"
        onClick={() => emit("click")}
      >
        {content}
      </a>
    );
  return (
    <button
      type="button"
      {...attributes}
      disabled={!interactive.value}
      onClick={() => emit("click")}
    >
      {content}
    </button>
  );
}
