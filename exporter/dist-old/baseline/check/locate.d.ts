/** A place in a text, both counted from 1. */
export interface Position {
    readonly line: number;
    readonly column: number;
}
export type Path = readonly (string | number)[];
/** A JSON text in which places can be found by their path. */
export interface JsonMap {
    /** First error against the grammar of JSON, if the text is not JSON. */
    readonly error?: {
        readonly message: string;
        readonly position: Position;
    };
    /** Where the value at a path begins, or else the nearest value around it; undefined if it cannot be told. */
    locate(path: Path): Position | undefined;
    /** Keys that stand twice in one object, of which readers would take the last. */
    findDoubleKeys(): {
        readonly path: Path;
        readonly key: string;
        readonly position: Position;
    }[];
}
/** Reads a JSON text as a tree with positions. A text nested too deep for that has no positions. */
export declare function mapJson(text: string): JsonMap;
//# sourceMappingURL=locate.d.ts.map