/** The command that writes `generated/` anew. */
export const GENERATE_COMMAND = 'npm run generate --workspace @plumbline/alerts';

/** First line of every rendered file. */
export const HEADER = `# Made by "plumbline rules" (in this repository "${GENERATE_COMMAND}"). Do not edit: the next run overwrites it.\n`;
