import { describe, expect, it } from 'vitest';
import { histogramExprs } from './histogram.js';
import { countBinsExpr, listFeaturesExpr, listRecordedWindowsExpr, listVersionsExpr } from './lists.js';

const selector = { model: 'a"b\\c\n', version: '1', feature: 'x' };

describe('expressions of a histogram', () => {
  it('add replicas, keep layouts apart and count no segment beside all traffic', () =>
    expect(histogramExprs({ ...selector, model: 'm' }, 5400).counts).toBe(
      'sum by (role, layout, bin) (increase(plumbline_feature_bin_observations_total' +
        '{model_name="m", model_version="1", segment="", feature="x"}[1h30m]))',
    ));

  it('escape what users write', () => {
    for (const expr of Object.values(histogramExprs(selector, 60)))
      expect(expr).toContain(String.raw`{model_name="a\"b\\c\n", model_version="1"`);
  });

  it('name the role where one is asked for', () =>
    expect(histogramExprs({ ...selector, role: 'label' }, 60).baseline).toContain('role="label"'));

  it('look further back for a baseline than a short range does', () => {
    const { baseline, counts, recent } = histogramExprs(selector, 1);
    expect(baseline).toContain('[5m]');
    expect(counts).toContain('[1s]');
    expect(recent).toContain('[1s]');
  });
});

describe('expressions of lists', () => {
  it('say when a baseline was made', () =>
    expect(listVersionsExpr(3600)).toBe(
      'group by (model_name, model_version, baseline_created_at) (last_over_time(plumbline_model_info[1h]))',
    ));

  it('say what is scraped and what is recorded', () =>
    expect([countBinsExpr(), listRecordedWindowsExpr()]).toEqual([
      'count(plumbline_feature_bin_observations_total{segment=""})',
      'group by (window) (feature:plumbline_psi:window)',
    ]));

  it('name the model version', () =>
    expect(listFeaturesExpr('m', '1', 3600)).toContain(
      '{model_name="m", model_version="1", segment=""}[1h]',
    ));
});
