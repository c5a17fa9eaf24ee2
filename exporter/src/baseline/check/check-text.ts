import { BaselineError, parseBaseline, type Baseline, type BaselineFault } from '@plumbline/core';
import { findDoubts } from './find-doubts.js';
import { mapJson, type JsonMap, type Position } from './locate.js';

/** A fault makes the file unusable, a warning does not. */
export interface Finding extends BaselineFault {
  readonly severity: 'fault' | 'warning';
  readonly position?: Position | undefined;
}

export interface CheckedText {
  /** The baseline, if the text holds a valid one. */
  readonly baseline?: Baseline;
  /** At most {@link MOST_FINDINGS}. */
  readonly findings: readonly Finding[];
  /** Findings beyond these. */
  readonly more: number;
}

export const MOST_FINDINGS = 20;

/** Checks the text of a baseline file: its grammar, its schema, and that its parts agree with one another. */
export function checkText(text: string, source: string): CheckedText {
  const map = mapJson(text);
  if (map.error) {
    const { message, position } = map.error;
    return {
      findings: [{ severity: 'fault', path: [], message: `not JSON: ${message}`, position }],
      more: 0,
    };
  }
  const doubles = map.findDoubleKeys().map(({ path, key, position }): Finding => ({
    severity: 'fault',
    path: [...path, key],
    message: 'the key stands here twice; readers would take the last',
    position,
  }));
  try {
    const baseline = parseBaseline(text, source);
    const findings = [...doubles, ...findDoubts(baseline).map(mark('warning'))];
    return { ...(doubles.length === 0 && { baseline }), ...limit(findings, map) };
  } catch (error) {
    if (!(error instanceof BaselineError)) throw error;
    return limit([...doubles, ...error.faults.map(mark('fault'))], map);
  }
}

const mark =
  (severity: Finding['severity']) =>
  (fault: BaselineFault): Finding => ({ severity, ...fault });

function limit(findings: readonly Finding[], map: JsonMap): Pick<CheckedText, 'findings' | 'more'> {
  const shown = findings.slice(0, MOST_FINDINGS);
  return {
    findings: shown.map((finding) => ({
      ...finding,
      position: finding.position ?? map.locate(finding.path),
    })),
    more: findings.length - shown.length,
  };
}
