import type { Command } from './command.js';
/** The rules live in a package of their own, as they are built and shipped apart from the service; this is its door. */
export declare const command: Command;
//# sourceMappingURL=rules.d.ts.map