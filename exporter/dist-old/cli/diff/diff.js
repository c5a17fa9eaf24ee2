/** What makes a diff fail. */
export const GATES = ['drift', 'warn'];
//# sourceMappingURL=diff.js.map