import type { Histogram } from '../histogram/types';
import { hasTraffic } from '../histogram/has-traffic';
import { describeVerdict } from './describe-verdict';
import { describeSubject, describeWindow } from './describe-window';
import { formatCount, formatCritical, formatPsi } from './format-number';

/** The whole figure in a sentence, for those who hear it. */
export function summarise(histogram: Histogram): string {
  const { facts, bins } = histogram;
  const subject = describeSubject(facts) || 'One feature';
  const window = describeWindow(facts);
  const parts = [
    `${subject} against its baseline${window && ` (${window})`}`,
    facts.verdict && describeVerdict(facts.verdict, facts),
    hasTraffic(histogram) ? describeFigures(histogram) : 'no values in this window',
    `${bins.length} bins`,
  ];
  return `${parts.filter(Boolean).join('; ')}.`;
}

function describeFigures({ facts }: Histogram): string {
  const { psi, psi_critical: critical, observations: n } = facts;
  return [
    psi !== undefined && `PSI ${formatPsi(psi)}`,
    typeof critical === 'number' && `critical ${formatCritical(critical)}`,
    n !== undefined && `n = ${formatCount(n)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
