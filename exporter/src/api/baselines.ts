import { isUtf8 } from 'node:buffer';
import {
  BaselineError,
  type Baseline,
  type BaselinesResponse,
  type LoadedBaseline,
  type PutBaselineResponse,
} from '@plumbline/core';
import type { Request, RequestHandler, Response } from 'express';
import type { BaselineReader } from '../baseline/baseline-reader.js';
import { encodeBaseline } from '../baseline/encode-baseline.js';
import { RETRY_AFTER_SECONDS, type Admission } from '../ingest/admission.js';
import { BodyError } from '../ingest/decode.js';
import { readBody } from '../ingest/body.js';
import type { BaselinePublisher } from '../lifecycle/publish-baseline.js';
import type { Entry, Fleet } from '../monitor/fleet.js';
import { runInTurns } from '../turns.js';
import { RequestError } from './lookup.js';
import { sendProblem } from './problem.js';

/** Largest baseline taken over HTTP; 10 000 features of 20 bins need half of it. What is larger holds the event loop for long. */
const MOST_BYTES = 16 * 2 ** 20;

/** `GET /api/v1/baselines` */
export function handleBaselines(fleet: Fleet): RequestHandler {
  return (_request, response) => {
    const body: BaselinesResponse = { baselines: Array.from(fleet.entries(), describeEntry) };
    response.json(body);
  };
}

/** `GET /api/v1/baselines/:model/versions/:version`: the file itself. */
export function handleBaseline(fleet: Fleet): RequestHandler {
  return async (request, response) => {
    const { model, version } = readPath(request);
    const entry = fleet.entryOf(model, version);
    if (!entry) throw new RequestError(404, `no baseline for model "${model}" version "${version}"`);
    const { bytes } = await runInTurns(encodeBaseline(entry.baseline));
    response.type('json').send(bytes);
  };
}

/** What it takes to take baselines. */
export interface BaselineTaking {
  readonly publisher: BaselinePublisher;
  readonly reader: BaselineReader;
  readonly admission: Admission;
  readonly isEnabled: () => boolean;
}

/** `PUT /api/v1/baselines/:model/versions/:version`: loads the baseline in the body, while that is enabled. */
export function handlePutBaseline(taking: BaselineTaking): RequestHandler {
  const { publisher, isEnabled } = taking;
  return async (request, response) => {
    if (!isEnabled()) {
      const detail =
        'baselines are not taken over HTTP: set web.enable_admin_api, or start the exporter with --web.enable-admin-api';
      sendProblem(response, 403, detail);
      return;
    }
    const leave = admitBody(taking.admission, request, response);
    try {
      const baseline = await readBaselineBody(request, taking.reader);
      const { change, file, entry } = await publisher.publish(baseline);
      const body: PutBaselineResponse = { change, file, baseline: describeEntry(entry) };
      response.status(change === 'added' ? 201 : 200).json(body);
    } finally {
      leave();
    }
  };
}

const readPath = (request: Request) => request.params as { model: string; version: string };

/** @returns gives the memory back @throws RequestError 503 if there is none left for the body */
function admitBody(admission: Admission, request: Request, response: Response): () => void {
  const length = Number(request.headers['content-length'] ?? MOST_BYTES);
  try {
    return admission.admit(Math.min(length, MOST_BYTES));
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    response.set('Retry-After', String(RETRY_AFTER_SECONDS));
    // Read and dropped, so that the sender comes to read the answer.
    request.resume();
    throw new RequestError(error.status, error.message);
  }
}

/** @throws RequestError 400, 413 or 422 saying what is wrong */
async function readBaselineBody(request: Request, reader: BaselineReader): Promise<Baseline> {
  const path = readPath(request);
  let baseline: Baseline;
  try {
    const { bytes: body } = await readBody(request, MOST_BYTES);
    if (!isUtf8(body)) throw new RequestError(400, 'the body is not UTF-8 text, so it is no baseline file');
    baseline = await reader.read(body, 'the body');
  } catch (error) {
    if (error instanceof BodyError) throw new RequestError(error.status, error.message);
    if (error instanceof BaselineError) throw new RequestError(422, error.message);
    throw error;
  }
  if (baseline.model === path.model && baseline.version === path.version) return baseline;
  throw new RequestError(
    422,
    `the body is the baseline of model "${baseline.model}" version "${baseline.version}", the path names "${path.model}" and "${path.version}"`,
  );
}

function describeEntry({ baseline, hash, member }: Entry): LoadedBaseline {
  const { model, version, created_at, data, features } = baseline;
  const { source, rows } = data;
  return {
    model,
    version,
    hash,
    created_at,
    source,
    rows,
    features: features.length,
    retired: member === null,
  };
}
