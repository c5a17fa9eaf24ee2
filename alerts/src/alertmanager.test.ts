import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderRules, type RuleConfig } from './index.js';

interface InhibitRule {
  readonly source_matchers: readonly string[];
  readonly target_matchers: readonly string[];
  readonly equal: readonly string[];
}

interface Rendered {
  readonly route: { readonly group_by: readonly string[] };
  readonly inhibit_rules: readonly InhibitRule[];
}

const render = (config: RuleConfig): Rendered => parse(renderRules(config, 'alertmanager')) as Rendered;

/** Which windows an alert over a window silences. */
function listSilencedWindows(config: RuleConfig): string[][] {
  const windowOf = (matchers: readonly string[]) =>
    matchers.flatMap((matcher) => /^window=~?"(.*)"$/.exec(matcher)?.[1] ?? []);
  return render(config)
    .inhibit_rules.map(({ source_matchers, target_matchers }) => [
      ...windowOf(source_matchers),
      ...windowOf(target_matchers),
    ])
    .filter((windows) => windows.length > 0);
}

it('drift over a window silences the same drift over longer ones', () => {
  const windows = ['1d', '5m', '1h'].map((window) => ({ window, pages: true }));
  expect(listSilencedWindows({ windows })).toEqual([
    ['5m', '1h|1d'],
    ['1h', '1d'],
  ]);
});

it('leaves out windows that do not page', () => {
  const windows = [{ window: '5m', pages: true }, { window: '1h' }, { window: '1d', pages: true }];
  expect(listSilencedWindows({ windows })).toEqual([['5m', '1d']]);
});

it('has nothing to say of a single window', () => {
  expect(listSilencedWindows({ windows: [{ window: '1d', pages: true }] })).toEqual([]);
});

it('what is told nobody silences nothing', () => {
  for (const { source_matchers } of render({}).inhibit_rules) {
    expect(source_matchers).toContain('severity!="info"');
  }
});

it('one environment silences nothing in another, nor shares a page with it', () => {
  const { route, inhibit_rules } = render({
    alert_labels: { environment: 'prod', team: 'ml' },
    overrides: [{ model: 'credit', feature: 'age', labels: { team: 'risk' } }],
  });
  for (const labels of [route.group_by, ...inhibit_rules.map(({ equal }) => equal)]) {
    expect(labels).toContain('environment');
    expect(labels).not.toContain('team');
  }
});
