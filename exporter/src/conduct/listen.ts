import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { parseAddress } from '../config/address.js';

/**
 * Starts to listen.
 *
 * @param address `host:port`
 * @param isTls whether TLS is spoken there
 * @returns the base URL
 * @throws Error if the address cannot be had
 */
export async function listen(server: Server, address: string, isTls: boolean): Promise<string> {
  const { host, port } = parseAddress(address);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE')
      throw new Error(`cannot listen on ${address}: ${(error as Error).message}`, { cause: error });
    throw new Error(`${address} is taken by another process: choose another --web.listen-address`, {
      cause: error,
    });
  }
  return describeAddress(server.address() as AddressInfo, isTls);
}

const describeAddress = ({ address, family, port }: AddressInfo, isTls: boolean): string =>
  `${isTls ? 'https' : 'http'}://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
