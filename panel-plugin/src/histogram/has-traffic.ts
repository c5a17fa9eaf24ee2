import type { Histogram } from './types';

/** Whether any value arrived in the window. */
export const hasTraffic = ({ bins }: Histogram): boolean => bins.some(({ liveShare }) => liveShare !== null);
