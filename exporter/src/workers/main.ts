// The program of a worker: the parent tells it what to begin with, and when to end.
import type { Socket } from 'node:net';
import { IngestWorker } from './ingest-worker.js';
import type { FromWorker, ToWorker } from './messages.js';

// A signal to a whole group of processes reaches the parent too, which tells when a worker is to end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
// Without a parent nobody adds up what is counted.
process.on('disconnect', () => process.exit(1));

const tellParent = (message: FromWorker, onSent?: () => void): void => {
  process.send!(message, undefined, {}, onSent);
};

let worker: Promise<IngestWorker>;
process.on('message', (message: ToWorker, socket: Socket | undefined) => {
  if (message.type === 'start') worker = IngestWorker.start(message.start, tellParent);
  else void worker.then((started) => started.obey(message, socket));
});
