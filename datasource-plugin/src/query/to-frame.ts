import { createDataFrame, FieldType, type DataFrame, type Field } from '@grafana/data';
import {
  HISTOGRAM_FIELDS as F,
  type HistogramBin,
  type HistogramMeta,
  type HistogramResponse,
  type HistogramSource,
} from '@plumbline/core';

interface Column {
  readonly name: string;
  readonly type: FieldType;
  readonly config: Field['config'];
  readonly read: (bin: HistogramBin) => string | number | null;
}

const share = { unit: 'percentunit', decimals: 1, min: 0 };

/** The rows of the frame. Their names are the contract; what stands in a legend or a table is `displayNameFromDS`. */
function listColumns({ kind }: HistogramResponse): Column[] {
  const named = ({ category, bin }: HistogramBin) => (kind === 'categorical' ? (category ?? bin) : null);
  const text = (name: string, words: string, read: Column['read']): Column => ({
    name,
    type: FieldType.string,
    config: { displayNameFromDS: words },
    read,
  });
  const number = (name: string, words: string, read: Column['read'], config = {}): Column => ({
    name,
    type: FieldType.number,
    config: { displayNameFromDS: words, ...config },
    read,
  });
  return [
    text(F.bin, 'Bin', ({ bin }) => bin),
    number(F.lower, 'Above', ({ lower }) => lower ?? null),
    number(F.upper, 'Up to', ({ upper }) => upper ?? null),
    text(F.category, 'Category', named),
    number(F.liveCount, 'Live count', (bin) => bin.live_count, { decimals: 0 }),
    number(F.liveShare, 'Live share', (bin) => bin.live_share, share),
    number(F.baselineShare, 'Baseline share', (bin) => bin.baseline_share, share),
    number(F.contribution, 'Adds to PSI', (bin) => bin.contribution, { decimals: 4 }),
  ];
}

/** A histogram, whichever source it comes from, as the frame of `HISTOGRAM_FIELDS` with its `HistogramMeta`. */
export function toHistogramFrame(response: HistogramResponse, source: HistogramSource): DataFrame {
  const { bins, ...facts } = response;
  const custom: HistogramMeta = { ...facts, source };
  return createDataFrame({
    name: response.feature,
    fields: listColumns(response).map(({ name, type, config, read }) => ({
      name,
      type,
      config,
      values: bins.map(read),
    })),
    meta: {
      custom,
      preferredVisualisationPluginId: 'plumbline-drift-panel',
      preferredVisualisationType: 'table',
    },
  });
}
