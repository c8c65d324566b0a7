import type { JSX } from "preact";
import { OwnButtons } from "../buttons.tsx";
import { begun } from "../cut.ts";
import { Frame, labelOf, Label as Name } from "../frame.tsx";
import type { View } from "../view.ts";

export const css = `
.label-block { overflow-wrap: anywhere; }
.label-block .output-class {
  margin: 0; padding: var(--spacing-xl) var(--spacing-lg); border-radius: var(--radius-md);
  color: var(--body-text-color); font-size: var(--text-xxl); font-weight: 600; line-height: 1.3; text-align: center;
}
.label-block .output-class.toned { background: var(--tone); color: oklch(from var(--tone) clamp(.2, (.65 - l) * 1000, .98) 0 0); }
.label-block .output-class.tall { padding-block: 24px; }
.confidence-set {
  display: block; width: 100%; padding: 5px var(--spacing-md); border: 0; border-radius: var(--radius-md);
  background: none; text-align: start; cursor: default; transition: background-color .12s;
}
button.confidence-set { cursor: pointer; }
button.confidence-set:hover { background: var(--background-fill-secondary); }
.confidence-set .names { display: flex; justify-content: space-between; gap: var(--spacing-lg); }
.confidence-set .names > span:last-child { flex: none; font-variant-numeric: tabular-nums; color: var(--body-text-color-subdued); }
.confidence-set .track { display: block; height: 6px; margin-top: 4px; border-radius: 3px; background: var(--border-color-primary); overflow: hidden; }
.confidence-set .bar { display: block; height: 100%; min-width: 2px; border-radius: inherit; background: var(--stat-background-fill); transition: width .2s; }
.label-empty { min-height: 96px; display: grid; place-items: center; color: var(--body-text-color-subdued); }
`;

/** Characters of a class's name that are drawn. */
const LONG = 10_000;

function percent(confidence: number): number {
  return Math.round(Math.min(Math.max(confidence, 0), 1) * 100);
}

export default function Label(view: View<"label">): JSX.Element {
  const { block, value, color, show_heading, container } = view;
  const data = value.value;
  const label = data?.label;
  const classes = data?.confidences ?? null;
  const heading = label !== null && label !== undefined && (show_heading.value || !classes);
  return (
    <Frame view={view} class="label-block" bare={!container.value}>
      <OwnButtons block={block} />
      <div data-testid="label">
        <Name block={block} text={labelOf(block, "Label")} />
        {heading ? (
          <h2
            class={`output-class ${classes ? "" : "tall"} ${color.value ? "toned" : ""}`}
            data-testid="label-output-value"
            style={color.value ? { "--tone": color.value } : undefined}
          >
            {begun(String(label), LONG)}
          </h2>
        ) : null}
        {classes?.map((each, index) => (
          <Confidence key={each.label} view={view} index={index} {...each} />
        ))}
        {data && (heading || classes?.length) ? null : <div class="label-empty">No result yet</div>}
      </div>
    </Frame>
  );
}

interface ConfidenceProps {
  view: View<"label">;
  index: number;
  label: string;
  confidence: number;
}

/** One class with its bar; a button where somebody listens to `select`. */
function Confidence({ view, index, label, confidence }: ConfidenceProps): JSX.Element {
  const share = percent(confidence);
  const content = (
    <>
      <span class="names">
        <span class="text">{begun(label, LONG)}</span>
        <span class="confidence">{share}%</span>
      </span>
      <span class="track" aria-hidden="true">
        <span class="bar" style={{ width: `${share}%` }} />
      </span>
    </>
  );
  const testId = `${label}-confidence-set`;
  if (!view.listens("select"))
    return (
      <div class="confidence-set group" data-testid={testId}>
        {content}
      </div>
    );
  return (
    <button
      type="button"
      class="confidence-set group"
      data-testid={testId}
      onClick={() => view.emit("select", { index, value: label })}
    >
      {content}
    </button>
  );
}
