/** What ends later than the ring reaches is kept by blocks of so many ticks. */
const BLOCK_BITS = 7;

/**
 * How many connections are open: from their start until they close or their idle timeout ends
 * them, for one tick at least; the cool-down of their port is not part of it. Counts when they
 * end by tick and destination, in a ring; what ends beyond the ring waits in blocks.
 *
 * @internal
 */
export class OpenConnections {
  count = 0;
  /** Connections that end, by tick in the ring and destination. */
  readonly ending: Uint16Array;
  readonly ringTicks: number;
  readonly destinationBits: number;
  private readonly late = new Map<number, number[]>();

  constructor(options: {
    readonly ringTicks: number;
    readonly destinationBits: number;
  }) {
    this.ringTicks = options.ringTicks;
    this.destinationBits = options.destinationBits;
    this.ending = new Uint16Array(this.ringTicks << this.destinationBits);
  }

  get byteLength(): number {
    return this.ending.byteLength;
  }

  /** A connection starts, and ends at a tick; in the next one at the earliest. */
  start(tick: number, ends: { endTick: number; destination: number }): void {
    const endTick = Math.max(ends.endTick, tick + 1);
    this.count++;
    if (endTick - tick < this.ringTicks) {
      this.ending[this.cellOf(endTick, ends.destination)]++;
    } else {
      this.endLate(endTick, ends.destination);
    }
  }

  /** Notes when a connection that is counted already ends, where the ring is too short for it. */
  endLate(endTick: number, destination: number): void {
    const block = Math.floor(endTick / (1 << BLOCK_BITS));
    const ends = this.late.get(block) ?? [];
    ends.push(endTick, destination);
    this.late.set(block, ends);
  }

  /** Puts into the ring what ends from a tick on; to be called for each block of ticks. */
  bringIn(fromTick: number): void {
    const block = fromTick >>> BLOCK_BITS;
    const ends = this.late.get(block);
    if (ends !== undefined) {
      this.late.delete(block);
      for (let at = 0; at < ends.length; at += 2) {
        this.ending[this.cellOf(ends[at], ends[at + 1])]++;
      }
    }
  }

  private cellOf(tick: number, destination: number): number {
    const place = tick & (this.ringTicks - 1);
    return (place << this.destinationBits) + destination;
  }
}
