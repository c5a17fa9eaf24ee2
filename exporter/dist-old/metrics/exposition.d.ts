import type { Collector } from '@plumbline/core';
import type { Fleet } from '../monitor/fleet.js';
import type { ModelCollector } from './collector.js';
import { type TextFormat } from './text.js';
/** Which part of the metrics of models a scrape asks for. */
export interface ModelSelection {
    readonly collectors: ReadonlySet<Collector>;
    /** Undefined: all. */
    readonly models: ReadonlySet<string> | undefined;
}
/** Told of a part that could not be written. */
export type OnFailure = (failed: {
    readonly collector: Collector;
    readonly family: string;
    error: unknown;
}) => void;
/** Writes the metrics of all models in a text format. */
export declare class ModelExposition {
    private readonly fleet;
    private readonly collectors;
    private readonly writers;
    constructor(fleet: Fleet, collectors?: readonly ModelCollector[]);
    modelNames(): string[];
    /** The families that are asked for, in parts of whole lines. What fails is left out, and told. */
    render(selection: ModelSelection, format: TextFormat, onFailure: OnFailure): Generator<string | Buffer>;
    private write;
}
//# sourceMappingURL=exposition.d.ts.map