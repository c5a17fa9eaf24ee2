import { type BaselineFeature, type Role } from '@plumbline/core';
import type { ColumnSample } from './column-sample.js';
/**
 * The distribution of a sampled column, by the recipe of `plumbline baseline build`.
 *
 * @param rows events that were sampled; those without a value of the column's type count as its nulls
 * @returns a text where it has no bins: why
 */
export declare function summariseColumn(role: Role, name: string, column: ColumnSample, rows: number): BaselineFeature | string;
//# sourceMappingURL=summarise-column.d.ts.map