import { moveDelta, pairSlots } from '../monitor/carry-over.js';
import { addIngestCounts } from './ingest-counts.js';
/** Takes what a worker has counted, so that the next report does not have it again. */
export function takeReport(fleet, counter) {
    const models = Array.from(fleet.shown(), ({ monitor }) => {
        const { model, version } = monitor.baseline;
        const delta = monitor.takeDelta();
        return delta && { model, version, segment: monitor.segment, plan: monitor.plan.hash, ...delta };
    });
    return { models: models.filter((delta) => delta !== null), ingest: counter.take() };
}
/** Whether there is nothing to tell. */
export const isEmpty = ({ models, ingest }) => models.length === 0 && ingest.size === 0;
/** Adds a report to the whole. */
export function addReport({ models, ingest }, { fleet, meterOf, workers }) {
    addIngestCounts(ingest, meterOf);
    for (const delta of models) {
        if (!addModel(delta, fleet))
            workers.countLost(delta.segment === '' ? delta.events : 0);
    }
}
/** False if the plan that the delta was counted by is known no more. */
function addModel(delta, fleet) {
    // A retired version comes back, as its events have.
    fleet.findForEvent(delta.model, delta.version);
    const whole = fleet.find(delta.model, delta.version);
    const current = whole?.all.find(({ segment }) => segment === delta.segment);
    if (current?.plan.hash === delta.plan) {
        current.addDelta(delta);
        return true;
    }
    // The baseline was replaced while the report was under way: as if it had come just before.
    const older = fleet.findShown(delta);
    if (!older)
        return false;
    older.addDelta(delta);
    current?.addDelta(moveDelta(pairSlots(older.plan, current.plan), delta, current.plan));
    return true;
}
//# sourceMappingURL=report.js.map