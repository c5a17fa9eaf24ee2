/** Connections that wait for a worker at most. */
const MOST_WAITING = 1024;
/** Shares connections out to the workers that take them. */
export class ConnectionShare {
    onChange;
    workers = new Set();
    waiting = [];
    isClosed = false;
    /** @param onChange told how many workers take connections whenever that changes */
    constructor(onChange) {
        this.onChange = onChange;
    }
    /** Those that take connections. */
    get members() {
        return [...this.workers];
    }
    /** Gives a connection to the worker that has the fewest; it waits while there is none. */
    serve(socket) {
        const worker = this.findLeastBusy();
        if (worker)
            worker.give(socket);
        else if (this.waiting.length < MOST_WAITING && !this.isClosed)
            this.waiting.push(socket);
        else
            socket.destroy();
    }
    join(worker) {
        this.workers.add(worker);
        this.onChange(this.workers.size);
        for (const socket of this.waiting.splice(0))
            this.serve(socket);
    }
    /** @param unserved connections that the worker was given and did not take, which go to others */
    leave(worker, unserved) {
        if (this.workers.delete(worker))
            this.onChange(this.workers.size);
        for (const socket of unserved)
            this.serve(socket);
    }
    /** From now on nothing waits for a worker. */
    close() {
        this.isClosed = true;
        for (const socket of this.waiting.splice(0))
            socket.destroy();
    }
    findLeastBusy() {
        let least;
        for (const worker of this.workers) {
            if (worker.isThere && (!least || worker.connections < least.connections))
                least = worker;
        }
        if (!least)
            return undefined;
        // To the end, so that those who have equally few take turns.
        this.workers.delete(least);
        this.workers.add(least);
        return least;
    }
}
//# sourceMappingURL=connection-share.js.map