import { type Command } from './command.js';
export declare const command: Command;
//# sourceMappingURL=replay.d.ts.map