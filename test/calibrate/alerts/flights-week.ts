import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildRuleGroups } from '@plumbline/alerts';
import {
  DEFAULT_WINDOWS,
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

/** The first whole week after the month of training, Monday to Sunday, and the day before it. */
const FROM = '2001-02-04';
const DAYS = 8;
const TRAINED_ON = 'month(date) = 1';
/** They follow the calendar by themselves: every hour is a drift of the hour. */
const CALENDAR = ['hour', 'day_of_week'];

type Value = number | string | null;

/** All alerts on a week of real flights, at the pace at which they left, against January's baseline. */
export async function judgeFlightsWeek(tell: (line: string) => void): Promise<Firing[]> {
  const folder = await makeFolder();
  try {
    const flights = join(folder.path, 'flights.parquet');
    await prepareFlights({ source: locateFlights(), target: flights });
    const file = join(folder.path, 'baseline.json');
    await runPlumbline(
      ...['baseline', 'build', flights, '--where', TRAINED_ON, '--include', FEATURE_NAMES.join(',')],
      ...['--model', MODEL[LABEL.model]!, '--version', MODEL[LABEL.version]!, '--out', file],
    );
    const { features } = parseBaseline(await readFile(file, 'utf8'), file);
    const rows = await readMinutes(flights);
    const series = features.map((feature) => exportFeature(listArrivals(feature, rows)));
    const overrides = CALENDAR.map((feature) => ({
      ...{ model: MODEL[LABEL.model]!, feature, drift_floor: 'off' as const, warn_floor: 'off' as const },
    }));
    return await evaluateInParts(
      buildRuleGroups({ overrides }),
      series,
      exportModel(features.length, DEFAULT_WINDOWS),
      { from: MINUTES_PER_DAY, minutes: DAYS * MINUTES_PER_DAY },
      tell,
    );
  } finally {
    await folder.remove();
  }
}

/** Flights by the minute in which they left. */
async function readMinutes(path: string): Promise<readonly Record<string, Value>[][]> {
  const minutes = Array.from({ length: DAYS * MINUTES_PER_DAY + 1 }, (): Record<string, Value>[] => []);
  await withDatabase(async (connection) => {
    const from = `timestamp ${quote(FROM)}`;
    const reader = await connection.runAndReadAll(
      `select date_diff('minute', ${from}, date)::integer as minute, ${FEATURE_NAMES.join(', ')}
       from read_parquet(${quote(path)}) where date >= ${from} and date < ${from} + interval ${DAYS} day`,
    );
    for (const { minute, ...values } of reader.getRowObjectsJS()) {
      minutes[Number(minute) + 1]!.push(values as Record<string, Value>);
    }
  });
  return minutes;
}

function listArrivals(feature: BaselineFeature, minutes: readonly Record<string, Value>[][]): FeatureTraffic {
  const { name, shares, observations, states } = feature;
  const valuesOf = minutes.map((rows) => rows.map((row) => row[name]!));
  return {
    name,
    baseline: { shares, observations },
    arrivals: valuesOf.map((values) =>
      countDirectly(
        feature,
        values.filter((value) => value !== null),
      ),
    ),
    nulls: valuesOf.map((values) => values.filter((value) => value === null).length),
    nullRatio: states.null / (observations + states.null),
    bins: listBinIds(layoutOf(feature)),
  };
}
