/** What `promtool check metrics` finds fault with; empty if nothing. @throws Error if promtool cannot be run */
export declare function checkMetrics(text: string): string;
//# sourceMappingURL=promtool.d.ts.map