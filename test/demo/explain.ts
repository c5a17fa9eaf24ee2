import {
  fillRoute,
  histogramResponseSchema,
  ROUTES,
  type HistogramBin,
  type VerdictState,
} from '@plumbline/core';
import { ask } from '../harness/ask.js';
import type { DriftRow } from './drift-row.js';
import { formatPsi } from './table.js';

/** Says in words how a feature stands, and which of its bins makes the most of it, from the exporter's histogram. */
export async function explainDrift(
  url: string,
  model: { name: string; version: string },
  window: string,
  { feature, role, psi, verdict }: DriftRow,
): Promise<string> {
  const path = fillRoute(ROUTES.histogram, { model: model.name, version: model.version, feature });
  const answer = await ask('The exporter', `${url}${path}?window=${window}&role=${role}`);
  const { bins } = histogramResponseSchema.parse(await answer.json());
  const stance = `${feature} ${STANCES[verdict]} (PSI ${formatPsi(psi)})`;
  return JUDGED.includes(verdict) ? `${stance}: ${describeWorst(bins)}.` : `${stance}.`;
}

const JUDGED: readonly VerdictState[] = ['ok', 'warn', 'drift'];
const STANCES: Readonly<Record<VerdictState, string>> = {
  ok: 'is quiet',
  warn: 'leans a little',
  drift: 'leans',
  insufficient: 'has too few values to tell',
  stale: 'has had no value lately',
  no_baseline: 'has nothing to be compared with',
};

function describeWorst(bins: readonly HistogramBin[]): string {
  const worst = bins.reduce((most, bin) => (bin.contribution > most.contribution ? bin : most));
  const live = toPercent(worst.live_share ?? 0);
  return `${nameBin(worst)} holds ${live} of the values, ${toPercent(worst.baseline_share)} in January`;
}

function nameBin({ bin, category, lower, upper }: HistogramBin): string {
  if (category !== undefined) return category;
  if (lower === undefined || upper === undefined) return bin;
  if (lower === null) return `at most ${toNumber(upper!)}`;
  return upper === null ? `above ${toNumber(lower)}` : `${toNumber(lower)} to ${toNumber(upper)}`;
}

const toPercent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const toNumber = (value: number): string => String(Number(value.toPrecision(3)));
