import { featureBaseline } from './collectors/feature-baseline.js';
import { featureCounters } from './collectors/feature-counters.js';
import { modelFacts } from './collectors/model.js';
import { windowGauges } from './collectors/windows.js';
import { renderHeader } from './text.js';
const COLLECTORS = [
    ...modelFacts,
    ...featureCounters,
    ...windowGauges,
    ...featureBaseline,
];
/** Writes the metrics of all models in a text format. */
export class ModelExposition {
    fleet;
    collectors;
    writers = new WeakMap();
    constructor(fleet, collectors = COLLECTORS) {
        this.fleet = fleet;
        this.collectors = collectors;
    }
    modelNames() {
        return [...new Set(Array.from(this.fleet.shown(), ({ monitor }) => monitor.baseline.model))];
    }
    /** The families that are asked for, in parts of whole lines. What fails is left out, and told. */
    *render(selection, format, onFailure) {
        const { collectors, models } = selection;
        const members = [...this.fleet.shown()].filter(({ monitor }) => models === undefined || models.has(monitor.baseline.model));
        for (const collector of this.collectors) {
            const { family } = collector;
            if (!collectors.has(family.collector))
                continue;
            let header = renderHeader(family, format);
            for (const member of members) {
                try {
                    for (const part of this.write(member, collector)) {
                        if (header !== '')
                            yield header;
                        header = '';
                        yield part;
                    }
                }
                catch (error) {
                    onFailure({ collector: family.collector, family: family.name, error });
                }
            }
        }
    }
    write(member, collector) {
        let writers = this.writers.get(member);
        if (!writers)
            this.writers.set(member, (writers = new Map()));
        let writer = writers.get(collector);
        if (!writer)
            writers.set(collector, (writer = collector.prepare(member)));
        const written = writer();
        if (typeof written !== 'string')
            return written;
        return written === '' ? [] : [written];
    }
}
//# sourceMappingURL=exposition.js.map