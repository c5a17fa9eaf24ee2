import { METRICS } from '@plumbline/core';
import { AT, expected, own, running, STEPS, type AlertCase } from '../catalogue.js';

const EXPORTER = { job: 'plumbline', instance: 'exporter-0:9965' };
const rejected = (reason: string, each: number) =>
  own(METRICS.ingestRejected, `0+${each}x${STEPS}`, { format: 'json', reason });
const accepted = (each: number) => own(METRICS.ingestEvents, `0+${each}x${STEPS}`, { format: 'json' });
const snapshotFailures = (reason: string, values: string) =>
  own(METRICS.snapshotFailures, values, { reason });
const DOWN = 'It was scraped before, and now is not (up is 0): what its model servers see is not counted.';
const up = (values: string) => own({ name: 'up' }, values);
const collector = (name: string, values: string) =>
  own(METRICS.collectorSuccess, values, { collector: name });
const collected = (steps: number) =>
  own(METRICS.collectorSuccess, `1+0x${steps} stale`, { collector: 'baseline' });

export const conductCases: readonly AlertCase[] = [
  {
    alert: 'PlumblineUnknownVersion',
    name: 'fires on events of a version without a baseline',
    series: [rejected('unknown_version', 4), accepted(100)],
    at: AT,
    firing: [
      expected(
        'PlumblineUnknownVersion',
        'warning',
        { reason: 'unknown_version' },
        'Events come from a model version that no exporter knows.',
        '60 events of the last 15m were refused: their model has baselines, but none for their version. They are not monitored.',
      ),
    ],
  },
  ...(
    [
      ['PlumblineUnknownVersion', 'unknown_version'],
      ['PlumblineBaselineMissing', 'no_baseline'],
    ] as const
  ).flatMap(([alert, reason]) =>
    ['25m', '30m', '33m', '35m'].map((at): AlertCase => ({
      alert,
      name: `stays silent on one event, ${at} after the start`,
      series: [{ ...rejected(reason, 0), values: `0+0x18 1+0x${STEPS}` }],
      evaluationInterval: '1m',
      at,
      firing: [],
    })),
  ),
  {
    alert: 'PlumblineUnknownVersion',
    name: 'stays silent on other refusals',
    series: [rejected('unknown_version', 0), rejected('no_baseline', 4)],
    at: AT,
    firing: [],
  },
  {
    alert: 'PlumblineBaselineMissing',
    name: 'fires on events of a model without a baseline',
    series: [rejected('no_baseline', 4), accepted(100)],
    at: AT,
    firing: [
      expected(
        'PlumblineBaselineMissing',
        'warning',
        { reason: 'no_baseline' },
        'Events come from a model that has no baseline.',
        '60 events of the last 15m were refused: no baseline is loaded for their model. They are not monitored.',
      ),
    ],
  },
  {
    alert: 'PlumblineBaselineMissing',
    name: 'stays silent on other refusals',
    series: [rejected('no_baseline', 0), rejected('malformed_json', 4)],
    at: AT,
    firing: [],
  },
  {
    alert: 'PlumblineIngestRejecting',
    name: 'fires where much cannot be read',
    series: [rejected('malformed_json', 10), accepted(90)],
    at: AT,
    firing: [
      expected(
        'PlumblineIngestRejecting',
        'warning',
        EXPORTER,
        'Exporter exporter-0:9965 refuses events.',
        '10% of what it was sent in the last 15m was refused; the rest is counted.',
      ),
    ],
  },
  {
    alert: 'PlumblineIngestRejecting',
    name: 'stays silent on a few, and on models without a baseline',
    series: [rejected('malformed_json', 1), rejected('no_baseline', 50), accepted(99)],
    at: AT,
    firing: [],
  },
  {
    alert: 'PlumblineCardinalityLimit',
    name: 'fires where series are left out',
    series: [own(METRICS.seriesDropped, `412+0x${STEPS}`, { reason: 'limit' })],
    at: AT,
    firing: [
      expected(
        'PlumblineCardinalityLimit',
        'warning',
        EXPORTER,
        'Exporter exporter-0:9965 leaves out series: its limit is reached.',
        '412 series were not exported since it started; the features they belong to have no drift, no rates and no alerts.',
      ),
    ],
  },
  {
    alert: 'PlumblineCardinalityLimit',
    name: 'stays silent where none is',
    series: [own(METRICS.seriesDropped, `0+0x${STEPS}`, { reason: 'limit' })],
    at: AT,
    firing: [],
  },
  {
    alert: 'PlumblineSnapshotFailing',
    name: 'fires where writing goes on failing',
    series: [snapshotFailures('no_space', `0+2x${STEPS}`), snapshotFailures('write', `0+0x${STEPS}`)],
    at: AT,
    firing: [
      expected(
        'PlumblineSnapshotFailing',
        'warning',
        { ...EXPORTER, reason: 'no_space' },
        'Exporter exporter-0:9965 cannot write its snapshots.',
        '30 of the last 15m failed (no_space). It goes on counting; a crash would lose its rolling windows back to the last good one.',
      ),
    ],
  },
  ...['20m', '25m', '30m', '35m'].map((at): AlertCase => ({
    alert: 'PlumblineSnapshotFailing',
    name: `stays silent on one failure, ${at} after the start`,
    series: [snapshotFailures('write', `0+0x18 1+0x${STEPS}`)],
    evaluationInterval: '1m',
    at,
    firing: [],
  })),
  {
    alert: 'PlumblineSnapshotFailing',
    name: 'stays silent on what could not be restored at the start',
    series: [snapshotFailures('checksum', `0+0x18 1+0x${STEPS}`), snapshotFailures('write', `0+0x${STEPS}`)],
    evaluationInterval: '1m',
    at: '30m',
    firing: [],
  },
  {
    alert: 'PlumblineCollectorFailing',
    name: 'fires where one collector of several fails',
    series: [collector('baseline', `1+0x30 0+0x${STEPS}`), collector('live', `1+0x${STEPS}`)],
    at: AT,
    firing: [
      expected(
        'PlumblineCollectorFailing',
        'warning',
        { ...EXPORTER, collector: 'baseline' },
        'Collector baseline of exporter exporter-0:9965 fails.',
        'Its scrapes succeed without the metrics of this collector: alerts and dashboards that read them see nothing, or what is left over from before.',
      ),
    ],
  },
  {
    alert: 'PlumblineCollectorFailing',
    name: 'stays silent on a single failure',
    series: [collector('baseline', `1+0x90 0 1+0x${STEPS}`)],
    evaluationInterval: '1m',
    at: '105m',
    firing: [],
  },
  {
    alert: 'PlumblineExporterDown',
    name: 'fires for one exporter of two',
    series: [
      collected(60),
      up(`1+0x60 0+0x${STEPS}`),
      { ...running, series: running.series.replace('exporter-0', 'exporter-1') },
    ],
    at: AT,
    firing: [
      expected(
        'PlumblineExporterDown',
        'critical',
        EXPORTER,
        'Exporter exporter-0:9965 cannot be scraped.',
        DOWN,
      ),
    ],
  },
  {
    alert: 'PlumblineExporterDown',
    name: 'fires for a job of baselines alone',
    series: [
      running,
      up(`1+0x${STEPS}`),
      own(METRICS.collectorSuccess, '1+0x60 stale', { job: 'baselines', collector: 'baseline' }),
      own({ name: 'up' }, `1+0x60 0+0x${STEPS}`, { job: 'baselines' }),
    ],
    at: AT,
    firing: [
      expected(
        'PlumblineExporterDown',
        'critical',
        { ...EXPORTER, job: 'baselines' },
        'Exporter exporter-0:9965 cannot be scraped.',
        DOWN,
      ),
    ],
  },
  {
    alert: 'PlumblineExporterDown',
    name: 'goes on firing for as long as the target is down',
    series: [
      collected(12),
      up(`1+0x12 0+0x${STEPS}`),
      { ...running, series: running.series.replace('exporter-0', 'exporter-1') },
    ],
    interval: '5m',
    at: '9h',
    firing: [
      expected(
        'PlumblineExporterDown',
        'critical',
        EXPORTER,
        'Exporter exporter-0:9965 cannot be scraped.',
        DOWN,
      ),
    ],
  },
  {
    alert: 'PlumblineExporterDown',
    name: 'fires where there is no exporter at all',
    series: [],
    at: AT,
    firing: [
      expected(
        'PlumblineExporterDown',
        'critical',
        {},
        'No exporter is scraped at all.',
        'No target exports plumbline_build_info any more: no model is monitored.',
      ),
    ],
  },
  {
    alert: 'PlumblineExporterDown',
    name: 'stays silent where other targets are down, and where an exporter was removed',
    series: [running, { series: 'up{job="node", instance="n"}', values: `0+0x${STEPS}` }],
    at: AT,
    firing: [],
  },
];
