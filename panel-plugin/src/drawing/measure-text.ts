export const LABEL_SIZE = 11;

/** Mean width of a letter of Grafana's font, in its size; on the wide side, so that labels rather stand apart. */
const LETTER_WIDTH = 0.56;

/** About how wide a label is. An estimate keeps the layout free of a canvas. */
export const measureLabel = (text: string): number => text.length * LABEL_SIZE * LETTER_WIDTH;

/** Free space on each side of a label within a bin, so that it neither touches its neighbour's nor is cut. */
const SIDE_ROOM = 4;

/** Whether a label can stand within a bin of this width. */
export const fitsIn = (text: string, width: number): boolean => measureLabel(text) + 2 * SIDE_ROOM <= width;

/** Cuts a text to `longest` letters. */
export const shorten = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
