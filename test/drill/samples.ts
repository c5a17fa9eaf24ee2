/** Series of a scrape with their values; the key is the series as it stands in the text, name and labels. */
export type Samples = ReadonlyMap<string, number>;

/** Reads the text format. @throws Error for a series that stands there twice, which fails a real scrape */
export function readSamples(text: string): Samples {
  const samples = new Map<string, number>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const space = line.lastIndexOf(' ');
    const series = line.slice(0, space);
    if (samples.has(series)) throw new Error(`the scrape has ${series} twice`);
    samples.set(series, Number(line.slice(space + 1)));
  }
  return samples;
}

/** Scrapes an exporter. @throws Error if it does not answer with 200 */
export async function scrape(url: string): Promise<Samples> {
  const answer = await fetch(`${url}/metrics`);
  if (!answer.ok) throw new Error(`the scrape was answered with ${answer.status}`);
  return readSamples(await answer.text());
}

/** Sum over the series of a family whose text holds all of `parts`. */
export function sumSamples(samples: Samples, name: string, ...parts: string[]): number {
  let total = 0;
  for (const [series, value] of samples) {
    const isOfFamily = series === name || series.startsWith(`${name}{`);
    if (isOfFamily && parts.every((part) => series.includes(part))) total += value;
  }
  return total;
}
