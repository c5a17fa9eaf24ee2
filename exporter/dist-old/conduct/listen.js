import { once } from 'node:events';
import { parseAddress } from '../config/address.js';
/**
 * Starts to listen.
 *
 * @param address `host:port`
 * @param isTls whether TLS is spoken there
 * @returns the base URL
 * @throws Error if the address cannot be had
 */
export async function listen(server, address, isTls) {
    const { host, port } = parseAddress(address);
    server.listen(port, host);
    try {
        await once(server, 'listening');
    }
    catch (error) {
        if (error.code !== 'EADDRINUSE')
            throw new Error(`cannot listen on ${address}: ${error.message}`, { cause: error });
        throw new Error(`${address} is taken by another process: choose another --web.listen-address`, {
            cause: error,
        });
    }
    return describeAddress(server.address(), isTls);
}
const describeAddress = ({ address, family, port }, isTls) => `${isTls ? 'https' : 'http'}://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
//# sourceMappingURL=listen.js.map