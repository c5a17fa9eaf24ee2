import type { IncomingMessage } from 'node:http';
/** Names the client of a request that a worker passes on. */
export declare const CLIENT_HEADER = "X-Plumbline-Client";
/** Where a request comes from. The header is believed only on a Unix socket, which has no address of its own. */
export declare function findClient({ socket, headers }: IncomingMessage): string | undefined;
//# sourceMappingURL=client-address.d.ts.map