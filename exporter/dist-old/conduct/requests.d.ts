import type { Server, ServerResponse } from 'node:http';
/** Knows the requests in flight. Per request it costs one entry of a map, per connection one listener. */
export declare class Requests {
    /** The last response on each connection; those before it were finished by then. */
    private readonly latest;
    watch(server: Server): void;
    inFlight(): ServerResponse[];
    /** Waits until no request is in flight. */
    settle(): Promise<void>;
}
//# sourceMappingURL=requests.d.ts.map