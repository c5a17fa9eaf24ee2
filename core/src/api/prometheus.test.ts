import { describe, expect, it } from 'vitest';
import { parsePrometheusNumber, readPrometheusVector } from './prometheus.js';

const answer = (result: unknown) => ({ status: 'success', data: { resultType: 'vector', result } });

describe('the answer of Prometheus', () => {
  it('becomes samples', () => {
    const result = [{ metric: { bin: '00' }, value: [1_700_000_000.5, '1e+06'] }];
    expect(readPrometheusVector({ ...answer(result), warnings: ['partial'] })).toEqual({
      samples: [{ labels: { bin: '00' }, value: 1e6 }],
      warnings: ['partial'],
    });
  });

  it.each(
    [
      ['', '<html>', null, {}],
      [answer([{ metric: {}, value: ['1', 1] }])],
      [{ status: 'success', data: { resultType: 'matrix', result: [] } }],
      [{ status: 'error', errorType: 'bad_data', error: 'parse error' }],
    ].flat(),
  )('refuses %j', (body) => expect(() => readPrometheusVector(body)).toThrow('no vector'));

  it.each([
    ['+Inf', Infinity],
    ['-Inf', -Infinity],
    ['Inf', Infinity],
    ['NaN', NaN],
    ['-2.5e-3', -0.0025],
    ['', NaN],
    ['high', NaN],
  ])('reads the number %s', (text, value) => expect(parsePrometheusNumber(text)).toBe(value));
});
