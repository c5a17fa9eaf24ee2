import { BaselineError, parseBaseline } from '@plumbline/core';
import { findDoubts } from './find-doubts.js';
import { mapJson } from './locate.js';
export const MOST_FINDINGS = 20;
/** Checks the text of a baseline file: its grammar, its schema, and that its parts agree with one another. */
export function checkText(text, source) {
    const map = mapJson(text);
    if (map.error) {
        const { message, position } = map.error;
        return {
            findings: [{ severity: 'fault', path: [], message: `not JSON: ${message}`, position }],
            more: 0,
        };
    }
    const doubles = map.findDoubleKeys().map(({ path, key, position }) => ({
        severity: 'fault',
        path: [...path, key],
        message: 'the key stands here twice; readers would take the last',
        position,
    }));
    try {
        const baseline = parseBaseline(text, source);
        const findings = [...doubles, ...findDoubts(baseline).map(mark('warning'))];
        return { ...(doubles.length === 0 && { baseline }), ...limit(findings, map) };
    }
    catch (error) {
        if (!(error instanceof BaselineError))
            throw error;
        return limit([...doubles, ...error.faults.map(mark('fault'))], map);
    }
}
const mark = (severity) => (fault) => ({ severity, ...fault });
function limit(findings, map) {
    const shown = findings.slice(0, MOST_FINDINGS);
    return {
        findings: shown.map((finding) => ({
            ...finding,
            position: finding.position ?? map.locate(finding.path),
        })),
        more: findings.length - shown.length,
    };
}
//# sourceMappingURL=check-text.js.map