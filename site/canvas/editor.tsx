/** A picture with layers that the visitor draws; loaded when one is on the page. */
import { useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
import type { FileData } from "../files.ts";
import { labelOf } from "../frame.tsx";
import { lazy } from "../lazy.tsx";
import { DropArea } from "../media/dropzone.tsx";
import { useUploads } from "../media/upload.ts";
import { Adjust } from "./adjust.tsx";
import { Button } from "./icons.tsx";
import { shortcut } from "./keys.ts";
import { brushOf, type EditorView, eraserOf, paletteOf, settingsOf } from "./options.ts";
import { emptySheet } from "./sheet.ts";
import { Studio, type Tool } from "./studio.ts";
import { Surface } from "./surface.tsx";
import { Actions, Tools } from "./tools.tsx";
import { sentence, Writer } from "./writer.ts";

const Layers = lazy(() => import("./layers.tsx"), null);
const Webcam = lazy(() => import("../media/webcam.tsx"));

const WELCOME = { count: "single" as const, types: ["image"] };

export default function Editor({ view }: { view: EditorView }): JSX.Element {
  const { block, value } = view;
  const { studio, writer } = useStudio(view);
  const before = useRef<Tool>("brush");
  const listed = useSignal(false);
  const camera = useSignal(false);
  const recording = useSignal(false);
  useSignalEffect(() => void writer.follow(value.value));

  const place = async (file: FileData | undefined) => {
    if (!file) return;
    try {
      await studio.place(file);
      block.invalid.value = "";
      writer.tell("upload");
    } catch (error) {
      block.invalid.value = sentence(error);
    }
  };
  const uploads = useUploads(
    block,
    () => WELCOME,
    ([file]) => place(file),
  );
  const has = (tool: Tool) => tools(view).includes(tool);
  const sources = view.sources.value;
  const settings = settingsOf(view);
  if (studio.inHand) before.current = studio.tool.value;
  const leave = () => studio.take(before.current);
  return (
    <DropArea
      uploads={uploads}
      welcome={WELCOME}
      disabled={!sources.includes("upload") && !sources.includes("clipboard")}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: shortcuts of the buttons in it */}
      <div class="editor" onKeyDown={(event) => shortcut(studio, event, has)}>
        <Actions
          studio={studio}
          onClear={() => {
            studio.clear();
            writer.tell("clear");
          }}
          onSave={() => writer.tell("apply")}
        >
          {settings.several ? (
            <Button
              picture="layers"
              label="Show Layers"
              pressed={listed.value}
              onClick={() => {
                listed.value = !listed.peek();
              }}
            />
          ) : null}
        </Actions>
        <div class="editor-body">
          <Tools studio={studio} has={has}>
            {sources.length > 0 ? <span class="rule" /> : null}
            {sources.includes("upload") ? (
              <Button picture="upload" label="Upload" onClick={uploads.choose} />
            ) : null}
            {sources.includes("clipboard") ? (
              <Button
                picture="paste"
                label="Paste"
                onClick={async () => {
                  try {
                    const { clipboardPictures } = await import("../media/clipboard.ts");
                    await uploads.take(await clipboardPictures());
                  } catch (error) {
                    block.invalid.value = sentence(error);
                  }
                }}
              />
            ) : null}
            {sources.includes("webcam") ? (
              <Button
                picture="camera"
                label="Webcam"
                pressed={camera.value}
                onClick={() => {
                  camera.value = !camera.peek();
                }}
              />
            ) : null}
          </Tools>
          <Surface studio={studio} id={block.id} name={labelOf(block, "Image Editor")}>
            <Invitation view={view} />
          </Surface>
          {camera.value ? (
            <div class="editor-webcam">
              <Webcam
                block={block}
                options={view.webcam_options.value}
                recording={recording}
                result={null}
                onPhoto={(photo) => {
                  camera.value = false;
                  void uploads.take([photo]);
                }}
              />
            </div>
          ) : null}
          {settings.several && listed.value ? (
            <Layers
              studio={studio}
              additional={settings.additional}
              onSelect={({ name }, index) => view.emit("select", { index, value: name })}
            />
          ) : null}
        </div>
        <div class="editor-adjust">
          <Adjust studio={studio} palette={paletteOf(view)} leave={leave} />
        </div>
      </div>
    </DropArea>
  );
}

/** One studio for a block as long as it is drawn; pens follow what the author changes. */
function useStudio(view: EditorView): { studio: Studio; writer: Writer } {
  const both = useMemo(() => {
    const writer: Writer = new Writer(view, () => studio);
    const pens = { brush: brushOf(view), eraser: eraserOf(view) };
    const studio = new Studio(
      () => settingsOf(view),
      pens,
      () => writer.changed(),
    );
    studio.tool.value = tools(view)[0] ?? "pan";
    return { studio, writer };
  }, []);
  const { studio } = both;
  useOption(
    () => brushOf(view),
    (pen) => {
      studio.brush.value = pen;
    },
  );
  useOption(
    () => eraserOf(view),
    (pen) => {
      studio.eraser.value = pen;
    },
  );
  useOption(
    () => tools(view),
    (found) => {
      if (!found.includes(studio.tool.peek())) studio.take(found[0] ?? "pan");
    },
  );
  useOption(
    () => settingsOf(view),
    ({ canvas, names }) => {
      if (!studio.sheet.peek().touched) studio.load(emptySheet(...canvas, names));
    },
  );
  return both;
}

/** Tells of an option at first, and when it says something else than before. */
function useOption<Option>(read: () => Option, tell: (option: Option) => void): void {
  const last = useRef("");
  useSignalEffect(() => {
    const option = read();
    const text = JSON.stringify(option);
    if (text !== last.current) tell(option);
    last.current = text;
  });
}

function tools({ brush, eraser, transforms, fixed_canvas }: EditorView): Tool[] {
  const found: Tool[] = [];
  if (brush.value) found.push("brush");
  if (eraser.value) found.push("eraser");
  if (transforms.value?.includes("crop")) found.push("crop");
  if (transforms.value?.includes("resize") && !fixed_canvas.value) found.push("resize");
  return [...found, "pan"];
}

/** What an untouched sheet says. */
function Invitation({ view }: { view: EditorView }): JSX.Element {
  const own = view.placeholder.value;
  if (own) return <span>{own}</span>;
  const draws = Boolean(view.brush.value);
  const uploads = view.sources.value.includes("upload");
  return (
    <span>
      {uploads ? "Upload an image" : ""}
      {uploads && draws ? <br /> : null}
      {draws ? (uploads ? "or draw here" : "Draw here") : ""}
    </span>
  );
}
