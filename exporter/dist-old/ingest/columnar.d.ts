import { type ColumnsByRole } from './batch.js';
import { type Decoder } from './decode.js';
/**
 * Many events of one model version as one JSON object of columns:
 * `{model, version, columns: {name: [...]}, prediction?: [...] | {name: [...]}, label?, timestamp?: [...]}`. Row `i` of all columns is
 * one event, so all have one length; an absent value is null. A body is taken whole or not at all.
 */
export declare const columnarDecoder: Decoder;
/** The rows from `start` up to `end`. */
export declare function sliceColumns(columns: ColumnsByRole, start: number, end: number): ColumnsByRole;
//# sourceMappingURL=columnar.d.ts.map