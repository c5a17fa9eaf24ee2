import { type Command } from './command.js';
export declare const command: Command;
//# sourceMappingURL=baseline-check.d.ts.map