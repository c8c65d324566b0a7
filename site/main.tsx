/** The page's start: paint the layout, start the worker, connect the two. */
import { batch, signal } from "@preact/signals";
import { type JSX, render } from "preact";
import { type Client, connect, type SiteConfig } from "../worker/client.ts";
import { storeName } from "../worker/keep.ts";
import type { Blueprint, Problem, ToPython } from "../worker/protocol.gen.ts";
import { App, type Script } from "./app.ts";
import {
  connectFiles,
  limitFiles,
  receiveFile,
  releaseFiles,
  revive as reviveFiles,
} from "./files.ts";
import { keepFocus } from "./focus.ts";
import { Forget } from "./forget.tsx";
import { Answers, bytesOf, type Known } from "./known.ts";
import { CrashPanel, Problems, Toasts } from "./notice.tsx";
import { page } from "./page.ts";
import { addStyle, Draw, limitTo, loadTypes, restoreBlocks } from "./render.tsx";
import { addressOf, pageAt } from "./route.ts";

interface PageConfig {
  /** What Python needs; null where every listener answers in the page. */
  python: SiteConfig | null;
  /** The components that this site carries. */
  kinds: string[];
  /** What listeners answer to inputs known at build. */
  answers: Record<number, Known>;
}

interface Boot {
  step: string;
  loaded: number;
  total: number;
}

const config = read<PageConfig>("config");
const blueprint = read<Blueprint>("blueprint");
const starting = { step: "Starting Python", loaded: 0, total: 0 };
const boot = signal<Boot | null>(config.python && starting);
const crash = signal<{ problem: Problem; retry: boolean } | null>(null);
// The site's script ran before this one.
let { listeners = {} } = globalThis.blocksLite ?? {};

function read<Type>(id: string): Type {
  const text = document.getElementById(id)?.textContent;
  if (!text) throw new Error(`The page lacks its ${id}; build it again.`);
  return JSON.parse(text, text.includes('"$base64"') ? bytesOf : undefined) as Type;
}

limitTo(config.kinds);
limitFiles(blueprint.cache, blueprint.max_file_size);
const types = Object.keys(blueprint.defaults);
const waiting: ToPython[] = [];
let client: Client | null = null;
const answers = new Answers(config.answers);
const app = new App(
  blueprint,
  send,
  script,
  (id) => listeners[id],
  config.python !== null,
  answers,
);

page.app = app;

function send(message: ToPython): void {
  if (client) client.send(message);
  else waiting.push(message);
}

async function script(key: string): Promise<Script> {
  const found = globalThis.blocksLite?.scripts?.[key];
  if (!found) throw new Error("it is not part of this site; build it again");
  return found;
}

function start(python: SiteConfig): void {
  client = connect(python, {
    message: (message) => {
      if (message.type === "ready" || message.type === "layout") {
        boot.value = null;
        client?.remember(types);
      }
      if (message.type === "layout") {
        listeners = {}; // made for the layout that the page was built with
        answers.clear();
        void loadTypes(Object.keys(message.blueprint.defaults));
      }
      app.receive(message);
    },
    revive: reviveFiles,
    file: receiveFile,
    forgotten: releaseFiles,
    progress: (progress) => {
      boot.value = progress;
    },
    stuck: restart,
    crashed: (problem, retry) => {
      boot.value = null;
      app.interrupt();
      crash.value = { problem, retry };
    },
  });
  connectFiles(client, () => app.values());
  client.send(visit());
  for (const message of waiting.splice(0)) client.send(message);
}

/** What a server would read from the request's headers. */
function visit(): ToPython {
  return {
    type: "visit",
    url: location.href,
    user_agent: navigator.userAgent,
    languages: [...navigator.languages],
    referrer: document.referrer,
    cookies: document.cookie,
  };
}

addEventListener("pagehide", ({ persisted }) => {
  if (!persisted && !boot.value) app.leave(); // a page that is kept may be shown again
});

function retry(): void {
  crash.value = null;
  restart();
}

/** Starts Python again, tells it what it knew, and goes on. */
function restart(): void {
  boot.value = starting;
  client?.restart();
  client?.send(visit());
  app.resume();
}

