import type { JSX } from "preact";
import { save } from "../download.ts";
import { nameOf } from "../files.ts";
import { outer } from "../outer.ts";
import type { View } from "../view.ts";

export default function DownloadButton(view: View<"downloadbutton">): JSX.Element {
  const { value, label, variant, size, icon, interactive, emit } = view;
  const press = () => {
    const file = value.peek();
    if (file?.url) save(file.url, nameOf(file));
    emit("click");
  };
  return (
    <button
      type="button"
      {...outer(view, `${size.value} ${variant.value} gr-button`)}
      disabled={!interactive.value}
      onClick={press}
    >
      {icon.value ? <img class="button-icon" src={icon.value} alt="" /> : null}
      {label.value}
    </button>
  );
}
