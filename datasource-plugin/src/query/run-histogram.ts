import type { DataFrame } from '@grafana/data';
import { parseDuration } from '@plumbline/core';
import { openPrometheusCatalogue } from '../lists/ask-lists';
import { SourceError } from '../sources/source-error';
import type { PastRange, Sources } from '../types';
import type { HistogramAnswer } from './answer';
import { askHistory } from './ask-history';
import { askLive } from './ask-live';
import type { CheckedQuery } from './check-query';
import { explainMissing } from './explain-missing';
import { toHistogramFrame } from './to-frame';

/** Asks the source that a query names and makes the frame of its answer. @throws SourceError */
export async function runHistogram(
  query: CheckedQuery,
  sources: Sources,
  range: PastRange,
  signal?: AbortSignal,
): Promise<DataFrame> {
  const ask = query.source === 'live' ? askExporter : askPrometheus;
  const { histogram, asked, notices } = await ask(query, sources, range, signal);
  const frame = toHistogramFrame(histogram, query.source);
  return { ...frame, meta: { ...frame.meta, executedQueryString: asked, notices: [...notices] } };
}

function askExporter(
  { selector, window }: CheckedQuery,
  { exporterUrl }: Sources,
  _range: PastRange,
  signal?: AbortSignal,
): Promise<HistogramAnswer> {
  return askLive({ exporterUrl, selector, window, signal });
}

async function askPrometheus(
  { selector, window }: CheckedQuery,
  { prometheusUid }: Sources,
  { seconds, end }: PastRange,
  signal?: AbortSignal,
): Promise<HistogramAnswer> {
  if (!prometheusUid) {
    throw new SourceError(
      'History needs Prometheus: choose a Prometheus data source in the settings of this data source, ' +
        'or set the query to the live source.',
    );
  }
  const range = { seconds: window ? parseDuration(window) : seconds, end };
  const answer = await askHistory({ prometheusUid, selector, range, signal });
  if (answer) return answer;
  throw new SourceError(await explainMissing(selector, openPrometheusCatalogue(prometheusUid, range)));
}
