import {
  assessWindow,
  computeCriticalPsi,
  computeCriticalZ,
  computePsi,
  LABEL,
  parseDuration,
  sum,
  type VerdictState,
} from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { buildRuleGroups, resolveRuleConfig } from '../src/index.js';
import { testRules, type ExpectedAlert } from './promtool.js';
import { countWindow, exportCriticalZ, exportTraffic, FEATURE, type Traffic } from './traffic.js';

const ALERT = 'PlumblineFeatureDrift';
const WINDOW = '5m';
const STEPS_PER_WINDOW = 5;
const STEPS = 20;
const CRITICAL_Z = computeCriticalZ(10, parseDuration(WINDOW));
const CONFIG = { windows: [{ window: WINDOW, pages: true, compare_with: [] }] };
const groups = buildRuleGroups(CONFIG);

const flat = (bins: number) => new Array<number>(bins).fill(1 / bins);
const large = { shares: flat(4), observations: 100_000 };
const shifted: Traffic = { baseline: large, replicas: [[70, 10, 10, 10]] };

interface Shown {
  readonly window: string;
  readonly observations: string;
  readonly critical: number;
  readonly psi: number;
}

/** The alert as it must reach Alertmanager, word by word. */
function expectAlert(traffic: Traffic, { window, psi, critical, observations }: Shown): ExpectedAlert {
  const segment = traffic.labels?.[LABEL.segment];
  return {
    exp_labels: { ...FEATURE, ...traffic.labels, [LABEL.window]: window, severity: 'critical' },
    exp_annotations: {
      summary: `Feature age of model credit (version 7${segment ? `, segment ${segment}` : ''}) has drifted from its baseline.`,
      description:
        `PSI over the last ${window} is ${psi.toFixed(3)}; drift begins at 0.2. ` +
        `Without drift it would stay below ${Number(critical.toPrecision(2))} at ${observations} observations.`,
      runbook_url: `${resolveRuleConfig({}).runbook_base_url}/${ALERT}.md`,
    },
  };
}

function assess(traffic: Traffic) {
  return assessWindow({
    counts: countWindow(traffic, STEPS_PER_WINDOW),
    baseline: traffic.baseline,
    criticalZ: CRITICAL_Z,
    ageSeconds: 0,
    windowSeconds: parseDuration(WINDOW),
  });
}

function expectFiring(traffic: Traffic): ExpectedAlert {
  const { psi, criticalPsi, observations } = assess(traffic);
  return expectAlert(traffic, {
    window: WINDOW,
    psi,
    critical: criticalPsi!,
    observations: String(observations),
  });
}

const run = (traffic: Traffic, firing: readonly ExpectedAlert[]) =>
  testRules({
    groups,
    series: [...exportTraffic(traffic, STEPS), exportCriticalZ(WINDOW, CRITICAL_Z, STEPS)],
    alerts: [{ at: '20m', alertname: ALERT, firing }],
  });

describe('PlumblineFeatureDrift fires', () => {
  it.each<[string, Traffic]>([
    ['on a shifted feature', shifted],
    ['with a segment', { ...shifted, labels: { [LABEL.segment]: 'eu' } }],
    ['at exactly the fewest observations', { ...shifted, replicas: [[14, 2, 2, 2]] }],
    [
      'at exactly the fewest per bin',
      { baseline: { ...large, shares: flat(20) }, replicas: [[40, ...new Array<number>(19).fill(0)]] },
    ],
    [
      'on what two replicas saw together',
      {
        ...shifted,
        replicas: [
          [16, 2, 2, 2],
          [16, 2, 2, 2],
        ],
      },
    ],
  ])('%s', async (_, traffic) => {
    expect(assess(traffic).state).toBe('drift');
    await run(traffic, [expectFiring(traffic)]);
  });
});

it('PlumblineFeatureDrift leaves out a segment that an override switches off, and no other', async () => {
  const ofSegment = (segment: string): Traffic => ({ ...shifted, labels: { [LABEL.segment]: segment } });
  const [eu, us] = [ofSegment('eu'), ofSegment('us')];
  const overrides = [{ model: FEATURE[LABEL.model]!, segment: 'eu', drift_floor: 'off' as const }];
  await testRules({
    groups: buildRuleGroups({ ...CONFIG, overrides }),
    series: [
      ...[eu, us].flatMap((traffic) => exportTraffic(traffic, STEPS)),
      exportCriticalZ(WINDOW, CRITICAL_Z, STEPS),
    ],
    alerts: [{ at: '20m', alertname: ALERT, firing: [expectFiring(us)] }],
  });
});

