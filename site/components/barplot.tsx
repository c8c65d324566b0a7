import type { JSX } from "preact";
import { Chart, css } from "../plot/chart.tsx";
import type { View } from "../view.ts";

export { css };

export default function BarPlot(view: View<"barplot">): JSX.Element {
  return <Chart view={view} mark="bar" />;
}
