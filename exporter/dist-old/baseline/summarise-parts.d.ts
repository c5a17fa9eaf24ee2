import type { BaselineFeature } from '@plumbline/core';
import type { BuildContext } from './build-context.js';
import type { Part } from './choose-parts.js';
/** The distribution of every column that has one, in the order of the parts. */
export declare function summariseParts(context: BuildContext, parts: readonly Part[]): Promise<BaselineFeature[]>;
//# sourceMappingURL=summarise-parts.d.ts.map