import type { JSX } from "preact";
import { OwnButtons } from "../buttons.tsx";
import { Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { FullscreenButton } from "../fullscreen.tsx";
import { lazy } from "../lazy.tsx";
import { DownloadPicture, css as look, Picture } from "../media/picture.tsx";
import type { View } from "../view.ts";

export const css = `${look}
.image-editor .still { position: relative; display: grid; place-items: center; min-height: 160px; }
.image-editor .still img { grid-area: 1 / 1; display: block; max-width: 100%; max-height: 100%; object-fit: contain; }
.image-editor .still .quiet { color: var(--body-text-color-subdued); }
.image-editor:fullscreen { background: var(--background-fill-primary); padding: var(--spacing-xxl); }
.image-editor:fullscreen .editor-body { height: calc(100vh - 180px) !important; }
.image-editor:fullscreen .still { height: calc(100vh - 100px) !important; }
.image-editor > [aria-busy] { min-height: 478px; }
.image-editor > .drop-area, .image-editor .editor { flex: 1 0 auto; }
.image-editor[style*="min-height"] .editor-body { flex: 1 0 160px; }
.image-editor.sized { display: flex; flex-direction: column; }
.image-editor.sized .still { flex: 1; min-height: 0; }
.image-editor[style*="min-height"] > [aria-busy] { min-height: 0; }
`;

/** Fetched at once, so that none waits until another has asked for it. */
const Editor = lazy(async () => {
  const [{ default: Editor }, { css }] = await Promise.all([
    import("../canvas/editor.tsx"),
    import("../canvas/look.ts"),
    import("../canvas/studio.ts"),
    import("../canvas/surface.tsx"),
    import("../canvas/value.ts"),
  ]);
  return { default: Editor, css };
});

export default function ImageEditor(view: View<"imageeditor">): JSX.Element {
  const { block, interactive, width, height } = view;
  // An editor is never lower than its tools and a strip to draw on.
  const least = interactive.value === true ? "min_height" : "height";
  const sizes = { width: width.value, [least]: height.value };
  return (
    <Frame view={view} class="image-editor" bare={!view.container.value} sizes={sizes}>
      <Label block={block} text={labelOf(block, "Image Editor")} />
      <Corner view={view} />
      {interactive.value === true ? <Editor view={view} /> : <Still view={view} />}
      <Invalid block={block} />
    </Frame>
  );
}

/** Buttons at the upper edge: all where nobody may draw, else those that were asked for. */
function Corner({ view }: { view: View<"imageeditor"> }): JSX.Element {
  const { block, buttons, interactive, value } = view;
  const wants = (name: string) => buttons.value?.includes(name) ?? interactive.value !== true;
  const whole = value.value?.composite ?? value.value?.background;
  return (
    <OwnButtons block={block}>
      {wants("fullscreen") && (whole || interactive.value) ? <FullscreenButton /> : null}
      {wants("download") && whole?.url ? <DownloadPicture file={whole} /> : null}
    </OwnButtons>
  );
}

/** The picture as it is, where nobody may change it. */
function Still({ view }: { view: View<"imageeditor"> }): JSX.Element {
  const value = view.value.value;
  const name = labelOf(view.block, "Image Editor");
  const layers = value?.composite
    ? [value.composite]
    : [value?.background, ...(value?.layers ?? [])];
  const shown = layers.flatMap((file) => file ?? []);
  return (
    <div class="still" data-testid="image">
      {shown.length === 0 ? <span class="quiet">No picture yet</span> : null}
      {shown.map((file, at) => (
        <Picture key={file.path} file={file} alt={at === 0 ? name : ""} />
      ))}
    </div>
  );
}
