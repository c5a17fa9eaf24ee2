/**
 * Puts a file of this text in the place of the old one: whoever reads it sees the old or the new, whole.
 *
 * @throws Error of the file system; the old file stays
 */
export declare function replaceFile(file: string, text: string): Promise<void>;
//# sourceMappingURL=write-file.d.ts.map