import type { RequestHandler } from 'express';

/** Whether the process should be sent requests. */
export class Readiness {
  ending = false;
  scraped = false;

  /** @param waitsForScrape whether to be ready only once the metrics of all models were scraped */
  constructor(private readonly waitsForScrape: () => boolean) {}

  /** Why not; undefined if ready. */
  get obstacle(): string | undefined {
    if (this.ending) return 'Plumbline is ending.';
    if (this.waitsForScrape() && !this.scraped) return 'Plumbline waits for its first scrape.';
    return undefined;
  }
}

/** `GET /-/ready`: 503 with the reason while the process should not be sent requests. */
export function handleReady(readiness: Readiness): RequestHandler {
  return (_request, response) => {
    const { obstacle } = readiness;
    response
      .status(obstacle === undefined ? 200 : 503)
      .type('text/plain')
      .send(`${obstacle ?? 'Plumbline is ready.'}\n`);
  };
}
