import { provideBundle } from './server/bundle-cache.js';
import { shareChromium } from './server/chromium.js';
import { LINES } from './server/lines.js';

/** Once before the tests of this folder: one Chromium and a bundle of each line, for all of them. */
export default async function setup(): Promise<() => Promise<void>> {
  // A line that cannot be bundled fails the tests that want it, with its reason; the others go on.
  await Promise.allSettled(LINES.map(provideBundle));
  return shareChromium();
}
