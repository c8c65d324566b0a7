/** The editor by keyboard. */
import { nextSize, type Studio, type Tool } from "./studio.ts";

const TOOLS: Record<string, Tool> = {
  b: "brush",
  e: "eraser",
  c: "crop",
  r: "resize",
  h: "pan",
};

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export const HELP =
  "Arrow keys move the pen, with Shift further; Space puts it down and lifts it, Escape drops the " +
  "line. B brush, E eraser, C crop, R resize, H pan; bracket keys change the size; plus, minus and " +
  "zero zoom; Control Z undoes, Control Shift Z redoes.";

/** Keys that work anywhere in the editor, except where text is typed. */
export function shortcut(studio: Studio, event: KeyboardEvent, has: (tool: Tool) => boolean): void {
  const typing = event.target instanceof HTMLInputElement && event.target.type === "number";
  if (typing || event.altKey || event.defaultPrevented) return;
  const key = event.key.toLowerCase();
  const command = event.ctrlKey || event.metaKey;
  if (command ? history(studio, key, event.shiftKey) : plain(studio, key, has))
    event.preventDefault();
}

function history(studio: Studio, key: string, shift: boolean): boolean {
  if (key === "z" && !shift) studio.undo();
  else if (key === "y" || key === "z") studio.redo();
  else return false;
  return true;
}

function plain(studio: Studio, key: string, has: (tool: Tool) => boolean): boolean {
  const tool = TOOLS[key];
  const pen = studio.inHand;
  if (tool && has(tool)) studio.take(tool);
  else if ((key === "[" || key === "]") && pen)
    pen.value = { ...pen.peek(), size: nextSize(pen.peek().size, key === "]"), auto: false };
  else if (key === "+" || key === "=") studio.viewport.zoomBy(1.25);
  else if (key === "-") studio.viewport.zoomBy(0.8);
  else if (key === "0") studio.viewport.fit();
  else return false;
  return true;
}

/** Keys of the drawing area itself: they move the pen, or the picture. */
export function drawByKey(studio: Studio, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const arrow = ARROWS[event.key];
  if (arrow) go(studio, arrow, event.shiftKey ? 40 : 8);
  else if (event.key === " " || event.key === "Enter") toggle(studio);
  else if (event.key === "Escape" && studio.stroke.peek()) {
    studio.drop();
    studio.said.value = "Line dropped";
  } else return;
  event.preventDefault();
}

function go(studio: Studio, [dx, dy]: [number, number], far: number): void {
  if (!studio.inHand) {
    studio.viewport.panBy(-dx * far, -dy * far);
    return;
  }
  const step = Math.max(1, Math.round(far / studio.viewport.place.peek().zoom));
  const { width, height } = studio.sheet.peek();
  const pen = penOf(studio);
  const x = Math.min(width, Math.max(0, pen.x + dx * step));
  const y = Math.min(height, Math.max(0, pen.y + dy * step));
  studio.pen.value = { x, y };
  studio.move(x, y);
  studio.said.value = `${x}, ${y}`;
}

function toggle(studio: Studio): void {
  if (!studio.inHand) return;
  if (studio.stroke.peek()) {
    studio.lift();
    studio.said.value = "Pen up";
    return;
  }
  const { x, y } = penOf(studio);
  studio.pen.value = { x, y };
  studio.press(x, y);
  if (studio.stroke.peek()) studio.said.value = `Pen down at ${x}, ${y}`;
}

/** Where the pen stands; at first in the middle. */
function penOf(studio: Studio): { x: number; y: number } {
  const { width, height } = studio.sheet.peek();
  const pen = studio.pen.peek() ?? { x: width / 2, y: height / 2 };
  return { x: Math.round(pen.x), y: Math.round(pen.y) };
}
