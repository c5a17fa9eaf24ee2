import {
  MappingType,
  type ValueMap,
  type ValueMappingResult,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { codeVerdict, VERDICT_STATES, VERDICT_WORDS, type VerdictState } from '@plumbline/core';

const NEUTRAL = '#808a99';

const COLORS: Readonly<Record<VerdictState, string>> = {
  ok: 'green',
  warn: 'yellow',
  drift: 'red',
  insufficient: NEUTRAL,
  stale: NEUTRAL,
  no_baseline: NEUTRAL,
};

/** Says the codes of `verdictExpr` in words. */
export function mapVerdicts(): ValueMap {
  const options: Record<string, ValueMappingResult> = {};
  for (const [index, state] of VERDICT_STATES.entries())
    options[codeVerdict(state)] = { text: VERDICT_WORDS[state], color: COLORS[state], index };
  return { type: MappingType.ValueToText, options };
}
