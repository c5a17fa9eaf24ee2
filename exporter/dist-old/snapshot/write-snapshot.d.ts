/**
 * Writes a snapshot beside the file of this name and puts it in its place once it is safe on disk: whenever the
 * process ends, there is a whole snapshot under the name, the old or the new one. Compression runs on another thread, and
 * other work gets its turn between the chunks.
 *
 * @returns size in bytes
 * @throws Error of the file system; the old file stays
 */
export declare function writeSnapshot(file: string, chunks: Iterable<Buffer>): Promise<number>;
//# sourceMappingURL=write-snapshot.d.ts.map