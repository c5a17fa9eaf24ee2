import { LABEL } from '@plumbline/core';
/** Labels of a model version. */
export function labelModel({ baseline }) {
    return { [LABEL.model]: baseline.model, [LABEL.version]: baseline.version };
}
/** Labels of one feature of a model version under its layout. */
export function labelFeature(monitor, slot) {
    return {
        ...labelModel(monitor),
        [LABEL.segment]: monitor.segment,
        [LABEL.role]: slot.feature.role,
        [LABEL.feature]: slot.feature.name,
        [LABEL.layout]: slot.layoutName,
    };
}
//# sourceMappingURL=labels.js.map