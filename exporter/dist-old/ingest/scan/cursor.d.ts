/** A place in bytes of JSON that moves on over what it reads. Every method answers false, or null, for what is not there. */
export declare class Cursor {
    readonly bytes: Buffer;
    at: number;
    constructor(bytes: Buffer, at?: number);
    get isAtEnd(): boolean;
    get isAtObject(): boolean;
    /**
     * Reads an object whose names are all different.
     *
     * @param readValue stands at the value of the name and has to read it
     */
    readObject(readValue: (name: string) => boolean): boolean;
    /** Reads a string, with whatever it holds. */
    readText(): string | null;
    private eat;
    private skipSpaces;
}
/** Index of the first byte from `at` that is no white space. */
export declare function skipSpaces(bytes: Buffer, at: number): number;
//# sourceMappingURL=cursor.d.ts.map