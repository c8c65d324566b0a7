/** The tools at the editor's side, and the buttons above the picture. */
import type { ComponentChildren, JSX } from "preact";
import { Button, type Picture } from "./icons.tsx";
import type { Studio, Tool } from "./studio.ts";

const TOOLS: [Tool, string, string, Picture][] = [
  ["brush", "Brush", "B", "brush"],
  ["eraser", "Eraser", "E", "eraser"],
  ["crop", "Crop", "C", "crop"],
  ["resize", "Resize", "R", "resize"],
];

interface ToolsProps {
  studio: Studio;
  has: (tool: Tool) => boolean;
  /** Buttons for where pictures come from. */
  children: ComponentChildren;
}

export function Tools({ studio, has, children }: ToolsProps): JSX.Element {
  return (
    <div class="editor-tools" role="toolbar" aria-label="Tools" aria-orientation="vertical">
      {TOOLS.filter(([tool]) => has(tool)).map(([tool, label, keys, picture]) => (
        <Button
          key={tool}
          picture={picture}
          label={label}
          keys={keys}
          pressed={studio.tool.value === tool}
          onClick={() => studio.take(tool)}
        />
      ))}
      {children}
    </div>
  );
}

interface ActionsProps {
  studio: Studio;
  onClear: () => void;
  onSave: () => void;
  /** Further buttons, at the end. */
  children: ComponentChildren;
}

/** Zoom, history, and what concerns the picture as a whole. */
export function Actions({ studio, onClear, onSave, children }: ActionsProps): JSX.Element {
  const { history, viewport } = studio;
  return (
    <div class="editor-actions" role="toolbar" aria-label="Picture">
      <Button
        picture="pan"
        label="Pan"
        keys="H"
        pressed={studio.tool.value === "pan"}
        onClick={() => studio.take("pan")}
      />
      <Button picture="zoomOut" label="Zoom out" keys="-" onClick={() => viewport.zoomBy(0.8)} />
      <button
        type="button"
        class="zoom"
        title="Fit to window (0)"
        aria-label={`Zoom ${percent(studio)}: fit to window`}
        onClick={() => viewport.fit()}
      >
        {percent(studio)}
      </button>
      <Button picture="zoomIn" label="Zoom in" keys="+" onClick={() => viewport.zoomBy(1.25)} />
      <span class="rule" />
      <Button
        picture="undo"
        label="Undo"
        keys="Control+Z"
        off={!history.undoable.value}
        onClick={() => studio.undo()}
      />
      <Button
        picture="redo"
        label="Redo"
        keys="Control+Shift+Z"
        off={!history.redoable.value}
        onClick={() => studio.redo()}
      />
      <span class="rule" />
      <Button picture="save" label="Save changes" onClick={onSave} />
      <Button picture="trash" label="Clear canvas" onClick={onClear} />
      {children}
    </div>
  );
}

function percent({ viewport }: Studio): string {
  return `${Math.round(viewport.place.value.zoom * 100)}%`;
}
