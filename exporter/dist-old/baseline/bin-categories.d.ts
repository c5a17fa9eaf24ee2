import { type CategoricalBaseline, type CategoryType } from '@plumbline/core';
import { type BuildContext, type Job } from './build-context.js';
/**
 * Bins of a categorical column.
 *
 * @returns null if it is left out; `numeric` for integers of which a sample held few different values and the whole
 *   holds many
 */
export declare function binCategories(context: BuildContext, job: Job, valueType: CategoryType): Promise<CategoricalBaseline | 'numeric' | null>;
//# sourceMappingURL=bin-categories.d.ts.map