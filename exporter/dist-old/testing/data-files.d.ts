/** A folder for the files of one test. */
export interface DataFolder {
    readonly path: string;
    /** Writes the rows of a query to a file, in the format of its ending, and returns its path. */
    write(name: string, query: string): Promise<string>;
    remove(): Promise<void>;
}
export declare function makeDataFolder(): Promise<DataFolder>;
//# sourceMappingURL=data-files.d.ts.map