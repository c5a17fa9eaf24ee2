/** Most bytes that are parsed in one go, as nothing else runs meanwhile. */
export declare const MOST_PARSED_AT_ONCE: number;
/**
 * Whether parsing a text would hold up everybody else. In bytes alone, JSON that is made for it costs ten times as much
 * as what models send.
 */
export declare function isTooDear(bytes: Buffer): boolean;
//# sourceMappingURL=parse-cost.d.ts.map