import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

/** Text of a file, of standard input for `-`. @throws Error that names the file and the cause */
export async function readText(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  return readFile(file, 'utf8').catch((error: Error) => {
    throw new Error(`cannot read ${file}: ${error.message}`, { cause: error });
  });
}
