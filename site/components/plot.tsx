import { useSignalEffect } from "@preact/signals";
import { createRef, type JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { OwnButtons } from "../buttons.tsx";
import { Frame, Label, labelOf } from "../frame.tsx";
import type { View } from "../view.ts";

export const css = `
.plot img { display: block; max-width: 100%; max-height: 80vh; margin-inline: auto; border-radius: var(--radius-md); }
.plot-empty { min-height: 160px; display: grid; place-items: center; color: var(--body-text-color-subdued); }
.plot-drawn { overflow-x: auto; }
.plot-drawn[data-testid="bokeh"] { border-radius: var(--radius-md); background: white; color: #27272a; }
.plot-problem { padding: var(--spacing-lg); color: var(--error-text-color); }
`;

export default function Plot(view: View<"plot">): JSX.Element {
  const { block, value, container } = view;
  const figure = value.value;
  const name = labelOf(block, "Plot");
  return (
    <Frame view={view} class="plot" bare={!container.value}>
      <Label block={block} text={name} />
      <OwnButtons block={block} />
      {figure === null ? <div class="plot-empty">No figure yet</div> : null}
      {figure?.type === "matplotlib" && typeof figure.plot !== "string" ? (
        <div data-testid="matplotlib" class="matplotlib">
          <Picture bytes={figure.plot} media={figure.media} name={name} />
        </div>
      ) : null}
      {figure && figure.type !== "matplotlib" ? <Drawn key={figure.type} view={view} /> : null}
    </Frame>
  );
}

/** The figure's picture; the one before stays until this one can be drawn. */
function Picture({ bytes, media, name }: { bytes: ArrayBuffer; media: string; name: string }) {
  const [url, setUrl] = useState("");
  useEffect(() => {
    const next = URL.createObjectURL(new Blob([bytes], { type: media }));
    setUrl(next);
    return () => URL.revokeObjectURL(next);
  }, [bytes]);
  return url ? <img src={url} alt={`${name}`} /> : null;
}

/** Each library's own JavaScript, loaded by its first figure. */
const LIBRARIES = {
  altair: () => import("../plot/altair.ts"),
  bokeh: () => import("../plot/bokeh.ts"),
  plotly: () => import("../plot/plotly.ts"),
};

/** A figure that is drawn here. */
function Drawn({ view }: { view: View<"plot"> }): JSX.Element {
  const place = useMemo(() => createRef<HTMLDivElement>(), []);
  const [problem, setProblem] = useState("");
  useSignalEffect(() => {
    const figure = view.value.value;
    if (!figure || figure.type === "matplotlib" || typeof figure.plot !== "string") return;
    const text = figure.plot;
    LIBRARIES[figure.type]()
      .then(({ draw }) => place.current && draw(place.current, text))
      .then(() => setProblem(""))
      .catch((error: unknown) =>
        setProblem(`The figure cannot be drawn: ${error instanceof Error ? error.message : error}`),
      );
  });
  return (
    <>
      {problem ? <p class="plot-problem">{problem}</p> : null}
      <div class="plot-drawn" data-testid={view.value.value?.type} ref={place} />
    </>
  );
}
