/** A column or table name as SQL text, whatever characters it holds. */
export function quoteName(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** A string literal as SQL text. */
export function quoteText(text) {
    return `'${text.replaceAll("'", "''")}'`;
}
/** A finite number as SQL text that reads back as the same double (a bare decimal literal would be a DECIMAL). */
export function quoteNumber(value) {
    return `'${value}'::DOUBLE`;
}
//# sourceMappingURL=sql.js.map