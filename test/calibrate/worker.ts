import { parentPort, workerData } from 'node:worker_threads';
import type { Cell } from './cells.js';
import { simulateCell, type Effort } from './simulate.js';

/** What a worker is asked for, and which it answers with the cell's figures. */
export interface Task {
  readonly cell: Cell;
  readonly seed: number;
}

const { effort } = workerData as { effort: Effort };
parentPort!.on('message', ({ cell, seed }: Task) => {
  parentPort!.postMessage(simulateCell(cell, effort, seed));
});
