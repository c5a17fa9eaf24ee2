import type { VectorSample } from '../api/prometheus.js';
import { ROLES } from '../baseline/roles.js';
import { LABEL } from '../metrics/labels.js';
import { sum } from '../stats/sum.js';
import type { HistogramVectors } from './assemble-histogram.js';

/** One baseline of a feature: counts under different ones never mix. */
export interface LayoutChoice {
  readonly role: string;
  readonly layout: string;
}

/** Whether a sample belongs to a layout. */
export function isOfLayout({ labels }: VectorSample, { role, layout }: LayoutChoice): boolean {
  return labels[LABEL.role] === role && labels[LABEL.layout] === layout;
}

/**
 * Which of the baselines in a range is shown: of the first role in the order of `ROLES`, one that is still exported
 * at the range's end, with the most values in the range's recent part, then in all of it.
 *
 * @returns the layouts of that role, the chosen one first; empty if the range holds no baseline
 */
export function rankLayouts(vectors: HistogramVectors): LayoutChoice[] {
  const all = new Map<string, LayoutChoice>();
  for (const { labels } of vectors.baseline) {
    const { [LABEL.role]: role = '', [LABEL.layout]: layout = '' } = labels;
    all.set(JSON.stringify([role, layout]), { role, layout });
  }
  const role = ROLES.find((each) => [...all.values()].some((choice) => choice.role === each));
  const weigh = (vector: readonly VectorSample[], choice: LayoutChoice) =>
    sum(vector.filter((sample) => isOfLayout(sample, choice)).map(({ value }) => value));
  return [...all.values()]
    .filter((choice) => choice.role === role)
    .map((choice) => ({
      choice,
      weights: [vectors.present, vectors.recent, vectors.counts].map((vector) => weigh(vector, choice)),
    }))
    .sort((a, b) => compareWeights(b.weights, a.weights) || (a.choice.layout < b.choice.layout ? -1 : 1))
    .map(({ choice }) => choice);
}

function compareWeights(a: readonly number[], b: readonly number[]): number {
  return a.map((weight, i) => weight - b[i]!).find((difference) => difference !== 0) ?? 0;
}
