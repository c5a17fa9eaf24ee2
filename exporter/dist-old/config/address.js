/**
 * Reads a listen address in the notation of Prometheus' exporters: `:9965`, `127.0.0.1:0`, `[::1]:9965`.
 *
 * @returns host (undefined: all addresses) and port (0: any free one)
 * @throws RangeError for anything else
 */
export function parseAddress(text) {
    const match = /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]]*)):(\d{1,5})$/.exec(text);
    const port = Number(match?.[3]);
    if (!match || port > 65_535) {
        throw new RangeError(`"${text}" is no listen address: write it like :9965, 127.0.0.1:9965 or [::1]:9965`);
    }
    return { host: match[1] ?? (match[2] || undefined), port };
}
//# sourceMappingURL=address.js.map