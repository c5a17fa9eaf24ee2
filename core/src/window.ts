/** Windows over which drift is judged by default, in Prometheus duration notation. */
export const DEFAULT_WINDOWS: readonly string[] = ['5m', '1h', '1d'];

const UNIT_SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
const DURATION = /^(?:\d+w)?(?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?$/;

/**
 * Seconds of a duration in Prometheus notation (`90s`, `5m`, `1h30m`, `1d`): each unit once, longest first.
 *
 * @throws RangeError for anything else, or a duration of 0
 */
export function parseDuration(text: string): number {
  let seconds = 0;
  if (DURATION.test(text)) {
    for (const [, amount, unit] of text.matchAll(/(\d+)([smhdw])/g))
      seconds += Number(amount) * UNIT_SECONDS[unit!]!;
  }
  if (seconds === 0) throw new RangeError(`"${text}" is no duration: write it like 90s, 5m, 1h30m or 1d`);
  return seconds;
}

/** Shortest Prometheus notation of whole seconds: 3600 → `1h`, 90 → `1m30s`. */
export function formatDuration(seconds: number): string {
  let left = Math.round(seconds);
  let text = '';
  for (const unit of ['d', 'h', 'm', 's']) {
    const amount = Math.floor(left / UNIT_SECONDS[unit]!);
    if (amount > 0) text += `${amount}${unit}`;
    left -= amount * UNIT_SECONDS[unit]!;
  }
  return text || '0s';
}
