import { help, run, summary } from '@plumbline/alerts/cli';
import type { Command } from './command.js';

/** The rules live in a package of their own, as they are built and shipped apart from the service; this is its door. */
export const command: Command = { summary, help, run };
