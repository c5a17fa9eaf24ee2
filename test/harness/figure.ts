/** One measured figure, as every command of this project prints it with `--json`. */
export interface Figure {
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
  readonly goal: string | null;
  readonly ok: boolean;
}
