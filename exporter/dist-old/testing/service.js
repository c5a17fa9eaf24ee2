import { pino } from 'pino';
import { configSchema } from '../config/schema.js';
import { startService } from '../service.js';
/** A running exporter on a free port of the loopback address. */
export function startTestService({ windows = ['5m', '1h'], seriesLimit = 10_000, sections, ...options }) {
    const config = configSchema.parse({
        ingest: { max_body_bytes: 100_000 },
        windows: [...windows],
        series: { limit: seriesLimit },
        ...sections,
        web: { listen_addresses: ['127.0.0.1:0'], ...sections?.web },
    });
    return startService({ config, log: pino({}, { write: () => undefined }), ...options });
}
//# sourceMappingURL=service.js.map