import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import { LABEL, METRICS } from '@plumbline/core';
import { chooseFormat } from './choose-format.js';
import { parseSelection } from './selection.js';
import { renderHeader, renderSample } from './text.js';
const TEXT = 'text/plain; version=0.0.4; charset=utf-8';
const OPENMETRICS = 'application/openmetrics-text; version=1.0.0; charset=utf-8';
/** `GET /metrics`: plain text or OpenMetrics, compressed where the scraper takes it. */
export function handleScrape(parts) {
    return async (request, response) => {
        const selection = parseSelection(request.query, () => parts.exposition.modelNames());
        const format = chooseFormat(request.headers.accept);
        response.set('Content-Type', format === 'openmetrics' ? OPENMETRICS : TEXT);
        response.set('Vary', 'Accept, Accept-Encoding');
        const isZipped = request.acceptsEncodings('gzip', 'identity') === 'gzip';
        if (isZipped)
            response.set('Content-Encoding', 'gzip');
        if (request.method === 'HEAD') {
            response.end();
            return;
        }
        const text = Readable.from(takeTurns(writeScrape(parts, selection, format)));
        try {
            if (isZipped)
                await pipeline(text, createGzip({ level: 1 }), response);
            else
                await pipeline(text, response);
        }
        catch (error) {
            // A scraper that hangs up is no fault of ours.
            if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE')
                throw error;
            return;
        }
        if (selection.collectors.has('live') && selection.models === undefined)
            parts.onScraped?.();
    };
}
/** Bytes after which others get their turn: a turn after each small part would make a scrape of a busy exporter last. */
const TURN_LENGTH = 64 * 1024;
/** Lets the event loop serve others between parts. */
async function* takeTurns(parts) {
    let length = 0;
    for await (const part of parts) {
        yield part;
        length += part.length;
        if (length < TURN_LENGTH)
            continue;
        await setImmediate();
        length = 0;
    }
}
/** A whole scrape in parts. A collector that fails is left out, logged and counted; the rest stands. */
async function* writeScrape({ exposition, self, log }, selection, format) {
    const failed = new Set();
    const onFailure = (failure) => {
        failed.add(failure.collector);
        self.countFailure(failure.collector);
        log.error({ collector: failure.collector, family: failure.family, err: failure.error }, 'collector failed');
    };
    yield* exposition.render(selection, format, onFailure);
    if (selection.collectors.has('self')) {
        try {
            yield await self.render(format);
        }
        catch (error) {
            onFailure({ collector: 'self', family: 'self', error });
        }
    }
    yield renderSuccess(selection.collectors, failed, format);
    if (format === 'openmetrics')
        yield '# EOF\n';
}
function renderSuccess(collectors, failed, format) {
    const family = METRICS.collectorSuccess;
    const samples = Array.from(collectors, (collector) => renderSample(family.name, { [LABEL.collector]: collector }, failed.has(collector) ? 0 : 1));
    return renderHeader(family, format) + samples.join('');
}
//# sourceMappingURL=scrape.js.map