import type { DataTransformerInfo, TransformerRegistryItem } from '@grafana/data';
import { config } from '@grafana/runtime';

// What the Grafana lines want differently is told apart in this file alone.
const isFrom13 = Number.parseInt(config.buildInfo.version) >= 13;

/** A transformation as its registry wants it: itself up to Grafana 12, what loads it since 13. */
export function offerTransformation(info: DataTransformerInfo): TransformerRegistryItem['transformation'] {
  const offered: unknown = isFrom13 ? () => Promise.resolve(info) : info;
  return offered as TransformerRegistryItem['transformation'];
}
