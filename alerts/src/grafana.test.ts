import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderRules, type RuleConfig } from './index.js';

interface Rendered {
  readonly groups: readonly { readonly rules: readonly { readonly uid: string; readonly title: string }[] }[];
  readonly policies: readonly {
    readonly routes: readonly {
      readonly receiver: string;
      readonly object_matchers: readonly (readonly string[])[];
    }[];
  }[];
}

const render = (config: RuleConfig): Rendered => parse(renderRules(config, 'grafana')) as Rendered;
const listUids = (config: RuleConfig): Record<string, string> =>
  Object.fromEntries(
    render(config).groups.flatMap(({ rules }) => rules.map(({ title, uid }) => [title, uid])),
  );

const canaries = [
  { model: 'a', canary: '8', stable: '7' },
  { model: 'a', canary: '9', stable: '7' },
];

it('a rule keeps its uid whatever its thresholds, or Grafana would evaluate both', () => {
  const thresholds = { drift_floor: 0.3, rate_floor: 0.05, rejected_ratio: 0.2 };
  const overrides = [{ model: 'a', drift_floor: 0.5 }];
  expect(listUids({ canaries, thresholds, overrides })).toEqual(listUids({ canaries }));
});

it('what is for information reaches no team', () => {
  const teams = [{ name: 'ml', webhook_url: 'https://host/hook' }];
  const [policy] = render({ teams }).policies;
  expect(policy?.routes.map(({ receiver, object_matchers }) => [receiver, ...object_matchers])).toEqual([
    ['plumbline-info', ['severity', '=', 'info']],
    ['plumbline-ml', ['team', '=', 'ml']],
  ]);
});
