import type { DuckDBConnection } from '@duckdb/node-api';
/** Tells how far a build is. */
export interface BuildProgress {
    /** Takes the connection whose queries count as progress within a step. */
    watch(connection: DuckDBConnection): void;
    /** A step whose length is known only to the engine. */
    begin(step: string): void;
    /** @param done columns that are finished, of `total` */
    report(done: number, total: number): void;
    end(): void;
}
export declare const SILENT: BuildProgress;
/** Draws a bar on a terminal; elsewhere nothing, as a build says what it made when it is done. */
export declare function showBuildProgress(stream: NodeJS.WriteStream): BuildProgress;
//# sourceMappingURL=progress.d.ts.map