import type { JSX } from "preact";
import { Chart, css } from "../plot/chart.tsx";
import type { View } from "../view.ts";

export { css };

export default function ScatterPlot(view: View<"scatterplot">): JSX.Element {
  return <Chart view={view} mark="point" />;
}
