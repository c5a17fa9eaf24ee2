import { LABEL } from '@plumbline/core';

/** How texts of alerts are written for whoever fills them in. */
export interface Dialect {
  /** The number that triggered the alert, through a template function such as `humanize`. */
  value(format: string): string;
  /**
   * The present value of another series with the alert's labels.
   *
   * @param labels labels that both must share
   * @returns null where the dialect has no way to look it up: leave the sentence out
   */
  series(name: string, labels: readonly string[], format: string): string | null;
}

/** A label of the alert, as templates name it. */
export function label(name: string): string {
  return `$labels.${name}`;
}

/** A label of the alert, shown. */
export const show = (name: string): string => `{{ ${label(name)} }}`;

/** Prometheus's own templates, which Mimir and Thanos share. */
export const PROMETHEUS: Dialect = {
  value: (format) => `{{ $value | ${format} }}`,
  series: querySeries,
};

/** Templates of alerts that Grafana evaluates: the value has the name of its query, and nothing else can be asked. */
export const GRAFANA: Dialect = {
  value: (format) => `{{ $values.A.Value | ${format} }}`,
  series: () => null,
};

/** `model credit (version 7, segment eu)`, the segment where there is one. */
export const MODEL_VERSION =
  `model ${show(LABEL.model)} (version ${show(LABEL.version)}` +
  `{{ if ${label(LABEL.segment)} }}, segment ${show(LABEL.segment)}{{ end }})`;

/** `model credit`, or `model credit (segment eu)` where there is one. */
export const MODEL_SEGMENT =
  `model ${show(LABEL.model)}` + `{{ if ${label(LABEL.segment)} }} (segment ${show(LABEL.segment)}){{ end }}`;

/** `Feature age` or `Prediction score`. */
export const FEATURE_NAME = `{{ if eq ${label(LABEL.role)} "prediction" }}Prediction{{ else }}Feature{{ end }} ${show(LABEL.feature)}`;

function querySeries(series: string, labels: readonly string[], format: string): string {
  const selector = `${series}{${labels.map((name) => `${name}=%q`).join(', ')}}`;
  const query = `query (printf \`${selector}\` ${labels.map(label).join(' ')})`;
  return `{{ with ${query} }}{{ . | first | value | ${format} }}{{ end }}`;
}
