import { fillRoute, histogramResponseSchema, ROUTES, type HistogramBin } from '@plumbline/core';
import type { DriftRow } from './drift-row.js';

const SHOWN_BINS = 2;

/** Says in words which bins make a feature lean, from the exporter's histogram. */
export async function explainDrift(
  url: string,
  model: string,
  version: string,
  window: string,
  { feature, role }: DriftRow,
): Promise<string> {
  const path = fillRoute(ROUTES.histogram, { model, version, feature });
  const answer = await fetch(`${url}${path}?window=${window}&role=${role}`);
  const { bins, statistics } = histogramResponseSchema.parse(await answer.json());
  const worst = bins.toSorted((a, b) => b.contribution - a.contribution).slice(0, SHOWN_BINS);
  return worst.map((bin) => describeBin(bin, statistics.psi)).join('; ');
}

function describeBin(bin: HistogramBin, psi: number): string {
  const live = toPercent(bin.live_share ?? 0);
  const part = psi > 0 ? `, ${toPercent(bin.contribution / psi)} of the PSI` : '';
  return `${nameBin(bin)} holds ${live} of the flights, ${toPercent(bin.baseline_share)} in January${part}`;
}

function nameBin({ bin, category, lower, upper }: HistogramBin): string {
  if (category !== undefined) return category;
  if (lower === undefined || upper === undefined) return bin;
  if (lower === null) return `at most ${toNumber(upper!)}`;
  return upper === null ? `above ${toNumber(lower)}` : `${toNumber(lower)} to ${toNumber(upper)}`;
}

const toPercent = (share: number): string => `${(share * 100).toFixed(0)} %`;
const toNumber = (value: number): string => String(Number(value.toPrecision(3)));
