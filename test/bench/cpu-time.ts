import { readdirSync, readFileSync } from 'node:fs';

/** CPU time that a process has taken, in ms, to the nanosecond. */
export interface CpuTime {
  /** Of its main thread, which runs its JavaScript. */
  readonly main: number;
  /** Of all threads, such as those that help the garbage collector. */
  readonly all: number;
}

/** Reads Linux' own account of a process. */
export function readCpuTime(pid: number): CpuTime {
  const tasks = `/proc/${pid}/task`;
  const all = readdirSync(tasks).map((task) => readRunMs(`${tasks}/${task}/schedstat`));
  return { main: readRunMs(`/proc/${pid}/schedstat`), all: all.reduce((sum, ms) => sum + ms, 0) };
}

/** The first number is the time on a core, in ns. */
const readRunMs = (file: string): number => Number(readFileSync(file, 'utf8').split(' ', 1)[0]) / 1e6;
