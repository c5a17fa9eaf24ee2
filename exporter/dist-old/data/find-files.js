import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { quoteText } from './sql.js';
/**
 * Lists the files that paths and globs stand for, by name, each once.
 *
 * @throws Error naming a path without a file, and a file that is a folder, empty or not readable
 */
export async function findFiles(connection, paths) {
    const files = new Set();
    for (const path of paths) {
        const found = await expand(connection, path);
        if (found.length === 0)
            throw new Error(`cannot read ${path}: there is no such file`);
        for (const file of found)
            files.add(file);
    }
    const sorted = [...files].sort();
    const sizes = await Promise.all(sorted.map(measure));
    if (sizes.every((size) => size === 0))
        throw new Error(`${sorted.join(', ')}: empty, there is nothing to read`);
    return sorted.filter((_, i) => sizes[i] > 0);
}
async function expand(connection, path) {
    // A file whose name holds a character of globs is meant as it is.
    if (await stat(path).catch(() => null))
        return [path];
    const reader = await connection.runAndReadAll(`SELECT file FROM glob(${quoteText(path)})`);
    return reader.getRowsJS().map(([file]) => file);
}
async function measure(file) {
    try {
        const { size } = await checkFile(file);
        return size;
    }
    catch (error) {
        throw new Error(`cannot read ${file}: ${error.message}`, { cause: error });
    }
}
async function checkFile(file) {
    const found = await stat(file);
    if (found.isDirectory())
        throw new Error(`it is a folder; name its files, such as ${file}/*.parquet`);
    await access(file, constants.R_OK);
    return found;
}
//# sourceMappingURL=find-files.js.map