import { ingestResponseSchema } from '@plumbline/core';
import { describeAnswer } from './endpoint.js';
/**
 * Sends events to an exporter. A body that is too large for it goes in halves, so there may be several answers.
 *
 * @param exporter its ingest URL
 * @throws Error that names the URL and the reason, if it cannot be reached or refuses the request as such
 */
export async function* sendEvents(exporter, events) {
    const body = events.map((event) => JSON.stringify(event)).join('\n');
    const answer = await exporter.post(body, 'application/x-ndjson');
    if (answer.status === 413) {
        if (events.length === 1) {
            yield refuseAsTooLarge(answer.body);
            return;
        }
        const middle = Math.ceil(events.length / 2);
        yield* sendEvents(exporter, events.slice(0, middle));
        yield* sendEvents(exporter, events.slice(middle));
        return;
    }
    const response = answer.status === 200 || answer.status === 422 ? parseResponse(answer.body) : undefined;
    if (!response)
        throw new Error(`${exporter.url} ${describeAnswer(answer)}: is it the URL of an exporter?`);
    yield response;
}
function parseResponse(body) {
    try {
        return ingestResponseSchema.parse(JSON.parse(body));
    }
    catch {
        return undefined;
    }
}
function refuseAsTooLarge(detail) {
    return {
        accepted: 0,
        rejected_total: 1,
        rejected: [{ index: 0, reason: 'body_too_large', detail }],
        invalid_values: [],
        unknown_features: [],
    };
}
//# sourceMappingURL=send-events.js.map