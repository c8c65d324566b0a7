/** The drawing area: the picture's rasters on each other, the pen, and what lies over them. */
import { useSignalEffect } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { lazy } from "../lazy.tsx";
import { Gestures } from "./gestures.ts";
import { drawByKey, HELP } from "./keys.ts";
import type { Studio } from "./studio.ts";

const Selection = lazy(() => import("./selection.tsx"), null);

interface SurfaceProps {
  studio: Studio;
  id: number;
  name: string;
  /** What stands on a sheet on which nothing has been done. */
  children: ComponentChildren;
}

export function Surface({ studio, id, name, children }: SurfaceProps): JSX.Element {
  const area = useRef<HTMLDivElement>(null);
  const gestures = useMemo(() => new Gestures(studio), []);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    const watch = new ResizeObserver(() =>
      studio.viewport.open(element.clientWidth, element.clientHeight),
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const tool = studio.tool.value;
  return (
    <>
      <div
        ref={area}
        class={`editor-surface ${tool}`}
        role="application"
        aria-label={`${name}: drawing area`}
        aria-describedby={`keys-${id}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
        tabIndex={0}
        data-testid="drawing-area"
        onPointerDown={gestures.press}
        onPointerMove={gestures.move}
        onPointerUp={gestures.release}
        onPointerCancel={gestures.release}
        onPointerLeave={gestures.leave}
        onWheel={gestures.wheel}
        onKeyDown={(event) => drawByKey(studio, event)}
      >
        <Stage studio={studio} />
        {studio.sheet.value.touched ? null : <Hint studio={studio}>{children}</Hint>}
        {studio.inHand ? <PenTip studio={studio} /> : null}
        {tool === "crop" ? <Selection studio={studio} /> : null}
      </div>
      <span id={`keys-${id}`} hidden>
        {HELP}
      </span>
      <span class="sr-only" role="status">
        {studio.said}
      </span>
    </>
  );
}

/** The rasters themselves; the browser scales them. */
function Stage({ studio }: { studio: Studio }): JSX.Element {
  const stage = useRef<HTMLDivElement>(null);
  useSignalEffect(() => {
    const { background, layers, width, height } = studio.sheet.value;
    const drawn = studio.stroke.value;
    studio.viewport.show(width, height);
    const shown: HTMLElement[] = [background];
    for (const { id, raster, shown: visible } of layers) {
      if (!visible) continue;
      shown.push(raster);
      if (drawn?.layer.id !== id) continue;
      drawn.stroke.overlay.style.opacity = String(drawn.stroke.opacity);
      shown.push(drawn.stroke.overlay);
    }
    stage.current?.replaceChildren(...shown);
  });
  const { x, y, zoom } = studio.viewport.place.value;
  const { width, height } = studio.sheet.value;
  return (
    <div
      ref={stage}
      class={`editor-stage ${zoom > 3 ? "pixels" : ""}`}
      aria-hidden="true"
      style={{
        width: `${width}px`,
        height: `${height}px`,
        transform: `translate(${x}px, ${y}px) scale(${zoom})`,
        "--pixel": `${1 / zoom}px`,
      }}
    />
  );
}

function Hint({ studio, children }: { studio: Studio; children: ComponentChildren }): JSX.Element {
  const { x, y, zoom } = studio.viewport.place.value;
  const { width, height } = studio.sheet.value;
  const style = {
    left: `${x}px`,
    top: `${y}px`,
    width: `${width * zoom}px`,
    height: `${height * zoom}px`,
  };
  return (
    <div class="editor-hint" style={style}>
      {children}
    </div>
  );
}

/** A ring as large as the pen. */
function PenTip({ studio }: { studio: Studio }): JSX.Element | null {
  const pen = studio.pen.value;
  const size = studio.inHand?.value.size;
  if (!pen || !size) return null;
  const { x, y, zoom } = studio.viewport.place.value;
  const wide = Math.max(4, size * zoom);
  const style = {
    width: `${wide}px`,
    height: `${wide}px`,
    transform: `translate(${x + pen.x * zoom - wide / 2}px, ${y + pen.y * zoom - wide / 2}px)`,
  };
  return <div class={`pen-tip ${studio.stroke.value ? "down" : ""}`} style={style} />;
}
