import type { Logger } from 'pino';
import { flatten, type WholeMember } from '../monitor/fleet.js';

/** Logs when a model version got fewer series than it has features for, whatever loaded it. */
export function warnOfLimit(log: Logger, limit: number): (member: WholeMember) => void {
  return (member) => {
    const short = flatten(member).filter(
      ({ monitor, exported }) => exported.length < monitor.plan.slots.length,
    );
    if (short.length === 0 && member.factsExported) return;
    const { baseline, plan } = member.monitor;
    const ofSegments = short.map(({ monitor }) => monitor.segment).filter((segment) => segment !== '');
    const context = {
      model: baseline.model,
      version: baseline.version,
      features: plan.slots.length,
      dropped: plan.slots.length - member.exported.length,
      ...(ofSegments.length > 0 && { of_segments: ofSegments }),
      limit,
    };
    log.warn(context, 'series limit reached: features are not exported; raise series.limit');
  };
}
