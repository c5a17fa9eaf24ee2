/**
 * Reads a listen address in the notation of Prometheus' exporters: `:9965`, `127.0.0.1:0`, `[::1]:9965`.
 *
 * @returns host (undefined: all addresses) and port (0: any free one)
 * @throws RangeError for anything else
 */
export declare function parseAddress(text: string): {
    host: string | undefined;
    port: number;
};
//# sourceMappingURL=address.d.ts.map