/** One measured figure, as every command of this project prints it with `--json`. */
export interface Figure {
  /** Stable from version to version, such as `baseline.parquet10m.rss_mb`. */
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
  /** What the value is held to, such as `<= 512`; null for a figure that is only information. */
  readonly goal: string | null;
  readonly ok: boolean;
}

export const inform = (name: string, value: number, unit = ''): Figure => ({
  name,
  value,
  unit,
  goal: null,
  ok: true,
});

export const is = (name: string, value: number, expected: number, unit = ''): Figure => ({
  name,
  value,
  unit,
  goal: `= ${expected}`,
  ok: value === expected,
});

export const atMost = (name: string, value: number, most: number, unit = ''): Figure => ({
  name,
  value,
  unit,
  goal: `<= ${most}`,
  ok: value <= most,
});

export const atLeast = (name: string, value: number, least: number, unit = ''): Figure => ({
  name,
  value,
  unit,
  goal: `>= ${least}`,
  ok: value >= least,
});

/** Three digits: more would be noise. */
export const roundFigure = (value: number): number => Number(value.toPrecision(3));

/** A figure with what it is held to, as a line of text. */
export function describeFigure({ name, value, unit, goal, ok }: Figure): string {
  const measured = `${name}: ${value}${unit && ` ${unit}`}`;
  return goal === null ? `     ${measured}` : `${ok ? 'ok  ' : 'FAIL'} ${measured} (${goal})`;
}
