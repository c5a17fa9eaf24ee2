import type { RequestHandler } from 'express';
import { sendProblem } from '../api/problem.js';
import type { RunningConfig } from '../config/running-config.js';

/** `POST /-/reload`: 500 with the reason if the configuration is wrong; the old one stays then. */
export function handleReload(running: RunningConfig): RequestHandler {
  return async (_request, response) => {
    try {
      const kept = await running.reload();
      const more = kept.length > 0 ? ` These changes take a restart: ${kept.join(', ')}.` : '';
      response.type('text/plain').send(`Configuration reloaded.${more}\n`);
    } catch (error) {
      sendProblem(response, 500, `the old configuration stays: ${(error as Error).message}`);
    }
  };
}
