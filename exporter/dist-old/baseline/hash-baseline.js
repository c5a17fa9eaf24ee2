import { createHash } from 'node:crypto';
/** Short name of a baseline's whole contents: two files with the same one are the same baseline. */
export function hashBaseline(baseline) {
    return createHash('sha256').update(JSON.stringify(baseline)).digest('hex').slice(0, 12);
}
//# sourceMappingURL=hash-baseline.js.map