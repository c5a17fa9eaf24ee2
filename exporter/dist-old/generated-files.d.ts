import type { Generated } from '@plumbline/tools';
/** The files of `docs/` that are made. */
export declare const GENERATED: Generated;
//# sourceMappingURL=generated-files.d.ts.map