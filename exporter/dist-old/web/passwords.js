import { createHmac, randomBytes } from 'node:crypto';
import { Worker } from 'node:worker_threads';
const WORKER = new URL('../../bin/check-password.mjs', import.meta.url);
/** Checks that may wait; more means that somebody is guessing. */
const MOST_WAITING = 16;
/** Right passwords remembered at once. */
const MOST_REMEMBERED = 1000;
/** bcrypt looks at no more than this. */
const MOST_PASSWORD_BYTES = 72;
/** Too many passwords are waiting to be checked. */
export class BusyError extends Error {
}
/**
 * Checks passwords against bcrypt hashes in a worker thread. Right ones are remembered (as a keyed hash), so that each
 * scrape does not pay again; wrong ones are not, so that guesses cannot push the right ones out.
 */
export class Passwords {
    key = randomBytes(32);
    right = new Set();
    running = new Map();
    worker;
    /** Checks made in full. */
    checked = 0;
    /** @throws BusyError if too many checks are waiting */
    async check(password, hash) {
        if (Buffer.byteLength(password) > MOST_PASSWORD_BYTES)
            return false;
        const id = createHmac('sha256', this.key).update(`${hash}\0${password}`).digest('base64');
        if (this.right.has(id))
            return true;
        const running = this.running.get(id) ?? this.start(id, password, hash);
        const isRight = await running;
        if (isRight && this.right.size < MOST_REMEMBERED)
            this.right.add(id);
        return isRight;
    }
    async close() {
        await this.worker?.terminate();
    }
    start(id, password, hash) {
        if (this.running.size >= MOST_WAITING)
            throw new BusyError('too many passwords are being checked');
        this.checked++;
        const worker = (this.worker ??= this.startWorker());
        const done = new Promise((resolve, reject) => {
            const settle = (act) => {
                worker.off('message', onMessage).off('exit', onExit);
                this.running.delete(id);
                act();
            };
            const onMessage = (answer) => {
                if (answer.id === id)
                    settle(() => resolve(answer.right));
            };
            const onExit = () => settle(() => reject(new Error('the thread that checks passwords has ended')));
            worker.on('message', onMessage).on('exit', onExit);
        });
        this.running.set(id, done);
        worker.postMessage({ id, password, hash });
        return done;
    }
    startWorker() {
        const worker = new Worker(WORKER);
        worker.setMaxListeners(2 * MOST_WAITING);
        worker.unref();
        // An error ends the worker: those who wait hear of it by its exit, the next check starts another.
        worker.on('error', () => undefined);
        worker.on('exit', () => (this.worker = undefined));
        return worker;
    }
}
//# sourceMappingURL=passwords.js.map