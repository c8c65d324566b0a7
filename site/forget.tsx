/** Lets the visitor take back what the app has kept in this browser; asks once more before that. */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";

/** Deletes the files of earlier visits; the worker that holds them has been ended. */
function forget(store: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(store);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

export function Forget({ store, close }: { store: string; close: () => void }): JSX.Element {
  const asking = useSignal(false);
  const confirm = async () => {
    close();
    await forget(store);
    location.reload();
  };
  if (!asking.value)
    return (
      <button type="button" class="plain" onClick={() => (asking.value = true)}>
        Reset saved data
      </button>
    );
  return (
    <span class="forget">
      Delete what this app has saved in this browser?
      <button type="button" class="plain" onClick={() => void confirm()}>
        Delete
      </button>
      <button
        type="button"
        class="plain"
        ref={(button) => button?.focus()}
        onClick={() => (asking.value = false)}
      >
        Keep
      </button>
    </span>
  );
}
