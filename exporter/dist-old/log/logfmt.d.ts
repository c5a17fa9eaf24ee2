/** Writes an object as one logfmt line, `level=info msg="listening" url=http://…`, without a line end. */
export declare function formatLogfmt(fields: Readonly<Record<string, unknown>>, prefix?: string): string;
//# sourceMappingURL=logfmt.d.ts.map