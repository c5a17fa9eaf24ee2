import type { BackendSrvRequest } from '@grafana/runtime';
import { LABEL, METRICS, RECORDED } from '@plumbline/core';

type Sample = readonly [labels: Readonly<Record<string, string>>, value: string];

/** Answer of Prometheus to an instant query. */
export const vector = (...samples: Sample[]) => ({
  status: 'success',
  data: {
    resultType: 'vector',
    result: samples.map(([metric, value]) => ({ metric, value: [1_700_000_000, value] })),
  },
});

const own = { [LABEL.role]: 'feature', [LABEL.layout]: 'aaaa' };

/** Prometheus with one model of one feature, which has two bins and drifts. */
export function answerAsPrometheus({ params }: BackendSrvRequest): unknown {
  const expr = String(params?.['query']);
  const isAbout = ({ name }: { name: string }) => expr.includes(name);
  if (isAbout(METRICS.modelInfo)) {
    return vector([
      { [LABEL.model]: 'churn', [LABEL.version]: '1', [LABEL.baselineCreatedAt]: '2026-01-01' },
      '1',
    ]);
  }
  if (isAbout(METRICS.featureBinObservations))
    return vector([{ ...own, bin: '00' }, '300'], [{ ...own, bin: '01' }, '100.5']);
  if (isAbout(METRICS.featureObservations)) return vector([{ ...own, state: 'value' }, '400.5']);
  if (isAbout(METRICS.baselineRatio)) {
    return vector(
      [{ ...own, bin: '00', lower: '-Inf', upper: '30' }, '0.5'],
      [{ ...own, bin: '01', lower: '30', upper: '+Inf' }, '0.5'],
    );
  }
  if (expr.includes(RECORDED.psi))
    return vector([{ ...own, [LABEL.feature]: 'age', [LABEL.window]: '1h' }, '0.3']);
  if (expr.startsWith('count(')) return vector([{}, '1']);
  return vector([{ ...own, [LABEL.feature]: 'age' }, '1000']);
}
