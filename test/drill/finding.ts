/** One promise held to what was found. */
export interface Finding {
  readonly what: string;
  readonly found: number;
  readonly expected: string;
  readonly ok: boolean;
}

export const is = (what: string, found: number, expected: number): Finding => ({
  what,
  found,
  expected: `= ${expected}`,
  ok: found === expected,
});

export const atMost = (what: string, found: number, most: number): Finding => ({
  what,
  found,
  expected: `<= ${most}`,
  ok: found <= most,
});

export const atLeast = (what: string, found: number, least: number): Finding => ({
  what,
  found,
  expected: `>= ${least}`,
  ok: found >= least,
});
