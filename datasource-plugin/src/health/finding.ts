import type { TestDataSourceResponse } from '@grafana/data';

/** What a check of one source found, in words that end with what to do. */
export interface Finding {
  readonly status: 'success' | 'warning' | 'error';
  readonly message: string;
}

const GRAVITY = ['error', 'warning', 'success'] as const;

export const NOTHING_CONFIGURED: Finding = {
  status: 'error',
  message:
    "Nothing is configured yet: give the exporter's URL for live views, a Prometheus data source for history, or both.",
};

/** One answer of several findings: as grave as the gravest, which is told first. */
export function combineFindings(findings: readonly Finding[]): TestDataSourceResponse {
  const sorted = GRAVITY.flatMap((status) => findings.filter((finding) => finding.status === status));
  const { status } = sorted[0] ?? NOTHING_CONFIGURED;
  const told = sorted.length > 0 ? sorted : [NOTHING_CONFIGURED];
  return { status, message: told.map(({ message }) => message).join(' ') };
}

/** `1 model`, `2 models`. */
export const countWords = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
