/** A table in Markdown, laid out as Prettier does. The first row holds the headings. */
export function renderTable(rows) {
    const cells = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
    const widths = cells[0].map((_, column) => Math.max(3, ...cells.map((row) => row[column].length)));
    const line = (row, fill) => `| ${row.map((cell, column) => cell.padEnd(widths[column], fill)).join(' | ')} |\n`;
    const [head, ...body] = cells;
    return (line(head, ' ') +
        line(widths.map(() => ''), '-') +
        body.map((row) => line(row, ' ')).join(''));
}
/** A text as code. */
export const code = (text) => `\`${text}\``;
//# sourceMappingURL=table.js.map