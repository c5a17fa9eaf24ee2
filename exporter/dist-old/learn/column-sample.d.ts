/** Characters of texts that may still be kept, shared by the columns of a sample. */
export interface TextRoom {
    characters: number;
}
/** What was seen of one column: every number, and how often each text came. */
export declare class ColumnSample {
    private readonly room;
    readonly numbers: number[];
    readonly texts: Map<string, number>;
    /** Texts that were not kept: there was no room, or they are longer than a name. */
    unlisted: number;
    yes: number;
    no: number;
    nonFinite: number;
    constructor(room: TextRoom);
    add(value: unknown): void;
    private addText;
}
//# sourceMappingURL=column-sample.d.ts.map