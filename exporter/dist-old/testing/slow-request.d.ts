import { type ClientRequest } from 'node:http';
export interface SlowRequest {
    readonly request: ClientRequest;
    /** Sends the rest of the body. */
    finish(): void;
}
/** Sends one event to an exporter, up to where its handler runs and waits for the rest of the body. */
export declare function beginRequest(url: string): Promise<SlowRequest>;
//# sourceMappingURL=slow-request.d.ts.map