const place = signal(pageAt(app) ?? null);
const Bar = signal<typeof import("./bar.tsx").Bar | null>(null);
const Language = signal<typeof import("./language.tsx").Language | null>(null);
/** How often the app was opened; a page that is opened anew keeps nothing of the one before. */
const visits = signal(0);

/** Opens another page of the app: a visit of its own, in the same Python. */
function go(path: string, push = true): void {
  if (push) history.pushState(null, "", addressOf(path));
  batch(() => {
    app.reset();
    place.value = pageAt(app) ?? null;
    visits.value++;
  });
  send(visit());
  scrollTo(0, 0);
  void restoreBlocks(app.blocks.values()).then(load);
}

/** Runs what listens to the opening of this page. */
function load(): void {
  app.load(place.peek());
}

/** Fetches what only apps with several pages or languages show around themselves. */
async function loadSurroundings(): Promise<void> {
  const languages = Object.keys(blueprint.translations);
  if (languages.length) document.documentElement.lang = app.language.peek();
  if (languages.length > 1) {
    const module = await import("./language.tsx");
    addStyle(module.css);
    Language.value = module.Language;
  }
  if (!("page" in blueprint.defaults || "navbar" in blueprint.defaults)) return;
  const { Bar: found, css } = await import("./bar.tsx");
  addStyle(css);
  Bar.value = found;
  addEventListener("popstate", () => {
    if (pageAt(app) !== place.peek()) go("", false);
  });
}

function BootBar(): JSX.Element | null {
  const now = boot.value;
  if (!now) return null;
  const fraction = now.total > 0 ? now.loaded / now.total : undefined;
  return (
    <div class="boot" role="status">
      <progress aria-label={now.step} value={fraction} max={1} />
      <span>{now.step}…</span>
    </div>
  );
}

function Page(): JSX.Element {
  const { fill_width, fill_height } = app.blueprint;
  const failed = crash.value;
  const classes = [
    "gradio-container",
    fill_width ? "fill_width" : "",
    fill_height ? "fill_height" : "",
  ];
  const here = place.value;
  const shown = here ? [here] : app.roots.value.filter(({ type }) => type !== "page");
  return (
    <div class={classes.filter(Boolean).join(" ")}>
      {Bar.value ? <Bar.value app={app} here={here} go={go} /> : null}
      <div class="main fillable app">
        <main class="contain">
          {failed ? (
            <CrashPanel problem={failed.problem} retry={failed.retry ? retry : null} />
          ) : null}
          <div class="column" key={visits.value}>
            {shown.map((block) => (
              <Draw key={block.id} block={block} />
            ))}
          </div>
        </main>
        <footer>
          <Problems app={app} />
          <BootBar />
          {config.python?.boot.persist.length ? (
            <Forget
              store={storeName(document.baseURI, config.python.boot.main)}
              close={() => client?.close()}
            />
          ) : null}
          {Language.value ? <Language.value app={app} /> : null}
          <span class="built-with">Built with Blocks Lite</span>
        </footer>
      </div>
      <Toasts app={app} />
    </div>
  );
}

/** Shows what a link made by this page holds. */
async function openLink(): Promise<void> {
  try {
    await (await import("./deeplink.ts")).open(app, location.hash);
  } catch {
    const message = "The link is damaged, so the page stands as it usually does.";
    app.notify({ type: "notice", level: "warning", title: "Link", message, duration: 10 });
  }
}

/** Dark or light as the address (`?__theme=dark`) or the visitor's system says. */
function chooseTheme(): void {
  const asked = new URLSearchParams(location.search).get("__theme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const dark = asked === "dark" || (asked !== "light" && system.matches);
    document.body.classList.toggle("dark", dark);
  };
  system.addEventListener("change", apply);
  apply();
}

async function open(): Promise<void> {
  await Promise.all([loadTypes(types), loadSurroundings()]);
  const root = document.getElementById("root");
  if (!root) throw new Error("The page lacks its root; build it again.");
  root.textContent = "";
  render(<Page />, root);
  keepFocus(root);
  await restoreBlocks(app.blocks.values());
  if (location.hash.includes("deep_link=")) await openLink();
  load();
  globalThis.blocksLite?.app?.();
}

// Before the first paint, which comes soon enough; a hidden tab would never paint.
if (config.python) start(config.python);
chooseTheme();
void open();
