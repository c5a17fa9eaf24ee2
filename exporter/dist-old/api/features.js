import { describeDrift } from './drift.js';
import { findMonitor, findWindow } from './lookup.js';
/**
 * `GET /api/v1/models/:model/versions/:version/features?window=`: the drift table, most drifted first. Where the
 * baseline has importances, the PSI weighs as much as a feature is more important than the mean.
 */
export function handleFeatures(fleet) {
    return (request, response) => {
        const monitor = findMonitor(request, fleet);
        const window = findWindow(request, monitor);
        const features = monitor.plan.slots
            .map((slot) => describeDrift(slot, window, monitor.read(slot, window)))
            .sort((a, b) => rank(b) - rank(a));
        const { model, version } = monitor.baseline;
        const body = { model, version, features };
        response.json(body);
    };
}
const rank = ({ statistics, importance = 1 }) => statistics.psi * importance;
//# sourceMappingURL=features.js.map