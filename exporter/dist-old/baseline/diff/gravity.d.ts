/** How much a finding weighs in a gate, the gravest last. */
export declare const GRAVITIES: readonly ["ok", "warn", "drift"];
export type Gravity = (typeof GRAVITIES)[number];
export declare function pickGravest(first: Gravity, second: Gravity): Gravity;
//# sourceMappingURL=gravity.d.ts.map