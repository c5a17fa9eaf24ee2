import type { QueryResultMetaNotice } from '@grafana/data';
import {
  assembleHistogram,
  histogramExprs,
  type AssembledHistogram,
  type FeatureSelector,
  type HistogramPart,
  type HistogramVectors,
} from '@plumbline/core';
import { askPrometheus } from '../sources/ask-prometheus';
import { SourceError } from '../sources/source-error';
import type { PastRange } from '../types';
import type { HistogramAnswer } from './answer';

export interface HistoryRequest {
  readonly prometheusUid: string;
  readonly selector: FeatureSelector;
  readonly range: PastRange;
  readonly signal?: AbortSignal | undefined;
}

/** The histogram of all replicas over a past range; null if it holds no baseline of the feature. @throws SourceError */
export async function askHistory({
  prometheusUid: uid,
  selector,
  range,
  signal,
}: HistoryRequest): Promise<HistogramAnswer | null> {
  const exprs = histogramExprs(selector, range.seconds);
  const parts = Object.keys(exprs) as HistogramPart[];
  const answers = await Promise.all(
    parts.map((part) => askPrometheus({ uid, expr: exprs[part], time: range.end, signal })),
  );
  const vectors = Object.fromEntries(
    parts.map((part, i) => [part, answers[i]!.samples]),
  ) as unknown as HistogramVectors;
  const assembled = assemble(selector, range.seconds, vectors);
  if (!assembled) return null;
  const warnings = new Set(answers.flatMap((answer) => answer.warnings));
  return {
    histogram: assembled.histogram,
    asked: parts.map((part) => `# ${part}\n${exprs[part]}`).join('\n\n'),
    notices: [...describe(assembled), ...[...warnings].map(toWarning)],
  };
}

function assemble(...args: Parameters<typeof assembleHistogram>): AssembledHistogram | null {
  try {
    return assembleHistogram(...args);
  } catch (error) {
    throw new SourceError(`The answers of Prometheus do not fit together: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}

function describe({ histogram, otherLayouts }: AssembledHistogram): QueryResultMetaNotice[] {
  const notices: QueryResultMetaNotice[] = [];
  if (otherLayouts.length > 0) {
    const text =
      `The baseline of ${histogram.feature} changed in this time range. Shown is ${histogram.layout}, the latest; ` +
      `values counted under ${otherLayouts.join(', ')} are left out, as their bins differ.`;
    notices.push({ severity: 'info', text });
  }
  if (histogram.observations === 0) {
    const text =
      `Prometheus counted no value of ${histogram.feature} in the ${histogram.window} up to the end of the time range. ` +
      'Check that predictions reach the exporter, or choose a longer span: it must hold at least two scrapes.';
    notices.push({ severity: 'info', text });
  }
  return notices;
}

const toWarning = (text: string): QueryResultMetaNotice => ({
  severity: 'warning',
  text: `Prometheus warns: ${text}`,
});
