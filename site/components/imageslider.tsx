import { batch, type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { OwnButtons } from "../buttons.tsx";
import type { FileData } from "../files.ts";
import { Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { FullscreenButton } from "../fullscreen.tsx";
import { Icon } from "../icons.tsx";
import { closer, Gestures, WHOLE, type Zoom } from "../media/compare.ts";
import { DropArea, DropZone, css as zone } from "../media/dropzone.tsx";
import { DownloadPicture, css as look, Picture } from "../media/picture.tsx";
import { pixelAt } from "../media/select.tsx";
import { useUploads, type Welcome } from "../media/upload.ts";
import type { View } from "../view.ts";

export const css = `${zone}${look}
.slider-block { overflow: hidden !important; max-width: 100%; }
.slider-block .slider-wrap { position: relative; display: grid; overflow: hidden; cursor: ew-resize; touch-action: pan-y; user-select: none; }
.slider-wrap img { grid-area: 1 / 1; display: block; width: 100%; max-height: var(--highest); object-fit: contain; border-radius: var(--radius-sm); transform: translate(var(--x), var(--y)) scale(var(--scale)); transform-origin: 0 0; -webkit-user-drag: none; }
.slider-wrap img.fixed { background: var(--block-background-fill); clip-path: inset(0 0 0 calc((var(--at) - var(--x)) / var(--scale))); }
.slider-wrap .line { position: absolute; inset-block: 0; left: var(--at); width: 2px; margin-left: -1px; background: var(--color-accent); cursor: ew-resize; }
.slider-wrap .knob { position: absolute; top: 50%; left: 50%; display: grid; place-items: center; width: 34px; height: 34px; margin: -17px; border: 2px solid var(--color-accent); border-radius: 50%; background: var(--block-background-fill); color: var(--body-text-color); }
.slider-wrap input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; pointer-events: none; }
.slider-wrap.zoomed { cursor: grab; touch-action: none; }
.slider-wrap:has(input:focus-visible) .knob { outline: 2px solid var(--color-accent); outline-offset: 2px; }
.slider-halves { display: grid; grid-template-columns: 1fr 1fr; gap: var(--spacing-md); direction: ltr; }
.slider-halves img { width: 100%; max-height: var(--highest); object-fit: contain; }
.slider-block:fullscreen { background: var(--background-fill-primary); padding: var(--spacing-xxl); }
.slider-block:fullscreen img { max-height: 85vh; }
`;

const SWAP = "M9 7l-5 5 5 5M15 7l5 5-5 5";
const PICTURE: Welcome = { count: "multiple", types: ["image"] };
type Pair = [FileData | null, FileData | null];

export default function ImageSlider(view: View<"imageslider">): JSX.Element {
  const { block, value, interactive, emit, height, width } = view;
  const [left, right] = value.value ?? [null, null];
  const active = interactive.value === true;
  const zoom = useSignal(WHOLE);
  const wants = (name: string) => view.buttons.value?.includes(name) ?? true;
  const clear = () => {
    batch(() => {
      value.value = null;
      block.invalid.value = "";
    });
    emit("clear");
    emit("input");
  };
  return (
    <Frame
      view={view}
      class="slider-block"
      bare={!view.container.value}
      sizes={{ height: height.value as number | string, width: width.value as number | string }}
    >
      <Label block={block} text={labelOf(block, "ImageSlider")} />
      <OwnButtons block={block}>
        {left || right ? (
          <>
            {zoom.value.scale > 1 ? (
              <button
                type="button"
                class="icon-button"
                aria-label="Undo zoom"
                title="Undo zoom"
                onClick={() => {
                  zoom.value = WHOLE;
                }}
              >
                <Icon name="reset" />
              </button>
            ) : null}
            {wants("fullscreen") ? <FullscreenButton /> : null}
            {wants("download") && right?.url ? <DownloadPicture file={right} /> : null}
            {active ? (
              <button
                type="button"
                class="icon-button"
                aria-label="Remove Image"
                title="Remove Image"
                onClick={clear}
              >
                <Icon name="close" />
              </button>
            ) : null}
          </>
        ) : null}
      </OwnButtons>
      <div style={{ "--highest": `${view.max_height.value}px` }}>
        {left && right ? (
          <Compared view={view} left={left} right={right} zoom={zoom} />
        ) : active ? (
          <div class="slider-halves" data-testid="image">
            <Half view={view} at={0} />
            <Half view={view} at={1} />
          </div>
        ) : left || right ? (
          <Picture file={(left ?? right) as FileData} alt="" testid="imageslider-image" />
        ) : (
          <div class="picture-missing" role="img" aria-label="Empty value">
            <Icon name="image" size={28} />
          </div>
        )}
      </div>
      <Invalid block={block} />
    </Frame>
  );
}

interface ComparedProps {
  view: View<"imageslider">;
  left: FileData;
  right: FileData;
  zoom: Signal<Zoom>;
}

/** Both pictures, the right one cut at the line. */
function Compared({ view, left, right, zoom }: ComparedProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const at = useSignal(view.slider_position.peek());
  const given = useSignal(view.slider_position.peek());
  if (given.peek() !== view.slider_position.value) {
    given.value = view.slider_position.value;
    at.value = view.slider_position.value;
  }
  const gestures = useMemo(() => {
    const click = (x: number, y: number) => {
      const image = place.current?.querySelector("img");
      const index = image && pixelAt(image, x, y);
      if (index) view.emit("select", { index, value: null });
    };
    return new Gestures(zoom, at, click);
  }, []);
  useLayoutEffect(() => {
    // Preact would add it as one that cannot keep the page from scrolling.
    place.current?.addEventListener("wheel", gestures.wheel, { passive: false });
  }, []);
  const { scale, x, y } = zoom.value;
  const style = { "--at": `${at.value}%`, "--scale": scale, "--x": `${x}px`, "--y": `${y}px` };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the range in it takes the keys
    <div
      ref={place}
      class={`slider-wrap ${scale > 1 ? "zoomed" : ""}`}
      dir="ltr"
      style={style}
      onPointerDown={gestures.press}
      onPointerMove={gestures.move}
      onPointerUp={gestures.release}
      onPointerCancel={gestures.release}
      onDragStart={(event) => event.preventDefault()}
    >
      <Picture file={left} alt="Left" testid="imageslider-image" />
      <Picture file={right} alt="Right" class="fixed" testid="imageslider-image" />
      <div class="line" data-testid="slider">
        <span class="knob">
          <svg
            width="18"
            height="18"
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            aria-hidden="true"
          >
            <path d={SWAP} />
          </svg>
        </span>
      </div>
      <input
        type="range"
        min={0}
        max={100}
        step="any"
        value={at.value}
        aria-label="Comparison slider"
        aria-valuetext={`${Math.round(at.value)} percent`}
        onInput={({ currentTarget }) => {
          at.value = currentTarget.valueAsNumber;
        }}
        onKeyDown={({ key }) => {
          const factor = { "+": 1.25, "-": 0.8 }[key];
          const box = place.current?.getBoundingClientRect();
          if (factor && box)
            zoom.value = closer(zoom.peek(), factor, box.width / 2, box.height / 2, box);
        }}
      />
    </div>
  );
}

/** One side: its picture, or the invitation to upload it. */
function Half({ view, at }: { view: View<"imageslider">; at: 0 | 1 }): JSX.Element {
  const { block, value, emit } = view;
  const uploads = useUploads(
    block,
    () => PICTURE,
    ([first, second]) => {
      if (!first) return;
      const now: Pair = [...((value.peek() ?? [null, null]) as Pair)];
      now[at] = first;
      if (second) now[at === 0 ? 1 : 0] = second;
      value.value = now;
      emit("upload");
      emit("input");
    },
  );
  const file = value.value?.[at];
  return (
    <DropArea uploads={uploads} welcome={PICTURE}>
      {file ? (
        <Picture file={file} alt={at ? "Right" : "Left"} testid="imageslider-image" />
      ) : (
        <DropZone what="Image" busy={uploads.busy.value} onChoose={uploads.choose} />
      )}
    </DropArea>
  );
}
