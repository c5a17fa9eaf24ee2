import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
const PROGRAM = fileURLToPath(new URL('../../bin/worker.mjs', import.meta.url));
/** One worker, seen from the parent. */
export class WorkerProcess {
    onReport;
    /** Connections that it has, as far as it has told. */
    connections = 0;
    /** Resolves when it takes connections; never, if it ends before. */
    ready;
    /** Resolves when it has ended and its last message was read. */
    ended;
    child;
    asked = new Map();
    handedOver = new Map();
    settled;
    untilSettled = new Promise((resolve) => (this.settled = resolve));
    lastId = 0;
    /** @param onReport told of every report, once */
    constructor(start, onReport) {
        this.onReport = onReport;
        this.child = fork(PROGRAM, [], { serialization: 'advanced' });
        this.ready = new Promise((resolve) => {
            this.child.on('message', (message) => this.hear(message, resolve));
        });
        this.ended = untilEnded(this.child).then(([code, signal]) => {
            for (const answer of this.asked.values())
                answer();
            return { code, signal, unserved: [...this.handedOver.values()] };
        });
        this.send({ type: 'start', start });
    }
    get pid() {
        return this.child.pid;
    }
    /** Whether it can be talked to. */
    get isThere() {
        return this.child.connected && this.child.exitCode === null && this.child.signalCode === null;
    }
    send(message) {
        // Whoever is gone has nothing to lose: `ended` tells of it.
        if (this.isThere)
            this.child.send(message, () => undefined);
    }
    /** Gives it a connection to serve. */
    give(socket) {
        const id = ++this.lastId;
        this.connections++;
        this.handedOver.set(id, socket);
        const message = { type: 'connection', id };
        // Kept open until it is taken: node:child_process forgets what was under way to a process that dies.
        this.child.send(message, socket, { keepOpen: true }, () => undefined);
    }
    /** Resolves when it has reported all that it has answered until now, or has ended. */
    async report() {
        if (!this.isThere) {
            // What it sent before it died is still to be read.
            await this.ended;
            return;
        }
        const id = ++this.lastId;
        const answered = new Promise((resolve) => this.asked.set(id, resolve));
        this.send({ type: 'report', id });
        await answered;
    }
    /** Resolves when its requests have ended, or the deadline is over. */
    async settle(deadlineMs) {
        this.send({ type: 'drain', deadlineMs });
        await Promise.race([this.untilSettled, this.ended]);
    }
    kill() {
        this.child.kill('SIGKILL');
    }
    hear(message, onReady) {
        switch (message.type) {
            case 'ready':
                return onReady();
            case 'settled':
                return this.settled();
            case 'taken':
                this.handedOver.get(message.id)?.destroy();
                this.handedOver.delete(message.id);
                return;
            case 'closed':
                this.connections -= message.connections;
                return;
            case 'report':
                this.onReport(message.report);
                if (message.id !== null)
                    this.answer(message.id);
        }
    }
    answer(id) {
        this.asked.get(id)?.();
        this.asked.delete(id);
    }
}
/** Resolves when the process has ended and the last of what it sent is read. */
function untilEnded(child) {
    return new Promise((resolve) => {
        child.once('close', (code, signal) => resolve([code, signal]));
        child.on('error', () => {
            // Where the system has no room for a further process, nothing is closed.
            if (child.pid === undefined)
                resolve([null, null]);
        });
    });
}
//# sourceMappingURL=worker-process.js.map