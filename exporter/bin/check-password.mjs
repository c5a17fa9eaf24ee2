// A worker: bcrypt takes tens of milliseconds of pure computation, which must not hold up ingestion and scrapes.
import { parentPort } from 'node:worker_threads';
import { compareSync } from 'bcryptjs';

parentPort.on('message', ({ id, password, hash }) => {
  parentPort.postMessage({ id, right: compareSync(password, hash) });
});
