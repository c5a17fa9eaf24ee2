import { judgeDrift, LABEL, matchLabels, METRICS, RECORDED, VERDICT_WORDS } from '@plumbline/core';
import type { Prometheus, Sample } from '../../harness/prometheus.js';

/** One row of the drift table. */
export interface DriftRow {
  readonly feature: string;
  readonly role: string;
  readonly psi: number;
  readonly n: number;
  readonly verdict: string;
}

/** The drift table of a model version as Prometheus has it, most drifted first. */
export async function readRecorded(
  prometheus: Prometheus,
  version: string,
  window: string,
): Promise<DriftRow[]> {
  const ofVersion = { [LABEL.version]: version };
  const inWindow = matchLabels({ ...ofVersion, [LABEL.window]: window });
  const keyOf = ({ labels }: Sample) => `${labels[LABEL.role]}/${labels[LABEL.feature]}`;
  const read = async (expr: string) =>
    new Map((await prometheus.query(expr)).map((sample) => [keyOf(sample), sample.value]));
  const [psi, critical, n, bins] = await Promise.all([
    read(RECORDED.psi + inWindow),
    read(RECORDED.psiCritical + inWindow),
    read(RECORDED.increase + inWindow),
    read(METRICS.baselineBins.name + matchLabels(ofVersion)),
  ]);
  return [...psi]
    .map(([key, value]) => {
      const [role = '', feature = ''] = key.split('/');
      const observations = n.get(key) ?? 0;
      const state = judgeDrift({
        psi: value,
        criticalPsi: critical.get(key) ?? null,
        observations,
        bins: bins.get(key)!,
        isFresh: observations > 0,
      });
      return { feature, role, psi: value, n: observations, verdict: VERDICT_WORDS[state] };
    })
    .sort((a, b) => b.psi - a.psi);
}
