/** Keeps failing for this long and the replay gives up. */
export const PATIENCE_MS = 60_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
const ANSWER_TIMEOUT_MS = 30_000;
/** How long an answer is still awaited after the end was asked for. */
const GRACE_MS = 3_000;
/** Answers that mean "later". After 502, 504 and a time-out the request may have been handled: it is sent at least once. */
const LATER = [429, 502, 503, 504];
/** A URL that requests are posted to, again and again while the other side is away or busy. */
export class Endpoint {
    url;
    hint;
    context;
    reached = false;
    cutOff = new AbortController();
    /**
     * @param hint the way out where nobody answers, a question such as "is it running?"
     */
    constructor(url, hint, context) {
        this.url = url;
        this.hint = hint;
        this.context = context;
        const cutOff = () => setTimeout(() => this.cutOff.abort(), GRACE_MS).unref();
        context.signal.addEventListener('abort', cutOff, { once: true });
    }
    /**
     * Posts a body. A server that has answered before, or asks to come back later, is tried for
     * {@link PATIENCE_MS}, with the pauses it asks for or growing ones; one that has never answered is not.
     *
     * @throws Error that names the URL and the reason when it gives up
     */
    async post(body, contentType) {
        const { clock, signal } = this.context;
        const start = clock.now();
        for (let pause = FIRST_PAUSE_MS;; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
            const attempt = await this.attempt(body, contentType);
            if ('status' in attempt)
                return attempt;
            const wait = Math.max(attempt.retryAfterMs, pause);
            const elapsed = clock.now() - start;
            if (!attempt.mayRetry || signal.aborted)
                throw new Error(`${this.url} ${attempt.failure}`);
            if (elapsed + wait > PATIENCE_MS) {
                const asked = attempt.retryAfterMs > 0 ? `, and asks to wait ${attempt.retryAfterMs / 1000} s` : '';
                throw new Error(`${this.url} ${attempt.failure}, for ${Math.round(elapsed / 1000)} s now${asked}`);
            }
            await clock.sleep(wait, signal);
            if (signal.aborted)
                throw new Error(`${this.url} ${attempt.failure}`);
            this.context.onRetry();
        }
    }
    async attempt(body, contentType) {
        try {
            const response = await fetch(this.url, {
                method: 'POST',
                body,
                headers: { 'content-type': contentType },
                signal: AbortSignal.any([AbortSignal.timeout(ANSWER_TIMEOUT_MS), this.cutOff.signal]),
            });
            const answer = { status: response.status, body: await response.text() };
            this.reached = true;
            if (!LATER.includes(answer.status))
                return answer;
            const retryAfterMs = readRetryAfter(response.headers.get('retry-after'));
            return { failure: describeAnswer(answer), mayRetry: true, retryAfterMs };
        }
        catch (error) {
            const cause = error.cause;
            const reason = cause?.code ?? cause?.message ?? error.message;
            return {
                failure: `does not answer (${reason}): ${this.hint}`,
                mayRetry: this.reached,
                retryAfterMs: 0,
            };
        }
    }
}
/** An answer in a few words, for messages. */
export function describeAnswer({ status, body }) {
    const text = body.trim().replace(/\s+/g, ' ');
    return `answers ${status}${text === '' ? '' : `: ${text.slice(0, 200)}`}`;
}
/** Milliseconds of a Retry-After header, which holds seconds or a date; 0 without one. */
function readRetryAfter(header) {
    if (header === null)
        return 0;
    const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
    return Math.max(0, Number.isNaN(ms) ? 0 : ms);
}
//# sourceMappingURL=endpoint.js.map