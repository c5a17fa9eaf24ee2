import { BY_MODEL, COLLECTORS, LABEL, METRICS, type Collector, type MetricFamily } from '@plumbline/core';
import { code, renderTable } from './table.js';

const ABOUT: Readonly<Record<Collector, string>> = {
  live: 'What traffic changes: counts per bin, rolling windows, the verdict of this replica.',
  baseline: 'What only another baseline changes; a job of its own may scrape it rarely.',
  self: 'The exporter itself. Beside these stand the `process_*` and `nodejs_*` metrics of prom-client.',
};

/** docs/metrics.md: a table for each collector. */
export function describeMetrics(): string {
  const sections = COLLECTORS.map((collector) => {
    const families = Object.values<MetricFamily>(METRICS).filter((family) => family.collector === collector);
    const rows = families.map(({ name, type, unit, labels, help }) => [
      code(name),
      type,
      unit ?? '',
      labels.map(code).join(', '),
      help,
    ]);
    const table = renderTable([['metric', 'type', 'unit', 'labels', 'meaning'], ...rows]);
    return `## ${code(`collect[]=${collector}`)}\n\n${ABOUT[collector]}\n\n${table}`;
  });
  return `# Metrics

<!-- Generated from core/src/metrics/families.ts by "npm run generate --workspace plumbline". -->

\`/metrics\` gives everything. \`/metrics?collect[]=live&collect[]=self\` gives what these collectors write, \`?model=NAME\`
(repeatable) only the series of these models; a name that is not there is answered with 400 and the names that are. Labels
with an empty value are left out. With OpenMetrics (\`Accept: application/openmetrics-text\`) counters are called the same;
\`# UNIT\` tells the unit.

A collector that fails does not fail the scrape: its part is missing, \`${METRICS.collectorSuccess.name}\` is 0 and
\`${METRICS.collectorErrors.name}\` grows.

${sections.join('\n')}
## Which baseline, how old

${code(METRICS.modelInfo.name)} names the baseline that a version is held against: ${code(LABEL.baseline)} is the short hash of its
contents, ${code(LABEL.baselineCreatedAt)} when it was built, ${code(LABEL.baselineSource)} from what. A baseline holds no other time of
training: build it when the model is trained, from the same data. Its age in days, and the versions whose replicas hold
different baselines:

\`\`\`promql
(time() - ${METRICS.modelBaselineCreated.name}) / 86400
count ${BY_MODEL} (count by (${LABEL.model}, ${LABEL.version}, ${LABEL.baseline}) (${METRICS.modelInfo.name})) > 1
\`\`\`

The alert ${code('PlumblineStaleModel')} goes by this age (${code('thresholds.model_age')}, 90 days).
`;
}
