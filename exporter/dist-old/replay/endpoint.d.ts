import type { Clock } from './clock.js';
/** Keeps failing for this long and the replay gives up. */
export declare const PATIENCE_MS = 60000;
export interface Answer {
    readonly status: number;
    readonly body: string;
}
export interface RetryContext {
    readonly clock: Clock;
    /** Once given, no further attempt is made. */
    readonly signal: AbortSignal;
    onRetry(): void;
}
/** A URL that requests are posted to, again and again while the other side is away or busy. */
export declare class Endpoint {
    readonly url: string;
    private readonly hint;
    private readonly context;
    private reached;
    private readonly cutOff;
    /**
     * @param hint the way out where nobody answers, a question such as "is it running?"
     */
    constructor(url: string, hint: string, context: RetryContext);
    /**
     * Posts a body. A server that has answered before, or asks to come back later, is tried for
     * {@link PATIENCE_MS}, with the pauses it asks for or growing ones; one that has never answered is not.
     *
     * @throws Error that names the URL and the reason when it gives up
     */
    post(body: string, contentType: string): Promise<Answer>;
    private attempt;
}
/** An answer in a few words, for messages. */
export declare function describeAnswer({ status, body }: Answer): string;
//# sourceMappingURL=endpoint.d.ts.map