import { z } from 'zod';

/** Path of instant queries in the HTTP API of Prometheus and of everything that speaks it (Mimir, Thanos). */
export const PROMETHEUS_QUERY_PATH = '/api/v1/query';

/** One sample of an instant vector. */
export interface VectorSample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const labelsSchema = z.record(z.string(), z.string());

/** Answer of {@link PROMETHEUS_QUERY_PATH} to an expression that gives a vector. */
export const prometheusVectorSchema = z.object({
  status: z.literal('success'),
  data: z.object({
    resultType: z.literal('vector'),
    result: z.array(z.object({ metric: labelsSchema, value: z.tuple([z.number(), z.string()]) })),
  }),
  warnings: z.array(z.string()).optional().describe('Such as parts of a cluster that did not answer'),
});

/** Answer to a query that Prometheus refused or could not finish. */
export const prometheusErrorSchema = z.object({
  status: z.literal('error'),
  errorType: z.string(),
  error: z.string(),
});

export interface PrometheusVector {
  readonly samples: readonly VectorSample[];
  readonly warnings: readonly string[];
}

/**
 * Reads the vector out of the answer to an instant query.
 *
 * @param body the decoded JSON
 * @throws TypeError if it is no such answer
 */
export function readPrometheusVector(body: unknown): PrometheusVector {
  const answer = prometheusVectorSchema.safeParse(body);
  if (!answer.success) throw new TypeError('this is no vector as the HTTP API of Prometheus gives it');
  const { data, warnings = [] } = answer.data;
  const samples = data.result.map(({ metric, value }) => ({
    labels: metric,
    value: parsePrometheusNumber(value[1]),
  }));
  return { samples, warnings };
}

/** A number as Prometheus writes it in samples and labels: `0.5`, `1e+06`, `+Inf`, `-Inf`, `NaN`. */
export function parsePrometheusNumber(text: string): number {
  const infinite = /^([+-]?)Inf$/.exec(text);
  if (infinite) return infinite[1] === '-' ? -Infinity : Infinity;
  return text.trim() === '' ? NaN : Number(text);
}
