/** What the tool in hand can be told: colours and sizes; numbers where the picture changes its own. */
import type { JSX } from "preact";
import { lazy } from "../lazy.tsx";
import type { Palette } from "./options.ts";
import type { Pen } from "./stroke.ts";
import { MOST_SIZE, type Studio } from "./studio.ts";

const Reshape = lazy(() => import("./reshape.tsx"), null);

interface AdjustProps {
  studio: Studio;
  palette: Palette;
  /** Goes back to the tool from before. */
  leave: () => void;
}

export function Adjust({ studio, palette, leave }: AdjustProps): JSX.Element {
  const { layers, active } = studio.sheet.value;
  const layer = layers.find(({ id }) => id === active);
  if (studio.inHand && layer && !layer.shown)
    return <span role="status">{layer.name} is hidden. Show it to draw on it.</span>;
  switch (studio.tool.value) {
    case "brush":
      return (
        <>
          <Colors studio={studio} palette={palette} />
          <Size studio={studio} what="Brush" />
        </>
      );
    case "eraser":
      return <Size studio={studio} what="Eraser" />;
    case "crop":
    case "resize":
      return <Reshape studio={studio} leave={leave} />;
    case "pan":
      return <span class="quiet">Drag to move the picture</span>;
  }
}

function Colors({ studio, palette }: Omit<AdjustProps, "leave">): JSX.Element {
  const pen = studio.brush.value;
  const set = (change: Partial<Pen>) => {
    studio.brush.value = { ...studio.brush.peek(), ...change };
  };
  const chosen = palette.swatches.findIndex(
    ({ color, opacity }) => color === pen.color && opacity === pen.opacity,
  );
  return (
    <>
      <fieldset class="swatches" aria-label="Color">
        {palette.swatches.map(({ color, opacity }, at) => (
          <button
            key={`${color}${opacity}`}
            type="button"
            class="swatch"
            style={{ "--swatch": color, "--opacity": opacity }}
            aria-label={`Color ${color}${opacity < 1 ? `, ${Math.round(opacity * 100)}% opaque` : ""}`}
            aria-pressed={at === chosen}
            onClick={() => set({ color, opacity })}
          />
        ))}
        {palette.free ? (
          <input
            type="color"
            class={chosen < 0 ? "mixed" : ""}
            aria-label="Custom color"
            title="Custom color"
            value={hex(pen.color)}
            onInput={({ currentTarget }) => set({ color: currentTarget.value })}
          />
        ) : null}
      </fieldset>
      {palette.free ? (
        <Slide
          label="Opacity"
          least={5}
          most={100}
          unit="%"
          value={Math.round(pen.opacity * 100)}
          set={(percent) => set({ opacity: percent / 100 })}
        />
      ) : null}
    </>
  );
}

function Size({ studio, what }: { studio: Studio; what: string }): JSX.Element {
  const pen = what === "Brush" ? studio.brush : studio.eraser;
  return (
    <Slide
      label="Size"
      name={`${what} size`}
      least={1}
      most={Math.max(MOST_SIZE, pen.value.size)}
      unit=" px"
      value={pen.value.size}
      set={(size) => {
        pen.value = { ...pen.peek(), size, auto: false };
      }}
    />
  );
}

interface SlideProps {
  label: string;
  /** Its whole name, where the label is shorter. */
  name?: string;
  least: number;
  most: number;
  unit: string;
  value: number;
  set: (value: number) => void;
}

function Slide({ label, name, least, most, unit, value, set }: SlideProps): JSX.Element {
  return (
    <label class="slide">
      {label}
      <input
        type="range"
        aria-label={name ?? label}
        aria-valuetext={`${value}${unit}`}
        min={least}
        max={most}
        value={value}
        onInput={({ currentTarget }) => set(currentTarget.valueAsNumber)}
      />
      <span class="amount" aria-hidden="true">
        {value}
        {unit}
      </span>
    </label>
  );
}

/** A colour as inputs of colours take it. */
function hex(color: string): string {
  if (color.startsWith("#")) return color;
  const parts = color.match(/\d+/g) ?? [];
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
}
