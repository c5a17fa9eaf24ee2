import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderRules, type RuleConfig } from './index.js';

interface InhibitRule {
  readonly source_matchers: readonly string[];
  readonly target_matchers: readonly string[];
}

/** Which windows an alert over a window silences. */
function listSilencedWindows(config: RuleConfig): string[][] {
  const rendered = parse(renderRules(config, 'alertmanager')) as { inhibit_rules: InhibitRule[] };
  const windowOf = (matchers: readonly string[]) =>
    matchers.flatMap((matcher) => /^window=~?"(.*)"$/.exec(matcher)?.[1] ?? []);
  return rendered.inhibit_rules
    .map(({ source_matchers, target_matchers }) => [
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
