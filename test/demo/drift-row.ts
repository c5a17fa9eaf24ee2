import {
  featuresResponseSchema,
  fillRoute,
  judgeDrift,
  LABEL,
  matchLabels,
  METRICS,
  RECORDED,
  ROUTES,
  type Role,
  type VerdictState,
} from '@plumbline/core';
import type { Prometheus, Sample } from '../harness/prometheus.js';

/** One feature in the demo's window. */
export interface DriftRow {
  readonly feature: string;
  readonly role: Role;
  readonly psi: number;
  readonly criticalPsi: number | null;
  readonly observations: number;
  readonly verdict: VerdictState;
}

/** Gives the drift table as it stands now, most drifted first. */
export type ReadDrift = () => Promise<DriftRow[]>;

/** Reads what one exporter's own rolling window says. */
export function readFromExporter(url: string, model: string, version: string, window: string): ReadDrift {
  const path = fillRoute(ROUTES.features, { model, version });
  return async () => {
    const answer = await fetch(`${url}${path}?window=${window}`);
    const { features } = featuresResponseSchema.parse(await answer.json());
    return features.map(({ feature, role, statistics, observations, verdict }) => ({
      feature,
      role,
      psi: statistics.psi,
      criticalPsi: statistics.psi_critical,
      observations,
      verdict,
    }));
  };
}

/** Reads what Prometheus has recorded over all replicas. */
export function readFromPrometheus(prometheus: Prometheus, window: string): ReadDrift {
  const inWindow = matchLabels({ [LABEL.window]: window });
  const nameOf = ({ labels }: Sample) => `${labels[LABEL.role]}/${labels[LABEL.feature]}`;
  const read = async (expression: string) =>
    new Map((await prometheus.query(expression)).map((sample) => [nameOf(sample), sample]));
  return async () => {
    const [psi, critical, n, bins] = await Promise.all([
      read(RECORDED.psi + inWindow),
      read(RECORDED.psiCritical + inWindow),
      read(RECORDED.increase + inWindow),
      read(METRICS.baselineBins.name),
    ]);
    return [...psi!.entries()]
      .map(([name, sample]): DriftRow => {
        const figures = {
          psi: sample.value,
          criticalPsi: critical!.get(name)?.value ?? null,
          observations: n!.get(name)?.value ?? 0,
        };
        return {
          feature: sample.labels[LABEL.feature]!,
          role: sample.labels[LABEL.role] as Role,
          ...figures,
          verdict: judgeDrift({ ...figures, bins: bins!.get(name)!.value, isFresh: true }),
        };
      })
      .sort((a, b) => b.psi - a.psi);
  };
}
