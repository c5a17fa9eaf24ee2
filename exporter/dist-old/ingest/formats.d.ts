import { type Decoder } from './decode.js';
/**
 * The decoder for a request's content type.
 *
 * @throws BodyError 415 naming the types that are taken
 */
export declare function findDecoder(contentType: string | undefined): Decoder;
//# sourceMappingURL=formats.d.ts.map