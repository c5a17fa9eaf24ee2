import type { Readable } from 'node:stream';
/** Saves a stream as a file, as data is read more than once. The file is gone after `remove`. */
export declare function saveStream(stream: Readable): Promise<{
    readonly path: string;
    remove(): Promise<void>;
}>;
//# sourceMappingURL=save-stream.d.ts.map