import type { ColumnBlock } from '../decode.js';
/**
 * Reads a columnar body straight into columns, without an object a value.
 *
 * @returns null for what JSON.parse has to judge: faults, and what is unusual
 */
export declare function readColumnar(body: Buffer): Omit<ColumnBlock, 'rows' | 'times'> | null;
//# sourceMappingURL=read-columnar.d.ts.map