/** Names the client of a request that a worker passes on. */
export const CLIENT_HEADER = 'X-Plumbline-Client';
/** Where a request comes from. The header is believed only on a Unix socket, which has no address of its own. */
export function findClient({ socket, headers }) {
    return socket.remoteAddress ?? headers[CLIENT_HEADER.toLowerCase()];
}
//# sourceMappingURL=client-address.js.map