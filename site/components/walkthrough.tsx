import type { JSX } from "preact";
import { Icon } from "../icons.tsx";
import { outer } from "../outer.ts";
import { Children } from "../render.tsx";
import {
  buttonId,
  chosenData,
  enabled,
  labelOfTab,
  panelId,
  selectedTab,
  shownTabs,
  tabId,
  useAnnounce,
} from "../tab.ts";
import type { View } from "../view.ts";

export const css = `
.stepper { min-width: min(160px, 100%); }
.stepper-container { display: flex; align-items: flex-start; margin-bottom: var(--spacing-xxl); container-type: inline-size; }
.step-item { position: relative; display: flex; flex: 1 1 0; justify-content: center; min-width: 0; }
.step-item + .step-item::before {
  content: ""; position: absolute; top: 15px; inset-inline: calc(-50% + 22px) calc(50% + 22px); height: 2px;
  border-radius: 1px; background: var(--border-color-primary); transition: background-color .2s;
}
.step-item.reached + .step-item.reached::before { background: var(--color-accent); }
.step-button {
  display: flex; flex-direction: column; align-items: center; gap: 6px; min-width: 32px; max-width: 100%; padding: 0 4px 4px;
  border: 0; border-radius: var(--radius-md); background: none; color: var(--body-text-color); cursor: pointer;
}
.step-number {
  display: grid; place-items: center; width: 32px; height: 32px; border: 2px solid var(--border-color-primary); border-radius: 50%;
  background: var(--background-fill-primary); color: var(--body-text-color-subdued);
  font-size: var(--text-sm); font-weight: 600; transition: background-color .2s, border-color .2s, color .2s;
}
.step-button.completed > .step-number { border-color: var(--color-accent); color: var(--color-accent); }
.step-button.active > .step-number { border: 0; background: var(--button-primary-background-fill); color: var(--button-primary-text-color); }
.step-button:not(:disabled):hover > .step-number { box-shadow: 0 0 0 4px color-mix(in srgb, var(--color-accent) 20%, transparent); }
.step-label { max-width: 100%; font-size: var(--text-sm); line-height: 1.3; text-align: center; overflow-wrap: anywhere; }
.step-button.active > .step-label { font-weight: 600; }
.step-button:disabled { color: var(--body-text-color-subdued); cursor: not-allowed; }
@container (max-width: 60ch) {
  .step-item:nth-last-child(n + 5), .step-item:nth-last-child(n + 5) ~ .step-item {
    .step-label { width: max-content; max-width: 30cqw; }
    .step-button:not(.active) > .step-label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  }
}
`;

export default function Walkthrough(view: View<"walkthrough">): JSX.Element {
  const { block } = view;
  useAnnounce(block);
  const steps = shownTabs(block);
  const now = selectedTab(block);
  const at = now ? steps.indexOf(now) : -1;
  const move = (event: KeyboardEvent) => {
    const buttons = [
      ...(event.currentTarget as Element).querySelectorAll<HTMLButtonElement>("button:enabled"),
    ];
    const next = neighbour(event, buttons);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div {...outer(view, "stepper")}>
      <div class="stepper-wrapper">
        <div class="stepper-container" role="tablist" onKeyDown={move}>
          {steps.map((step, place) => {
            const state = place < at ? "completed" : place === at ? "active" : "pending";
            return (
              <div
                key={step.id}
                class={`step-item ${place <= at ? "reached" : ""}`}
                role="presentation"
              >
                <button
                  type="button"
                  role="tab"
                  id={buttonId(step)}
                  class={`step-button ${state}`}
                  aria-selected={step === now}
                  aria-controls={step === now ? panelId(step) : undefined}
                  tabIndex={step === now ? 0 : -1}
                  disabled={place > at || !enabled(step)}
                  onClick={() => {
                    if (step === now) return;
                    view.selected.value = tabId(step);
                    // After the strip's `change` and before the step's own `select`.
                    queueMicrotask(() => view.emit("select", chosenData(step)));
                  }}
                >
                  <span class="step-number">
                    {place < at ? <Icon name="check" size={16} /> : place + 1}
                  </span>
                  <span class="step-label">{labelOfTab(step)}</span>
                </button>
              </div>
            );
          })}
        </div>
      </div>
      <Children of={block} />
    </div>
  );
}

/** The button that a key moves the focus to; choosing is left to Enter, since it closes later steps. */
function neighbour(
  event: KeyboardEvent,
  buttons: HTMLButtonElement[],
): HTMLButtonElement | undefined {
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const rtl = getComputedStyle(event.currentTarget as Element).direction === "rtl";
  if (event.key === (rtl ? "ArrowLeft" : "ArrowRight")) return buttons[(at + 1) % buttons.length];
  if (event.key === (rtl ? "ArrowRight" : "ArrowLeft")) return buttons.at(at <= 0 ? -1 : at - 1);
  if (event.key === "Home") return buttons[0];
  return event.key === "End" ? buttons.at(-1) : undefined;
}
