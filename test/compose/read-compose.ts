import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** The repository's folder, which the paths of compose.yaml start from. */
export const ROOT = join(import.meta.dirname, '../..');

const port = z.string().regex(/^127\.0\.0\.1:\d+:\d+$/);
const volume = z.string().regex(/^(\.\/[\w./-]+|[a-z]+):\/[\w./-]+(:ro)?$/);
const condition = z.enum(['service_started', 'service_healthy', 'service_completed_successfully']);

const serviceSchema = z.strictObject({
  image: z.string().optional(),
  build: z.strictObject({ context: z.literal('.'), target: z.string() }).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  volumes: z.array(volume).optional(),
  ports: z.array(port).optional(),
  healthcheck: z
    .strictObject({ test: z.array(z.string()), interval: z.string(), retries: z.int() })
    .optional(),
  depends_on: z.union([z.array(z.string()), z.record(z.string(), z.strictObject({ condition }))]).optional(),
});
export type ComposeService = z.infer<typeof serviceSchema>;

/** What our compose.yaml uses of the format; anything else is an error until it stands here. */
const composeSchema = z.strictObject({
  name: z.string(),
  services: z.record(z.string(), serviceSchema),
  volumes: z.record(z.string(), z.null()),
});

/** Reads the repository's compose.yaml. @throws ZodError naming what does not fit the format */
export async function readCompose(): Promise<z.infer<typeof composeSchema>> {
  return composeSchema.parse(parse(await readFile(join(ROOT, 'compose.yaml'), 'utf8')));
}
