import { type IncomingMessage } from 'node:http';
export interface Answer {
    readonly status: number;
    readonly headers: IncomingMessage['headers'];
    readonly body: Buffer;
}
/** One connection to an exporter, kept open between requests and opened anew when it was cut. */
export declare class Connection {
    private readonly url;
    private readonly agent;
    constructor(url: string);
    /** @throws Error if the connection is cut before the answer */
    send(method: string, path: string, body?: string, headers?: Record<string, string>): Promise<Answer>;
    getText(path: string): Promise<string>;
    close(): void;
}
//# sourceMappingURL=connection.d.ts.map