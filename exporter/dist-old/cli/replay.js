import { parseArgs } from 'node:util';
import { parseDuration, ROUTES } from '@plumbline/core';
import { openData } from '../data/open-data.js';
import { chooseColumns } from '../replay/choose-columns.js';
import { systemClock } from '../replay/clock.js';
import { Endpoint } from '../replay/endpoint.js';
import { predict, predictUrl } from '../replay/predict.js';
import { showProgress } from '../replay/progress.js';
import { prepareRows } from '../replay/read-rows.js';
import { runReplay } from '../replay/run-replay.js';
import { sendEvents } from '../replay/send-events.js';
import { formatSummary, Tally } from '../replay/tally.js';
import { parsePositive, parseUrl, parseWhole, requireData, requireOptions, splitNames } from './arguments.js';
import { UsageError } from './command.js';
const HELP = `Usage: plumbline replay DATA ... --to URL --model NAME --version V [OPTION ...]

Feeds a data file, in the order of its time, through a model server and into
the exporter. DATA is a Parquet, CSV or NDJSON file or a glob.

  --to URL             exporter, such as http://localhost:9965
  --model NAME         model the events are of
  --version V          version of the model

  --predict URL        model server that speaks the KServe v1 protocol: asks
                       URL/v1/models/NAME:predict for the predictions
  --prediction COL     column to take the prediction from instead; repeatable
                       where the model has several outputs
  --label COL          column with the truth, sent as the event's label
  --features A,B,...   columns to send (default: all that have no other use)
  --where SQL          send only the rows for which this holds

  --time COL           column that gives the order, a DATE or TIMESTAMP
  --from MOMENT        first moment to send, such as 2001-02-01T06:00:00
  --until MOMENT       first moment not to send

  --speed N            times real time: 10080 replays a week in a minute
  --rate N             events a second; without either of them as fast as
                       both servers accept
  --batch N            most events in a request (default: 500)
  --duration DURATION  stop after this long, such as 90s
  --loop               begin again at the end of the data

Moments without a zone are UTC. NaN and infinities are sent as null, which is
all that JSON has for them. Ctrl-C ends after the batch in flight. The last line
is a summary; the exit code is 1 if a server stayed away or nothing was accepted.`;
const OPTIONS = {
    to: { type: 'string' },
    model: { type: 'string' },
    version: { type: 'string' },
    predict: { type: 'string' },
    prediction: { type: 'string', multiple: true, default: [] },
    label: { type: 'string' },
    features: { type: 'string' },
    where: { type: 'string' },
    time: { type: 'string' },
    from: { type: 'string' },
    until: { type: 'string' },
    speed: { type: 'string' },
    rate: { type: 'string' },
    batch: { type: 'string', default: '500' },
    duration: { type: 'string' },
    loop: { type: 'boolean', default: false },
};
export const command = {
    summary: 'send a data file to the exporter at a chosen pace',
    help: HELP,
    async run(args) {
        const options = readOptions(args);
        const data = await openData(options.data, { where: options.where });
        const stop = new AbortController();
        const abort = () => stop.abort();
        process.once('SIGINT', abort).once('SIGTERM', abort);
        try {
            return await replayData(data, options, stop.signal);
        }
        finally {
            process.off('SIGINT', abort).off('SIGTERM', abort);
            await data.close();
        }
    },
};
function readOptions(args) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
    const { to, model, version } = requireOptions(values, ['to', 'model', 'version']);
    if (values.predict !== undefined && values.prediction.length > 0) {
        throw new UsageError('--predict and --prediction both give the prediction; drop one of them');
    }
    for (const option of ['speed', 'from', 'until']) {
        if (values[option] !== undefined && values.time === undefined) {
            throw new UsageError(`--${option} goes by the time of the rows: name its column with --time`);
        }
    }
    return {
        data: requireData(positionals),
        where: values.where,
        range: { from: values.from, until: values.until },
        columns: {
            features: splitNames('--features', values.features),
            predictions: values.prediction,
            label: values.label,
            time: values.time,
        },
        exporterUrl: `${parseUrl('--to', to)}${ROUTES.predictions}`,
        modelUrl: values.predict === undefined ? undefined : predictUrl(parseUrl('--predict', values.predict), model),
        replay: {
            model,
            version,
            pace: choosePace(values.speed, values.rate),
            batch: parseWhole('--batch', values.batch, 1, 100_000),
            durationMs: values.duration === undefined ? undefined : readDuration(values.duration) * 1000,
            loop: values.loop,
        },
    };
}
/** Replays opened data and sums up; gives the exit code. */
async function replayData(data, options, signal) {
    const columns = chooseColumns(data.columns, options.columns);
    const source = await prepareRows(data.connection, columns, options.range);
    if (source.rows === 0)
        throw new Error(`${options.data.join(' ')} holds no rows to send`);
    const clock = systemClock;
    const tally = new Tally();
    const timed = columns.time !== undefined;
    const reach = (url, hint) => new Endpoint(url, hint, { clock, signal, onRetry: () => tally.retried++ });
    const exporter = reach(options.exporterUrl, 'is the exporter running? "plumbline serve" starts it');
    const server = options.modelUrl === undefined
        ? undefined
        : reach(options.modelUrl, 'is the model server running there?');
    const progress = showProgress(process.stderr, source.rows, tally, clock, timed);
    const start = clock.now();
    const failure = await runReplay(options.replay, {
        clock,
        signal,
        tally,
        read: source.read,
        predict: server && ((rows) => predict(server, rows)),
        send: (events) => sendEvents(exporter, events),
        report: progress.report,
    }).catch((error) => data.explain(error));
    progress.end();
    if (failure)
        console.error(`plumbline replay: ${failure.message}`);
    const elapsedMs = clock.now() - start;
    const paced = options.replay.pace.kind !== 'unlimited';
    console.log(formatSummary(tally, { elapsedMs, paced, timed, rowsWithoutTime: source.rowsWithoutTime }));
    if (tally.undelivered > 0)
        return 1;
    if (signal.aborted)
        return 0;
    return failure || tally.accepted === 0 ? 1 : 0;
}
function choosePace(speed, rate) {
    if (speed !== undefined && rate !== undefined) {
        throw new UsageError('--speed and --rate both set the pace; drop one of them');
    }
    if (speed !== undefined)
        return { kind: 'speed', speed: parsePositive('--speed', speed) };
    if (rate !== undefined)
        return { kind: 'rate', rate: parsePositive('--rate', rate) };
    return { kind: 'unlimited' };
}
function readDuration(text) {
    try {
        return parseDuration(text);
    }
    catch (error) {
        throw new UsageError(`--duration: ${error.message}`);
    }
}
//# sourceMappingURL=replay.js.map