import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { z } from 'zod';

const pageSchema = z.object({
  status: z.enum(['firing', 'resolved']),
  receiver: z.string(),
  alerts: z.array(
    z.object({
      status: z.enum(['firing', 'resolved']),
      labels: z.record(z.string(), z.string()),
      annotations: z.record(z.string(), z.string()),
    }),
  ),
});

/** One notification as Alertmanager's webhook sends it: what would wake somebody. */
export type Page = z.infer<typeof pageSchema>;

/** A receiver of Alertmanager's webhook that keeps what it got. */
export interface Pager {
  readonly url: string;
  readonly pages: readonly Page[];
  close(): void;
}

export async function startPager(): Promise<Pager> {
  const pages: Page[] = [];
  const server = createServer((request, response) => {
    json(request)
      .then((body) => {
        pages.push(pageSchema.parse(body));
        response.end();
      })
      .catch((error: unknown) => response.writeHead(400).end(String(error)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    pages,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
