import type { Diff } from './diff.js';
/** A diff for machines, in the words of the exporter's API where it has them. */
export declare function toJson({ files, reference, candidate, rows, failing, gate }: Diff): object;
//# sourceMappingURL=to-json.d.ts.map