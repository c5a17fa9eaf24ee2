import { formatNumber } from '../words/format-number';
import { chooseStep, listTicks } from './nice-ticks';

/** Pixels per label wished for. */
const PITCH = 38;

/** Percentages along the y axis, all with the same number of decimals. */
export function layoutHeightLabels(top: number, height: number) {
  const percent = top * 100;
  const count = Math.max(2, height / PITCH);
  const decimals = -Math.floor(Math.log10(chooseStep(percent, count)));
  const write = (value: number) =>
    decimals > 4 || value === 0 ? formatNumber(value, 2) : value.toFixed(Math.max(0, decimals));
  return listTicks(0, percent, count).map((value) => ({
    y: height - (value / percent) * height,
    text: `${write(value)} %`,
  }));
}
