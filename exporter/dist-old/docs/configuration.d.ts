/** docs/configuration.md: every flag and every key of both files. */
export declare function describeConfiguration(): string;
//# sourceMappingURL=configuration.d.ts.map