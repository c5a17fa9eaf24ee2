export interface TableStyle {
    /** Columns set to the right; by default those that hold counts in the last row. */
    readonly right?: readonly number[];
    /** Longest line, in characters; longer ones are cut. */
    readonly width?: number | undefined;
}
/** Lays out rows as columns of text: words left, counts right. The first row holds the headings. */
export declare function formatTable(rows: readonly (readonly (string | number)[])[], { right, width }?: TableStyle): string;
/** Cuts a text that is too long, with an ellipsis as its last character. */
export declare function cutText(text: string, width: number): string;
//# sourceMappingURL=table.d.ts.map