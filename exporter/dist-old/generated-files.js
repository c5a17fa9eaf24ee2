import { describeBaselineFile } from '@plumbline/core';
import { describeConfiguration } from './docs/configuration.js';
import { describeMetrics } from './docs/metrics.js';
/** The files of `docs/` that are made. */
export const GENERATED = {
    outputs: {
        'baseline.schema.json': () => `${JSON.stringify(describeBaselineFile(), null, 2)}\n`,
        'metrics.md': describeMetrics,
        'configuration.md': describeConfiguration,
    },
    source: 'exporter/src',
    command: 'npm run generate --workspace plumbline',
};
//# sourceMappingURL=generated-files.js.map