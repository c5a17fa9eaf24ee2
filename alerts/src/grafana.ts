import { createHash } from 'node:crypto';
import { LABEL } from '@plumbline/core';
import { stringify } from 'yaml';
import { buildAlerts } from './build-alerts.js';
import { SEVERITY } from './config.js';
import { CONDUCT } from './definition.js';
import { HEADER } from './header.js';
import type { ResolvedRuleConfig } from './resolve.js';
import type { AlertingRule } from './rules.js';
import { GRAFANA } from './template.js';

/** uid of the Prometheus datasource that has the recorded series. */
const DATASOURCE = 'prometheus';
const FOLDER = 'Plumbline';
const CONTACT_POINT = 'plumbline';
const QUIET_CONTACT_POINT = 'plumbline-info';
const DEFAULT_URL = 'http://localhost:9/replace-me';
const INTERVAL = '1m';
const LOOK_BACK_SECONDS = 600;
const LONGEST_UID = 40;

/**
 * The alerts as Grafana provisions and evaluates them, on series that Prometheus goes on recording, with a contact point
 * and a policy. Grafana keeps no series ALERTS: of the hysteresis only that of drift, which is recorded, works there.
 */
export function renderGrafanaAlerting(config: ResolvedRuleConfig): string {
  const placed = buildAlerts(config, GRAFANA);
  if (placed.length === 0) {
    throw new RangeError('there are no rules to write: every alert is disabled. Enable one under alerts');
  }
  const groups = [...config.windows.map(({ window }) => window), CONDUCT].flatMap((name) => {
    const rules = placed.filter(({ group }) => group === name).map(({ rule }) => toGrafanaRule(rule, name));
    return rules.length === 0
      ? []
      : [{ orgId: 1, name: `plumbline_${name}`, folder: FOLDER, interval: INTERVAL, rules }];
  });
  const contactPoint = (name: string, url: string) => ({
    orgId: 1,
    name,
    receivers: [{ uid: makeUid(name), type: 'webhook', settings: { url } }],
  });
  const file = {
    apiVersion: 1,
    groups,
    contactPoints: [
      contactPoint(CONTACT_POINT, DEFAULT_URL),
      contactPoint(QUIET_CONTACT_POINT, DEFAULT_URL),
      ...config.teams.map(({ name, webhook_url }) => contactPoint(`${CONTACT_POINT}-${name}`, webhook_url)),
    ],
    policies: [
      {
        orgId: 1,
        receiver: CONTACT_POINT,
        group_by: ['grafana_folder', LABEL.model, LABEL.version],
        group_wait: '2m',
        group_interval: '15m',
        repeat_interval: '12h',
        routes: [
          {
            receiver: QUIET_CONTACT_POINT,
            object_matchers: [[SEVERITY, '=', 'info']],
            group_wait: '1h',
            repeat_interval: '7d',
          },
          ...config.teams.map(({ name }) => ({
            receiver: `${CONTACT_POINT}-${name}`,
            object_matchers: [['team', '=', name]],
          })),
        ],
      },
    ],
  };
  return HEADER + stringify(file, { lineWidth: 0, blockQuote: 'literal', aliasDuplicateObjects: false });
}

function toGrafanaRule({ alert, expr, labels, annotations, ...rule }: AlertingRule, group: string) {
  const relativeTimeRange = { from: LOOK_BACK_SECONDS, to: 0 };
  const parts = [group, labels[LABEL.model], labels[LABEL.version], labels[LABEL.against]].filter(Boolean);
  return {
    // Not of its expression: Grafana would keep the rule of the old threshold beside the new one.
    uid: makeUid(JSON.stringify([alert, ...parts])),
    title: `${alert} (${parts.join(', ')})`,
    condition: 'B',
    for: rule.for,
    // Rules select what is wrong: nothing selected is well, and no error of Prometheus is drift.
    noDataState: 'OK',
    execErrState: 'Error',
    labels,
    annotations,
    data: [
      {
        refId: 'A',
        relativeTimeRange,
        datasourceUid: DATASOURCE,
        model: { refId: 'A', expr, instant: true, range: false },
      },
      {
        refId: 'B',
        relativeTimeRange,
        datasourceUid: '__expr__',
        model: {
          refId: 'B',
          type: 'math',
          // The rule's own comparison has decided; a value may well be 0.
          expression: 'is_number($A)',
        },
      },
    ],
  };
}

/** Stable, short and of the letters that Grafana takes. */
function makeUid(text: string): string {
  return `plumbline-${createHash('sha256').update(text).digest('hex')}`.slice(0, LONGEST_UID);
}
