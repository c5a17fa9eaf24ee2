import {
  MappingType,
  type ValueMap,
  type ValueMappingResult,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { codeVerdict, VERDICT_STATES, type VerdictState } from '@plumbline/core';

const NEUTRAL = '#808a99';

const WORDS: Readonly<Record<VerdictState, { text: string; color: string }>> = {
  ok: { text: 'OK', color: 'green' },
  warn: { text: 'Warning', color: 'yellow' },
  drift: { text: 'Drift', color: 'red' },
  insufficient: { text: 'Too few values', color: NEUTRAL },
  stale: { text: 'No new values', color: NEUTRAL },
  no_baseline: { text: 'No baseline', color: NEUTRAL },
};

/** Says the codes of `verdictExpr` in words. */
export function mapVerdicts(): ValueMap {
  const options: Record<string, ValueMappingResult> = {};
  for (const [index, state] of VERDICT_STATES.entries())
    options[codeVerdict(state)] = { ...WORDS[state], index };
  return { type: MappingType.ValueToText, options };
}
