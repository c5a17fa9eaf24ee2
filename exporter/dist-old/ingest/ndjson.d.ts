import { type Decoder } from './decode.js';
/** One JSON object a line. A line that cannot be read costs that line only; empty lines are passed over. */
export declare const ndjsonDecoder: Decoder;
//# sourceMappingURL=ndjson.d.ts.map