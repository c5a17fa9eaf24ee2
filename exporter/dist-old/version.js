import { createRequire } from 'node:module';
/** Version of this package. */
export const VERSION = createRequire(import.meta.url)('../package.json')
    .version;
//# sourceMappingURL=version.js.map