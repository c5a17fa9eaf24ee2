/** The part of the help that tells the flags, from what the schema says of their keys. */
export declare function describeFlags(): string;
//# sourceMappingURL=describe-flags.d.ts.map