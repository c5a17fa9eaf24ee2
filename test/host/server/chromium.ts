import { chromium, type Browser, type Page, type Request } from 'playwright-core';

/** Environment variable with the address of a Chromium that runs already. */
const SHARED = 'PLUMBLINE_CHROMIUM_SERVER';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const options = () => ({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ARGUMENTS });

/**
 * A browser of one's own: contexts and pages are not shared, and closing it closes no other's. Where a shared Chromium
 * runs, it is a part of that one, else the system's Chromium is started; `CHROMIUM` names another binary.
 */
export function launchChromium(): Promise<Browser> {
  const shared = process.env[SHARED];
  return shared ? chromium.connect(shared) : chromium.launch(options());
}

/** Starts one Chromium for this process and those it starts later. Returns how to stop it. */
export async function shareChromium(): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({ ...options(), host: '127.0.0.1' });
  process.env[SHARED] = server.wsEndpoint();
  return () => server.close();
}

/** Collects what a page complains about: console errors and warnings, uncaught errors, failed and refused requests. */
export function collectComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => {
    if (!isIconGivenUp(request)) complaints.push(`failed: ${request.method()} ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}

/** Grafana stops loading an icon that goes away before it is there, such as that of a short wait. */
const isIconGivenUp = (request: Request): boolean =>
  request.failure()?.errorText === 'net::ERR_ABORTED' && request.url().includes('/img/icons/');
