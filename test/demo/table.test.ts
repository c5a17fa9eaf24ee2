import { describe, expect, it } from 'vitest';
import type { DriftRow } from './drift-row.js';
import { formatPsi, renderTable } from './table.js';

const rows: DriftRow[] = [
  { feature: 'late', role: 'feature', psi: 0.25, criticalPsi: 0.01, observations: 12345.6, verdict: 'drift' },
  { feature: 'p', role: 'prediction', psi: 0, criticalPsi: null, observations: 0, verdict: 'insufficient' },
];

describe('renderTable', () => {
  it('lines up figures and verdicts', () => {
    expect(
      renderTable(rows, true)
        .split('\n')
        .map((line) => line.trimEnd()),
    ).toEqual([
      'feature  role        PSI     critical         n  verdict',
      'late     feature     0.250     0.0100    12,346  drift         ██████████',
      'p        prediction  0.000          -         0  insufficient',
    ]);
  });

  it('gives no verdict while the window fills', () => {
    expect(renderTable(rows, false)).not.toContain('drift');
    expect(renderTable(rows, false)).toContain('(filling)');
  });

  it('never shows a PSI as on the floor that it is below', () =>
    expect([0.19996, 0.2, 0.0999, 1e-9].map(formatPsi)).toEqual(['0.199', '0.200', '0.099', '0.000']));
});
