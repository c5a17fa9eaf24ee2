import { ROUTES } from '@plumbline/core';
import { Client, postAccepted } from '../../bench/client.js';

export interface Load {
  readonly url: string;
  readonly bodies: readonly Buffer[];
  readonly eventsPerBody: number;
}

export const NDJSON = 'application/x-ndjson';

/** Events a second that an exporter takes from a few senders who wait for each answer. */
export async function measureCapacity(load: Load, seconds: number, connections = 4): Promise<number> {
  const start = performance.now();
  let events = 0;
  const send = async (): Promise<void> => {
    const client = new Client(load.url);
    for (let i = 0; performance.now() - start < seconds * 1000; i++) {
      const body = load.bodies[i % load.bodies.length]!;
      await postAccepted(client, ROUTES.predictions, body, NDJSON, load.eventsPerBody);
      events += load.eventsPerBody;
    }
    client.close();
  };
  await Promise.all(Array.from({ length: connections }, send));
  return (events * 1000) / (performance.now() - start);
}
