import type { RequestHandler } from 'express';
import { stringify } from 'yaml';
import { hideSecrets } from '../config/hide-secrets.js';
import type { RunningConfig } from '../config/running-config.js';
import { configSchema } from '../config/schema.js';

/** `GET /config`: the configuration that the process runs on as YAML, secrets hidden. */
export function handleConfig(running: RunningConfig): RequestHandler {
  return (_request, response) => {
    response.type('text/plain').send(stringify(hideSecrets(configSchema, running.current)));
  };
}
