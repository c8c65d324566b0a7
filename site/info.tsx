/** The `info=` text of a field: as written, or drawn where it holds Markdown or HTML. */
import { createRef, type JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";

/** Signs without which Markdown leaves a text as it is. */
const MARKUP = /[*_`~<[&$|#\n]|https?:/;

export function Info({ text, id }: { text: string; id: string | undefined }): JSX.Element {
  const element = useMemo(() => createRef<HTMLDivElement>(), []);
  const rich = MARKUP.test(text);
  useEffect(() => {
    if (!rich) return;
    void import("./markdown.ts").then(({ drawMarkdown }) => {
      if (element.current) drawMarkdown(element.current, text);
    });
  }, [text, rich]);
  return (
    <div ref={element} key={rich ? "rich" : "plain"} class="block-info info-text" id={id}>
      {text}
    </div>
  );
}
