import type { Figure } from '../harness/figure.js';

const share = (value: number): string => `${(100 * value).toFixed(value < 0.01 ? 2 : 1)} %`;

/**
 * The figures of one kind as a table: a line a case, a column a way to judge, side by side.
 * @param kind first part of the names: `<kind>.<way>.<case>`
 */
export function renderTable(kind: string, figures: readonly Figure[]): string {
  const split = figures.flatMap((figure) => {
    const [first, way, ...rest] = splitName(figure.name);
    return first === kind ? [{ way, place: rest.join('.'), figure }] : [];
  });
  const ways = [...new Set(split.map(({ way }) => way!))];
  const places = [...new Set(split.map(({ place }) => place))];
  const head = ['', ...ways];
  const lines = places.map((place) => [
    place,
    ...ways.map((way) => {
      const figure = split.find((each) => each.place === place && each.way === way)?.figure;
      if (figure?.value === undefined || figure.value === null) return '';
      return share(figure.value) + (figure.ok ? '' : ' !');
    }),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column]!.length)));
  return [head, ...lines]
    .map((line) =>
      line.map((text, i) => (i === 0 ? text.padEnd(widths[i]!) : text.padStart(widths[i]!))).join('  '),
    )
    .join('\n');
}

/** Names hold numbers with points: `power.shift0.5.b10.n500`, `false_alarm.fixed0.1.b10.n500`. */
function splitName(name: string): string[] {
  return name.split(/\.(?!\d)/);
}
