/** What a baseline is built from and how. */
export interface BuildOptions {
  readonly model: string;
  readonly version: string;
  /** Files or globs of one format. */
  readonly data: readonly string[];
  readonly where?: string | undefined;
  readonly predictions: readonly string[];
  readonly labels: readonly string[];
  /** Feature columns; without it all that are neither prediction nor label. */
  readonly include?: readonly string[] | undefined;
  readonly exclude: readonly string[];
  /** Columns whose kind is not inferred. */
  readonly categorical: readonly string[];
  readonly numeric: readonly string[];
  /** Bins wished for in a numeric feature. */
  readonly bins: number;
  /** Most categories with a bin of their own. */
  readonly categories: number;
}
