import { traceOutline } from './trace-outline';

const bars = [
  { x: 0, y: 40, width: 10, height: 60 },
  { x: 10, y: 80, width: 20, height: 20 },
];
const closed = { x: 0, width: 0, isOpenLeft: false, isOpenRight: false };

describe('traceOutline', () => {
  it('steps from bar to bar where they touch', () => {
    expect(traceOutline(bars, [closed, closed], 100)).toBe('M0 100V40H10V80H30V100');
  });

  it('frames bars that stand apart', () => {
    const apart = [bars[0]!, { ...bars[1]!, x: 15 }];
    expect(traceOutline(apart, [closed, closed], 100)).toBe('M0 100V40H10V100M15 100V80H35V100');
  });

  it('does not close the sides at which bins are open', () => {
    const slots = [
      { ...closed, isOpenLeft: true },
      { ...closed, isOpenRight: true },
    ];
    expect(traceOutline(bars, slots, 100)).toBe('M0 40H10V80H30');
  });
});
