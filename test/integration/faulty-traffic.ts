import type { Random } from '../calibrate/random.js';

/** Inputs that a fault shifts. */
export const SHIFTED = ['age', 'debt', 'income'] as const;
/** The input that is null now and then. */
export const NULLED = 'tenure';
/** An input that nothing happens to, until it is gone. */
export const VANISHED = 'score';
/** The model's output. */
export const OUTPUT = 'prediction';

/** What is wrong with events. */
export interface Fault {
  /** Standard deviations by which {@link SHIFTED} move. */
  readonly shift?: number;
  /** Share of nulls in {@link NULLED}. */
  readonly nulls?: number;
  /** Whether {@link VANISHED} is left out. */
  readonly gone?: boolean;
}

/** Events as the training data has them. */
export const SOUND: Fault = {};
const USUAL_NULLS = 0.02;
// The output moves by less than the inputs that it is made of, and so is well again before them.
const PASSED_ON = 0.6;

type Row = Readonly<Record<string, number | null>>;

/** A row of inputs and output. */
export function drawRow(random: Random, { shift = 0, nulls = USUAL_NULLS, gone = false }: Fault): Row {
  return {
    ...Object.fromEntries(SHIFTED.map((name) => [name, random.normal() + shift])),
    [NULLED]: random.next() < nulls ? null : random.normal(),
    ...(!gone && { [VANISHED]: random.normal() }),
    [OUTPUT]: random.normal() + PASSED_ON * shift,
  };
}

/** The same as an event, but for its model and version. */
export function drawEvent(random: Random, fault: Fault) {
  const { [OUTPUT]: prediction, ...features } = drawRow(random, fault);
  return { features, prediction };
}
