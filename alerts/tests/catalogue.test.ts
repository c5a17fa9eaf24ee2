import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ALERT_NAMES, buildRuleGroups } from '../src/index.js';
import { WINDOW, type AlertCase } from './catalogue.js';
import { conductCases } from './cases/conduct.js';
import { driftCases } from './cases/drift.js';
import { rateCases } from './cases/rates.js';
import { trafficCases } from './cases/traffic.js';
import { testRules } from './promtool.js';

const CASES: readonly AlertCase[] = [...driftCases, ...rateCases, ...trafficCases, ...conductCases];
const runbooks = new URL('../runbooks/', import.meta.url);

describe.each(ALERT_NAMES)('%s', (name) => {
  const cases = CASES.filter(({ alert }) => alert === name);

  it('has a case in which it fires and one in which it stays silent', () => {
    expect(cases.some(({ firing }) => firing.length > 0)).toBe(true);
    expect(cases.some(({ firing }) => firing.length === 0)).toBe(true);
  });

  it.each(cases)('$name', async ({ config, series, interval, evaluationInterval = '5m', at, firing }) => {
    await testRules({
      groups: buildRuleGroups(config ?? { windows: [{ window: WINDOW }] }),
      series,
      ...(interval !== undefined && { interval }),
      evaluationInterval,
      alerts: [{ at, alertname: name, firing }],
    });
  });

  it('has a runbook that says what to do', async () => {
    const text = await readFile(new URL(`${name}.md`, runbooks), 'utf8');
    expect(text.split('\n')[0]).toBe(`# ${name}`);
    const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(
      expect.arrayContaining(['First look', 'Likely causes', 'What to do', 'Silence it']),
    );
    expect(text).toMatch(new RegExp(`amtool silence add alertname=${name} `));
    expect(text).toContain('Model dashboard');
  });
});

it('every runbook belongs to an alert', async () => {
  expect((await readdir(runbooks)).sort()).toEqual(ALERT_NAMES.map((name) => `${name}.md`).sort());
});
