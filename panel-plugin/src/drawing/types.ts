/** The place of one bin on the x axis, in pixels from the left of the plot. */
export interface Slot {
  readonly x: number;
  readonly width: number;
  /** The bin goes on beyond the slot. */
  readonly isOpenLeft: boolean;
  readonly isOpenRight: boolean;
}

export interface BinLayout {
  /** One per bin, in bin order. */
  readonly slots: readonly Slot[];
  /** Pixels of a value between the outer edges; null where x is no axis of values (categories, equal widths). */
  readonly locate: ((value: number) => number) | null;
  /** Some bins are drawn wider than true, or they could not be seen. */
  readonly isWidened: boolean;
  /** Pixels per unit of the feature; null where x is no axis of values. */
  readonly scale: number | null;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface AxisLabel {
  readonly x: number;
  readonly text: string;
  /** What the text was shortened from, or says in short. */
  readonly title: string;
}
