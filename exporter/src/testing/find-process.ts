import { readdir, readFile } from 'node:fs/promises';

/** The process with this argument. @throws Error if there is none */
export async function findProcess(argument: string): Promise<number> {
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (line.split('\0').includes(argument)) return Number(pid);
  }
  throw new Error(`no process has the argument ${argument}`);
}
