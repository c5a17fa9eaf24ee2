import { DEFAULT_WINDOWS, FEATURE_LABELS, formatDuration, LABEL, parseDuration } from '@plumbline/core';
import { z } from 'zod';
import { ALERT_NAMES } from './alert-names.js';

/** Label by which Alertmanager routes. */
export const SEVERITY = 'severity';
export const SEVERITIES = ['critical', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * `lean` records what alerts and dashboards read: counts, shares, n, PSI, critical value, rates. `full` adds every other
 * statistic, and compares each window with the same hours before for all features, not only for those that have drifted.
 */
export const PROFILES = ['lean', 'full'] as const;

const durationSchema = z.string().transform((text, context) => {
  try {
    return formatDuration(parseDuration(text));
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return z.NEVER;
  }
});

// YAML reads a version such as 7 as a number.
const nameSchema = z
  .string({
    error: ({ input }) =>
      typeof input === 'number' ? `${input} is a number: write it in quotes` : undefined,
  })
  .min(1)
  .refine((name) => !name.includes('{{'), {
    error: ({ input }) =>
      `"${String(input)}" has {{, which Prometheus takes for a template: such a name cannot stand in a rule`,
  });

const labelsSchema = z.record(z.string(), z.string()).superRefine((labels, context) => {
  for (const name of Object.keys(labels)) {
    const fault = findLabelFault(name);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  }
});

/** Labels that tell the instances of an alert apart: one value for all would make two of them the same, which is an error. */
const TAKEN_LABELS: readonly string[] = [
  ...FEATURE_LABELS,
  ...[LABEL.window, LABEL.state, LABEL.reason, LABEL.against, SEVERITY],
  ...['alertname', 'job', 'instance'],
];

function findLabelFault(name: string): string | undefined {
  if (!/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name)) return `"${name}" is no label name: use letters, digits and _`;
  if (TAKEN_LABELS.includes(name)) return `"${name}" is set by the alert itself: choose another name`;
  return undefined;
}

/** How far instant queries look back: rules recorded no more often are not found now and then, by alerts and longer windows. */
const LOOK_BACK = '5m';

const intervalSchema = durationSchema.refine(
  (interval) => parseDuration(interval) < parseDuration(LOOK_BACK),
  {
    error: ({ input }) =>
      `${String(input)} is no shorter than the ${LOOK_BACK} that queries look back: choose a shorter one, or leave it out`,
  },
);

const windowSchema = z
  .strictObject({
    window: durationSchema.describe('Length; written in its shortest form (24h as 1d), which rules match by'),
    interval: intervalSchema.optional().describe('How often the rules are evaluated'),
    pages: z.boolean().optional().describe('Whether drift over this window fires an alert'),
    for: durationSchema.optional().describe('How long drift must hold; a quarter of the window if absent'),
    compare_with: z
      .array(durationSchema)
      .superRefine(refuseEqualAges)
      .optional()
      .describe('Drift pages only if the window also differs from the window this long before, for each'),
  })
  .describe('A window over which drift is recorded');

const floorSchema = z.number().positive();

const overrideSchema = z
  .strictObject({
    model: nameSchema,
    version: nameSchema.optional(),
    segment: nameSchema.optional(),
    feature: nameSchema.optional(),
    drift_floor: z
      .union([floorSchema, z.literal('off')])
      .optional()
      .describe('Smallest PSI that is drift; off where the feature must never page by its shape'),
    warn_floor: z.union([floorSchema, z.literal('off')]).optional(),
    labels: labelsSchema.optional().describe('Labels of the alerts, such as team'),
  })
  .refine((override) => override.drift_floor ?? override.warn_floor ?? override.labels, {
    error: 'changes nothing: give drift_floor, warn_floor or labels',
  });

