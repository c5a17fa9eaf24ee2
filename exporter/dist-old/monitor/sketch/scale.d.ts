import type { NumericBaseline } from '@plumbline/core';
import type { Scale } from './sketch.js';
/** Where the values of a feature are to be expected, by its baseline. */
export declare function findScale({ mean, stddev, min, max }: NumericBaseline): Scale;
//# sourceMappingURL=scale.d.ts.map