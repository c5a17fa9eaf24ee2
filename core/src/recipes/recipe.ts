/** Two samples as a recipe takes them. */
export type RecipeInput =
  /** Raw values: the tool's own binning applies. */
  | { readonly kind: 'numbers'; readonly baseline: readonly number[]; readonly live: readonly number[] }
  /** Counts per bin or category, in the same order on both sides: the tool's zero handling and formulas apply. */
  | {
      readonly kind: 'counts';
      /** Bins of a number, in order; false for categories. */
      readonly ordered: boolean;
      readonly baseline: readonly number[];
      readonly live: readonly number[];
    };

export interface RecipeResult {
  /** By the tool's name for it; null where the tool has no finite number either. */
  readonly statistics: Readonly<Record<string, number | null>>;
  /** The bins that the tool would have used, for raw values. */
  readonly bins?: RecipeBins;
}

export interface RecipeBins {
  /** Bounds of the bins, one more than bins unless the outer ones are open. */
  readonly edges: readonly number[];
  readonly baseline: readonly number[];
  readonly live: readonly number[];
}

/** How another tool would have computed its numbers, for users who come from there. */
export interface Recipe {
  readonly name: string;
  /** Bins, zeros and forms, in one line. */
  readonly summary: string;
  /** @throws RangeError for an empty sample or values that the tool cannot bin */
  compute(input: RecipeInput): RecipeResult;
}

/** JSON has no NaN and no Infinity. */
export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
