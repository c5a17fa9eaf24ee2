import { type Command } from './command.js';
export declare const command: Command;
//# sourceMappingURL=baseline-show.d.ts.map