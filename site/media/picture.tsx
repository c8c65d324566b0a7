/** Pictures as every component shows them: with a sentence where that fails, saved by name. */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { save } from "../download.ts";
import { type FileData, nameOf } from "../files.ts";
import { Icon } from "../icons.tsx";

export const css = `
.picture-missing { display: flex; align-items: center; justify-content: center; gap: var(--spacing-sm); min-height: 80px; padding: var(--spacing-lg); color: var(--body-text-color-subdued); text-align: center; overflow-wrap: anywhere; }
.picture-missing.broken { font-size: var(--text-sm); }
.picture-missing.broken .icon { flex: none; color: var(--error-icon-color, #dc2626); }
`;

interface PictureProps {
  file: FileData;
  alt: string;
  class?: string;
  loading?: "lazy" | "eager";
  testid?: string;
}

/** The picture, or a sentence where the browser cannot show it. */
export function Picture({ file, alt, class: name, loading, testid }: PictureProps): JSX.Element {
  const failed = useSignal("");
  const source = file.url ?? "";
  if (!source || failed.value === source)
    return (
      <div class="picture-missing broken" role="img" aria-label={alt || nameOf(file)}>
        <Icon name="error" /> {nameOf(file)} cannot be shown:{" "}
        {source ? "it is no picture that this browser knows." : "there is no such file."}
      </div>
    );
  return (
    <img
      class={name}
      loading={loading}
      data-testid={testid}
      src={source}
      alt={alt}
      onError={() => {
        failed.value = source;
      }}
    />
  );
}

/** Saves a picture, in the format that its name promises. */
export function DownloadPicture({ file }: { file: FileData }): JSX.Element {
  const press = (event: MouseEvent) => {
    const wanted = promised(file);
    if (!file.url || !wanted || wanted === file.mime_type) return;
    event.preventDefault();
    void saveAs(file.url, nameOf(file), wanted);
  };
  return (
    <a
      class="icon-button download-link"
      data-testid="download-link"
      href={file.url ?? undefined}
      download={nameOf(file)}
      rel="noopener noreferrer"
      aria-label="Download"
      title="Download"
      onClick={press}
    >
      <Icon name="download" />
    </a>
  );
}

const TYPES: Record<string, string> = {
  webp: "image/webp",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  png: "image/png",
};

/** The type that a file which Python made is to be saved as; Python itself makes PNGs. */
function promised(file: FileData): string | null {
  const ending = nameOf(file).split(".").at(-1)?.toLowerCase() ?? "";
  const made = file.path.endsWith("/image.png") && file.mime_type === "image/png";
  return made ? (TYPES[ending] ?? null) : null;
}

async function saveAs(url: string, name: string, type: string): Promise<void> {
  const blob = await encoded(url, type);
  // A browser that cannot write the type writes PNG.
  const right = blob.type === type ? name : name.replace(/\.[^.]+$/, ".png");
  const own = URL.createObjectURL(blob);
  save(own, right);
  setTimeout(() => URL.revokeObjectURL(own), 10_000);
}

/** The picture's file in another format. */
async function encoded(url: string, type: string): Promise<Blob> {
  const picture = await createImageBitmap(await (await fetch(url)).blob());
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext("2d");
  if (type === "image/jpeg" && context) {
    context.fillStyle = "white";
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context?.drawImage(picture, 0, 0);
  return canvas.convertToBlob({ type, quality: 0.9 });
}
