import { STATUS_CODES } from 'node:http';
import { PROBLEM_CONTENT_TYPE } from '@plumbline/core';
/** Answers with RFC 9457 problem details. */
export function sendProblem(response, status, detail, more = {}) {
    const problem = {
        type: 'about:blank',
        title: STATUS_CODES[status] ?? 'Error',
        status,
        detail,
        ...more,
    };
    const body = Buffer.from(JSON.stringify(problem));
    response.writeHead(status, {
        'Content-Type': `${PROBLEM_CONTENT_TYPE}; charset=utf-8`,
        'Content-Length': body.length,
    });
    response.end(body);
}
//# sourceMappingURL=problem.js.map