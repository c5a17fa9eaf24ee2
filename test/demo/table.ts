import type { DriftRow } from './drift-row.js';

const BAR_WIDTH = 20;
/** PSI that fills the bar. */
const FULL_BAR = 0.5;

/** Three decimals, cut: what is below the floor of a verdict never reads as if it were on it. */
export const formatPsi = (psi: number): string => (Math.floor(psi * 1000 + 1e-9) / 1000).toFixed(3);

/** The drift table as text. While the window fills, no verdict is given. */
export function renderTable(rows: readonly DriftRow[], isJudged: boolean): string {
  const width = Math.max(...rows.map(({ feature }) => feature.length), 'feature'.length);
  const head = [
    'feature'.padEnd(width),
    'role'.padEnd(10),
    'PSI  ',
    ' critical',
    'n'.padStart(8),
    'verdict',
  ].join('  ');
  return [head, ...rows.map((row) => renderRow(row, width, isJudged))].join('\n');
}

function renderRow(row: DriftRow, width: number, isJudged: boolean): string {
  const { feature, role, psi, criticalPsi, observations, verdict } = row;
  return [
    feature.padEnd(width),
    role.padEnd(10),
    formatPsi(psi),
    (criticalPsi?.toFixed(4) ?? '-').padStart(9),
    Math.round(observations).toLocaleString('en').padStart(8),
    (isJudged ? verdict : '(filling)').padEnd(12),
    '█'.repeat(Math.round(Math.min(1, psi / FULL_BAR) * BAR_WIDTH)),
  ]
    .join('  ')
    .trimEnd();
}
