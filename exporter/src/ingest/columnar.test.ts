import { COLUMNAR_TYPE, ROUTES } from '@plumbline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../service.js';
import { baselineOf, categoricalFeature, numericFeature } from '../testing/baselines.js';
import { startTestService } from '../testing/service.js';

let service: Service;
beforeAll(async () => {
  service = await startTestService({
    baselines: [
      baselineOf([
        numericFeature({ name: 'x' }),
        categoricalFeature({ name: '__proto__', categories: ['a'] }),
        numericFeature({ name: 'score', role: 'prediction' }),
      ]),
    ],
    sections: { ingest: { max_body_bytes: 1_000_000 } },
  });
});
afterAll(() => service.close());

async function post(body: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers = { 'content-type': COLUMNAR_TYPE };
  const answer = await fetch(service.url + ROUTES.predictions, { method: 'POST', body, headers });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const bodyOf = (change: object): string => JSON.stringify({ model: 'm', version: '1', ...change });

async function readStates(feature: string): Promise<Record<string, number>> {
  const text = await (await fetch(`${service.url}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line.includes(`feature="${feature}"`));
  const samples = lines.flatMap((line) => {
    const match = /^plumbline_feature_observations_total\{.*state="(\w+)"\} (\d+)$/.exec(line);
    return match ? [[match[1]!, Number(match[2])] as const] : [];
  });
  return Object.fromEntries(samples);
}

describe('columns', () => {
  it('counts every row, null as null, a column that is not there as missing', async () => {
    const before = await readStates('x');
    const text =
      '{"model":"m","version":"1","columns":{"x":[1,null,"?"],"__proto__":["a","b",null]},"prediction":[1,2,3]}';
    const { status, body } = await post(text);
    expect(status).toBe(200);
    expect(body).toMatchObject({ accepted: 3, invalid_values: [{ feature: 'x', count: 1 }] });
    const after = await readStates('x');
    expect(after['value']! - before['value']!).toBe(1);
    expect(after['null']! - before['null']!).toBe(1);
    expect(await readStates('__proto__')).toMatchObject({ value: 2, null: 1 });
    await post(bodyOf({ columns: {}, prediction: { score: [1, 2] } }));
    expect((await readStates('x'))['missing']! - after['missing']!).toBe(2);
  });

  it('counts a body of more rows than a turn takes', async () => {
    const before = await readStates('x');
    const column = Array.from({ length: 30_000 }, () => 1);
    const columns = { x: column, y: column, z: column, u: column };
    const { body } = await post(bodyOf({ columns }));
    expect(body['accepted']).toBe(30_000);
    expect((await readStates('x'))['value']! - before['value']!).toBe(30_000);
  });

  it('counts and names what nobody takes', async () => {
    const { body } = await post(bodyOf({ columns: { x: [1, 2], y: [1, 2] }, predicton: [1, 2] }));
    expect(body).toMatchObject({ accepted: 2, unknown_features: ['y', 'predicton'] });
  });

  it('refuses all rows for a model that it does not know', async () => {
    const { status, body } = await post(bodyOf({ model: 'n', columns: { x: [1, 2, 3] } }));
    expect(status).toBe(422);
    expect(body).toMatchObject({ reason: 'no_baseline', accepted: 0, rejected_total: 3 });
  });

  it.each([
    [
      'columns of two lengths',
      { columns: { x: [1, 2], y: [1] } },
      'have one length: string "x" has 2 values, string "y" has 1',
    ],
    ['a prediction of another length', { columns: { x: [1] }, prediction: [] }, 'string "prediction" has 0'],
    [
      'a column that is no array',
      { columns: { x: 1 } },
      'column string "x" of "columns" must be an array, got number 1',
    ],
    ['no columns', {}, '"columns" must be an object of arrays by name, got nothing'],
    ['a prediction that is one value', { columns: {}, prediction: 1 }, '"prediction" must be an array, or'],
    ['no version', { version: undefined, columns: {} }, '"version" must be a string'],
  ])('refuses %s', async (_, change, detail) => {
    const { status, body } = await post(bodyOf(change));
    expect(status).toBe(400);
    expect(body).toMatchObject({ reason: 'invalid_event', detail: expect.stringContaining(detail) });
  });
});
