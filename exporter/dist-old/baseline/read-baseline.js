import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parseBaseline } from '@plumbline/core';
/** No baseline file is read beyond this; 10 000 columns with all their categories are a tenth of it. */
export const MOST_BASELINE_BYTES = 256 * 2 ** 20;
/** The name that stands for standard input. */
export const STDIN = '-';
/**
 * Reads a baseline from a file, a pipe or, as {@link STDIN}, standard input.
 *
 * @throws Error naming the path if it cannot be read, BaselineError for what stands in it
 */
export async function readBaseline(path) {
    return parseBaseline(await readText(path), describeSource(path));
}
/** How messages name a path. */
export const describeSource = (path) => (path === STDIN ? 'standard input' : path);
/**
 * Reads the text of a baseline file.
 *
 * @throws Error naming the path: absent, a folder, unreadable, too large, or not UTF-8
 */
export async function readText(path) {
    const source = describeSource(path);
    const bytes = await readBytes(path, source);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (error) {
        throw new Error(`${source} is not UTF-8 text, so it is no baseline file`, { cause: error });
    }
}
async function readBytes(path, source) {
    try {
        return path === STDIN ? await collect(process.stdin) : await readFrom(path);
    }
    catch (error) {
        throw new Error(explain(error, source), { cause: error });
    }
}
async function readFrom(path) {
    const { size } = await stat(path);
    if (size > MOST_BASELINE_BYTES)
        throw tooLarge();
    return collect(createReadStream(path));
}
/** Counts while reading, as a pipe or a device does not tell its size. */
async function collect(stream) {
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > MOST_BASELINE_BYTES)
            throw tooLarge();
    }
    return Buffer.concat(chunks, size);
}
const tooLarge = () => Object.assign(new Error('too large'), { code: 'EFBIG' });
function explain({ code, message }, source) {
    if (code === 'ENOENT')
        return `there is no file ${source}: build one with "plumbline baseline build"`;
    if (code === 'EISDIR')
        return `${source} is a folder: name a baseline file in it`;
    if (code === 'EFBIG') {
        const most = `${MOST_BASELINE_BYTES / 2 ** 20} MiB`;
        return `${source} is larger than ${most}, which no baseline is: is it the data?`;
    }
    return `cannot read ${source}: ${message}`;
}
//# sourceMappingURL=read-baseline.js.map