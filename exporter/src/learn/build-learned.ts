import { setImmediate } from 'node:timers/promises';
import { BASELINE_SCHEMA, ROLES, type Baseline, type BaselineFeature } from '@plumbline/core';
import { BaselineReader } from '../baseline/baseline-reader.js';
import { encodeBaseline } from '../baseline/encode-baseline.js';
import { runInTurns } from '../turns.js';
import { VERSION } from '../version.js';
import type { Learner } from './learner.js';
import { summariseColumn } from './summarise-column.js';

/**
 * The baseline of the events that were gathered. Other work gets its turn between columns.
 *
 * @param warn told of each column that is left out
 * @throws Error if no column can be binned
 */
export async function buildLearned(
  { rule, events, columns }: Learner,
  warn: (column: string, reason: string) => void,
  reader = new BaselineReader(),
): Promise<Baseline> {
  const features: BaselineFeature[] = [];
  for (const role of ROLES) {
    for (const [name, column] of columns[role]) {
      const feature = summariseColumn(role, name, column, events);
      if (typeof feature === 'string') warn(name, feature);
      else features.push(feature);
      await setImmediate();
    }
  }
  if (features.length === 0) throw new Error('no column of the events can be binned');
  const baseline: Baseline = {
    schema: BASELINE_SCHEMA,
    model: rule.model,
    version: rule.version,
    created_at: new Date().toISOString(),
    created_by: `plumbline ${VERSION}`,
    data: { source: `the first ${events} events`, rows: events },
    features,
  };
  const { bytes } = await runInTurns(encodeBaseline(baseline));
  return reader.read(bytes, 'the learned baseline');
}
