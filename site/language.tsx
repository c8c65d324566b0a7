/** The language of an app that has several: a choice in the footer. */
import type { JSX } from "preact";
import type { App } from "./app.ts";
import { remember } from "./translate.ts";

export const css = `
.language select {
  max-width: 12em; padding: 2px 6px; border: 1px solid var(--border-color-primary); border-radius: var(--radius-sm);
  background: var(--background-fill-primary); color: var(--body-text-color);
}
`;

export function Language({ app }: { app: App }): JSX.Element {
  const known = Object.keys(app.blueprint.translations);
  return (
    <label class="language">
      <span class="sr-only">Language</span>
      <select
        value={app.language.value}
        onChange={(event) => {
          remember(event.currentTarget.value);
          app.speak(event.currentTarget.value);
        }}
      >
        {known.map((name) => (
          <option key={name} value={name} lang={name}>
            {ownName(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What a language calls itself. */
function ownName(code: string): string {
  try {
    return new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
