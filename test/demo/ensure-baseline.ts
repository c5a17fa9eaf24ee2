import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runPlumbline } from '../harness/plumbline.js';
import type { DemoData } from './ensure-demo-data.js';
import { FEATURE_NAMES } from './features.js';
import type { FlightModel } from './model.js';

/** Builds January's baseline with the CLI, unless it is there. */
export async function ensureBaseline(
  data: Pick<DemoData, 'january' | 'steps'>,
  model: FlightModel,
): Promise<string> {
  const file = join(data.january, '..', 'baseline.json');
  // Once the data is made anew, the baseline of its predecessor is out of date.
  if (existsSync(file) && data.steps.length === 0) return file;
  await runPlumbline(
    ...['baseline', 'build', data.january, '--model', model.name, '--version', model.version],
    ...[
      '--include',
      FEATURE_NAMES.join(','),
      '--prediction',
      'probability',
      '--label',
      'delay',
      '--out',
      file,
    ],
  );
  return file;
}
