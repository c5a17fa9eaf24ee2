import { z } from 'zod';
/** A value as its schema has it, without what the schema marks with `.meta({ secret: true })`. */
export declare function hideSecrets(schema: z.core.$ZodType, value: unknown): unknown;
//# sourceMappingURL=hide-secrets.d.ts.map