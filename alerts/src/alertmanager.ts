import { LABEL } from '@plumbline/core';
import { stringify } from 'yaml';
import type { AlertName } from './alert-names.js';
import { SEVERITY } from './config.js';
import { HEADER } from './header.js';
import type { ResolvedRuleConfig } from './resolve.js';

const TEAM = 'team';
const DEFAULT_URL = 'http://localhost:9/replace-me';
const DEFAULT_RECEIVER = 'plumbline';
const QUIET_RECEIVER = 'plumbline-info';

const named = (...alerts: AlertName[]): string => `alertname=~"${alerts.join('|')}"`;
const DRIFT = named('PlumblineFeatureDrift', 'PlumblinePredictionDrift');
const PER_FEATURE = [LABEL.model, LABEL.version, LABEL.segment, LABEL.role, LABEL.feature];

/**
 * What is told by another alert already. A source is louder or nearer to the cause than its targets.
 */
const INHIBITIONS = [
  // No exporter, no data: what is missing in the fleet is no news.
  {
    source_matchers: [named('PlumblineExporterDown'), 'instance=""'],
    target_matchers: [named('PlumblineNoTraffic', 'PlumblineFeatureVanished', 'PlumblineSampleTooSmall')],
    equal: [],
  },
  // A feature that is gone is also null or missing, and what is left of it has another shape.
  {
    source_matchers: [named('PlumblineFeatureVanished')],
    target_matchers: [
      named(
        'PlumblineNullSpike',
        'PlumblineMissingSpike',
        'PlumblineInvalidSurge',
        'PlumblineFeatureDrift',
        'PlumblineFeatureDriftSustained',
        'PlumblineSampleTooSmall',
      ),
    ],
    equal: PER_FEATURE,
  },
  // Drift pages: that it leans as well, or has values never seen, is part of it.
  {
    source_matchers: [DRIFT],
    target_matchers: [named('PlumblineFeatureDriftSustained', 'PlumblineUnseenValues')],
    equal: PER_FEATURE,
  },
  // Outputs follow inputs: the input is where to look.
  {
    source_matchers: [named('PlumblineFeatureDrift', 'PlumblineFeatureVanished')],
    target_matchers: [named('PlumblinePredictionDrift')],
    equal: [LABEL.model, LABEL.version, LABEL.segment],
  },
];

/**
 * Labels that all alerts of this configuration have alike, such as the environment: one Alertmanager may serve several, and
 * what fires in one says nothing of another. Those that differ by model or feature are no such labels.
 */
const listOrigins = ({ alert_labels: common, overrides }: ResolvedRuleConfig): string[] =>
  Object.keys(common).filter((name) => overrides.every(({ labels }) => labels?.[name] === undefined));

/** What is for information is told nobody: nothing is silenced by it. */
const LOUD = `${SEVERITY}!="info"`;

function listInhibitions(config: ResolvedRuleConfig) {
  const origins = listOrigins(config);
  return [...INHIBITIONS, ...inhibitLongerWindows(config)].map(({ source_matchers, equal, ...rule }) => ({
    source_matchers: [...source_matchers, LOUD],
    ...rule,
    equal: [...equal, ...origins],
  }));
}

/** What drifts over a short window drifts over longer ones hours later: that is the same drift, told again. */
function inhibitLongerWindows({ windows }: ResolvedRuleConfig) {
  const paging = windows.filter(({ pages }) => pages).map(({ window }) => window);
  return paging.slice(0, -1).map((window, i) => ({
    source_matchers: [DRIFT, `${LABEL.window}="${window}"`],
    target_matchers: [DRIFT, `${LABEL.window}=~"${paging.slice(i + 1).join('|')}"`],
    equal: PER_FEATURE,
  }));
}

/**
 * An example configuration of Alertmanager: one notification for everything about a model version, as one broken pipeline
 * moves many features; a route for each team; what is for information never wakes anybody.
 */
export function renderAlertmanager(config: ResolvedRuleConfig): string {
  const { teams } = config;
  const receiver = (name: string, url: string) => ({
    name,
    webhook_configs: [{ url, send_resolved: true }],
  });
  return (
    HEADER +
    stringify(
      {
        route: {
          receiver: DEFAULT_RECEIVER,
          group_by: [LABEL.model, LABEL.version, ...listOrigins(config)],
          // Long enough for the other features that the same cause has moved.
          group_wait: '2m',
          group_interval: '15m',
          repeat_interval: '12h',
          routes: [
            {
              matchers: [`${SEVERITY}="info"`],
              receiver: QUIET_RECEIVER,
              group_wait: '1h',
              repeat_interval: '7d',
            },
            ...teams.map(({ name }) => ({
              matchers: [`${TEAM}=${JSON.stringify(name)}`],
              receiver: `${DEFAULT_RECEIVER}-${name}`,
            })),
          ],
        },
        inhibit_rules: listInhibitions(config),
        receivers: [
          receiver(DEFAULT_RECEIVER, DEFAULT_URL),
          { name: QUIET_RECEIVER },
          ...teams.map(({ name, webhook_url }) => receiver(`${DEFAULT_RECEIVER}-${name}`, webhook_url)),
        ],
      },
      { lineWidth: 0, aliasDuplicateObjects: false },
    )
  );
}
