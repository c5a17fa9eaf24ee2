import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '@plumbline/core';
import { makeDataFolder } from '../testing/data-files.js';
import { accepting, parseLines, startAcceptingServer, startServer, } from '../testing/http-server.js';
import { runCli, startCli } from '../testing/run-cli.js';
import { command as replay } from './replay.js';
let folder;
let trips;
let exporter;
beforeAll(async () => {
    folder = await makeDataFolder();
    trips = await folder.write('trips.parquet', `SELECT TIMESTAMP '2001-01-01' + to_minutes((299 - i)::INTEGER) AS time, i AS distance, i * 2 AS delay
    FROM range(300) t(i)`);
    exporter = await startAcceptingServer();
});
afterAll(async () => {
    await exporter.close();
    await folder.remove();
});
const named = ['--model', 'm', '--version', '1'];
const lastLine = (text) => text.trimEnd().split('\n').at(-1);
describe('plumbline replay', () => {
    it('sends a file through model server and exporter and sums up in its last line', async () => {
        const paths = [];
        const both = await startServer((body, path) => {
            paths.push(path);
            if (path === ROUTES.predictions)
                return { body: accepting(parseLines(body).length) };
            const { instances } = JSON.parse(body);
            return { body: { predictions: instances.map(({ distance }) => distance / 4) } };
        });
        const servers = ['--to', both.url, '--predict', `${both.url}/`];
        const columns = ['--time', 'time', '--label', 'delay', '--until', '2001-01-01T04:00:00'];
        const { code, stdout } = await runCli('replay', trips, ...servers, ...named, ...columns);
        await both.close();
        expect(code).toBe(0);
        expect(lastLine(stdout)).toMatch(/^sent 240, accepted 240, rejected 0, invalid values 0, retried 0, .* s, \d+ events\/s, data time 2001-01-01T03:59/);
        expect(paths).toEqual(['/v1/models/m:predict', '/v1/predictions']);
        expect(parseLines(both.bodies[1])[0]).toEqual({
            model: 'm',
            version: '1',
            features: { distance: 299 },
            prediction: 74.75,
            label: 598,
            timestamp: '2001-01-01T00:00:00.000Z',
        });
    });
    it('ends with 1 and says why when nobody is there', async () => {
        const gone = await startServer(() => ({}));
        await gone.close();
        const { code, stdout, stderr } = await runCli('replay', trips, '--to', gone.url, ...named);
        expect(code).toBe(1);
        expect(stderr).toContain(`plumbline replay: ${gone.url}/v1/predictions does not answer (ECONNREFUSED): is the exporter running? "plumbline serve" starts it`);
        expect(lastLine(stdout)).toMatch(/^sent 0, .*undelivered 300/);
    });
    it('ends with 1 for data it cannot send', async () => {
        const send = (...args) => replay.run([trips, '--to', exporter.url, ...named, ...args]);
        await expect(send('--label', 'tip')).rejects.toThrow('--label: the data has no column "tip"');
        await expect(send('--time', 'time', '--from', '2002-01-01')).rejects.toThrow('holds no rows to send');
    });
    const misuse = [
        [[...named, '--to', 'http://x'], 'DATA must be given'],
        [['x.csv', '--to', 'http://x'], '--model, --version must be given'],
        [['x.csv', ...named, '--to', 'localhost:9965'], '--to must be a URL such as'],
        [['x.csv', ...named, '--to', 'http://x', '--speed', '2'], '--speed goes by the time of the rows'],
        [['x.csv', ...named, '--to', 'http://x', '--rate', '0'], '--rate must be a number above 0, not "0"'],
        [['x.csv', ...named, '--to', 'http://x', '--duration', '90'], '--duration: "90" is no duration'],
        [['x.csv', ...named, '--to', 'http://x', '--batch', '0'], '--batch must be a whole number from 1'],
        [
            ['x.csv', ...named, '--to', 'http://x', '--rate', '1', '--speed', '1', '--time', 't'],
            'both set the pace',
        ],
        [['x.csv', ...named, '--to', 'http://x', '--predict', 'http://y', '--prediction', 'p'], 'both give'],
    ];
    it.each(misuse)('takes no %j', async (args, message) => {
        await expect(replay.run(args)).rejects.toThrow(message);
    });
    it('ends with 2 and a pointer to the help when called wrongly', async () => {
        const { code, stderr } = await runCli('replay', trips, '--to', exporter.url);
        expect(code).toBe(2);
        expect(stderr).toBe('plumbline replay: --model, --version must be given\nTry "plumbline replay --help".\n');
    });
    it.each(['SIGINT', 'SIGTERM'])('ends well on %s', async (signal) => {
        let arrived;
        const firstEvents = new Promise((resolve) => (arrived = resolve));
        const slow = await startServer((body) => {
            arrived();
            return { body: accepting(parseLines(body).length) };
        });
        const started = startCli(['replay', trips, '--to', slow.url, ...named, '--rate', '1']);
        await firstEvents;
        started.process.kill(signal);
        const { code, stdout } = await started.ended;
        await slow.close();
        expect(code).toBe(0);
        expect(lastLine(stdout)).toMatch(/^sent (\d+), accepted \1, rejected 0/);
    });
});
//# sourceMappingURL=replay.test.js.map