/** What a message of the engine means, and the way out. The first that fits is taken. */
const EXPLANATIONS = [
    {
        pattern: /unicode|utf-?8|codepoint/i,
        formats: ['csv', 'ndjson'],
        text: 'the text is not UTF-8; convert it first, as in: iconv -f latin1 -t utf-8 OLD > NEW',
    },
    {
        pattern: /magic bytes|too small|footer|thrift|corrupt|decompress|^Invalid Error/i,
        formats: ['parquet'],
        text: 'it is not a whole Parquet file; a copy or an upload may have been cut off',
    },
];
/** An error with the file, and what a reader's fault means, before the engine's own words. */
export function explainReadError(source, format, error) {
    const known = EXPLANATIONS.find(({ pattern, formats }) => formats.includes(format) && pattern.test(error.message));
    const cause = error.message.split('\n')[0];
    return new Error(`cannot read ${source}: ${known ? `${known.text} (${cause})` : cause}`, { cause: error });
}
/** How the engine begins when it meets damage in a Parquet file after its last bytes were found sound. */
const LATE_DAMAGE = /^(Invalid Error|Invalid Input Error: Failed to read file)\b/;
/** The same for the error of a query over files that were opened already; any other error as it is. */
export function explainLateError(source, format, error) {
    const isDamage = format === 'parquet' && LATE_DAMAGE.test(error.message);
    return isDamage ? explainReadError(source, format, error) : error;
}
//# sourceMappingURL=explain-error.js.map