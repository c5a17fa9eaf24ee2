import { IngestWorker } from './ingest-worker.js';
// A signal to a whole group of processes reaches the parent too, which tells when a worker is to end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => undefined);
// Without a parent nobody adds up what is counted.
process.on('disconnect', () => process.exit(1));
const tellParent = (message, onSent) => {
    process.send(message, undefined, {}, onSent);
};
let worker;
process.on('message', (message, socket) => {
    if (message.type === 'start')
        worker = IngestWorker.start(message.start, tellParent);
    else
        void worker.then((started) => started.obey(message, socket));
});
//# sourceMappingURL=main.js.map