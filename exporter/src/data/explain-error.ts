import type { FormatName } from './formats.js';

/** What a message of the engine means, and the way out. The first that fits is taken. */
const EXPLANATIONS: readonly { pattern: RegExp; formats: readonly FormatName[]; text: string }[] = [
  {
    pattern: /unicode|utf-?8|codepoint/i,
    formats: ['csv', 'ndjson'],
    text: 'the text is not UTF-8; convert it first, as in: iconv -f latin1 -t utf-8 OLD > NEW',
  },
  {
    pattern: /magic bytes|too small|footer|thrift|corrupt/i,
    formats: ['parquet'],
    text: 'it is not a whole Parquet file; a copy or an upload may have been cut off',
  },
];

/** Puts the file, and what a reader's fault means, before the engine's own words. */
export function explainReadError(source: string, format: FormatName): (error: Error) => never {
  return (error) => {
    const known = EXPLANATIONS.find(
      ({ pattern, formats }) => formats.includes(format) && pattern.test(error.message),
    );
    const cause = error.message.split('\n')[0]!;
    throw new Error(`cannot read ${source}: ${known ? `${known.text} (${cause})` : cause}`, { cause: error });
  };
}
