import { expect, it } from 'vitest';
import { Room } from './room.js';

it('gives a block again that is large enough, and another that is not', () => {
  const room = new Room();
  const block = new Float64Array(100);
  room.keep(3, block);
  expect(room.take(3, 100)).toBe(block);
  expect(room.take(3, 101)).toHaveLength(101);
  expect(room.take(2, 5)).toHaveLength(5);
});

it('forgets all before it holds much', () => {
  const room = new Room();
  const first = new Float64Array(2 ** 18);
  room.keep(0, first);
  room.keep(0, new Float64Array(2 ** 18));
  room.keep(0, first);
  expect(room.take(0, 1)).toBe(first);
  room.keep(1, new Float64Array(2 ** 18));
  expect(room.take(0, 1)).toBe(first);
  room.keep(2, new Float64Array(1));
  expect(room.take(0, 1)).toHaveLength(1);
  room.keep(2, first);
  expect(room.take(2, 1)).toBe(first);
});
