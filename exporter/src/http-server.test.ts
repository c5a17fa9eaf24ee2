import { expect, it } from 'vitest';
import { createAppServer } from './http-server.js';

it.each([
  ['http', undefined],
  ['https', {}],
])('%s keeps idle connections for longer than proxies and scrapers leave them so', (_, tls) => {
  expect(createAppServer(() => undefined, tls).keepAliveTimeout).toBeGreaterThan(60_000);
});
