/** A table in Markdown, laid out as Prettier does. The first row holds the headings. */
export declare function renderTable(rows: readonly (readonly string[])[]): string;
/** A text as code. */
export declare const code: (text: string) => string;
//# sourceMappingURL=table.d.ts.map