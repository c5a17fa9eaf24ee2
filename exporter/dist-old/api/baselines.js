import { isUtf8 } from 'node:buffer';
import { BaselineError, parseBaseline, } from '@plumbline/core';
import { BodyError } from '../ingest/decode.js';
import { readBody } from '../ingest/body.js';
import { RequestError } from './lookup.js';
import { sendProblem } from './problem.js';
/** Largest baseline taken over HTTP; 10 000 features need about a tenth of it. */
const MOST_BYTES = 64 * 2 ** 20;
/** `GET /api/v1/baselines` */
export function handleBaselines(fleet) {
    return (_request, response) => {
        const body = { baselines: Array.from(fleet.entries(), describeEntry) };
        response.json(body);
    };
}
/** `GET /api/v1/baselines/:model/versions/:version`: the file itself. */
export function handleBaseline(fleet) {
    return (request, response) => {
        const { model, version } = readPath(request);
        const entry = fleet.entryOf(model, version);
        if (!entry)
            throw new RequestError(404, `no baseline for model "${model}" version "${version}"`);
        response.json(entry.baseline);
    };
}
/** `PUT /api/v1/baselines/:model/versions/:version`: loads the baseline in the body, while that is enabled. */
export function handlePutBaseline(fleet, publisher, isEnabled) {
    return async (request, response) => {
        if (!isEnabled()) {
            const detail = 'baselines are not taken over HTTP: set web.enable_admin_api, or start the exporter with --web.enable-admin-api';
            sendProblem(response, 403, detail);
            return;
        }
        const baseline = await readBaselineBody(request);
        const existed = fleet.entryOf(baseline.model, baseline.version) !== undefined;
        const { change, file } = await publisher.publish(baseline);
        const entry = fleet.entryOf(baseline.model, baseline.version);
        const body = { change, file, baseline: describeEntry(entry) };
        response.status(existed ? 200 : 201).json(body);
    };
}
const readPath = (request) => request.params;
/** @throws RequestError 400, 413 or 422 saying what is wrong */
async function readBaselineBody(request) {
    const path = readPath(request);
    let baseline;
    try {
        const { bytes: body } = await readBody(request, MOST_BYTES);
        if (!isUtf8(body))
            throw new RequestError(400, 'the body is not UTF-8 text, so it is no baseline file');
        baseline = parseBaseline(body.toString('utf8'), 'the body');
    }
    catch (error) {
        if (error instanceof BodyError)
            throw new RequestError(error.status, error.message);
        if (error instanceof BaselineError)
            throw new RequestError(422, error.message);
        throw error;
    }
    if (baseline.model === path.model && baseline.version === path.version)
        return baseline;
    throw new RequestError(422, `the body is the baseline of model "${baseline.model}" version "${baseline.version}", the path names "${path.model}" and "${path.version}"`);
}
function describeEntry({ baseline, hash, member }) {
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
//# sourceMappingURL=baselines.js.map