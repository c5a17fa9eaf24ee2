import { DEFAULT_WINDOWS, LABEL } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { pendingTime, resolveRuleConfig, type RuleConfig } from './config.js';

describe('rule configuration', () => {
  it('records the default windows and pages on one day', () => {
    const { windows } = resolveRuleConfig({});
    expect(windows.map(({ window }) => window)).toEqual(DEFAULT_WINDOWS);
    expect(windows.filter(({ pages }) => pages)).toEqual([
      { window: '1d', interval: '1m', pages: true, for: '6h' },
    ]);
  });

  it('keeps what is given', () => {
    const window = { window: '1m', interval: '5s', pages: true, for: '10s' };
    expect(resolveRuleConfig({ windows: [window] }).windows).toEqual([window]);
  });

  it.each<[string, Partial<RuleConfig>, string]>([
    ['no windows', { windows: [] }, 'windows is empty'],
    ['a window that is no duration', { windows: [{ window: '1 day' }] }, '"1 day" is no duration'],
    [
      'an interval that is no duration',
      { windows: [{ window: '1h', interval: '0s' }] },
      '"0s" is no duration',
    ],
    ['a for that is no duration', { windows: [{ window: '1h', for: 'soon' }] }, '"soon" is no duration'],
    ['a window twice', { windows: [{ window: '1h' }, { window: '60m' }] }, '"1h" and "60m" are equally long'],
    ['an address that is none', { runbookBaseUrl: 'runbooks' }, '"runbooks" is no URL'],
    ['a label that is none', { alertLabels: { 'on-call': 'ml' } }, '"on-call" is no label name'],
    ['a label that is taken', { alertLabels: { [LABEL.model]: 'x' } }, 'is set by the alert itself'],
  ])('refuses %s', (_, config, message) => {
    expect(() => resolveRuleConfig(config)).toThrow(message);
    expect(() => resolveRuleConfig(config)).toThrow(RangeError);
  });
});

describe('pendingTime', () => {
  it.each([
    ['1m', '1m'],
    ['5m', '1m15s'],
    ['1h', '15m'],
    ['1d', '6h'],
  ])('of %s is %s', (window, pending) => expect(pendingTime(window)).toBe(pending));
});
