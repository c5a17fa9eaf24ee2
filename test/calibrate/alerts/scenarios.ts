import { parseDuration } from '@plumbline/core';
import { resolveRuleConfig } from '@plumbline/alerts';
import type { Figure } from '../../harness/figure.js';
import { EVALUATED_EVERY_MINUTES, type Firing } from './evaluate.js';
import { judgeFlights, WHOLE_WEEK } from './flights.js';
import { judgeQuietDays } from './quiet-days.js';
import { findPage, judgeShift } from './shift.js';

const EVENTS_PER_MINUTE = 30;
const BINS = 10;
const MOST_WARNINGS = 1;
/** In standard deviations: below the floor of a PSI, half of one, and one. */
const SHIFTS = [0.25, 0.5, 1];
const BELOW_FLOOR = 0.25;
/** For how long a shift is watched: until the shorter windows hold nothing else, and have held for long enough. */
const WATCHED = 180;
/** What a bad deploy does to a feature, for two hours. */
const BROKEN_SIGMAS = 2;
const BROKEN_MINUTES = 120;
const MINUTE = 60;

export interface Effort {
  /** Judged days without drift. */
  readonly days: number;
  readonly features: number;
}

type Scenario = (effort: Effort, tell: (line: string) => void) => Promise<Figure[]>;

const figure = (
  name: string,
  value: number | null,
  unit: string,
  goal: string | null,
  ok = true,
): Figure => ({
  ...{ name: `alerts.${name}`, value, unit, goal, ok },
});
const atMost = (name: string, value: number | null, unit: string, most: number): Figure =>
  figure(name, value, unit, `<= ${most}`, value !== null && value <= most);
const countOf = (firing: readonly Firing[], severity: string): number =>
  firing.filter(({ labels }) => labels['severity'] === severity).length;

function describe(firing: readonly Firing[], tell: (line: string) => void): void {
  for (const { labels, since, minutes } of firing) {
    const what = [labels['alertname'], labels['feature'], labels['window']].filter(Boolean).join(' ');
    tell(`  ${what}: from minute ${since} on, for ${minutes} minutes`);
  }
}

/** What each part of the calibration of alerts measures, by name. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  quiet: async ({ days, features }, tell) => {
    const model = { bins: BINS, eventsPerMinute: EVENTS_PER_MINUTE, days, features };
    const firing = await judgeQuietDays(model, 1, tell);
    describe(firing, tell);
    return [
      atMost('quiet_day.critical', countOf(firing, 'critical'), 'alerts', 0),
      atMost('quiet_day.warning', countOf(firing, 'warning'), 'alerts', MOST_WARNINGS),
      figure('quiet_day.feature_days', days * features, 'feature-days', null),
    ];
  },
  flights: async (_, tell) => {
    const firing = await judgeFlights(WHOLE_WEEK, tell);
    describe(firing, tell);
    return [
      atMost('flights_week.critical', countOf(firing, 'critical'), 'alerts', 0),
      figure('flights_week.warning', countOf(firing, 'warning'), 'alerts', null),
    ];
  },
  detect: async (_, tell) => {
    const figures: Figure[] = [];
    for (const sigmas of SHIFTS) {
      const shift = { sigmas, eventsPerMinute: EVENTS_PER_MINUTE, minutes: WATCHED, watched: WATCHED };
      const firing = await judgeShift(shift, 1);
      describe(firing, tell);
      const minutes = findPage(firing) ?? null;
      const name = `detect.shift${sigmas}`;
      if (sigmas <= BELOW_FLOOR)
        figures.push(atMost(`${name}.pages`, countOf(firing, 'critical'), 'alerts', 0));
      else {
        const events = minutes === null ? null : minutes * EVENTS_PER_MINUTE;
        figures.push(
          atMost(`${name}.minutes`, minutes, 'min', WATCHED),
          figure(`${name}.events`, events, 'events', null, events !== null),
        );
      }
    }
    return figures;
  },
  deploy: async (_, tell) => {
    const broken = {
      ...{ sigmas: BROKEN_SIGMAS, eventsPerMinute: EVENTS_PER_MINUTE },
      ...{ minutes: BROKEN_MINUTES, watched: WATCHED },
    };
    const [shortest] = resolveRuleConfig({}).windows;
    // What holds for long enough may be seen one evaluation later.
    const most =
      (parseDuration(shortest!.window) + parseDuration(shortest!.for)) / MINUTE + EVALUATED_EVERY_MINUTES;
    const figures: Figure[] = [];
    for (const [name, isNewVersion] of Object.entries({ deploy: false, 'deploy.new_version': true })) {
      const firing = await judgeShift({ ...broken, isNewVersion }, 2);
      describe(firing, tell);
      figures.push(atMost(`${name}.minutes`, findPage(firing) ?? null, 'min', most));
    }
    return figures;
  },
};
