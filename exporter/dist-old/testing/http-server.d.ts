import type { IngestResponse } from '@plumbline/core';
export interface Reply {
    readonly status?: number;
    readonly headers?: Record<string, string>;
    /** Sent as JSON, text as it is. */
    readonly body?: unknown;
}
export interface TestServer {
    readonly url: string;
    /** Bodies of all requests, in order. */
    readonly bodies: string[];
    close(): Promise<void>;
}
/** Starts an HTTP server on a free port of the loopback that answers every request with what `answer` says. */
export declare function startServer(answer: (body: string, path: string, request: number) => Reply | Promise<Reply>): Promise<TestServer>;
export declare const parseLines: (body: string) => unknown[];
/** The answer of an exporter that accepts `accepted` events and has nothing to find fault with. */
export declare const accepting: (accepted: number, change?: Partial<IngestResponse>) => IngestResponse;
/** An exporter that accepts everything. */
export declare const startAcceptingServer: () => Promise<TestServer>;
//# sourceMappingURL=http-server.d.ts.map