import {
  assessWindow,
  describeBins,
  HISTOGRAM_FIELDS,
  listBinIds,
  splitPsi,
  sum,
  type BinContent,
  type BinLayout,
  type HistogramMeta,
} from '@plumbline/core';

export interface Case {
  readonly feature: string;
  readonly layout: BinLayout;
  readonly baseline: readonly number[];
  readonly counts: readonly number[];
  readonly ageSeconds?: number | null;
  readonly meta?: Partial<HistogramMeta>;
}

const WINDOW_SECONDS = 3600;
const BASELINE_ROWS = 100_000;

/** The frame the datasource gives for these counts, in the JSON form that Grafana reads. */
export function describeHistogram({ feature, layout, baseline, counts, ageSeconds = 30, meta }: Case) {
  const n = sum(counts);
  const { state, psi, criticalPsi, minimumObservations } = assessWindow({
    counts,
    baseline: { shares: baseline, observations: BASELINE_ROWS },
    criticalZ: 4,
    ageSeconds: ageSeconds ?? Infinity,
    windowSeconds: WINDOW_SECONDS,
  });
  const custom: HistogramMeta = {
    model: 'flight-delay',
    version: '2001-01',
    role: 'feature',
    feature,
    kind: layout.kind,
    layout: 'a1b2c3',
    window: '1h',
    source: 'live',
    observations: n,
    minimum_observations: minimumObservations,
    age_seconds: ageSeconds,
    states: { value: n, null: 0, missing: 0, non_finite: 0, invalid: 0 },
    statistics: { psi, psi_critical: criticalPsi },
    verdict: state,
    ...meta,
  };
  const contents = describeBins(layout);
  const columns = {
    [HISTOGRAM_FIELDS.bin]: listBinIds(layout),
    [HISTOGRAM_FIELDS.lower]: contents.map((each) =>
      each.kind === 'range' ? finiteOrNull(each.lower) : null,
    ),
    [HISTOGRAM_FIELDS.upper]: contents.map((each) =>
      each.kind === 'range' ? finiteOrNull(each.upper) : null,
    ),
    [HISTOGRAM_FIELDS.category]: contents.map(nameCategory),
    [HISTOGRAM_FIELDS.liveCount]: counts,
    [HISTOGRAM_FIELDS.liveShare]: counts.map((count) => (n > 0 ? count / n : null)),
    [HISTOGRAM_FIELDS.baselineShare]: baseline,
    [HISTOGRAM_FIELDS.contribution]: splitPsi(counts, baseline),
  };
  return {
    fields: Object.entries(columns).map(([name, values]) => ({ name, values })),
    meta: { custom },
  };
}

function nameCategory(content: BinContent): string | null {
  if (content.kind === 'range') return null;
  return content.kind === 'category' ? content.category : content.kind;
}

const finiteOrNull = (bound: number) => (Number.isFinite(bound) ? bound : null);
