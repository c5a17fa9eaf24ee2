/** What the configuration says of it. */
export const readMonitorOptions = ({ gauges, segments, ingest }) => ({
    gaugedFeatures: gauges.features,
    segments,
    numericStrings: ingest.numeric_strings,
});
//# sourceMappingURL=options.js.map