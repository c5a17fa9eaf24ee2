import { COLUMNAR_TYPE, ROUTES } from '@plumbline/core';
import { postAccepted, type Client } from '../../bench/client.js';
import { makeEvents, toColumns } from '../../bench/workload.js';

interface Request {
  readonly body: Buffer;
  readonly type: string;
  readonly events: number;
}

const SINGLES = 20;
const EVENTS = 100;

/** A cycle of all formats: 20 events one by one, 100 a line each, 100 as columns. */
function makeCycle(): Request[] {
  const events = makeEvents(EVENTS, 1);
  return [
    ...events.slice(0, SINGLES).map((event) => ({
      body: Buffer.from(JSON.stringify(event)),
      type: 'application/json',
      events: 1,
    })),
    {
      body: Buffer.from(events.map((event) => JSON.stringify(event)).join('\n')),
      type: 'application/x-ndjson',
      events: EVENTS,
    },
    { body: Buffer.from(JSON.stringify(toColumns(events))), type: COLUMNAR_TYPE, events: EVENTS },
  ];
}

const CYCLE = makeCycle();
export const EVENTS_PER_CYCLE = CYCLE.reduce((total, { events }) => total + events, 0);

/** Sends one cycle. @throws Error unless every event of it was accepted */
export async function sendCycle(client: Client): Promise<void> {
  for (const { body, type, events } of CYCLE) {
    await postAccepted(client, ROUTES.predictions, body, type, events);
  }
}
