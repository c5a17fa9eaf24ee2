import { expect, it } from 'vitest';
import { readColumnar } from './read-columnar.js';

const read = (columns: object): unknown => {
  const body = Buffer.from(JSON.stringify({ model: 'm', version: '1', columns }));
  const { feature } = readColumnar(body)!.columns;
  return Object.fromEntries([...feature].map(([name, column]) => [name, Array.from(column)]));
};

it('keeps the columns of a body apart, whatever the bodies before it left behind', () => {
  const bodies = [
    { a: [1, 2, 3], b: [4, 5, 6], c: [7, 8, 9] },
    { a: [10, 20], b: ['x', 'y'], c: [30, 40] },
    { a: [0.5], b: [1e300], c: [-1] },
    { a: [1, 2, 3, 4, 5], b: [6, 7, 8, 9, 10], c: ['p', 'q', 'r', 's', 't'] },
  ];
  for (const columns of [...bodies, ...bodies]) expect(read(columns)).toEqual(columns);
});
