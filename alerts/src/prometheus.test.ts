import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildRuleGroups } from './groups.js';
import { GENERATE_COMMAND } from './header.js';
import { renderPrometheusRuleCrd, renderPrometheusRules } from './prometheus.js';

describe('renderPrometheusRules', () => {
  const groups = buildRuleGroups();

  it('says how the file is made, in its first line', () => {
    expect(renderPrometheusRules(groups).split('\n')[0]).toContain(GENERATE_COMMAND);
  });

  it('loses nothing on the way to YAML', () => {
    expect(parse(renderPrometheusRules(groups))).toEqual({ groups });
  });

  it('gives the operator the same groups', () => {
    expect(parse(renderPrometheusRuleCrd(groups))).toMatchObject({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PrometheusRule',
      spec: { groups },
    });
  });
});
