import { describe, expect, it } from 'vitest';
import { METRICS } from './families.js';
import { RECORDED } from './recorded.js';

describe('metric names', () => {
  it.each(Object.values(METRICS))('$name follows the naming conventions', ({ name, type, help, labels }) => {
    expect(name).toMatch(/^plumbline_[a-z][a-z0-9_]*$/);
    expect(name.endsWith('_total')).toBe(type === 'counter');
    expect(help).toMatch(/^[A-Z].*\.$/);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('do not clash in OpenMetrics, which names counters without _total', () => {
    const names = Object.values(METRICS).map(({ name }) => name.replace(/_total$/, ''));
    expect(new Set(names).size).toBe(names.length);
  });

  it('tell their unit', () => {
    expect(METRICS.windowAge.unit).toBe('seconds');
    expect(METRICS.featureDeviation.unit).toBe('sigmas');
    expect(METRICS.series.unit).toBeUndefined();
  });

  it('are unique', () => {
    const names = [...Object.values(METRICS).map((m) => m.name), ...Object.values(RECORDED)];
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(Object.values(RECORDED))('%s reads level:metric:operation', (name) => {
    expect(name).toMatch(/^[a-z_]+:plumbline_[a-z_]+:[a-z_]+$/);
  });
});
