import type { KnownVersion } from '../lists/names';
import { countWords, type Finding } from './finding';

/** What Prometheus holds of Plumbline. */
export interface PrometheusFacts {
  /** Model versions of the last day. */
  readonly versions: readonly KnownVersion[];
  /** Bins that are scraped now. */
  readonly bins: number;
  /** Windows of the recording rules, as they evaluate now. */
  readonly windows: readonly string[];
}

/** Says how far history works, and what is missing. */
export function describePrometheus({ versions, bins, windows }: PrometheusFacts): Finding {
  if (versions.length === 0) {
    return {
      status: 'warning',
      message:
        'Prometheus answers, but has seen no metrics of Plumbline in the last day. ' +
        'Add the exporter to its scrape_configs and check the target there.',
    };
  }
  const models = new Set(versions.map(({ model }) => model));
  const known = `${countWords(models.size, 'model')} in ${countWords(versions.length, 'version')}`;
  if (bins === 0) {
    return {
      status: 'warning',
      message:
        `Prometheus holds history of ${known}, but scrapes no exporter at the moment. ` +
        'Check that the exporter runs and that its target is up.',
    };
  }
  const scraped = `Prometheus scrapes ${known} (${countWords(bins, 'bin')})`;
  if (windows.length === 0) {
    return {
      status: 'warning',
      message:
        `${scraped}, so history works, but the recording rules are not loaded: PSI over time and alerts stay ` +
        'empty. Add prometheus.rules.yaml of Plumbline to its rule_files.',
    };
  }
  return { status: 'success', message: `${scraped} and records windows of ${windows.join(', ')}.` };
}
