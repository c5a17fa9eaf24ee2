import type { TextFormat } from './text.js';
/**
 * OpenMetrics 1.0.0 only where it is named and liked at least as much as plain text. Parameters beside the version are
 * passed over: scrapers send some (`escaping`) that change nothing about names like ours.
 *
 * @param accept the header `Accept`
 */
export declare function chooseFormat(accept: string | undefined): TextFormat;
//# sourceMappingURL=choose-format.d.ts.map