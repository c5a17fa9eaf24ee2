import { type BaselineFeature } from '@plumbline/core';
/** One bin of a baseline feature. */
export interface Bin {
    /** The label value in Prometheus. */
    readonly bin: string;
    /** Exclusive; null where the bin is open. Of numbers only. */
    readonly lower?: number | null;
    /** Inclusive; null where the bin is open. Of numbers only. */
    readonly upper?: number | null;
    readonly category?: string;
    readonly count: number;
    readonly share: number;
}
/** The bins of a feature with what stands in them. */
export declare function listBins(feature: BaselineFeature): Bin[];
//# sourceMappingURL=list-bins.d.ts.map