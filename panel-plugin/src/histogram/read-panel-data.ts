import type { DataFrame } from '@grafana/data';
import { chooseFrame } from './choose-frame';
import { readFacts } from './read-facts';
import { readHistogram } from './read-histogram';
import { FrameError, type Histogram } from './types';

export type Reading =
  | { readonly kind: 'histogram'; readonly histogram: Histogram; readonly others: number }
  | { readonly kind: 'problem' | 'empty'; readonly sentence: string };

/** Reads what a query answered. Never throws: what does not fit becomes a sentence. */
export function readPanelData(series: readonly DataFrame[]): Reading {
  const choice = chooseFrame(series);
  if (!choice) return { kind: 'empty', sentence: explainEmpty(series) };
  try {
    return { kind: 'histogram', histogram: readHistogram(choice.frame), others: choice.others };
  } catch (error) {
    if (error instanceof FrameError) return { kind: 'problem', sentence: error.message };
    throw error;
  }
}

function explainEmpty(series: readonly DataFrame[]): string {
  const facts = series.map((frame) => readFacts(frame.meta?.custom)).find(({ feature }) => feature);
  if (!facts) return 'No data yet: choose a Plumbline query that compares a feature with its baseline.';
  const version = [facts.model, facts.version].filter(Boolean).join(' ');
  return facts.verdict === 'no_baseline'
    ? `No baseline: ${version || 'this model version'} has none for ${facts.feature}.`
    : `No data: the query found no bins of ${facts.feature} for ${version || 'this model version'}.`;
}
