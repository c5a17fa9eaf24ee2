import { afterEach, describe, expect, it } from 'vitest';
import { FakeClock } from '../testing/fake-clock.js';
import { startServer } from '../testing/http-server.js';
import { Endpoint } from './endpoint.js';
import { predict, predictUrl } from './predict.js';
let server;
afterEach(() => server.close());
async function ask(answer) {
    server = await startServer(answer);
    const context = { clock: new FakeClock(), signal: new AbortController().signal, onRetry: () => undefined };
    return predict(new Endpoint(predictUrl(`${server.url}/`, 'a b'), '', context), [{ x: 1 }, { x: null }]);
}
describe('predict', () => {
    it('speaks KServe v1', async () => {
        const predictions = await ask((body, path) => ({ body: { predictions: [path, JSON.parse(body)] } }));
        expect(predictions).toEqual(['/v1/models/a%20b:predict', { instances: [{ x: 1 }, { x: null }] }]);
    });
    it('takes a list of one as the value in it', async () => {
        expect(await ask(() => ({ body: { predictions: [[0.5], [1, 2]] } }))).toEqual([0.5, [1, 2]]);
    });
    const faults = [
        ['an error', { status: 404, body: 'no such model' }, ':predict answers 404: no such model, where'],
        ['no JSON', { body: 'OK' }, 'answers 200: OK, where {"predictions": [...]} should be'],
        ['no predictions', { body: { outputs: [] } }, 'answers 200: {"outputs":[]}, where'],
        ['too few', { body: { predictions: [1] } }, 'gave 1 predictions for 2 instances'],
    ];
    it.each(faults)('names the URL when there is %s', async (_, reply, message) => {
        await expect(ask(() => reply)).rejects.toThrow(message);
    });
});
//# sourceMappingURL=predict.test.js.map