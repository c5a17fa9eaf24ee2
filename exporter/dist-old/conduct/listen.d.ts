import type { Server } from 'node:net';
/**
 * Starts to listen.
 *
 * @param address `host:port`
 * @param isTls whether TLS is spoken there
 * @returns the base URL
 * @throws Error if the address cannot be had
 */
export declare function listen(server: Server, address: string, isTls: boolean): Promise<string>;
//# sourceMappingURL=listen.d.ts.map