import { buildRuleGroups } from '@plumbline/alerts';
import { DEFAULT_WINDOWS } from '@plumbline/core';
import { expect, it } from 'vitest';
import { measureProfiles, type Profile } from './rules.js';

// A four-hundredth of the fleet, evaluated as often as can be; the whole is `npm run bench -- rules`.
const SIZE = { models: 1, versions: 1, features: 20, bins: 5 };
const groupsOf = (profile: Profile) =>
  buildRuleGroups({
    profile,
    windows: DEFAULT_WINDOWS.map((window) => ({ window, interval: '2s', pages: true })),
  }).filter(({ name }) => name !== 'plumbline_conduct');

it('every rule of both profiles is evaluated without error, and its cost is told', async () => {
  const costs = await measureProfiles({ size: SIZE, groupsOf }, () => undefined);
  for (const profile of ['lean', 'full'] as const) {
    const { groups, rssMb, cores } = costs.get(profile)!;
    const named = groupsOf(profile).map(({ name }) => name);
    expect(groups.map(({ name }) => name).sort()).toEqual(named.sort());
    for (const { seconds, rules } of groups) {
      expect(Math.min(...seconds)).toBeGreaterThan(0);
      expect(rules.length).toBeGreaterThan(0);
    }
    expect(rssMb).toBeGreaterThan(20);
    expect(cores).toBeGreaterThan(0);
  }
  const count = (profile: Profile) => costs.get(profile)!.groups.flatMap(({ rules }) => rules).length;
  expect(count('full')).toBeGreaterThan(count('lean'));
});
