import {
  MappingType,
  SpecialValueMatch,
  type ValueMapping,
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

/** Says the codes of `verdictExpr` in words; a row without one has none, which is not the same as being well. */
export function mapVerdicts(): ValueMapping[] {
  const options: Record<string, ValueMappingResult> = {};
  for (const [index, state] of VERDICT_STATES.entries())
    options[codeVerdict(state)] = { text: VERDICT_WORDS[state], color: COLORS[state], index };
  const result = { text: 'No verdict', color: NEUTRAL, index: VERDICT_STATES.length };
  return [
    { type: MappingType.ValueToText, options },
    { type: MappingType.SpecialValue, options: { match: SpecialValueMatch.NullAndNan, result } },
  ];
}
