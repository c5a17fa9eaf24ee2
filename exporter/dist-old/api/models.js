/** `GET /api/v1/models` */
export function handleModels(fleet, learning) {
    return (_request, response) => {
        const body = {
            models: Array.from(fleet.all(), ({ monitor }) => describeModel(monitor)),
            learning: learning.list().map(describeProgress),
        };
        response.json(body);
    };
}
function describeModel({ baseline, windowNames, segments, events, lastEventAt }) {
    return {
        model: baseline.model,
        version: baseline.version,
        features: baseline.features.length,
        windows: windowNames,
        ...(segments && { segments: [...segments.monitors.keys()] }),
        events,
        last_event_at: lastEventAt === null ? null : new Date(lastEventAt).toISOString(),
        baseline: { created_at: baseline.created_at, source: baseline.data.source, rows: baseline.data.rows },
    };
}
function describeProgress({ model, version, events, gathered, lastEventAt, }) {
    return {
        model,
        version,
        state: 'no_baseline',
        events: gathered,
        events_wanted: events,
        last_event_at: lastEventAt === null ? null : new Date(lastEventAt).toISOString(),
    };
}
//# sourceMappingURL=models.js.map