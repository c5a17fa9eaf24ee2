import type { z } from 'zod';
import { configSchema } from '../config/schema.js';
import { type Service, type ServiceOptions } from '../service.js';
export type TestServiceOptions = Pick<ServiceOptions, 'baselines'> & Partial<ServiceOptions> & {
    readonly windows?: readonly string[];
    readonly seriesLimit?: number;
    /** Further sections of the configuration. */
    readonly sections?: Partial<z.input<typeof configSchema>>;
};
/** A running exporter on a free port of the loopback address. */
export declare function startTestService({ windows, seriesLimit, sections, ...options }: TestServiceOptions): Promise<Service>;
//# sourceMappingURL=service.d.ts.map