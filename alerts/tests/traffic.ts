import {
  LABEL,
  matchLabels,
  METRICS,
  sum,
  type AnomalyReason,
  type Direction,
  type ValueState,
} from '@plumbline/core';
import type { InputSeries } from './promtool.js';

type Labels = Readonly<Record<string, string>>;

/** Steady traffic of one feature through some replicas of the exporter. */
export interface Traffic {
  /** Labels that differ from {@link FEATURE}. */
  readonly labels?: Labels;
  readonly baseline: { readonly shares: readonly number[]; readonly observations: number };
  /** For each replica, how much each bin grows from one sample to the next. */
  readonly replicas: readonly (readonly number[])[];
  /** Labels of the bins; numbers if absent. */
  readonly bins?: readonly string[];
  /** How much each further state grows from one sample to the next, in the first replica. */
  readonly states?: Readonly<Partial<Record<ValueState, number>>>;
  /** The baseline's rate of nulls; 0 if absent. */
  readonly nullRatio?: number;
  /** Steps after which nothing comes any more; never if absent. */
  readonly endsAfter?: number;
  /** Steps before which nothing comes, though all is exported; 0 if absent. */
  readonly beginsAfter?: number;
}

/** Labels of a feature without a segment. */
export const FEATURE: Labels = {
  [LABEL.model]: 'credit',
  [LABEL.version]: '7',
  [LABEL.role]: 'feature',
  [LABEL.feature]: 'age',
  [LABEL.layout]: 'a1b2c3d4',
};

export const binName = (index: number): string => String(index).padStart(2, '0');

/** What all replicas together count in a window of so many steps, per bin. */
export function countWindow({ replicas, baseline }: Traffic, steps: number): number[] {
  return baseline.shares.map((_, bin) => steps * sum(replicas.map((growth) => growth[bin]!)));
}

/** The series that the replicas export about a feature, `steps + 1` samples each. */
export function exportTraffic(traffic: Traffic, steps: number): InputSeries[] {
  const { baseline, replicas, beginsAfter = 0, endsAfter = steps, states = {}, nullRatio = 0 } = traffic;
  const grow = (step: number): string => {
    const before = beginsAfter > 0 ? `0+0x${beginsAfter - 1} ` : '';
    const during = endsAfter - beginsAfter;
    return `${before}0+${step}x${during} ${step * during}+0x${steps - endsAfter}`;
  };
  const nameBin = (bin: number): string => traffic.bins?.[bin] ?? binName(bin);
  const feature = { ...FEATURE, ...traffic.labels };
  return replicas.flatMap((growth, replica) => {
    const own = { ...feature, instance: `replica-${replica}` };
    const constant = (name: string, value: number, more: Labels = {}): InputSeries => ({
      series: name + matchLabels({ ...own, ...more }),
      values: `${value}+0x${steps}`,
    });
    return [
      ...growth.map((step, bin) => ({
        series: METRICS.featureBinObservations.name + matchLabels({ ...own, [LABEL.bin]: nameBin(bin) }),
        values: grow(step),
      })),
      {
        series: METRICS.featureObservations.name + matchLabels({ ...own, [LABEL.state]: 'value' }),
        values: grow(sum(growth)),
      },
      ...(replica === 0 ? Object.entries(states) : []).map(([state, step]) => ({
        series: METRICS.featureObservations.name + matchLabels({ ...own, [LABEL.state]: state }),
        values: `0+${step}x${steps}`,
      })),
      constant(METRICS.baselineNullRatio.name, nullRatio),
      ...baseline.shares.map((share, bin) =>
        constant(METRICS.baselineRatio.name, share, {
          [LABEL.bin]: nameBin(bin),
          [LABEL.lower]: String(bin),
        }),
      ),
      constant(METRICS.baselineObservations.name, baseline.observations),
      constant(METRICS.baselineBins.name, baseline.shares.length),
    ];
  });
}

/** Further counters of a feature, by how much each grows from one sample to the next. */
export function exportFacts(
  steps: number,
  growth: Readonly<Partial<Record<AnomalyReason | Direction | 'squared', number>>>,
  labels: Labels = {},
): InputSeries[] {
  return Object.entries(growth).map(([what, step]) => {
    const own = { ...FEATURE, ...labels, instance: 'replica-0' };
    const series =
      what === 'squared'
        ? METRICS.featureSquaredDeviation.name + matchLabels(own)
        : what === 'up' || what === 'down'
          ? METRICS.featureDeviation.name + matchLabels({ ...own, [LABEL.direction]: what })
          : METRICS.featureAnomalousValues.name + matchLabels({ ...own, [LABEL.reason]: what });
    return { series, values: `0+${step}x${steps}` };
  });
}

/** The critical z that every exporter of the model states for a window. */
export function exportCriticalZ(window: string, z: number, steps: number, of: Labels = FEATURE): InputSeries {
  const labels = {
    [LABEL.model]: of[LABEL.model]!,
    [LABEL.version]: of[LABEL.version]!,
    [LABEL.window]: window,
    instance: 'replica-0',
  };
  return { series: METRICS.modelCriticalZ.name + matchLabels(labels), values: `${z}+0x${steps}` };
}
