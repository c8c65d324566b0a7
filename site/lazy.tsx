/** Parts of a component that load when they are first shown. */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { addStyle } from "./render.tsx";

interface Part<Props> {
  default: (props: Props) => JSX.Element | null;
  css?: string;
}

/** A component that fetches the module with its function and styles; `meanwhile` stands in its place. */
export function lazy<Props extends object>(
  load: () => Promise<Part<Props>>,
  meanwhile: JSX.Element | null = <div aria-busy="true" />,
): (props: Props) => JSX.Element | null {
  let part: Part<Props> | null = null;
  let coming: Promise<void> | null = null;
  const come = async () => {
    const module = await load();
    if (module.css) addStyle(module.css);
    part = module;
  };
  return function Lazy(props: Props) {
    const there = useSignal(part !== null);
    useEffect(() => {
      coming ??= come();
      void coming.then(() => {
        there.value = true;
      });
    }, []);
    return there.value && part ? <part.default {...props} /> : meanwhile;
  };
}
