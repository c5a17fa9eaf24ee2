import { pino } from 'pino';
import { startService, type Service, type ServiceOptions } from '../service.js';

/** A running exporter on a free port of the loopback address. */
export function startTestService(
  change: Partial<ServiceOptions> & Pick<ServiceOptions, 'baselines'>,
): Promise<Service> {
  return startService({
    windows: ['5m', '1h'],
    address: '127.0.0.1:0',
    telemetryPath: '/metrics',
    bodyLimit: 100_000,
    heldLimit: 10_000_000,
    seriesLimit: 10_000,
    drainMs: 5000,
    log: pino({ level: 'silent' }),
    ...change,
  });
}
