import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { linkTo } from "../deeplink.ts";
import { Icon } from "../icons.tsx";
import { outer } from "../outer.ts";
import { page } from "../page.ts";
import type { View } from "../view.ts";

export default function DeepLinkButton(view: View<"deeplinkbutton">): JSX.Element {
  const { value, copied_value, variant, size, icon, interactive, emit } = view;
  const copied = useSignal(false);
  const press = async () => {
    emit("click");
    const { app } = page;
    if (!app) return;
    try {
      const { url, left } = await linkTo(app);
      await copy(url);
      copied.value = true;
      setTimeout(() => {
        copied.value = false;
      }, 1500);
      if (left)
        tell(
          "info",
          `What ${left} of the components show (files, plots, HTML) is not in the link.`,
        );
    } catch (error) {
      tell(
        "warning",
        `The link could not be made: ${error instanceof Error ? error.message : error}.`,
      );
    }
  };
  const label = copied.value ? copied_value.value : value.value;
  return (
    <>
      <button
        type="button"
        {...outer(view, `${size.value} ${variant.value} gr-button`)}
        disabled={!interactive.value}
        onClick={press}
      >
        {icon.value ? (
          <img class="button-icon" src={icon.value} alt="" />
        ) : (
          <Icon name={copied.value ? "check" : "link"} size={18} />
        )}
        {label}
      </button>
      <span class="sr-only" role="status">
        {copied.value ? "The link is on the clipboard." : ""}
      </span>
    </>
  );
}

/** Puts the address on the clipboard; where the browser forbids that, into the page's own address. */
async function copy(url: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(url);
  } catch {
    history.replaceState(history.state, "", url);
    throw new Error("the browser does not let this page copy; it stands in the address bar now");
  }
}

function tell(level: "info" | "warning", message: string): void {
  page.app?.notify({ type: "notice", level, title: "Link", message, duration: 10 });
}
