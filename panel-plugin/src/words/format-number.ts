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

/** A share as a percentage of up to three digits. */
export const formatShare = (share: number): string =>
  `${formatNumber(Number((share * 100).toPrecision(3)))} %`;

/** A statistic such as the PSI, in three digits. */
export const formatStatistic = (value: number): string => formatNumber(value, 3);

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
