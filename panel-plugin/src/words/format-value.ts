import { formattedValueToString, getValueFormat, type FieldConfig } from '@grafana/data';
import { formatNumber } from './format-number';

/** Writes values of the feature as the first field configuration with a unit or decimals says. */
export function createValueFormat(configs: readonly FieldConfig[]): (value: number) => string {
  const config = configs.find(({ unit, decimals }) => unit || typeof decimals === 'number');
  if (!config) return (value) => formatNumber(value);
  const format = getValueFormat(config.unit ?? 'none');
  return (value) => formattedValueToString(format(value, config.decimals));
}
