import { help, run, summary } from '@plumbline/alerts/cli';
/** The rules live in a package of their own, as they are built and shipped apart from the service; this is its door. */
export const command = { summary, help, run };
//# sourceMappingURL=rules.js.map