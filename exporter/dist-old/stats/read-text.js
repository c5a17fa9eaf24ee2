import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
/** Text of a file, of standard input for `-`. @throws Error that names the file and the cause */
export async function readText(file) {
    if (file === '-')
        return text(process.stdin);
    return readFile(file, 'utf8').catch((error) => {
        throw new Error(`cannot read ${file}: ${error.message}`, { cause: error });
    });
}
//# sourceMappingURL=read-text.js.map