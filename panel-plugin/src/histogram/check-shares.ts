import { sum } from '@plumbline/core';
import { FrameError } from './types';

/** Shares that a query rounded still pass. */
const TOLERANCE = 0.01;

/** @throws FrameError unless the shares of a field are parts of one whole */
export function checkShares(shares: readonly number[], field: string): void {
  const bad = shares.findIndex((share) => !(share >= 0 && share < Infinity));
  if (bad >= 0) {
    throw new FrameError(`Row ${bad + 1} of the field "${field}" holds ${shares[bad]}, which is no share.`);
  }
  const total = sum(shares);
  if (Math.abs(total - 1) > TOLERANCE) {
    throw new FrameError(
      `The field "${field}" adds up to ${Number(total.toPrecision(4))}, not to 1. ` +
        'It has to hold shares (not counts or percentages) of all bins of one feature.',
    );
  }
}
