import type { JSX } from "preact";
import { OwnButtons } from "../buttons.tsx";
import { Frame, Invalid, Label, labelOf } from "../frame.tsx";
import { Drawing } from "../icons.tsx";
import { lazy } from "../lazy.tsx";
import { DropArea, DropZone, css as zone } from "../media/dropzone.tsx";
import { useEdit } from "../media/edit.ts";
import { Sources, css as sources } from "../media/source.tsx";
import { FileTools } from "../media/tools.tsx";
import type { Welcome } from "../media/upload.ts";
import { length } from "../outer.ts";
import type { View } from "../view.ts";

export const css = `${zone}${sources}
.video-block, .video-container { display: flex; flex-direction: column; }
.video-container .empty { flex: 1; min-height: 160px; display: grid; place-items: center; color: var(--body-text-color-subdued); }
.video-block.sized .empty { min-height: 0; }
.video-block.sized :is(.video-container, .drop-area, .film, .reel, .screen, .screens) { flex: 1; min-height: 0; }
.video-block.sized video { height: 100%; max-height: none; }
`;

const Camera = lazy(() => import("../media/camera.tsx"));
const Film = lazy(() => import("../media/film.tsx"));
const Reel = lazy(() => import("../media/reel.tsx"));
const WELCOME: Welcome = { count: "single", types: ["video"] };
const FILM = "M3 7h12v10H3zM15 11l6-3v8l-6-3z";

export default function Video(view: View<"video">): JSX.Element {
  const { block, value, interactive, emit } = view;
  const name = labelOf(block, "Video");
  const active = interactive.value === true;
  const offered = view.sources.value ?? ["upload", "webcam"];
  const edit = useEdit(block, emit, WELCOME, offered);
  const { source, anew, original, uploads, set, change } = edit;
  const file = value.value;
  const streams = view.streaming.value && (file === null ? !active : file.is_stream);
  const width = length(view.width.value);
  return (
    <Frame
      view={view}
      class="video-block"
      bare={!view.container.value}
      sizes={{ height: view.height.value }}
    >
      <Label block={block} text={name} />
      <OwnButtons block={block}>
        {file ? <FileTools block={block} file={file} clear={active ? edit.clear : null} /> : null}
      </OwnButtons>
      <div
        class="video-container"
        data-testid="video"
        style={width ? { width, maxWidth: "100%" } : {}}
      >
        <DropArea
          uploads={uploads}
          welcome={WELCOME}
          disabled={!active || !offered.includes("upload")}
        >
          {streams ? (
            <Reel view={view} name={name} />
          ) : file && !anew.value ? (
            <Film view={view} file={file} name={name} original={original} change={change} />
          ) : !active ? (
            <div class="empty" role="img" aria-label="Empty value">
              <Drawing path={FILM} size={28} />
            </div>
          ) : source.value === "webcam" ? (
            <Camera view={view} done={set} />
          ) : (
            <DropZone what="Video" busy={uploads.busy.value} onChoose={uploads.choose} />
          )}
        </DropArea>
      </div>
      <Invalid block={block} />
      {active ? <Sources of={offered} chosen={source.value} choose={edit.choose} /> : null}
    </Frame>
  );
}
