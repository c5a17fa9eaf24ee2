/** SHA-256 of the bytes of files, one after another, as hexadecimal digits. */
export declare function hashFiles(files: readonly string[]): Promise<string>;
//# sourceMappingURL=hash-files.d.ts.map