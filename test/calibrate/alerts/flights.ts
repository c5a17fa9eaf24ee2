import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildRuleGroups, type RuleConfig } from '@plumbline/alerts';
import {
  computePsi,
  DEFAULT_WINDOWS,
  DRIFT_FLOOR,
  FEWEST_OBSERVATIONS,
  FEWEST_OBSERVATIONS_PER_BIN,
  LABEL,
  layoutOf,
  listBinIds,
  parseBaseline,
  type BaselineFeature,
} from '@plumbline/core';
import { quote, withDatabase } from '../../demo/database.js';
import { FEATURE_NAMES } from '../../demo/features.js';
import { prepareFlights } from '../../demo/prepare.js';
import { locateFlights } from '../../demo/source.js';
import { runPlumbline } from '../../harness/plumbline.js';
import { makeFolder } from '../../harness/workspace.js';
import { countDirectly } from '../../integration/direct.js';
import type { Firing } from './evaluate.js';
import { evaluateInParts } from './parts.js';
import { MINUTES_PER_DAY } from './quiet-days.js';
import { exportFeature, exportModel, MODEL, type FeatureTraffic } from './series.js';

interface Period {
  readonly from: string;
  readonly days: number;
}

/** The month of training. */
const TRAINING: Period = { from: '2001-01-01', days: 31 };
const TRAINED_ON = 'month(date) = 1';
/** Which days are judged, and of which features. */
export interface JudgedFlights {
  /** The first day, and how many come before those that are judged: yesterday's and last week's same hours. */
  readonly from: string;
  readonly before: number;
  readonly days: number;
  readonly features: readonly string[];
  /** The default rules if absent. */
  readonly rules?: RuleConfig;
}

/** The first whole week after it, Monday to Sunday. */
export const WHOLE_WEEK: JudgedFlights = { from: '2001-01-28', before: 8, days: 7, features: FEATURE_NAMES };
/** Part of its own training hours that a feature has to be drift in to be left out, as it goes by calendar or weather. */
const UNSTEADY_PART = 0.5;
const MINUTES_PER_HOUR = 60;

type Value = number | string | null;

/**
 * All alerts on days of real flights, at the pace at which they left, against January's baseline. Features whose values of
 * an hour are alike (the hour itself, the day, the share of late flights, which goes by the weather) would be drift in
 * most hours of January itself: they get no floor, as users are told to do.
 */
export async function judgeFlights(
  { from, before, days, features: judged, rules = {} }: JudgedFlights,
  tell: (line: string) => void,
): Promise<Firing[]> {
  const folder = await makeFolder();
  try {
    const flights = join(folder.path, 'flights.parquet');
    await prepareFlights({ source: locateFlights(), target: flights });
    const file = join(folder.path, 'baseline.json');
    await runPlumbline(
      ...['baseline', 'build', flights, '--where', TRAINED_ON, '--include', judged.join(',')],
      ...['--model', MODEL[LABEL.model]!, '--version', MODEL[LABEL.version]!, '--out', file],
    );
    const { features } = parseBaseline(await readFile(file, 'utf8'), file);
    const training = await readMinutes(flights, TRAINING);
    const unsteady = features.filter((feature) => findDriftedPart(feature, training) > UNSTEADY_PART);
    tell(`  without a floor: ${unsteady.map(({ name }) => name).join(', ')}`);
    const watched = { from, days: before + days };
    const rows = await readMinutes(flights, watched);
    const series = features.map((feature) => exportFeature(listArrivals(feature, rows)));
    const overrides = unsteady.map(({ name: feature }) => ({
      ...{ model: MODEL[LABEL.model]!, feature, drift_floor: 'off' as const, warn_floor: 'off' as const },
    }));
    return await evaluateInParts(
      buildRuleGroups({ ...rules, overrides }),
      series,
      exportModel(features.length, DEFAULT_WINDOWS),
      { from: before * MINUTES_PER_DAY, minutes: watched.days * MINUTES_PER_DAY },
      tell,
    );
  } finally {
    await folder.remove();
  }
}

/** Part of the training hours with enough values in which a feature is drift against the whole of training. */
function findDriftedPart(feature: BaselineFeature, minutes: Minutes): number {
  const judged: boolean[] = [];
  for (let start = 0; start < minutes.length; start += MINUTES_PER_HOUR) {
    const values = minutes
      .slice(start, start + MINUTES_PER_HOUR)
      .flatMap((rows) => listValues(rows, feature));
    const fewest = Math.max(FEWEST_OBSERVATIONS, FEWEST_OBSERVATIONS_PER_BIN * feature.shares.length);
    if (values.length < fewest) continue;
    judged.push(computePsi(countDirectly(feature, values), feature.shares) >= DRIFT_FLOOR);
  }
  return judged.filter(Boolean).length / judged.length;
}

type Minutes = readonly (readonly Record<string, Value>[])[];

const listValues = (rows: Minutes[number], { name }: BaselineFeature): (number | string)[] =>
  rows.flatMap((row) => row[name] ?? []);

/** Flights by the minute in which they left. */
async function readMinutes(path: string, { from: first, days }: Period): Promise<Minutes> {
  const minutes = Array.from({ length: days * MINUTES_PER_DAY + 1 }, (): Record<string, Value>[] => []);
  await withDatabase(async (connection) => {
    const from = `timestamp ${quote(first)}`;
    const reader = await connection.runAndReadAll(
      `select date_diff('minute', ${from}, date)::integer as minute, ${FEATURE_NAMES.join(', ')}
       from read_parquet(${quote(path)}) where date >= ${from} and date < ${from} + interval ${days * MINUTES_PER_DAY} minute`,
    );
    for (const { minute, ...values } of reader.getRowObjectsJS()) {
      minutes[Number(minute) + 1]!.push(values as Record<string, Value>);
    }
  });
  return minutes;
}

function listArrivals(feature: BaselineFeature, minutes: Minutes): FeatureTraffic {
  const { name, shares, observations, states } = feature;
  return {
    name,
    baseline: { shares, observations },
    arrivals: minutes.map((rows) => countDirectly(feature, listValues(rows, feature))),
    nulls: minutes.map((rows) => rows.filter((row) => row[name] === null).length),
    nullRatio: states.null / (observations + states.null),
    bins: listBinIds(layoutOf(feature)),
  };
}
