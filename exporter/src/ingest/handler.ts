import type { IncomingMessage, ServerResponse } from 'node:http';
import type { IngestResponse } from '@plumbline/core';
import type { Fleet } from '../monitor/fleet.js';
import type { Config } from '../config/schema.js';
import { sendProblem } from '../api/problem.js';
import { acceptEvents } from './accept.js';
import { RETRY_AFTER_SECONDS, type Admission } from './admission.js';
import { readBody } from './body.js';
import { BufferPool } from './buffer-pool.js';
import { BodyError, type Decoder } from './decode.js';
import { followEventTime, type EventTimeOptions } from './event-time.js';
import { findDecoder } from './formats.js';
import type { MeterOf } from './meter.js';
import { Turns } from './turns.js';

type Limits = Config['ingest'];

/** Answers a request, however it was routed; fails only where the exporter does. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** `POST /v1/predictions`: counts the events of a body. @param eventTime given where windows go by event time */
export function handlePredictions(
  fleet: Fleet,
  meterOf: MeterOf,
  limits: () => Limits,
  admission: Admission,
  eventTime?: EventTimeOptions,
): Handler {
  const turns = new Turns();
  const pool = new BufferPool();

  const count = async (request: IncomingMessage, decoder: Decoder): Promise<IngestResponse> => {
    const limit = Math.min(limits().max_body_bytes, decoder.mostBytes ?? Infinity);
    const leave = admission.admit(Math.min(limit, Number(request.headers['content-length'] ?? limit)));
    try {
      const body = await readBody(request, limit, pool);
      try {
        return await turns.run(() => {
          const events = decoder.decode(body.bytes);
          const timed = eventTime ? followEventTime(events, eventTime) : events;
          return acceptEvents(timed, fleet, meterOf(decoder.format));
        });
      } finally {
        body.release();
      }
    } finally {
      leave();
    }
  };

  return async (request, response) => {
    let decoder: Decoder | undefined;
    try {
      decoder = findDecoder(request.headers['content-type']);
      const outcome = await count(request, decoder);
      if (outcome.accepted > 0 || outcome.rejected_total === 0) sendOutcome(response, outcome);
      else sendNoneAccepted(response, outcome);
    } catch (error) {
      if (!(error instanceof BodyError)) throw error;
      meterOf(decoder?.format ?? 'unknown').reject(error.reason);
      if (error.status === 503) response.setHeader('Retry-After', String(RETRY_AFTER_SECONDS));
      // Read and dropped where none of it was read yet, so that the sender comes to read the answer.
      if (error.status === 503 || error.status === 415) request.resume();
      // What the client still sends will not be read: the connection cannot be used again.
      else if (!request.complete) response.setHeader('Connection', 'close');
      sendProblem(response, error.status, error.message, { reason: error.reason });
    }
  };
}

/** Straight to node:http: what Express adds to an answer costs more than counting an event. */
function sendOutcome(response: ServerResponse, outcome: IngestResponse): void {
  const body = JSON.stringify(outcome);
  response.writeHead(200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
  });
  // As text it leaves together with the headers, in one write.
  response.end(body);
}

function sendNoneAccepted(response: ServerResponse, outcome: IngestResponse): void {
  const first = outcome.rejected[0]!;
  const detail = `no event was accepted: event ${first.index}: ${first.detail}`;
  sendProblem(response, 422, detail, { reason: first.reason, ...outcome });
}
