import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { baselineOf, numericFeature } from '../testing/baselines.js';
import { findIdleRules } from './idle-rules.js';
import { configSchema } from './schema.js';

const baselines = [baselineOf([numericFeature({ name: 'distance' })], 'fares')];
const find = (config: z.input<typeof configSchema>) => findIdleRules(configSchema.parse(config), baselines);
const segmentOf = (model: string) => ({ model, column: 'region', values: ['eu'] });

describe('findIdleRules', () => {
  it.each<[string, z.input<typeof configSchema>]>([
    ['nothing', {}],
    ['a model with a baseline', { segments: [segmentOf('fares')] }],
    ['a model that learns one', { segments: [segmentOf('new')], learn: [{ model: 'new', version: '1' }] }],
    ['a feature of a baseline, and all', { gauges: { features: ['distance', '*'] } }],
    [
      'a feature, while a baseline is learned',
      { gauges: { features: ['x'] }, learn: [{ model: 'new', version: '1' }] },
    ],
  ])('finds nothing idle in %s', (_, config) => {
    expect(find(config)).toEqual([]);
  });

  it('names the place, the model, and what was probably meant', () => {
    expect(find({ segments: [segmentOf('fares'), segmentOf('fare'), segmentOf('churn')] })).toEqual([
      {
        key: 'segments.1.model',
        message:
          'no baseline is of model "fare": this does nothing until one is loaded; did you mean "fares"?',
      },
      {
        key: 'segments.2.model',
        message: 'no baseline is of model "churn": this does nothing until one is loaded',
      },
    ]);
  });

  it('names features that no baseline has', () => {
    expect(find({ gauges: { features: ['distnace'] } })).toMatchObject([
      { key: 'gauges.features.0', message: expect.stringContaining('did you mean "distance"?') as string },
    ]);
  });
});
