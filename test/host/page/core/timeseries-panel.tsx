import { FieldType, PanelPlugin, type DataFrame, type Field, type PanelProps } from '@grafana/data';
import type { GraphFieldConfig, VizLegendOptions } from '@grafana/schema';
import { TimeSeries, ZoomPlugin } from '@grafana/ui';
import { useMemo } from 'react';
import { declareCustomFields } from './custom-fields';
import { NoData } from './NoData';

interface Options {
  legend: VizLegendOptions;
}

/** Lines over time, without tooltip. A span that is drawn with the mouse becomes the range of the page. */
function TimeSeriesPanel(props: PanelProps<Options>) {
  const { data, width, height, options, fieldConfig, timeZone, onChangeTimeRange } = props;
  const frames = useMemo(() => data.series.filter(isGraphable).map(dropNonFinite), [data.series]);
  if (frames.length === 0) return <NoData fieldConfig={fieldConfig} />;
  return (
    <TimeSeries
      frames={frames}
      width={width}
      height={height}
      timeRange={data.timeRange}
      timeZone={timeZone}
      legend={options.legend}
      options={options}
      {...(data.structureRev !== undefined && { structureRev: data.structureRev })}
    >
      {(config) => <ZoomPlugin config={config} onZoom={onChangeTimeRange} />}
    </TimeSeries>
  );
}

const isGraphable = ({ fields, length }: DataFrame): boolean =>
  length > 0 &&
  [FieldType.time, FieldType.number].every((type) => fields.some((field) => field.type === type));

/** Neither NaN nor infinity has a place on an axis: Grafana's panel leaves gaps for them. */
function dropNonFinite(frame: DataFrame): DataFrame {
  const clean = (field: Field): Field =>
    field.type === FieldType.number
      ? { ...field, values: field.values.map((value) => (Number.isFinite(value) ? value : null)) }
      : field;
  return { ...frame, fields: frame.fields.map(clean) };
}

const FIELD_OPTIONS: readonly (keyof GraphFieldConfig)[] = [
  ...(['axisBorderShow', 'axisCenteredZero', 'axisColorMode', 'axisGridShow', 'axisLabel'] as const),
  ...([
    'axisPlacement',
    'axisSoftMax',
    'axisSoftMin',
    'axisWidth',
    'barAlignment',
    'barWidthFactor',
  ] as const),
  ...(['drawStyle', 'fillColor', 'fillOpacity', 'gradientMode', 'hideFrom', 'insertNulls'] as const),
  ...(['lineColor', 'lineInterpolation', 'lineStyle', 'lineWidth', 'pointColor', 'pointSize'] as const),
  ...(['scaleDistribution', 'showPoints', 'spanNulls', 'stacking', 'thresholdsStyle', 'transform'] as const),
];

const DEFAULTS: Partial<GraphFieldConfig> = { axisGridShow: true };

export const plugin = new PanelPlugin<Options, GraphFieldConfig>(TimeSeriesPanel).useFieldConfig({
  standardOptions: { color: { defaultValue: { mode: 'palette-classic' } } },
  useCustomConfig: (builder) => declareCustomFields(builder, DEFAULTS, FIELD_OPTIONS),
});
