import { type Role } from '@plumbline/core';
/** Values of one column, one per row; `undefined`, or nothing at the end, where the event did not have it. */
type Values = unknown[];
/** Values of one column by row, or numbers alone with NaN for null: no format of JSON has a NaN. */
export type Column = Values | Float64Array;
/** Whole columns by role and name. */
export type ColumnsByRole = Readonly<Record<Role, ReadonlyMap<string, Column>>>;
/** The name under which an output that has no name of its own stands (`"prediction": 0.23`). */
export declare const UNNAMED = "";
/** Names of the columns that a model version takes, by role. */
export type KnownNames = Readonly<Record<Role, {
    has(name: string): boolean;
    readonly size: number;
}>>;
/**
 * Events of one model version, as columns: what every decoder makes and the monitor takes. Row formats are
 * transposed while decoding, so that the monitor runs through one feature at a time. Values under names that the model
 * does not take are counted and dropped at once: what a sender makes up must not cost memory.
 */
export declare class Batch {
    readonly model: string;
    readonly version: string;
    private readonly known;
    /** A field of the event itself that is kept like a feature, unless there is a feature of its name. */
    private readonly keptField?;
    rows: number;
    unknownValues: number;
    readonly unknownNames: Set<string>;
    private holdsForeignColumns;
    readonly columns: Readonly<Record<Role, Map<string, Column>>>;
    private readonly namesByPlace;
    private readonly columnsByPlace;
    constructor(model: string, version: string, known: KnownNames, 
    /** A field of the event itself that is kept like a feature, unless there is a feature of its name. */
    keptField?: string | undefined);
    /** Adds one event. `prediction` and `label` are values, or objects of values by name. */
    addRow(features: Record<string, unknown>, prediction: unknown, label: unknown): void;
    /** Takes a field of the event that was added last, which is none of those that every event may have. */
    addField(name: string, value: unknown): void;
    /**
     * Takes events that come as columns of one length, without copying them: the only events of this batch.
     *
     * @param columns features by name; `prediction` and `label` are columns, or objects of columns by name
     */
    addColumns(rows: number, columns: ColumnsByRole): void;
    /** Forgets all events, and keeps the memory that they took for the next ones. */
    clear(): void;
    /** Counts values that nobody takes, and remembers their name if there are few. */
    leaveOut(name: string, values?: number): void;
    private setOutput;
    /** A list of one, as a tensor of one column gives, is that value; a longer one has outputs by their place, `0`, `1`, … */
    private setList;
    private set;
    /** The column of a feature, which is expected at this place of the next event too; undefined if none takes it. */
    private learn;
    private findColumn;
    /** The only output of its role has one column, whether events name it or not. */
    private keyOf;
    /** An output without a name is the model's only one of that role. */
    private takes;
}
export {};
//# sourceMappingURL=batch.d.ts.map