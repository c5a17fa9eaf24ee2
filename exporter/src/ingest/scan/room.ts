/** Numbers that are kept at most, 4 MiB of them. */
const MOST_KEPT = 2 ** 19;

/** Blocks of the columns of past bodies, for the next one: making them anew, zeroed, costs a tenth of reading a body. */
export class Room {
  private readonly blocks: Float64Array[] = [];
  private kept = 0;

  /** A block for the column at `index`, with whatever was in it. */
  take(index: number, length: number): Float64Array {
    const block = this.blocks[index];
    return block !== undefined && block.length >= length ? block : new Float64Array(length);
  }

  /** Keeps a block for the column at `index` of the next body. */
  keep(index: number, block: Float64Array): void {
    const before = this.blocks[index];
    if (before === block) return;
    this.kept += block.length - (before?.length ?? 0);
    if (this.kept > MOST_KEPT) {
      this.blocks.length = 0;
      this.kept = 0;
    } else this.blocks[index] = block;
  }
}
