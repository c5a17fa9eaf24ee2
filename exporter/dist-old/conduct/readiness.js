/** Whether the process should be sent requests. */
export class Readiness {
    waitsForScrape;
    ending = false;
    scraped = false;
    /** @param waitsForScrape whether to be ready only once the metrics of all models were scraped */
    constructor(waitsForScrape) {
        this.waitsForScrape = waitsForScrape;
    }
    /** Why not; undefined if ready. */
    get obstacle() {
        if (this.ending)
            return 'Plumbline is ending.';
        if (this.waitsForScrape() && !this.scraped)
            return 'Plumbline waits for its first scrape.';
        return undefined;
    }
}
/** `GET /-/ready`: 503 with the reason while the process should not be sent requests. */
export function handleReady(readiness) {
    return (_request, response) => {
        const { obstacle } = readiness;
        response
            .status(obstacle === undefined ? 200 : 503)
            .type('text/plain')
            .send(`${obstacle ?? 'Plumbline is ready.'}\n`);
    };
}
//# sourceMappingURL=readiness.js.map