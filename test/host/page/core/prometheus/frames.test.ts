import { describe, expect, it } from 'vitest';
import { describeSeries, listSeries, toSeriesFrames, toTableFrame } from './frames';
import type { PromQuery, PromResult } from './types';

const vector: PromResult = {
  resultType: 'vector',
  result: [
    { metric: { __name__: 'psi', feature: 'age', role: 'feature' }, value: [60, '0.25'] },
    { metric: { __name__: 'psi', feature: 'score', segment: 'eu' }, value: [60, 'NaN'] },
  ],
};
const query: PromQuery = { refId: 'A', expr: 'psi' };

describe('frames of the Prometheus stand-in', () => {
  it('hold a column for each label, empty where a series has it not', () => {
    const { fields, length } = toTableFrame(listSeries(vector), 'A', 'Value #A');
    expect(length).toBe(2);
    expect(fields.map(({ name, values }) => [name, values])).toEqual([
      ['Time', [60_000, 60_000]],
      ['__name__', ['psi', 'psi']],
      ['feature', ['age', 'score']],
      ['role', ['feature', '']],
      ['segment', ['', 'eu']],
      ['Value #A', [0.25, NaN]],
    ]);
  });

  it('hold one series each, called by the legend and spaced by the step', () => {
    const matrix: PromResult = {
      resultType: 'matrix',
      result: [
        {
          metric: { feature: 'age' },
          values: [
            [0, '1'],
            [15, '+Inf'],
            [30, '-Inf'],
          ],
        },
      ],
    };
    const [frame] = toSeriesFrames(
      listSeries(matrix),
      { ...query, legendFormat: 'PSI of {{ feature }}' },
      15,
    );
    expect(frame).toMatchObject({
      refId: 'A',
      fields: [
        { name: 'Time', config: { interval: 15_000 }, values: [0, 15_000, 30_000] },
        { config: { displayNameFromDS: 'PSI of age' }, values: [1, Infinity, -Infinity] },
      ],
    });
  });

  it.each([
    [{ __name__: 'up', job: 'a"b' }, 'up{job="a\\"b"}'],
    [{ __name__: 'up' }, 'up'],
    [{}, '{}'],
  ])('are called in the notation of Prometheus without a legend: %j', (labels, name) => {
    const [frame] = toSeriesFrames([{ labels, samples: [[0, '1']] }], query);
    expect(frame?.fields[1]?.config.displayNameFromDS).toBe(name);
  });

  it('list series for query_result', () => {
    expect(listSeries(vector).map(describeSeries)[0]).toEqual({
      text: 'psi{feature="age", role="feature"} 0.25 60000',
    });
  });

  it('take a scalar as a series without labels', () => {
    expect(listSeries({ resultType: 'scalar', result: [1, '2'] })).toEqual([
      { labels: {}, samples: [[1, '2']] },
    ]);
  });
});
