/** What the tool in hand can be told: colours, sizes, numbers. */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Palette } from "./options.ts";
import { within } from "./raster.ts";
import type { Pen } from "./stroke.ts";
import { MOST_SIZE, type Studio } from "./studio.ts";

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
      return <Crop studio={studio} leave={leave} />;
    case "resize":
      return <Resize studio={studio} leave={leave} />;
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

function Crop({ studio, leave }: Omit<AdjustProps, "palette">): JSX.Element {
  const { width, height } = studio.sheet.value;
  const rect = studio.selection.value;
  const whole = rect.width === width && rect.height === height;
  const set = (change: Partial<typeof rect>) => {
    const next = within({ ...studio.selection.peek(), ...change }, width, height);
    if (next.width > 0 && next.height > 0) studio.selection.value = next;
  };
  return (
    <form
      class="numbers"
      onSubmit={(event) => {
        event.preventDefault();
        if (!whole) studio.crop(studio.selection.peek());
        leave();
      }}
    >
      <Amount label="Left" value={rect.x} least={0} most={width - 1} set={(x) => set({ x })} />
      <Amount label="Top" value={rect.y} least={0} most={height - 1} set={(y) => set({ y })} />
      <Amount
        label="Width"
        value={rect.width}
        least={1}
        most={width}
        set={(next) => set({ width: next })}
      />
      <Amount
        label="Height"
        value={rect.height}
        least={1}
        most={height}
        set={(next) => set({ height: next })}
      />
      <Decide what="Apply crop" leave={leave} />
    </form>
  );
}

/** Pixels along one side that resizing may give. */
const LONGEST = 8192;

function Resize({ studio, leave }: Omit<AdjustProps, "palette">): JSX.Element {
  const sheet = studio.sheet.value;
  const size = useSignal({ width: sheet.width, height: sheet.height });
  const bound = useSignal(true);
  const { width, height } = size.value;
  const ratio = sheet.width / sheet.height;
  const limited = (pixels: number) => Math.max(1, Math.min(LONGEST, Math.round(pixels)));
  return (
    <form
      class="numbers"
      onSubmit={(event) => {
        event.preventDefault();
        if (width !== sheet.width || height !== sheet.height) studio.resize(width, height);
        leave();
      }}
    >
      <Amount
        label="Width"
        value={width}
        least={1}
        most={LONGEST}
        set={(next) => {
          size.value = { width: next, height: bound.peek() ? limited(next / ratio) : height };
        }}
      />
      <Amount
        label="Height"
        value={height}
        least={1}
        most={LONGEST}
        set={(next) => {
          size.value = { width: bound.peek() ? limited(next * ratio) : width, height: next };
        }}
      />
      <label>
        <input
          type="checkbox"
          checked={bound.value}
          onChange={({ currentTarget }) => {
            bound.value = currentTarget.checked;
          }}
        />
        Keep proportions
      </label>
      <Decide what="Apply size" leave={leave} />
    </form>
  );
}

interface AmountProps {
  label: string;
  value: number;
  least: number;
  most: number;
  set: (value: number) => void;
}

function Amount({ label, value, least, most, set }: AmountProps): JSX.Element {
  return (
    <label>
      {label}
      <input
        class="input"
        type="number"
        min={least}
        max={most}
        step={1}
        value={value}
        onChange={({ currentTarget }) => {
          const given = Math.round(currentTarget.valueAsNumber);
          if (given >= least && given <= most) set(given);
          currentTarget.value = String(given >= least && given <= most ? given : value);
        }}
      />
    </label>
  );
}

function Decide({ what, leave }: { what: string; leave: () => void }): JSX.Element {
  return (
    <span class="decide">
      <button type="submit" class="gr-button sm primary">
        {what}
      </button>
      <button type="button" class="gr-button sm secondary" onClick={leave}>
        Cancel
      </button>
    </span>
  );
}

/** A colour as inputs of colours take it. */
function hex(color: string): string {
  if (color.startsWith("#")) return color;
  const parts = color.match(/\d+/g) ?? [];
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
}
