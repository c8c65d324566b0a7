import type { JSX } from "preact";
import { Chart, css } from "../plot/chart.tsx";
import type { View } from "../view.ts";

export { css };

export default function LinePlot(view: View<"lineplot">): JSX.Element {
  return <Chart view={view} mark="line" />;
}
