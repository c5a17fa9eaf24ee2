import { type Baseline } from '@plumbline/core';
import type { Learner } from './learner.js';
/**
 * The baseline of the events that were gathered. Other work gets its turn between columns.
 *
 * @param warn told of each column that is left out
 * @throws Error if no column can be binned
 */
export declare function buildLearned({ rule, events, columns }: Learner, warn: (column: string, reason: string) => void): Promise<Baseline>;
//# sourceMappingURL=build-learned.d.ts.map