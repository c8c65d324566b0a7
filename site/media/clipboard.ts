/** Pictures from the clipboard. */

/** The pictures in the clipboard; an error with a sentence where there are none. */
export async function clipboardPictures(): Promise<File[]> {
  const items = await navigator.clipboard.read().catch(() => {
    throw new Error("The browser does not let this page read the clipboard.");
  });
  const files: File[] = [];
  for (const item of items) {
    const type = item.types.find((each) => each.startsWith("image/"));
    if (!type) continue;
    const name = `clipboard.${type.split("/")[1]?.split("+")[0]}`;
    files.push(new File([await item.getType(type)], name, { type }));
  }
  if (files.length === 0) throw new Error("There is no picture in the clipboard.");
  return files;
}
