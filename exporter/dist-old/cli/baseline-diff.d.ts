import { type Command } from './command.js';
export declare const command: Command;
//# sourceMappingURL=baseline-diff.d.ts.map