/** An event whose shape was checked; its values are judged later, one by one, against the baseline. */
export interface ShapedEvent {
    readonly model: string;
    readonly version: string;
    readonly features: Record<string, unknown>;
    readonly prediction: unknown;
    readonly label: unknown;
}
/** Fields of an event that nobody reads, such as a misspelled `predicton`. */
export declare function listUnknownFields(event: object): readonly string[];
/** The shape of `eventSchema` checked by hand, as this runs for every event: the event, or what is wrong with it. */
export declare function shapeEvent(event: unknown): ShapedEvent | string;
export declare function isRecord(value: unknown): value is Record<string, unknown>;
export declare function isName(value: unknown): value is string;
export declare function nameFault(key: string, value: unknown): string;
/** A value in words, for messages: its type and, cut short, itself. */
export declare function describeValue(value: unknown): string;
//# sourceMappingURL=event.d.ts.map