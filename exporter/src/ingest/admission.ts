import type { RejectReason } from '@plumbline/core';
import type { Config } from '../config/schema.js';
import { BodyError } from './decode.js';
import { ResidentMemory } from './resident-memory.js';

/** What a request is taken to hold beside its body: its headers, its objects. */
const REQUEST_BYTES = 16 * 1024;

/** Seconds after which a refused sender may come again. */
export const RETRY_AFTER_SECONDS = 1;

const OVERLOADED: RejectReason = 'overloaded';

export type MemoryLimits = Pick<Config['ingest'], 'max_held_bytes' | 'max_resident_bytes'>;

/** Bounds what requests hold in memory: bodies that wait cost their bytes only. */
export class Admission {
  private held = 0;

  /**
   * @param limits bodies that are read, waiting or counted may hold so much together, and none is taken while the
   *   process has more than that resident
   */
  constructor(
    private readonly limits: () => MemoryLimits,
    private readonly resident = new ResidentMemory(),
  ) {}

  /**
   * Reserves memory for a body.
   *
   * @param bytes its length, or the most it may have where it does not say
   * @returns gives the memory back
   * @throws BodyError 503 when there is none left
   */
  admit(bytes: number): () => void {
    const size = bytes + REQUEST_BYTES;
    const { max_held_bytes: mostBytes, max_resident_bytes: mostResident } = this.limits();
    // A body larger than everything is still taken when it is alone: its size has a limit of its own.
    if (this.held > 0 && this.held + size > mostBytes) {
      throw new BodyError(
        503,
        OVERLOADED,
        `behind: bodies of ${this.held} bytes wait already, with a limit of ${mostBytes}; send this again later`,
      );
    }
    if (mostResident !== undefined && this.resident.exceeds(mostResident)) {
      throw new BodyError(
        503,
        OVERLOADED,
        `short of memory: the process has more than its limit of ${mostResident} bytes; send this again later`,
      );
    }
    this.held += size;
    return () => {
      this.held -= size;
    };
  }
}
