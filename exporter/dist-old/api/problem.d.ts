import { type ServerResponse } from 'node:http';
/** Answers with RFC 9457 problem details. */
export declare function sendProblem(response: ServerResponse, status: number, detail: string, more?: object): void;
//# sourceMappingURL=problem.d.ts.map