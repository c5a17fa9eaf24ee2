import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { REST_DIGITS } from '@plumbline/core';
const NUMBER = String.raw `-?\d[\d.e+-]*`;
const HASH = String.raw `"[0-9a-f]{${REST_DIGITS}}"`;
// Line breaks stand between values only, never inside a string, so nothing but such lists can match.
const listOf = (item) => String.raw `${item}(?:,\n\s*${item})*`;
const SHORT_LISTS = new RegExp(String.raw `\[\n\s*(${listOf(NUMBER)}|${listOf(HASH)})\n\s*\]`, 'g');
/** Baseline as JSON that reads and diffs well: indented, each list of numbers or of short hashes on one line. */
export function formatBaseline(baseline) {
    const json = JSON.stringify(baseline, null, 2);
    return json.replace(SHORT_LISTS, (_, list) => `[${list.replace(/\n\s*/g, ' ')}]`) + '\n';
}
/**
 * Writes a baseline file whole or not at all: a reader never sees half of it, and a failure leaves the old one.
 *
 * @throws Error that names the file and the cause
 */
export async function writeBaseline(baseline, path) {
    const temporary = `${path}.${randomUUID()}.tmp`;
    try {
        const file = await open(temporary, 'wx');
        try {
            await file.writeFile(formatBaseline(baseline));
            await file.sync();
        }
        finally {
            await file.close();
        }
        await rename(temporary, path);
    }
    catch (error) {
        await rm(temporary, { force: true });
        throw new Error(`cannot write ${path}: ${error.message}`, { cause: error });
    }
}
//# sourceMappingURL=write-baseline.js.map