/** A label set as it stands in the text format, `{a="x",b="y"}`; labels with an empty value are left out. */
export declare function renderLabels(labels: Readonly<Record<string, string>>): string;
/** Which exposition format is written. */
export type TextFormat = 'prometheus' | 'openmetrics';
/** What stands in front of the samples of a family. */
export interface FamilyHeader {
    readonly name: string;
    readonly help: string;
    readonly type: string;
    readonly unit?: string | undefined;
}
/**
 * The comment lines in front of a family. OpenMetrics names a counter without `_total` here, knows units, and escapes
 * quotes in help texts.
 */
export declare function renderHeader({ name, help, type, unit }: FamilyHeader, format: TextFormat): string;
/** One sample line. */
export declare function renderSample(name: string, labels: Readonly<Record<string, string>>, value: number): string;
/** A number as Prometheus reads it. */
export declare function renderValue(value: number): string;
//# sourceMappingURL=text.d.ts.map