// Each case fails one condition only, so that none of the four can be lost unnoticed.
describe('PlumblineFeatureDrift stays silent', () => {
  it.each<[string, VerdictState, Traffic]>([
    ['on equal shares, however many', 'ok', { baseline: large, replicas: [[1e6, 1e6, 1e6, 1e6]] }],
    [
      'on a significant but small effect',
      'warn',
      { baseline: large, replicas: [[160_000, 100_000, 80_000, 60_000]] },
    ],
    [
      'on a large but insignificant effect',
      'ok',
      { baseline: { shares: flat(4), observations: 100 }, replicas: [[30, 10, 10, 10]] },
    ],
    ['below the fewest observations', 'insufficient', { ...shifted, replicas: [[16, 1, 1, 1]] }],
    [
      'below the fewest per bin',
      'insufficient',
      { baseline: { ...large, shares: flat(20) }, replicas: [[39, ...new Array<number>(19).fill(0)]] },
    ],
    ['without traffic', 'insufficient', { baseline: large, replicas: [[0, 0, 0, 0]] }],
  ])('%s', async (_, state, traffic) => {
    expect(assess(traffic).state).toBe(state);
    await run(traffic, []);
  });

  it('on a shifted prediction', async () => {
    await run({ ...shifted, labels: { [LABEL.role]: 'prediction' } }, []);
  });

  it('once the newest value is older than half the window', async () => {
    const ended = { ...shifted, endsAfter: 16 };
    await testRules({
      groups,
      series: [...exportTraffic(ended, STEPS), exportCriticalZ(WINDOW, CRITICAL_Z, STEPS)],
      alerts: [
        { at: '16m', alertname: ALERT, firing: [expectFiring(shifted)] },
        { at: '19m', alertname: ALERT, firing: [] },
      ],
    });
  });

  it('where nothing is exported', async () => {
    await run({ ...shifted, replicas: [] }, []);
  });

  it('until the condition has held for long enough', async () => {
    // 50 values a minute: enough of them two minutes after the start.
    const slow: Traffic = { ...shifted, replicas: [[35, 5, 5, 5]] };
    await testRules({
      groups: buildRuleGroups({ windows: [{ window: WINDOW, pages: true, for: '6m', compare_with: [] }] }),
      series: [...exportTraffic(slow, STEPS), exportCriticalZ(WINDOW, CRITICAL_Z, STEPS)],
      alerts: [
        { at: '7m', alertname: ALERT, firing: [] },
        { at: '8m', alertname: ALERT, firing: [expectFiring(slow)] },
      ],
    });
  });
});

describe('PlumblineFeatureDrift goes on', () => {
  it('pending and firing while two scrapes fail and the exporter starts anew', async () => {
    // Longer than twice the gap, or the verdict would rightly be stale.
    const window = '20m';
    const busy: Traffic = { ...shifted, replicas: [[700, 100, 100, 100]] };
    const series = [...exportTraffic(busy, 40), exportCriticalZ(window, CRITICAL_Z, 40)].map((each) => {
      const [steady] = each.values.split('x40');
      return { ...each, values: `${steady}x28 stale stale ${steady}x9` };
    });
    // PSI and n lose what the gap took, so only that it fires is asked, not the number it shows.
    const fires = `count(ALERTS{alertname="${ALERT}", alertstate="firing"})`;
    await testRules({
      groups: buildRuleGroups({ windows: [{ window, pages: true, for: '20m', compare_with: [] }] }),
      series,
      queries: [28, 29, 30, 31, 32, 36].map((minute) => ({
        at: `${minute}m`,
        expr: fires,
        samples: [{ labels: {}, value: 1 }],
      })),
    });
  });
});

describe('PlumblineFeatureDrift as shipped', () => {
  it('pages on one day once the feature is known for a whole day', async () => {
    const window = '1d';
    const z = computeCriticalZ(10, parseDuration(window));
    const steps = 25 * 12;
    const counts = countWindow(shifted, 24 * 12);
    const n = sum(counts);
    expect(n).toBe(28_800);
    await testRules({
      groups: buildRuleGroups(),
      series: [
        ...exportTraffic(shifted, steps),
        ...['5m', '1h', window].map((each) => exportCriticalZ(each, z, steps)),
      ],
      interval: '5m',
      evaluationInterval: '15m',
      alerts: [
        // Until then the window holds some hours of a day, which lean from training by the time of day.
        { at: '12h', alertname: ALERT, firing: [] },
        { at: '23h', alertname: ALERT, firing: [] },
        {
          at: '25h',
          alertname: ALERT,
          firing: [
            expectAlert(shifted, {
              window,
              psi: computePsi(counts, large.shares),
              critical: computeCriticalPsi(n, large.observations, large.shares.length, z),
              observations: '28.8k',
            }),
          ],
        },
      ],
    });
  });

  it('goes on without a gap where a version that drifts from its first event on has a yesterday of its own', async () => {
    const perHour = 12;
    const [birth, end] = [30 * perHour, 56 * perHour];
    const steady = { ...shifted, replicas: [[25, 25, 25, 25]] };
    const version8 = { [LABEL.version]: '8', [LABEL.layout]: 'e5f60718' };
    await testRules({
      groups: buildRuleGroups({
        windows: [
          { window: '1h', pages: true },
          { window: '1d', pages: true },
        ],
      }),
      series: [
        ...exportTraffic({ ...steady, endsAfter: birth }, end),
        ...exportTraffic({ ...shifted, labels: version8, beginsAfter: birth }, end),
        ...[FEATURE, { ...FEATURE, ...version8 }].map((labels) =>
          exportCriticalZ('1h', CRITICAL_Z, end, labels),
        ),
      ],
      interval: '5m',
      queries: ['32h', '53h', '54h', '54h5m', '54h10m', '54h30m', '55h'].map((at) => ({
        at,
        expr: `count(count by (${LABEL.version}) (ALERTS{alertname="${ALERT}", alertstate="firing"}))`,
        samples: [{ labels: {}, value: 1 }],
      })),
    });
  });
});
