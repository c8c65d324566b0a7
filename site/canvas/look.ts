/** Styles of the editor. */
import { css as zone } from "../media/dropzone.tsx";

export const css = `${zone}
.image-editor .editor { display: flex; flex-direction: column; container: editor / inline-size; border: 1px solid var(--border-color-primary); border-radius: var(--radius-md); overflow: hidden; background: var(--background-fill-primary); }
.editor .icon-button { min-width: 28px; min-height: 28px; }
.editor .icon-button[aria-pressed="true"] { background: var(--color-accent-soft); color: var(--color-accent); }
.editor .icon-button[aria-disabled="true"] { opacity: .4; cursor: default; background: none; }
.editor .icon-button:focus-visible, .editor .zoom:focus-visible, .layer-name:focus-visible { outline-offset: -2px; }
.editor-actions { display: flex; flex-wrap: wrap; align-items: center; justify-content: end; gap: 2px; padding: 3px 6px; border-bottom: 1px solid var(--border-color-primary); }
.editor .rule { flex: none; align-self: stretch; margin: 4px; border: 0 solid var(--border-color-primary); border-inline-start-width: 1px; }
.editor .zoom { min-width: 48px; min-height: 28px; padding: 0; border: 0; border-radius: var(--radius-sm); background: none; color: var(--body-text-color-subdued); font-size: var(--text-sm); font-variant-numeric: tabular-nums; cursor: pointer; }
.editor .zoom:hover { color: var(--body-text-color); background: var(--background-fill-secondary); }
.editor-webcam { grid-area: 1 / 2; position: relative; z-index: 1; display: flex; background: var(--background-fill-primary); }
.editor-webcam > .icon-button { position: absolute; inset: 6px 6px auto auto; z-index: 2; }
.editor-surface { grid-area: 1 / 2; }
.editor-body { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; height: 400px; }
.editor-tools { display: flex; flex-direction: column; gap: 2px; padding: 6px 3px; border-inline-end: 1px solid var(--border-color-primary); overflow-y: auto; }
.editor-tools .rule { border-inline-start-width: 0; border-top-width: 1px; }
.editor-surface { position: relative; overflow: hidden; direction: ltr; touch-action: none; user-select: none; -webkit-user-select: none; cursor: crosshair; background: var(--background-fill-secondary); min-height: 120px; }
.editor-surface:focus-visible { outline-offset: -3px; }
.editor-surface.pan { cursor: grab; }
.editor-surface.pan:active { cursor: grabbing; }
.editor-surface.crop, .editor-surface.resize { cursor: default; }
.editor-stage { position: absolute; left: 0; top: 0; transform-origin: 0 0; overflow: hidden; box-shadow: 0 0 0 var(--pixel) rgb(0 0 0 / .14), 0 var(--pixel) calc(8 * var(--pixel)) rgb(0 0 0 / .12); background: repeating-conic-gradient(#e4e4e7 0% 25%, #fff 0% 50%) 0 0 / calc(16 * var(--pixel)) calc(16 * var(--pixel)); }
.editor-stage > canvas { position: absolute; left: 0; top: 0; display: block; }
.editor-stage.pixels > canvas { image-rendering: pixelated; }
.editor-hint { position: absolute; display: grid; place-items: center; padding: 12px; text-align: center; color: #5b5b66; line-height: 1.6; pointer-events: none; white-space: pre-line; overflow-wrap: anywhere; }
.pen-tip { position: absolute; left: 0; top: 0; border-radius: 50%; pointer-events: none; border: 1px solid #fff; outline: 1px solid rgb(0 0 0 / .6); mix-blend-mode: normal; }
.pen-tip.down { border-width: 2px; }
.editor-selection { position: absolute; outline: 1px solid #fff; box-shadow: 0 0 0 1px rgb(0 0 0 / .6), 0 0 0 9999px rgb(0 0 0 / .45); }
.grip { position: absolute; touch-action: none; }
.grip.nesw { inset: 0; cursor: move; }
.grip:not(.nesw) { width: 24px; height: 24px; margin: -12px; display: grid; }
.grip:not(.nesw)::after { content: ""; place-self: center; width: 10px; height: 10px; border-radius: 2px; background: #fff; border: 1px solid rgb(0 0 0 / .6); }
.grip.n, .grip.s { left: 50%; cursor: ns-resize; } .grip.e, .grip.w { top: 50%; cursor: ew-resize; }
.grip.nw, .grip.se { cursor: nwse-resize; } .grip.ne, .grip.sw { cursor: nesw-resize; }
.grip.n, .grip.nw, .grip.ne { top: 0; } .grip.s, .grip.sw, .grip.se { top: 100%; }
.grip.w, .grip.nw, .grip.sw { left: 0; } .grip.e, .grip.ne, .grip.se { left: 100%; }
.editor-layers { width: 200px; display: flex; flex-direction: column; align-items: stretch; gap: 4px; padding: 6px; border-inline-start: 1px solid var(--border-color-primary); overflow-y: auto; font-size: var(--text-sm); }
.editor-layers ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 2px; }
.editor-layers li { display: flex; align-items: center; border-radius: var(--radius-sm); }
.editor-layers li.chosen { background: var(--color-accent-soft); }
.layer-name { flex: 1; min-width: 0; min-height: 28px; padding: 2px 4px; border: 0; background: none; text-align: start; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; cursor: pointer; border-radius: var(--radius-sm); }
.chosen .layer-name { font-weight: 600; }
.editor-layers .icon-button { padding: 2px; min-width: 26px; }
.editor-adjust { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 16px; min-height: 42px; padding: 5px 10px; border-top: 1px solid var(--border-color-primary); font-size: var(--text-sm); color: var(--body-text-color); }
.editor-adjust .quiet { color: var(--body-text-color-subdued); }
.swatches { margin: 0; padding: 0; border: 0; min-width: 0; display: flex; flex-wrap: wrap; align-items: center; gap: 5px; }
.swatch { width: 24px; height: 24px; padding: 0; border: 1px solid var(--border-color-primary); border-radius: 50%; cursor: pointer; background: linear-gradient(color-mix(in srgb, var(--swatch) calc(var(--opacity) * 100%), transparent) 0 100%), repeating-conic-gradient(#ccc 0% 25%, #fff 0% 50%) 0 0 / 8px 8px; }
.swatch:hover, .swatches input[type="color"]:hover { border-color: var(--body-text-color); }
.swatch[aria-pressed="true"], .swatches .mixed { outline: 2px solid var(--color-accent); outline-offset: 2px; }
.swatches input[type="color"] { appearance: none; width: 24px; height: 24px; padding: 0; margin-inline-start: 3px; border: 1px solid var(--border-color-primary); border-radius: 6px; overflow: hidden; background: none; cursor: pointer; }
.swatches input::-webkit-color-swatch-wrapper { padding: 0; } .swatches input::-webkit-color-swatch { border: 0; } .swatches input::-moz-color-swatch { border: 0; }
.slide { min-width: 0; display: flex; align-items: center; gap: 8px; }
.slide input { flex: 1 1 110px; width: 110px; min-width: 40px; accent-color: var(--slider-color, var(--color-accent)); }
.slide .amount { direction: ltr; min-width: 48px; color: var(--body-text-color-subdued); font-variant-numeric: tabular-nums; }
.numbers { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 12px; }
.numbers label { display: flex; align-items: center; gap: 6px; }
.numbers .input { width: 76px; padding: 3px 6px; min-height: 28px; }
.numbers .decide { display: flex; gap: 6px; }
@container editor (max-width: 520px) {
  .editor-body { grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); }
  .editor-tools { flex-flow: row wrap; padding: 3px 6px; border-inline-end: 0; border-bottom: 1px solid var(--border-color-primary); overflow: visible; }
  .editor-tools .rule { border-top-width: 0; border-inline-start-width: 1px; }
  .editor-layers { width: auto; max-height: 130px; border-inline-start: 0; border-top: 1px solid var(--border-color-primary); }
  .editor-surface, .editor-webcam { grid-area: 2 / 1; }
  .editor-actions { justify-content: start; }
  .editor-adjust > * { max-width: 100%; }
}
`;
