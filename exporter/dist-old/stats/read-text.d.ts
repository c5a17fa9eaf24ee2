/** Text of a file, of standard input for `-`. @throws Error that names the file and the cause */
export declare function readText(file: string): Promise<string>;
//# sourceMappingURL=read-text.d.ts.map