/** Texts in the visitor's language, where `gr.I18n` left marks for them. */
const MARK = /__i18n__(\{.*?\})/g;
const STORE = "blocks-lite:language";

export type Translations = Record<string, Record<string, string>>;

/** Whether a value has marks in it; long lists are data and have none. */
export function marked(value: unknown): boolean {
  if (typeof value === "string") return value.includes("__i18n__");
  if (Array.isArray(value)) return value.length < 1000 && value.some(marked);
  if (!value || typeof value !== "object" || value instanceof ArrayBuffer) return false;
  return !ArrayBuffer.isView(value) && Object.values(value).some(marked);
}

/** The value with every mark replaced. */
export function translated(value: unknown, texts: Translations, language: string): unknown {
  if (typeof value === "string")
    return value.replace(MARK, (mark, json) => textOf(mark, json, texts, language));
  if (Array.isArray(value)) return value.map((part) => translated(part, texts, language));
  if (!value || typeof value !== "object") return value;
  const parts = Object.entries(value).map(([name, part]) => [
    name,
    translated(part, texts, language),
  ]);
  return Object.fromEntries(parts);
}

function textOf(mark: string, json: string, texts: Translations, language: string): string {
  try {
    const { key } = JSON.parse(json) as { key: string };
    const names = [language, language.split("-")[0] ?? "", "en"];
    for (const name of names) {
      const text = texts[name]?.[key];
      if (text !== undefined) return text;
    }
    return key;
  } catch {
    return mark;
  }
}

/** The language to show: the one chosen before, else the first of the browser's that there is. */
export function languageOf(texts: Translations): string {
  const known = Object.keys(texts);
  const wanted = [stored(), ...navigator.languages];
  for (const each of wanted) {
    const exact = known.find((name) => name.toLowerCase() === each?.toLowerCase());
    const base = each?.toLowerCase().split("-")[0];
    const near = known.find((name) => name.toLowerCase() === base);
    const other = known.find((name) => name.toLowerCase().split("-")[0] === base);
    const found = exact ?? near ?? other;
    if (found) return found;
  }
  return "en";
}

function stored(): string | undefined {
  try {
    return localStorage.getItem(STORE) ?? undefined;
  } catch {
    return undefined; // the browser may forbid it
  }
}

export function remember(language: string): void {
  try {
    localStorage.setItem(STORE, language);
  } catch {
    // It is asked again at the next visit.
  }
}
