/** A label of the alert, as Prometheus's templates name it. */
export function label(name: string): string {
  return `$labels.${name}`;
}

/**
 * A template that shows the present value of another series with the alert's labels, and nothing where there is none.
 *
 * @param series metric name
 * @param labels labels that both must share
 * @param format template function for the value, such as `humanize`
 */
export function querySeries(series: string, labels: readonly string[], format: string): string {
  const selector = `${series}{${labels.map((name) => `${name}=%q`).join(', ')}}`;
  const query = `query (printf \`${selector}\` ${labels.map(label).join(' ')})`;
  return `{{ with ${query} }}{{ . | first | value | ${format} }}{{ end }}`;
}
