import {
  GraphThresholdsStyleConfigBuilder,
  GraphThresholdsStyleMode,
  LegendDisplayMode,
  LegendPlacement,
  LineInterpolation,
  SortOrder,
  StackingConfigBuilder,
  StackingMode,
  TooltipDisplayMode,
  VisibilityMode,
  VizLegendOptionsBuilder,
  VizTooltipOptionsBuilder,
} from '@grafana/grafana-foundation-sdk/common';
import { PanelBuilder } from '@grafana/grafana-foundation-sdk/timeseries';
import { PROMETHEUS } from './variables.js';

/** A panel of lines over time, in the looks they all share. */
export function buildLines(title: string, description: string): PanelBuilder {
  return new PanelBuilder()
    .title(title)
    .description(description)
    .datasource(PROMETHEUS)
    .lineWidth(2)
    .lineInterpolation(LineInterpolation.Linear)
    .showPoints(VisibilityMode.Auto)
    .pointSize(4)
    .fillOpacity(0)
    .stacking(new StackingConfigBuilder().mode(StackingMode.None).group('A'))
    .thresholdsStyle(new GraphThresholdsStyleConfigBuilder().mode(GraphThresholdsStyleMode.Off))
    .legend(
      new VizLegendOptionsBuilder()
        .showLegend(true)
        .displayMode(LegendDisplayMode.List)
        .placement(LegendPlacement.Bottom)
        .calcs([]),
    )
    .tooltip(new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Multi).sort(SortOrder.Descending));
}

/** What a value is held against: dashed and grey. */
export const REFERENCE_LINE = [
  { id: 'color', value: { mode: 'fixed', fixedColor: '#808a99' } },
  { id: 'custom.lineStyle', value: { fill: 'dash', dash: [8, 6] } },
  { id: 'custom.lineWidth', value: 1 },
  { id: 'custom.showPoints', value: VisibilityMode.Never },
];
