import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { OwnButtons } from "../buttons.tsx";
import { Frame, Label, labelOf } from "../frame.tsx";
import { FullscreenButton } from "../fullscreen.tsx";
import { Icon } from "../icons.tsx";
import { css as look, Picture } from "../media/picture.tsx";
import type { View } from "../view.ts";

export const css = `${look}
.annotated { overflow: hidden !important; max-width: 100%; }
.annotated .image-container { display: flex; justify-content: center; min-height: 0; }
.annotated .stack { position: relative; display: grid; max-width: 100%; }
.annotated .base-image { display: block; max-width: 100%; max-height: 100%; border-radius: var(--radius-sm); }
.annotated .mask { position: absolute; inset: 0; mask-size: 100% 100%; mask-repeat: no-repeat; opacity: .85; transition: opacity .12s; pointer-events: none; }
.annotated .mask.active { opacity: 1; }
.annotated .mask.inactive { opacity: .08; }
.annotated .legend { display: flex; flex-wrap: wrap; justify-content: center; gap: var(--spacing-sm); margin-top: var(--spacing-lg); }
.legend-item { display: inline-flex; align-items: center; gap: 6px; padding: 3px 10px; border: 1px solid var(--border-color-primary); border-radius: var(--radius-sm); background: var(--background-fill-secondary); color: var(--body-text-color); font-size: var(--text-sm); cursor: pointer; }
.legend-item:hover, .legend-item:focus-visible { border-color: var(--color-accent); }
.legend-item i { width: 12px; height: 12px; border-radius: 3px; }
.annotated:fullscreen { background: var(--background-fill-primary); padding: var(--spacing-xxl); overflow: auto !important; }
`;

export default function AnnotatedImage(view: View<"annotatedimage">): JSX.Element {
  const { block, value, color_map, height, width, emit } = view;
  const shown = useSignal<string | null>(null);
  const content = value.value;
  const labels = [...new Set(content?.annotations.map(({ label }) => label) ?? [])];
  const colour = (label: string) =>
    color_map.value?.[label] ??
    `hsl(${Math.round((labels.indexOf(label) * 360) / labels.length)} 75% 50%)`;
  const state = (label: string) =>
    shown.value === null ? "" : shown.value === label ? "active" : "inactive";
  return (
    <Frame
      view={view}
      class="annotated"
      bare={!view.container.value}
      sizes={{ height: height.value as number | string, width: width.value as number | string }}
    >
      <Label block={block} text={labelOf(block, "AnnotatedImage")} />
      <OwnButtons block={block}>
        {content && (view.buttons.value?.includes("fullscreen") ?? true) ? (
          <FullscreenButton />
        ) : null}
      </OwnButtons>
      {content ? (
        <div class="image-container">
          <div class="stack">
            <Picture
              file={content.image}
              class="base-image"
              alt="the base file that is annotated"
              testid="annotated-base"
            />
            {content.annotations.map(({ image, label }, at) => (
              <span
                key={`${at}:${label}`}
                class={`mask ${state(label)}`}
                role="img"
                aria-label={`segmentation mask identifying ${label} within the uploaded file`}
                style={{ maskImage: `url("${image.url}")`, background: colour(label) }}
              />
            ))}
          </div>
        </div>
      ) : (
        <div class="picture-missing" role="img" aria-label="Empty value">
          <Icon name="image" size={28} />
        </div>
      )}
      {content && view.show_legend.value && labels.length ? (
        <div class="legend">
          {content.annotations.map(({ label }, at) => (
            <button
              key={`${at}:${label}`}
              type="button"
              class="legend-item"
              onMouseEnter={() => {
                shown.value = label;
              }}
              onMouseLeave={() => {
                shown.value = null;
              }}
              onFocus={() => {
                shown.value = label;
              }}
              onBlur={() => {
                shown.value = null;
              }}
              onClick={() => emit("select", { index: at, value: label })}
            >
              <i style={{ background: colour(label) }} /> {label}
            </button>
          ))}
        </div>
      ) : null}
    </Frame>
  );
}
