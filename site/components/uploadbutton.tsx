import type { JSX } from "preact";
import type { FileData } from "../files.ts";
import { Invalid } from "../frame.tsx";
import { DropArea } from "../media/dropzone.tsx";
import { useUploads, type Welcome } from "../media/upload.ts";
import { outer } from "../outer.ts";
import { same } from "../same.ts";
import type { View } from "../view.ts";

export const css = `
.drop-area.around { display: contents; }
.row > .around > .gr-button { flex: 1 1 0; min-width: min(160px, 100%); }
`;

export default function UploadButton(view: View<"uploadbutton">): JSX.Element {
  const { block, value, label, variant, size, icon, interactive, emit } = view;
  const welcome = (): Welcome => ({
    count: view.file_count.value,
    types: view.file_types.value,
  });
  const uploads = useUploads(block, welcome, (files: FileData[]) => {
    const next = view.file_count.peek() === "single" ? (files[0] ?? null) : files;
    if (same(next, value.peek())) emit("change");
    value.value = next;
    emit("upload");
  });
  const busy = uploads.busy.value;
  const off = !interactive.value || busy > 0;
  return (
    <DropArea class="around" uploads={uploads} welcome={welcome()} disabled={off}>
      <button
        type="button"
        {...outer(view, `${size.value} ${variant.value} gr-button`)}
        data-testid="upload-button"
        disabled={off}
        aria-busy={busy > 0}
        onClick={() => {
          emit("click");
          uploads.choose();
        }}
      >
        {icon.value ? <img class="button-icon" src={icon.value} alt="" /> : null}
        {busy > 0 ? <span class="spinner" /> : null}
        {label.value}
      </button>
      <Invalid block={block} />
    </DropArea>
  );
}
