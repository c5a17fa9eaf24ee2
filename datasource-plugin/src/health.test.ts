import type { ModelVersion, Problem } from '@plumbline/core';
import { describeAnswer, describeFailure } from './health';

const version = (model: string, name: string): ModelVersion => ({
  model,
  version: name,
  features: 4,
  windows: ['1h'],
  events: 0,
  last_event_at: null,
  baseline: { created_at: '2026-01-01T00:00:00Z', source: 'train.csv', rows: 1000 },
});

const fetchError = (status: number, data: unknown = {}) => ({
  status,
  statusText: 'Some Status',
  data,
  config: { url: '/' },
});

describe('describeAnswer', () => {
  it('counts models and versions', () => {
    const models = [version('churn', '1'), version('churn', '2'), version('fraud', '1')];
    expect(describeAnswer({ models })).toEqual({
      status: 'success',
      message: 'Connected. The exporter watches 2 models in 3 versions.',
    });
  });

  it('says what an exporter without models needs', () => {
    expect(describeAnswer({ models: [] }).message).toContain('give it a baseline');
  });

  it.each(['<html></html>', '', null, undefined, {}, { models: [{ model: 'churn' }] }])(
    'refuses %j, which is no answer of the API',
    (body) => {
      const { status, message } = describeAnswer(body);
      expect(status).toBe('error');
      expect(message).toContain('not as this version of Plumbline does');
    },
  );
});

describe('describeFailure', () => {
  it.each([
    [400, 'refused (400)'],
    [401, 'refused (401)'],
    [403, 'refused (403)'],
    [404, '/api/v1/models below this URL (404)'],
    [502, 'cannot reach the exporter (502)'],
    [504, 'cannot reach the exporter (504)'],
    [500, 'with an error (500): Some Status'],
  ])('explains status %i', (status, words) => {
    const result = describeFailure(fetchError(status));
    expect(result.status).toBe('error');
    expect(result.message).toContain(words);
  });

  it("passes on the exporter's own words", () => {
    const problem: Problem = { type: 'about:blank', title: 'Busy', status: 503, detail: 'Still loading.' };
    expect(describeFailure(fetchError(503, problem)).message).toContain('(503): Still loading.');
  });

  it('passes on the message of any other error', () => {
    expect(describeFailure(new TypeError('Failed to fetch')).message).toContain('Failed to fetch');
  });
});
