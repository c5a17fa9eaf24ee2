/** A measured number in four figures, whole numbers below a billion in full: `0.01273`, `1,439`, `1.5e-9`. */
export declare function formatNumber(x: number): string;
/** A share as percent with one decimal; what is not nothing never reads as nothing. */
export declare function formatPercent(share: number): string;
//# sourceMappingURL=numbers.d.ts.map