import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Figure } from '../harness/figure.js';
import type { Cell } from './cells.js';
import type { Effort } from './simulate.js';
import type { Task } from './worker.js';

/**
 * Simulates cells on all cores.
 * @param onDone told how many cells are done
 * @returns the figures in the order of the cells, whatever order they were done in
 */
export async function simulateAll(
  cells: readonly Cell[],
  effort: Effort,
  onDone: (done: number) => void,
): Promise<Figure[]> {
  const figures = new Array<Figure[]>(cells.length);
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: { effort } });
    try {
      while (next < cells.length) {
        const at = next++;
        figures[at] = await ask(worker, { cell: cells[at]!, seed: at + 1 });
        onDone(++done);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return figures.flat();
}

async function ask(worker: Worker, task: Task): Promise<Figure[]> {
  const answer = once(worker, 'message');
  worker.postMessage(task);
  const [figures] = (await answer) as [Figure[]];
  return figures;
}
