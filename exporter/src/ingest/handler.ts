import type { RequestHandler } from 'express';
import type { IngestResponse } from '@plumbline/core';
import type { Fleet } from '../monitor/fleet.js';
import { sendProblem } from '../api/problem.js';
import { acceptEvents } from './accept.js';
import { readBody } from './body.js';
import { BodyError, type Decoder } from './decode.js';
import { findDecoder } from './formats.js';
import type { MeterOf } from './meter.js';

/** `POST /v1/predictions`: counts the events of a body. */
export function handlePredictions(fleet: Fleet, meterOf: MeterOf, bodyLimit: () => number): RequestHandler {
  return async (request, response) => {
    let decoder: Decoder | undefined;
    try {
      decoder = findDecoder(request.headers['content-type']);
      const body = await readBody(request, bodyLimit());
      const outcome = await acceptEvents(decoder.decode(body), fleet, meterOf(decoder.format));
      if (outcome.accepted > 0 || outcome.rejected_total === 0) response.json(outcome);
      else sendNoneAccepted(response, outcome);
    } catch (error) {
      if (!(error instanceof BodyError)) throw error;
      meterOf(decoder?.format ?? 'unknown').reject(error.reason);
      // What the client still sends will not be read: the connection cannot be used again.
      if (!request.complete) response.set('Connection', 'close');
      sendProblem(response, error.status, error.message, { reason: error.reason });
    }
  };
}

function sendNoneAccepted(response: Parameters<RequestHandler>[1], outcome: IngestResponse): void {
  const first = outcome.rejected[0]!;
  const detail = `no event was accepted: event ${first.index}: ${first.detail}`;
  sendProblem(response, 422, detail, { reason: first.reason, ...outcome });
}
