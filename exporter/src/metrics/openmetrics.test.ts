import { METRICS, ROUTES } from '@plumbline/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../service.js';
import { baselineOf, categoricalFeature, numericFeature } from '../testing/baselines.js';
import { parseOpenMetrics, type ParsedFamily } from '../testing/parse-openmetrics.js';
import { startTestService } from '../testing/service.js';

describe('the strict reading of OpenMetrics', () => {
  const counter = '# TYPE a counter\n';
  const gauge = '# TYPE g gauge\n';
  it.each([
    ['no end', 'a 1\n'],
    ['text after the end', `${gauge}g 1\n# EOF\nx\n# EOF\n`],
    ['an empty line', `${gauge}\ng 1\n# EOF\n`],
    ['a sample without family', 'a 1\n# EOF\n'],
    ['a counter without _total', `${counter}a 1\n# EOF\n`],
    ['a family of a counter with _total', '# TYPE a_total counter\na_total 1\n# EOF\n'],
    ['a counter below 0', `${counter}a_total -1\n# EOF\n`],
    ['a counter that is NaN', `${counter}a_total NaN\n# EOF\n`],
    ['a gauge with _total', `${gauge}g_total 1\n# EOF\n`],
    ['a gauge with _created', `${gauge}g_created 1\n# EOF\n`],
    ['a type that is none', '# TYPE a number\n# EOF\n'],
    ['a unit that the name has not', '# TYPE a gauge\n# UNIT a seconds\na 1\n# EOF\n'],
    ['a family in two places', `${gauge}g 1\n${counter}a_total 1\n${gauge}g{x="1"} 1\n# EOF\n`],
    ['metadata after samples', `${gauge}g 1\n# HELP g Text.\n# EOF\n`],
    ['a series twice', `${gauge}g{x="1",y="2"} 1\ng{y="2",x="1"} 1\n# EOF\n`],
    ['a label twice', `${gauge}g{x="1",x="2"} 1\n# EOF\n`],
    ['a wrong escape', `${gauge}g{x="\\t"} 1\n# EOF\n`],
    ['a bare quote in a help text', `${gauge}# HELP g say "x"\ng 1\n# EOF\n`],
    ['a number of another language', `${gauge}g 1_000\n# EOF\n`],
    ['infinity as JavaScript has it', `${gauge}g Infinity\n# EOF\n`],
    ['buckets that shrink', '# TYPE h histogram\nh_bucket{le="1"} 2\nh_bucket{le="+Inf"} 1\n# EOF\n'],
    ['a quantile beyond 1', '# TYPE s summary\ns{quantile="2"} 1\n# EOF\n'],
    [
      'a family like a sample of another',
      `${counter}a_total 1\n# TYPE a_created gauge\na_created 1\n# EOF\n`,
    ],
  ])('refuses %s', (_, text) => {
    expect(() => parseOpenMetrics(text)).toThrow();
  });

  it.each([
    ['_created of a counter', `${counter}a_total 1\na_created 1.7e9\n# EOF\n`],
    ['escapes', `${gauge}# HELP g say \\"x\\"\ng{x="a\\\\b\\"c\\n,}"} -Inf\n# EOF\n`],
    ['a unit', '# TYPE a_seconds counter\n# UNIT a_seconds seconds\na_seconds_total 1\n# EOF\n'],
    [
      'a histogram',
      '# TYPE h histogram\nh_bucket{le="1"} 1\nh_bucket{le="+Inf"} 2\nh_sum 3\nh_count 2\n# EOF\n',
    ],
  ])('takes %s', (_, text) => {
    expect(parseOpenMetrics(text).size).toBe(1);
  });
});

describe('/metrics as OpenMetrics, read strictly', () => {
  let service: Service;
  let families: Map<string, ParsedFamily>;
  beforeAll(async () => {
    const odd = categoricalFeature({ name: 'back\\slash "quote"\nline,}{' });
    const score = numericFeature({ name: 'score', role: 'prediction', edges: [0.5] });
    service = await startTestService({
      baselines: [baselineOf([numericFeature({ name: 'x' }), odd, score])],
      sections: {
        learn: [{ model: 'new', version: '1' }],
        segments: [{ model: 'm', column: 'region', values: ['eu'] }],
        gauges: { features: ['*'] },
      },
    });
    const event = { model: 'm', version: '1', features: { x: 12, region: 'eu' }, prediction: 0.4 };
    await fetch(service.url + ROUTES.predictions, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([event, event]),
    });
    const headers = { accept: 'application/openmetrics-text; version=1.0.0' };
    families = parseOpenMetrics(await (await fetch(`${service.url}/metrics`, { headers })).text());
  });
  afterAll(() => service.close());

  it.each(Object.values(METRICS))('has $name with type, unit and help', ({ name, type, unit }) => {
    const family = families.get(type === 'counter' ? name.replace(/_total$/, '') : name);
    expect(family).toMatchObject({ type, ...(unit && { unit }) });
    expect(family!.help).toMatch(/\.$/);
    expect(family!.samples.size).toBeGreaterThan(0);
  });

  it('has the metrics of the process beside them', () => {
    expect(families.get('process_cpu_seconds')).toMatchObject({ type: 'counter' });
    expect(families.get('process_resident_memory_bytes')!.samples.size).toBe(1);
  });
});
