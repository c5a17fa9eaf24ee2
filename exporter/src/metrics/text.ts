import type { MetricFamily } from '@plumbline/core';

/** A label set as it stands in the text format, `{a="x",b="y"}`; labels with an empty value are left out. */
export function renderLabels(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).filter(([, value]) => value !== '');
  if (pairs.length === 0) return '';
  return `{${pairs.map(([name, value]) => `${name}="${escapeLabelValue(value)}"`).join(',')}}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n' };

function escapeLabelValue(value: string): string {
  return value.replace(/[\\"\n]/g, (character) => ESCAPES[character]!);
}

/** The comment lines in front of a family. */
export function renderHeader({ name, help, type }: MetricFamily): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`;
}

/** One sample line. */
export function renderSample(name: string, labels: Readonly<Record<string, string>>, value: number): string {
  return `${name}${renderLabels(labels)} ${renderValue(value)}\n`;
}

/** A number as Prometheus reads it. */
export function renderValue(value: number): string {
  if (value === Infinity) return '+Inf';
  if (value === -Infinity) return '-Inf';
  return String(value);
}
