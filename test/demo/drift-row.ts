import {
  featuresResponseSchema,
  fillRoute,
  LABEL,
  matchLabels,
  RECORDED,
  ROUTES,
  VERDICT_STATES,
  verdictExpr,
  type Role,
  type VerdictState,
} from '@plumbline/core';
import { ask } from '../harness/ask.js';
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
    const answer = await ask('The exporter', `${url}${path}?window=${window}`);
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

/** Reads what Prometheus has recorded over all replicas; a feature that it cannot judge at the moment is left out. */
export function readFromPrometheus(prometheus: Pick<Prometheus, 'query'>, window: string): ReadDrift {
  const inWindow = { [LABEL.window]: window };
  const nameOf = ({ labels }: Sample) => `${labels[LABEL.role]}/${labels[LABEL.feature]}`;
  return async () => {
    // One moment for all of them: between two scrapes that fail, one may be there and the next not.
    const now = Date.now() / 1000;
    const read = async (expression: string) =>
      new Map((await prometheus.query(expression, now)).map((sample) => [nameOf(sample), sample]));
    const [psi, critical, n, verdicts] = await Promise.all([
      read(RECORDED.psi + matchLabels(inWindow)),
      read(RECORDED.psiCritical + matchLabels(inWindow)),
      read(RECORDED.increase + matchLabels(inWindow)),
      read(verdictExpr(inWindow)),
    ]);
    return [...psi.entries()]
      .flatMap(([name, { labels, value }]): DriftRow[] => {
        const verdict = VERDICT_STATES[verdicts.get(name)?.value ?? -1];
        if (!verdict) return [];
        return [
          {
            feature: labels[LABEL.feature]!,
            role: labels[LABEL.role] as Role,
            psi: value,
            criticalPsi: critical.get(name)?.value ?? null,
            observations: n.get(name)?.value ?? 0,
            verdict,
          },
        ];
      })
      .sort((a, b) => b.psi - a.psi);
  };
}
