/** CodeMirror as the code editor uses it; loaded when the first one is drawn. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completeAnyWord,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  indentOnInput,
  type LanguageSupport,
  type StreamParser,
  syntaxHighlighting,
} from "@codemirror/language";
import { Annotation, Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

export interface Settings {
  label: string;
  language: string | null;
  editable: boolean;
  numbers: boolean;
  wrap: boolean;
  autocomplete: boolean;
}

export interface Handlers {
  onChange: (text: string) => void;
  onFocus: () => void;
  onBlur: () => void;
}

export interface Editor {
  set: (text: string) => void;
  configure: (settings: Settings) => void;
  destroy: () => void;
}

type Load = () => Promise<LanguageSupport>;

async function stream(loading: Promise<StreamParser<unknown>>): Promise<LanguageSupport> {
  const { LanguageSupport, StreamLanguage } = await import("@codemirror/language");
  return new LanguageSupport(StreamLanguage.define(await loading));
}

const LANGUAGES: Record<string, Load> = {
  python: async () => (await import("@codemirror/lang-python")).python(),
  c: async () => (await import("@codemirror/lang-cpp")).cpp(),
  cpp: async () => (await import("@codemirror/lang-cpp")).cpp(),
  markdown: async () => (await import("@codemirror/lang-markdown")).markdown(),
  latex: () => stream(import("@codemirror/legacy-modes/mode/stex").then(({ stex }) => stex)),
  json: async () => (await import("@codemirror/lang-json")).json(),
  html: async () => (await import("@codemirror/lang-html")).html(),
  css: async () => (await import("@codemirror/lang-css")).css(),
  javascript: async () => (await import("@codemirror/lang-javascript")).javascript({ jsx: true }),
  jinja2: async () => (await import("@codemirror/lang-jinja")).jinja(),
  typescript: async () =>
    (await import("@codemirror/lang-javascript")).javascript({ jsx: true, typescript: true }),
  yaml: async () => (await import("@codemirror/lang-yaml")).yaml(),
  dockerfile: () =>
    stream(import("@codemirror/legacy-modes/mode/dockerfile").then((mode) => mode.dockerFile)),
  shell: () => stream(import("@codemirror/legacy-modes/mode/shell").then(({ shell }) => shell)),
  r: () => stream(import("@codemirror/legacy-modes/mode/r").then(({ r }) => r)),
};

/** Dialects of SQL share one file, where each has its own name. */
function sql(dialect: string): Promise<LanguageSupport> {
  return stream(
    import("@codemirror/legacy-modes/mode/sql").then((modes) => {
      const named = (modes as unknown as Record<string, StreamParser<unknown>>)[dialect];
      return named ?? modes.standardSQL;
    }),
  );
}

function loading(language: string | null): Promise<LanguageSupport> | undefined {
  if (language === null) return undefined;
  if (language.startsWith("sql")) return sql(language.slice("sql-".length));
  return LANGUAGES[language]?.();
}

const External = Annotation.define<boolean>();

function extensions(settings: Settings): Extension {
  return [
    EditorState.readOnly.of(!settings.editable),
    EditorView.contentAttributes.of({
      "aria-label": settings.label,
      tabindex: "0",
      ...(settings.editable
        ? { "aria-description": "Press Escape, then Tab, to leave" }
        : { "aria-readonly": "true" }),
    }),
    settings.numbers ? [lineNumbers(), foldGutter()] : [],
    settings.wrap ? EditorView.lineWrapping : [],
    settings.editable ? [highlightActiveLine(), closeBrackets(), indentOnInput()] : [],
    settings.autocomplete && settings.editable
      ? [autocompletion(), EditorState.languageData.of(() => [{ autocomplete: completeAnyWord }])]
      : [],
  ];
}

export function mount(
  parent: HTMLElement,
  text: string,
  settings: Settings,
  handlers: Handlers,
): Editor {
  const [configured, spoken] = [new Compartment(), new Compartment()];
  const view = new EditorView({
    parent,
    doc: text,
    extensions: [
      configured.of(extensions(settings)),
      spoken.of([]),
      history(),
      bracketMatching(),
      syntaxHighlighting(classHighlighter),
      keymap.of([
        ...closeBracketsKeymap,
        ...completionKeymap,
        ...historyKeymap,
        ...foldKeymap,
        indentWithTab,
        ...defaultKeymap,
      ]),
      EditorView.updateListener.of((update) => {
        const typed = update.transactions.some(
          (each) => each.docChanged && !each.annotation(External),
        );
        if (typed) handlers.onChange(update.state.doc.toString());
        if (!update.focusChanged) return;
        if (update.view.hasFocus) handlers.onFocus();
        else handlers.onBlur();
      }),
    ],
  });
  let language: string | null = null;
  const speak = async (wanted: string | null) => {
    language = wanted;
    const support = await loading(wanted)?.catch(() => {
      console.warn(
        `The language ${wanted} is not part of this site. Name it in the app's code, then build again.`,
      );
    });
    if (language === wanted) view.dispatch({ effects: spoken.reconfigure(support ?? []) });
  };
  void speak(settings.language);
  return {
    set: (next) => {
      if (next === view.state.doc.toString()) return;
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: next },
        annotations: External.of(true),
      });
    },
    configure: (next) => {
      view.dispatch({ effects: configured.reconfigure(extensions(next)) });
      if (next.language !== language) void speak(next.language);
    },
    destroy: () => view.destroy(),
  };
}
