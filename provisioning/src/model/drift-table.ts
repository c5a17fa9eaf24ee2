import { TableCellHeight } from '@grafana/grafana-foundation-sdk/common';
import { PanelBuilder } from '@grafana/grafana-foundation-sdk/table';
import { DRIFT_FLOOR, LABEL, matchLabels, RECORDED, verdictExpr, WARN_FLOOR } from '@plumbline/core';
import { queryTable } from './queries.js';
import { IN_WINDOW, OF_MODEL, PROMETHEUS, VARIABLE } from './variables.js';
import { mapVerdicts } from './verdicts.js';

// A model may have an input and an output of one name, several segments, and two layouts while a baseline changes.
const ROW = `by (${[LABEL.role, LABEL.feature, LABEL.segment, LABEL.layout].join(', ')})`;
const SELECTED = { ...OF_MODEL, ...IN_WINDOW };

const row = (expr: string): string => `max ${ROW} (${expr})`;
const recorded = (name: string): string => row(name + matchLabels(SELECTED));

/** Fields of the merged table: what they are called on top, and how wide they are. */
const COLUMNS = [
  { field: LABEL.feature, title: 'Feature' },
  { field: LABEL.role, title: 'Role', width: 76 },
  { field: LABEL.segment, title: 'Segment', width: 80 },
  { field: 'Value #psi', title: 'PSI', width: 62, decimals: 3 },
  { field: 'Value #critical', title: 'Critical', width: 74, decimals: 4 },
  { field: 'Value #n', title: 'n', width: 70, decimals: 0 },
  { field: 'Value #verdict', title: 'Verdict', width: 152 },
];

/** The page as it is, time, refresh and theme too, with the feature of a row chosen; a panel on show alone makes room. */
function linkToFeature(): string {
  const chosen = { [VARIABLE.feature]: LABEL.feature, [VARIABLE.role]: LABEL.role };
  const replaced = [...Object.keys(chosen).map((name) => `var-${name}`), 'viewPanel'];
  const parameters = Object.entries(chosen).map(
    ([name, field]) => `var-${name}=\${__data.fields.${field}:percentencode}`,
  );
  return ['${__url.path}${__url.params:exclude:' + `${replaced.join(',')}}`, ...parameters].join('&');
}

/** Every feature of the model version, most drifted first. */
export function buildDriftTable(): PanelBuilder {
  const verdict = row(verdictExpr(SELECTED));
  const panel = new PanelBuilder()
    .title('Features by drift, window $window')
    .description(
      `How far each feature lies from the training data (PSI), the critical value below which chance alone would keep it, the number of values n, and what follows from them: a warning from a PSI of ${WARN_FLOOR} on, drift from ${DRIFT_FLOOR} on, each only if the PSI reaches the critical value too. Click a feature to see it in the other panels.`,
    )
    .datasource(PROMETHEUS)
    .withTarget(queryTable('psi', recorded(RECORDED.psi)))
    .withTarget(queryTable('critical', recorded(RECORDED.psiCritical)))
    .withTarget(queryTable('n', recorded(RECORDED.increase)))
    .withTarget(queryTable('verdict', verdict))
    .withTransformation({ id: 'merge', options: {} })
    .withTransformation({
      id: 'organize',
      options: {
        excludeByName: { Time: true, [LABEL.layout]: true },
        indexByName: Object.fromEntries(COLUMNS.map(({ field }, index) => [field, index])),
        renameByName: Object.fromEntries(COLUMNS.map(({ field, title }) => [field, title])),
      },
    })
    .withTransformation({ id: 'sortBy', options: { fields: {}, sort: [{ field: 'PSI', desc: true }] } })
    .cellHeight(TableCellHeight.Sm)
    .noValue('No drift is recorded here. Are the exporters up, and are the recording rules loaded?');
  for (const { title, width, decimals } of COLUMNS) {
    panel.overrideByName(title, [
      { id: 'noValue', value: '–' },
      ...(width === undefined ? [] : [{ id: 'custom.width', value: width }]),
      ...(decimals === undefined ? [] : [{ id: 'decimals', value: decimals }]),
    ]);
  }
  return panel
    .overrideByName('Feature', [
      { id: 'links', value: [{ title: 'Show ${__value.text}', url: linkToFeature(), targetBlank: false }] },
    ])
    .overrideByName('n', [{ id: 'unit', value: 'locale' }])
    .overrideByName('Verdict', [
      { id: 'mappings', value: mapVerdicts() },
      { id: 'custom.align', value: 'center' },
      { id: 'custom.cellOptions', value: { type: 'color-background', mode: 'basic' } },
    ]);
}
