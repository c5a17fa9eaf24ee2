import { STATUS_CODES } from 'node:http';
import type { Response } from 'express';
import { PROBLEM_CONTENT_TYPE, type Problem } from '@plumbline/core';

/** Answers with RFC 9457 problem details. */
export function sendProblem(response: Response, status: number, detail: string, more: object = {}): void {
  const problem: Problem = {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    ...more,
  };
  response.status(status).type(PROBLEM_CONTENT_TYPE).send(JSON.stringify(problem));
}
