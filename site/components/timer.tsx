import { useSignalEffect } from "@preact/signals";
import type { View } from "../view.ts";

/** Ticks while active; browsers slow it down in a hidden tab. */
export default function Timer({ value, active, emit }: View<"timer">): null {
  useSignalEffect(() => {
    if (!active.value || !value.value) return;
    const timer = setInterval(() => emit("tick"), value.value * 1000);
    return () => clearInterval(timer);
  });
  return null;
}
