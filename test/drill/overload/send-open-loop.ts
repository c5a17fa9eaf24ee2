import { setTimeout as sleep } from 'node:timers/promises';
import { ROUTES, type IngestResponse } from '@plumbline/core';
import { Client, type Answer } from '../../bench/client.js';
import { NDJSON, type Load } from './measure-capacity.js';

/** What became of bodies that were sent without waiting for answers. Everything in events but what is said otherwise. */
export interface OpenLoopReport {
  sent: number;
  accepted: number;
  refused: number;
  /** Requests answered 503. */
  refusals: number;
  /** Requests answered 503 without saying when to come again. */
  refusalsWithoutRetry: number;
  /** Events of requests with any other answer. */
  otherwise: number;
  /** Events of requests whose connection failed. */
  failed: number;
  /** Their error codes. */
  readonly failures: Set<string>;
  /** Until the last one was sent. */
  seconds: number;
}

export interface OpenLoopOptions {
  readonly eventsPerSecond: number;
  readonly seconds: number;
  /** Opened before anything is sent, as senders keep them; nothing more is sent until one is free. */
  readonly connections: number;
}

const TICK_MS = 2;

/** Sends bodies at a rate of its own, however many answers are outstanding. Settles once all are answered. */
export async function sendOpenLoop(load: Load, options: OpenLoopOptions): Promise<OpenLoopReport> {
  const report: OpenLoopReport = {
    ...{ sent: 0, accepted: 0, refused: 0, refusals: 0, refusalsWithoutRetry: 0, otherwise: 0, failed: 0 },
    ...{ seconds: 0, failures: new Set<string>() },
  };
  const { bodies, eventsPerBody, url } = load;
  const requests = Math.ceil((options.eventsPerSecond * options.seconds) / eventsPerBody);
  const clients = Array.from({ length: options.connections }, () => new Client(url));
  for (const client of clients) await client.get('/-/healthy');
  const free = [...clients];
  const open = new Set<Promise<void>>();
  const send = async (client: Client, body: Buffer): Promise<void> => {
    try {
      count(report, await client.post(ROUTES.predictions, body, NDJSON), eventsPerBody);
    } catch (error) {
      report.failures.add((error as NodeJS.ErrnoException).code ?? String(error));
      report.failed += eventsPerBody;
    }
    free.push(client);
  };
  const start = performance.now();
  let made = 0;
  while (made < requests) {
    const due = ((performance.now() - start) / 1000) * (options.eventsPerSecond / eventsPerBody);
    for (let client; made < Math.min(due, requests) && (client = free.shift()); made++) {
      const sending = send(client, bodies[made % bodies.length]!).finally(() => open.delete(sending));
      open.add(sending);
    }
    await sleep(TICK_MS);
  }
  report.seconds = (performance.now() - start) / 1000;
  await Promise.all(open);
  clients.forEach((client) => client.close());
  report.sent = made * eventsPerBody;
  return report;
}

function count(report: OpenLoopReport, { status, headers, body }: Answer, events: number): void {
  if (status === 200) {
    const { accepted } = JSON.parse(body.toString()) as IngestResponse;
    report.accepted += accepted;
    report.otherwise += events - accepted;
  } else if (status === 503) {
    report.refused += events;
    report.refusals++;
    if (!(Number(headers['retry-after']) > 0)) report.refusalsWithoutRetry++;
  } else report.otherwise += events;
}
