/** A column or table name as SQL text, whatever characters it holds. */
export declare function quoteName(name: string): string;
/** A string literal as SQL text. */
export declare function quoteText(text: string): string;
/** A finite number as SQL text that reads back as the same double (a bare decimal literal would be a DECIMAL). */
export declare function quoteNumber(value: number): string;
//# sourceMappingURL=sql.d.ts.map