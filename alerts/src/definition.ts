import type { AlertName } from './alert-names.js';
import type { Severity } from './config.js';
import type { ResolvedRuleConfig } from './resolve.js';
import type { Dialect } from './template.js';

/** Where the rules stand that read no window: the conduct of the exporters. */
export const CONDUCT = 'conduct';

/** One rule of an alert: most have one, some one for each window. */
export interface AlertPart {
  /** A window, in whose group it stands, or {@link CONDUCT}. */
  readonly group: string;
  readonly expr: string;
  /** How long it must hold where the configuration does not say. */
  readonly for: string;
  readonly summary: string;
  /** Sentences; null ones are left out. */
  readonly description: readonly (string | null)[];
  /** Labels beside those of the series. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** An alert of the catalogue. */
export interface AlertDefinition {
  readonly name: AlertName;
  readonly severity: Severity;
  /** Its rules; none where the configuration gives it nothing to watch. */
  build(config: ResolvedRuleConfig, say: Dialect): readonly AlertPart[];
}
