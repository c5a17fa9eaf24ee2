import { computeCriticalZ, LABEL, matchLabels, METRICS, parseDuration } from '@plumbline/core';
import type { AlertName, RuleConfig } from '../src/index.js';
import type { ExpectedAlert, InputSeries } from './promtool.js';
import { exportCriticalZ, exportFacts, exportTraffic, FEATURE, type Traffic } from './traffic.js';

/** One promtool case of an alert: what is exported, and what fires at a time. */
export interface AlertCase {
  readonly alert: AlertName;
  readonly name: string;
  readonly config?: RuleConfig;
  readonly series: readonly InputSeries[];
  /** Distance of samples; default 1m. */
  readonly interval?: string;
  /** Distance of evaluations; default 5m, as most cases are about what has held for long by then. */
  readonly evaluationInterval?: string;
  readonly at: string;
  /** Empty where it must stay silent. */
  readonly firing: readonly ExpectedAlert[];
}

/** The window that the cases look at: an hour of one-minute samples. */
export const WINDOW = '1h';
export const STEPS = 120;
export const AT = '110m';
const Z = computeCriticalZ(12, parseDuration(WINDOW));

const flat = { shares: [0.25, 0.25, 0.25, 0.25], observations: 100_000 };
/** Four even bins, ten values a minute in each. */
export const calm: Traffic = { baseline: flat, replicas: [[10, 10, 10, 10]] };
/** Most values in one bin. */
export const shifted: Traffic = { baseline: flat, replicas: [[28, 4, 4, 4]] };

/** Everything an exporter says of some features, with their z. */
export function exportAll(traffics: readonly Traffic[], steps = STEPS, windows = [WINDOW]): InputSeries[] {
  const versions = new Map(
    traffics.map(({ labels }) => {
      const model = { ...FEATURE, ...labels };
      return [`${model[LABEL.model]} ${model[LABEL.version]}`, model];
    }),
  );
  return [
    ...traffics.flatMap((traffic) => exportTraffic(traffic, steps)),
    ...[...versions.values()].flatMap((labels) =>
      windows.map((window) => exportCriticalZ(window, Z, steps, labels)),
    ),
  ];
}

export { exportFacts };

/** A counter or gauge of an exporter itself. */
export const own = (
  metric: { readonly name: string },
  values: string,
  labels: Record<string, string> = {},
): InputSeries => ({
  series: metric.name + matchLabels({ job: 'plumbline', instance: 'exporter-0:9965', ...labels }),
  values,
});

/** An exporter that is scraped. */
export const running: InputSeries = own(METRICS.buildInfo, `1+0x${STEPS}`, { version: '1', node: 'v20' });

const BASE = 'https://plumbline.example/runbooks';

/** An alert as it reaches Alertmanager, word by word. */
export const expected = (
  alert: AlertName,
  severity: string,
  labels: Record<string, string>,
  summary: string,
  description: string,
): ExpectedAlert => ({
  exp_labels: { ...labels, severity },
  exp_annotations: { summary, description, runbook_url: `${BASE}/${alert}.md` },
});

/** Labels of an alert about the feature of {@link FEATURE}. */
export const feature = (more: Record<string, string> = {}): Record<string, string> => ({
  ...FEATURE,
  [LABEL.window]: WINDOW,
  ...more,
});
