import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { OwnButtons } from "../buttons.tsx";
import { type FileData, nameOf } from "../files.ts";
import { Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { Drawing, Icon } from "../icons.tsx";
import { DropArea, DropZone, css as zone } from "../media/dropzone.tsx";
import type { Stage } from "../media/model.ts";
import { FileTools } from "../media/tools.tsx";
import { useUploads, type Welcome } from "../media/upload.ts";
import type { View } from "../view.ts";

export const css = `${zone}
.model3d { flex: 1; position: relative; min-height: 400px; }
.model3d-block.sized .model3d { min-height: 0; }
.model3d canvas { position: absolute; inset: 0; width: 100%; height: 100%; border-radius: var(--radius-md); background: var(--background-fill-secondary); cursor: grab; touch-action: none; }
.model3d canvas:active { cursor: grabbing; }
.model3d > .spinner { position: absolute; inset: 0; margin: auto; }
.model3d-empty { flex: 1; min-height: 200px; display: grid; place-items: center; color: var(--body-text-color-subdued); }
.model3d-block.sized .model3d-empty { min-height: 0; }
`;

const WELCOME: Welcome = {
  count: "single",
  types: [".glb", ".gltf", ".obj", ".stl", ".ply"],
};
const CUBE = "M12 3l8 4.500v9L12 21l-8-4.500v-9zM12 12l8-4.500M12 12v9M12 12L4 7.500";

export default function Model3D(view: View<"model3d">): JSX.Element {
  const { block, value, interactive, emit } = view;
  const name = labelOf(block, "Model3D");
  const active = interactive.value === true;
  const stage = useSignal<Stage | null>(null);
  const uploads = useUploads(
    block,
    () => WELCOME,
    ([file]) => {
      if (!file) return;
      value.value = file;
      emit("upload");
    },
  );
  const clear = () => {
    block.invalid.value = "";
    value.value = null;
    emit("clear");
  };
  const file = value.value;
  return (
    <Frame
      view={view}
      class="model3d-block"
      bare={!view.container.value}
      sizes={{ height: view.height.value as number | string | null }}
    >
      <Label block={block} text={name} />
      <OwnButtons block={block}>
        {file ? (
          <>
            {stage.value ? (
              <button
                type="button"
                class="icon-button"
                aria-label="Reset view"
                title="Reset view"
                onClick={() => stage.peek()?.look(view.camera_position.peek())}
              >
                <Icon name="reset" />
              </button>
            ) : null}
            <FileTools block={block} file={file} clear={active ? clear : null} />
          </>
        ) : null}
      </OwnButtons>
      <DropArea uploads={uploads} welcome={WELCOME} disabled={!active}>
        {file ? (
          <div class="model3d" data-testid="model3d">
            <Model view={view} file={file} name={name} stage={stage} />
          </div>
        ) : active ? (
          <DropZone what="File" busy={uploads.busy.value} onChoose={uploads.choose} />
        ) : (
          <div class="model3d-empty" role="img" aria-label="Empty value">
            <Drawing path={CUBE} size={28} />
          </div>
        )}
      </DropArea>
      <Invalid block={block} />
    </Frame>
  );
}

interface ModelProps {
  view: View<"model3d">;
  file: FileData;
  name: string;
  stage: { value: Stage | null; peek(): Stage | null };
}

function Model({ view, file, name, stage }: ModelProps): JSX.Element {
  const { block } = view;
  const canvas = useRef<HTMLCanvasElement>(null);
  const loading = useSignal(true);
  useEffect(() => {
    let gone = false;
    let made: Stage | null = null;
    const open = async () => {
      const { Stage } = await import("../media/model.ts");
      if (gone || !canvas.current) return;
      try {
        made = new Stage(canvas.current);
      } catch {
        block.invalid.value =
          "This browser cannot show models: WebGL is missing or switched off in its settings.";
        loading.value = false;
        return;
      }
      stage.value = made;
    };
    void open();
    return () => {
      gone = true;
      stage.value = null;
      made?.close();
    };
  }, []);
  const now = stage.value;
  useEffect(() => {
    if (!now || !file.url) return;
    let gone = false;
    const { url } = file;
    loading.value = true;
    block.invalid.value = "";
    const load = async () => {
      try {
        const answer = await fetch(url);
        if (!answer.ok) throw new Error(`the host answered ${answer.status}`);
        const bytes = await answer.arrayBuffer();
        if (gone) return;
        await now.load(bytes, nameOf(file).split(".").at(-1)?.toLowerCase() ?? "");
        now.speeds(view.zoom_speed.peek(), view.pan_speed.peek());
        now.show(view.display_mode.peek() ?? "solid");
        now.look(view.camera_position.peek());
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        block.invalid.value = `${nameOf(file)} cannot be shown as a model: ${why}.`;
      }
      loading.value = false;
    };
    void load();
    return () => {
      gone = true;
    };
  }, [now, file.url]);
  useEffect(() => now?.show(view.display_mode.value ?? "solid"), [now, view.display_mode.value]);
  useEffect(() => now?.look(view.camera_position.value), [now, view.camera_position.value]);
  useEffect(
    () => now?.speeds(view.zoom_speed.value, view.pan_speed.value),
    [now, view.zoom_speed.value, view.pan_speed.value],
  );
  useEffect(
    () => now?.background(view.clear_color.value ?? [0, 0, 0, 0]),
    [now, view.clear_color.value],
  );
  return (
    <>
      <canvas
        ref={canvas}
        role="img"
        aria-label={`Model ${name}: arrow keys turn it, plus and minus zoom`}
        aria-busy={loading.value}
        tabIndex={0}
        onKeyDown={(event) => {
          if (now?.press(event.key)) event.preventDefault();
        }}
      />
      {loading.value ? <span class="spinner" aria-hidden="true" /> : null}
    </>
  );
}
