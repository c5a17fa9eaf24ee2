/** Lays out rows as columns of text: words left, counts right. The first row holds the headings. */
export function formatTable(rows, { right, width = Infinity } = {}) {
    const texts = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en-US') : cell)));
    const widths = texts[0].map((_, i) => Math.max(...texts.map((row) => row[i].length)));
    const isRight = texts[0].map((_, i) => right?.includes(i) ?? typeof rows.at(-1)[i] === 'number');
    return texts
        .map((row) => row.map((cell, i) => (isRight[i] ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))))
        .map((row) => cutText(row.join('  ').trimEnd(), width))
        .join('\n');
}
/** Cuts a text that is too long, with an ellipsis as its last character. */
export function cutText(text, width) {
    return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1)).trimEnd()}…`;
}
//# sourceMappingURL=table.js.map