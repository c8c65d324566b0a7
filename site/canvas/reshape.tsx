/** Cropping and resizing by numbers; loaded with the first use of one of both. */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { within } from "./raster.ts";
import type { Studio } from "./studio.ts";

interface ReshapeProps {
  studio: Studio;
  /** Goes back to the tool from before. */
  leave: () => void;
}

export default function Reshape({ studio, leave }: ReshapeProps): JSX.Element {
  const Form = studio.tool.value === "crop" ? Crop : Resize;
  return <Form studio={studio} leave={leave} />;
}

function Crop({ studio, leave }: ReshapeProps): JSX.Element {
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

function Resize({ studio, leave }: ReshapeProps): JSX.Element {
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
