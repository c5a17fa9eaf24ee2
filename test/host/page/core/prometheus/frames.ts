import type { DataFrame, Field, FieldType, MetricFindValue } from '@grafana/data';
import type { PromLabels, PromQuery, PromResult, PromSample, PromSeries } from './types';

// Types alone are taken from Grafana's packages, as they do not load outside of a bundle, in a test.
const TYPE = {
  time: 'time' as FieldType.time,
  number: 'number' as FieldType.number,
  string: 'string' as FieldType.string,
};

/** The series of an answer; a scalar is one without labels. */
export function listSeries(answer: PromResult): PromSeries[] {
  switch (answer.resultType) {
    case 'matrix':
      return answer.result.map(({ metric, values }) => ({ labels: metric, samples: values }));
    case 'vector':
      return answer.result.map(({ metric, value }) => ({ labels: metric, samples: [value] }));
    case 'scalar':
      return [{ labels: {}, samples: [answer.result] }];
  }
}

/** One frame a series, Time and Value with labels, as Grafana's datasource gives them for `time_series`. */
export function toSeriesFrames(
  series: readonly PromSeries[],
  { refId, legendFormat }: PromQuery,
  step?: number,
): DataFrame[] {
  return series.map(({ labels, samples }) => {
    const name = nameSeries(labels, legendFormat);
    const time: Field = { ...timeField(samples), config: step ? { interval: step * 1000 } : {} };
    const value = { ...valueField('Value', samples), labels, config: { displayNameFromDS: name } };
    const type = step ? 'timeseries-multi' : 'numeric-multi';
    return { refId, name, fields: [time, value], length: samples.length, meta: { type } } as DataFrame;
  });
}

/** One frame a query with a column for each label, as Grafana's datasource gives it for `table`. */
export function toTableFrame(series: readonly PromSeries[], refId: string, valueName: string): DataFrame {
  const rows = series.flatMap(({ labels, samples }) => samples.map((sample) => ({ labels, sample })));
  const names = [...new Set(series.flatMap(({ labels }) => Object.keys(labels).sort()))];
  const samples = rows.map(({ sample }) => sample);
  const columns = names.map((name): Field => ({
    name,
    type: TYPE.string,
    config: { filterable: true },
    values: rows.map(({ labels }) => labels[name] ?? ''),
  }));
  const fields = [timeField(samples), ...columns, valueField(valueName, samples)];
  return { refId, fields, length: rows.length, meta: { preferredVisualisationType: 'table' } };
}

const timeField = (samples: readonly PromSample[]): Field => ({
  name: 'Time',
  type: TYPE.time,
  config: {},
  values: samples.map(([seconds]) => seconds * 1000),
});

const valueField = (name: string, samples: readonly PromSample[]): Field => ({
  name,
  type: TYPE.number,
  config: {},
  values: samples.map(([, text]) => Number(text.replace('Inf', 'Infinity'))),
});

/** `{{label}}` filled in; without a format the series in Prometheus' own notation. */
function nameSeries({ __name__ = '', ...labels }: PromLabels, legendFormat?: string): string {
  if (legendFormat && legendFormat !== '__auto') {
    const all: PromLabels = { __name__, ...labels };
    return legendFormat.replace(/\{\{\s*(.+?)\s*\}\}/g, (_, label: string) => all[label] ?? '').trim();
  }
  return notate({ __name__, ...labels });
}

/** Prometheus' own notation of a series. */
function notate({ __name__ = '', ...labels }: PromLabels): string {
  const matchers = Object.entries(labels).map(([label, value]) => `${label}=${JSON.stringify(value)}`);
  return matchers.length > 0 || __name__ === '' ? `${__name__}{${matchers.join(', ')}}` : __name__;
}

/** A series as `query_result` lists it: its notation, its newest value and the time of that. */
export function describeSeries({ labels, samples }: PromSeries): MetricFindValue {
  const [seconds, value] = samples.at(-1)!;
  return { text: `${notate(labels)} ${value} ${seconds * 1000}` };
}
