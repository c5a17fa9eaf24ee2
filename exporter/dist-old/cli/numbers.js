const FIGURES = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4 });
/** A measured number in four figures, whole numbers below a billion in full: `0.01273`, `1,439`, `1.5e-9`. */
export function formatNumber(x) {
    const size = Math.abs(x);
    if (x === 0)
        return '0';
    if (size >= 1e9 || size < 1e-4)
        return String(Number(x.toPrecision(4)));
    return Number.isInteger(x) || size >= 1000 ? Math.round(x).toLocaleString('en-US') : FIGURES.format(x);
}
/** A share as percent with one decimal; what is not nothing never reads as nothing. */
export function formatPercent(share) {
    if (share > 0 && share < 0.0005)
        return '<0.1%';
    return `${(share * 100).toFixed(1).replace(/\.0$/, '')}%`;
}
//# sourceMappingURL=numbers.js.map