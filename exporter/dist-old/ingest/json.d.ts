import { type Decoder } from './decode.js';
/** One JSON object, or an array of them. */
export declare const jsonDecoder: Decoder;
//# sourceMappingURL=json.d.ts.map