// Command: serves the flight model over HTTP until SIGTERM or SIGINT.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { readModel } from './model.js';
import { createModelHandler } from './predict-http.js';

const { values } = parseArgs({
  options: { model: { type: 'string' }, listen: { type: 'string', default: '127.0.0.1:0' } },
});
if (!values.model) throw new Error('Usage: model-server.js --model model.json [--listen HOST:PORT]');
const address = /^(?:\[(?<v6>.+)\]|(?<host>[^:]+)):(?<port>\d+)$/.exec(values.listen)?.groups;
if (!address) throw new Error(`--listen ${values.listen}: must be HOST:PORT, such as 127.0.0.1:8080`);

const model = await readModel(values.model);
const server = createServer(createModelHandler(model));
server.listen({ host: address['v6'] ?? address['host'], port: Number(address['port']) }, () => {
  const { address: host, port, family } = server.address() as AddressInfo;
  const authority = family === 'IPv6' ? `[${host}]:${port}` : `${host}:${port}`;
  console.log(`${model.name} ${model.version} listening on http://${authority}`);
});
// Requests under way are answered; with the last connection gone the process ends by itself, with 0.
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => server.close());
