import type { InvalidReason } from '@plumbline/core';
import type { Column } from '../ingest/batch.js';
/** The number that a text spells; undefined if it spells none. Infinity where it is too large for a double. */
export declare function readNumericText(value: unknown): number | undefined;
/** A column with the texts that spell numbers as these. The same column where it has no text. */
export declare function readNumericTexts(column: Column): Column;
/** What a value was that a feature does not take. */
export declare function judgeInvalid(value: unknown): InvalidReason;
//# sourceMappingURL=judge-value.d.ts.map