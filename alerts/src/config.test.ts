import { DEFAULT_WINDOWS, LABEL } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import type { RuleConfig } from './config.js';
import { pendingTime, resolveRuleConfig } from './resolve.js';

describe('rule configuration', () => {
  it('records the default windows, the shorter ones paging only beside the same hours before', () => {
    const { windows, watch_window } = resolveRuleConfig({});
    expect(windows.map(({ window }) => window)).toEqual(DEFAULT_WINDOWS);
    expect(windows).toEqual([
      { window: '5m', interval: '2m', pages: true, for: '1m15s', compare_with: ['1d', '7d'] },
      { window: '1h', interval: '4m', pages: true, for: '15m', compare_with: ['1d', '7d'] },
      { window: '1d', interval: '4m', pages: true, for: '6h', compare_with: [], chainedFrom: '1h' },
    ]);
    expect(watch_window).toBe('1h');
  });

  it('keeps what is given', () => {
    const window = { window: '1m', interval: '5s', pages: true, for: '10s', compare_with: ['2d'] };
    expect(resolveRuleConfig({ windows: [window] }).windows).toEqual([window]);
  });

  it.each<[string[], string | undefined]>([
    [['5m', '1h', '1d'], '1h'],
    [['1d', '5m'], '5m'],
    [['7m', '1d'], undefined],
    [['2h', '1d'], undefined],
    [['1d', '7d'], undefined],
    [['1d', '1h', '7d'], '1h'],
    // Recorded every two minutes, each minute would stand for two.
    [['1m', '6h'], undefined],
    [['1m', '15m', '6h'], '15m'],
  ])('chains the longest of %j from the longest that fits 24 times: %s', (windows, chainedFrom) => {
    const resolved = resolveRuleConfig({ windows: windows.map((window) => ({ window })) });
    expect(resolved.windows.at(-1)!.chainedFrom).toBe(chainedFrom);
  });

  it('writes durations in their shortest form', () => {
    expect(resolveRuleConfig({ windows: [{ window: '60m' }] }).windows[0]!.window).toBe('1h');
  });

  it.each<[string, RuleConfig, string]>([
    ['no windows', { windows: [] }, 'windows is empty'],
    ['a window that is no duration', { windows: [{ window: '1 day' }] }, '"1 day" is no duration'],
    [
      'an interval that is no duration',
      { windows: [{ window: '1h', interval: '0s' }] },
      '"0s" is no duration',
    ],
    ['a for that is no duration', { windows: [{ window: '1h', for: 'soon' }] }, '"soon" is no duration'],
    ['a window twice', { windows: [{ window: '1h' }, { window: '60m' }] }, 'two windows of 1h'],
    ['an address that is none', { runbook_base_url: 'runbooks' }, '"runbooks" is no URL'],
    ['a label that is none', { alert_labels: { 'on-call': 'ml' } }, '"on-call" is no label name'],
    ['a key that is none', { thresholds: { drift: 1 } } as RuleConfig, 'unknown key "drift"'],
    ['a floor of nothing', { thresholds: { drift_floor: 0 } }, 'thresholds.drift_floor'],
    ['a window to watch that is not recorded', { watch_window: '2h' }, 'none of the windows 5m, 1h, 1d'],
    ['an alert that is none', { alerts: { Drift: {} } } as RuleConfig, 'Drift'],
    ['an override of nothing', { overrides: [{ model: 'm' }] }, 'changes nothing'],
    [
      'a canary against itself',
      { canaries: [{ model: 'm', canary: '1', stable: '1' }] },
      'canary and stable are the same version',
    ],
    ['a receiver that is none', { teams: [{ name: 'ml', webhook_url: 'pager' }] }, 'is no URL'],
    [
      'a name that reads like a template',
      { canaries: [{ model: 'm', canary: '{{x}}', stable: '1' }] },
      'canaries.0.canary: "{{x}}" has {{',
    ],
    ['an age twice', { windows: [{ window: '1h', compare_with: ['1d', '24h'] }] }, '1d is named twice'],
    [
      'a canary of two versions',
      { canaries: ['7', '6'].map((stable) => ({ model: 'm', canary: '8', stable })) },
      'version "8" of model "m" is a canary twice',
    ],
    ...['job', 'instance', 'state', 'reason', 'against'].map((name): [string, RuleConfig, string] => [
      `the label ${name}, which tells alerts apart`,
      { alert_labels: { [name]: 'x' } },
      'is set by the alert itself',
    ]),
    ['a label that is taken', { alert_labels: { [LABEL.model]: 'x' } }, 'is set by the alert itself'],
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
