/** How much a finding weighs in a gate, the gravest last. */
export const GRAVITIES = ['ok', 'warn', 'drift'] as const;
export type Gravity = (typeof GRAVITIES)[number];

export function pickGravest(first: Gravity, second: Gravity): Gravity {
  return GRAVITIES.indexOf(first) >= GRAVITIES.indexOf(second) ? first : second;
}
