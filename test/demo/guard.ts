import type { Daemon } from '../harness/daemon.js';
import type { Stack } from './stack.js';

export interface Guard {
  /** Ends are expected from here on. */
  readonly signal: AbortSignal;
  /** A part ended that nothing goes without; the reason names it, with what it said last. */
  readonly onFatal: (reason: string) => void;
  /** Prometheus ended: there is no history any more, but the rest goes on. */
  readonly onPrometheusEnd: (reason: string) => void;
}

/** Tells which part of the stack ends before its time. */
export function guardStack({ exporter, modelServer, prometheus }: Stack, guard: Guard): void {
  const { signal, onFatal, onPrometheusEnd } = guard;
  const onEnd = (part: Pick<Daemon, 'ended'>, tell: (how: string) => void) =>
    void part.ended.then((how) => {
      if (!signal.aborted) tell(how);
    });
  for (const part of [exporter, modelServer]) {
    onEnd(part, (how) => onFatal(`the ${how}. It said last:\n${lastLines(part.output)}`));
  }
  if (prometheus) onEnd(prometheus, onPrometheusEnd);
}

const lastLines = (output: string): string => output.trimEnd().split('\n').slice(-3).join('\n');
