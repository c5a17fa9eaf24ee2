const NARROW_SPACE = '\u202f';
const MINUS = '−';

/** A number as people write it: up to six digits of a fraction's, whole ones in full, thousands apart. */
export function formatNumber(value: number, digits = 6): string {
  const isPlainWhole = Number.isInteger(value) && Math.abs(value) < 1e15;
  const text = String(isPlainWhole ? value : Number(value.toPrecision(digits)));
  return groupThousands(text).replace('-', MINUS);
}

/** A count; Prometheus extrapolates, so it may come with a fraction that nobody counted. */
export const formatCount = (value: number): string => formatNumber(Math.round(value));

/** A share as a percentage. */
export const formatShare = (share: number, digits = 3): string =>
  `${formatNumber(Number((share * 100).toPrecision(digits)))} %`;

/** A PSI in three decimals, cut: below its floors of 0.1 and 0.2 it never reads as if on them. */
export function formatPsi(value: number): string {
  if (value > 0 && value < 0.001) return '< 0.001';
  const cut = Math.floor(value * 1000 + 1e-9) / 1000;
  return cut.toFixed(value < 10 ? 3 : 1);
}

/** A part of a PSI in three decimals; it has no floor. */
export const formatPart = (value: number): string =>
  value > 0 && value < 0.0005 ? '< 0.001' : value.toFixed(3);

/** A critical value: far below the floors with much traffic, so by digits. */
export const formatCritical = (value: number): string => formatNumber(value, 2);

const AGE_UNITS = [
  { name: 's', seconds: 1 },
  { name: 'min', seconds: 60 },
  { name: 'h', seconds: 3600 },
  { name: 'days', seconds: 86_400 },
];

/** An age in the largest unit that gives at least two of it. */
export function formatAge(seconds: number): string {
  const unit = AGE_UNITS.findLast((each) => seconds >= 2 * each.seconds) ?? AGE_UNITS[0]!;
  return `${formatCount(seconds / unit.seconds)} ${unit.name}`;
}

/** Four digits stay together, as in years. */
function groupThousands(text: string): string {
  return text.replace(/^-?\d{5,}/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE));
}
