import { expect, it } from 'vitest';
import { formatTable } from './table.js';
const rows = [
    ['name', 'count', 'note'],
    ['a', 1000, 'short'],
    ['bb', 2, 'a longer note'],
];
it('sets words left and counts right', () => {
    expect(formatTable(rows)).toBe('name  count  note\na     1,000  short\nbb        2  a longer note');
    expect(formatTable(rows, { right: [0] }).split('\n')[1]).toBe('   a  1,000  short');
});
it('cuts lines to the width of a terminal', () => {
    expect(formatTable(rows, { width: 16 }).split('\n')).toEqual([
        'name  count  no…',
        'a     1,000  sh…',
        'bb        2  a…',
    ]);
});
//# sourceMappingURL=table.test.js.map