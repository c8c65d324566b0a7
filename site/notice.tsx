/** Messages to the visitor: toasts, the list of errors, the panel of an app that cannot start. */
import { useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Problem } from "../worker/protocol.gen.ts";
import type { App, Toast } from "./app.ts";
import { Icon } from "./icons.tsx";

export function Toasts({ app }: { app: App }): JSX.Element {
  return (
    <div class="toast-wrap">
      {app.toasts.value.map((toast) => (
        <Notice key={toast.key} toast={toast} close={() => app.dismiss(toast.key)} />
      ))}
    </div>
  );
}

function Notice({ toast, close }: { toast: Toast; close: () => void }): JSX.Element {
  const held = useSignal(false);
  useSignalEffect(() => {
    if (toast.duration === null || held.value) return;
    const timer = setTimeout(close, toast.duration * 1000);
    return () => clearTimeout(timer);
  });
  const urgent = toast.level === "error" || toast.level === "warning";
  return (
    <div
      class={`toast-body ${toast.level}`}
      data-testid="toast-body"
      role={urgent ? "alert" : "status"}
      onPointerEnter={() => {
        held.value = true;
      }}
      onPointerLeave={() => {
        held.value = false;
      }}
    >
      <span class={`toast-icon ${toast.level}`}>
        <Icon name={toast.level} size={20} />
      </span>
      <div class="toast-details">
        <div class="toast-title">
          {toast.title}
          {toast.count > 1 ? ` (${toast.count})` : null}
        </div>
        <Words toast={toast} />
      </div>
      <button
        type="button"
        class="toast-close icon-button"
        data-testid="toast-close"
        aria-label={`Close: ${toast.title}`}
        onClick={close}
      >
        <Icon name="close" />
      </button>
      {toast.duration === null ? null : (
        <div class="toast-timer" style={{ animationDuration: `${toast.duration}s` }} />
      )}
    </div>
  );
}

/** What a notice says; its author may have written HTML. */
function Words({ toast: { message, plain } }: { toast: Toast }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (plain || !/<[a-z]|&\w+;/i.test(message)) return;
    void import("./wording.ts").then(({ drawWords }) => {
      if (place.current) drawWords(place.current, message);
    });
  }, []);
  return (
    <div class="toast-text" data-testid="toast-text" ref={place}>
      {message}
    </div>
  );
}

/** The footer's list of what went wrong: there is no terminal to look into. */
export function Problems({ app }: { app: App }): JSX.Element | null {
  const problems = app.problems.value;
  if (problems.length === 0) return null;
  const count = `${problems.length} error${problems.length > 1 ? "s" : ""}`;
  return (
    <details class="problems">
      <summary dir="auto">{count}</summary>
      {problems.map((problem, at) => (
        <ProblemText key={at} problem={problem} />
      ))}
    </details>
  );
}

function ProblemText({ problem }: { problem: Problem }): JSX.Element {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  return <pre tabIndex={0}>{problem.traceback || problem.message}</pre>;
}

/** Shown above the app when Python cannot start it: what happened, where, and a retry. */
export function CrashPanel({
  problem,
  retry,
}: {
  problem: Problem;
  retry: (() => void) | null;
}): JSX.Element {
  return (
    <div class="crash" role="alert">
      <h2>This app could not start</h2>
      <p>{problem.message}</p>
      {problem.traceback ? (
        <details open>
          <summary>Details for its author</summary>
          <ProblemText problem={problem} />
        </details>
      ) : null}
      {retry ? (
        <button type="button" class="lg secondary" onClick={retry}>
          Try again
        </button>
      ) : null}
    </div>
  );
}