const thresholdsSchema = z.strictObject({
  drift_floor: floorSchema.optional(),
  warn_floor: floorSchema.optional(),
  rate_floor: z.number().positive().max(1).default(0.01),
  rejected_ratio: z.number().positive().max(1).default(0.05),
  mixed_version_ratio: z.number().positive().max(0.5).default(0.01),
  model_age: durationSchema.default('90d').describe('A model whose baseline is older is stale'),
});

const alertSchema = z.strictObject({
  enabled: z.boolean().optional(),
  for: durationSchema.optional(),
  severity: z.enum(SEVERITIES).optional(),
});

const teamSchema = z.strictObject({
  name: nameSchema.describe('Value of the label team'),
  webhook_url: z.url('is no URL: write it like https://host/path'),
});

const canarySchema = z
  .strictObject({ model: nameSchema, canary: nameSchema, stable: nameSchema })
  .refine(({ canary, stable }) => canary !== stable, { error: 'canary and stable are the same version' });

/** What a user says about rules: everything has a default. */
export const ruleConfigSchema = z.strictObject({
  profile: z.enum(PROFILES).default('lean'),
  windows: z
    .array(windowSchema)
    .min(1, 'windows is empty: name at least one, such as { window: "1h" }, or leave it out')
    .superRefine(refuseEqualWindows)
    .default(() => DEFAULT_WINDOWS.map((window) => ({ window, pages: true }))),
  watch_window: durationSchema
    .optional()
    .describe('Window of the rates and of traffic; one of windows. 1h if there is one, else the shortest'),
  runbook_base_url: z
    .string()
    .refine((url) => URL.canParse(url), {
      error: ({ input }) => `"${String(input)}" is no URL: write it like https://host/runbooks`,
    })
    .transform((url) => url.replace(/\/+$/, ''))
    .default('https://plumbline.example/runbooks'),
  alert_labels: labelsSchema.default({}),
  keep_firing_for: durationSchema
    .optional()
    .describe('Written to every alert; needs Prometheus 2.42. Alerts do not flap without it'),
  thresholds: thresholdsSchema.default(thresholdsSchema.parse({})),
  alerts: z.partialRecord(z.enum(ALERT_NAMES), alertSchema).default({}),
  overrides: z.array(overrideSchema).default([]),
  experiments: z.array(nameSchema).default([]).describe('Models of which several versions may serve at once'),
  canaries: z
    .array(canarySchema)
    .superRefine(refuseEqualCanaries)
    .default([])
    .describe('Versions to be held against another; an experiment'),
  teams: z
    .array(teamSchema)
    .superRefine(refuseEqualTeams)
    .default([])
    .describe('Receivers by the label team'),
});

export type RuleConfig = z.input<typeof ruleConfigSchema>;
export type WindowConfig = z.input<typeof windowSchema>;

interface Context {
  addIssue(issue: { code: 'custom'; message: string }): void;
}

function refuseEqualWindows(windows: readonly { window: string }[], context: Context): void {
  for (const window of findRepeated(windows.map((each) => each.window))) {
    context.addIssue({ code: 'custom', message: `there are two windows of ${window}: keep one of them` });
  }
}

function refuseEqualAges(ages: readonly string[], context: Context): void {
  for (const age of findRepeated(ages)) {
    context.addIssue({ code: 'custom', message: `${age} is named twice: keep one of them` });
  }
}

function refuseEqualCanaries(canaries: readonly { model: string; canary: string }[], context: Context): void {
  const names = canaries.map(({ model, canary }) => `version "${canary}" of model "${model}"`);
  for (const name of findRepeated(names)) {
    context.addIssue({ code: 'custom', message: `${name} is a canary twice: hold it against one version` });
  }
}

function refuseEqualTeams(teams: readonly { name: string }[], context: Context): void {
  for (const name of findRepeated(teams.map((team) => team.name))) {
    context.addIssue({ code: 'custom', message: `there are two teams "${name}": keep one of them` });
  }
}

const findRepeated = (names: readonly string[]): string[] =>
  names.filter((name, i) => names.indexOf(name) < i);
