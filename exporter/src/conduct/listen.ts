import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server as TlsServer } from 'node:tls';
import { parseAddress } from '../config/address.js';

/** Starts to listen. @param address `host:port` @returns the base URL @throws Error if the address cannot be had */
export async function listen(server: Server, address: string): Promise<string> {
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
  return describeAddress(server);
}

function describeAddress(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  const protocol = server instanceof TlsServer ? 'https' : 'http';
  return `${protocol}://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
