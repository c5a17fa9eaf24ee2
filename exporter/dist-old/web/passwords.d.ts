/** Too many passwords are waiting to be checked. */
export declare class BusyError extends Error {
}
/**
 * Checks passwords against bcrypt hashes in a worker thread. Right ones are remembered (as a keyed hash), so that each
 * scrape does not pay again; wrong ones are not, so that guesses cannot push the right ones out.
 */
export declare class Passwords {
    private readonly key;
    private readonly right;
    private readonly running;
    private worker;
    /** Checks made in full. */
    checked: number;
    /** @throws BusyError if too many checks are waiting */
    check(password: string, hash: string): Promise<boolean>;
    close(): Promise<void>;
    private start;
    private startWorker;
}
//# sourceMappingURL=passwords.d.ts.map