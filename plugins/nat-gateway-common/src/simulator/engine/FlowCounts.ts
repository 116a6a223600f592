import type { FlowClass } from './FlowClass';

/** Several windows of the calendar. */
const LEAST_RING_BITS = 9;
const MOST_RING_BITS = 15;
/** Ring and destinations together take up to 2^20 counts. */
const MOST_CELL_BITS = 20;

/**
 * Flows that hold a port each, known by their number only: how many are due in each tick, by
 * destination. Where no two flows share a port and no ceiling is near, nothing that is reported
 * depends on which ports they hold.
 *
 * @internal
 */
export class FlowCounts {
  /** How many ticks ahead a flow may be due; a later one goes to the calendar. */
  readonly ringTicks: number;
  /** Bits that number a destination in the ring. */
  readonly destinationBits: number;
  /** Flows that are due, by tick in the ring and destination: up to 10,000 start in a tick, so 16 bits last. */
  readonly due: Uint16Array;
  /** Flows that hold a port, by destination. */
  readonly held: Int32Array;
  /** What a batch has started, by destination. */
  readonly started: Int32Array;
  /** What a batch has started and the ring is too short for: destinations and ticks. */
  lateDestination = new Int32Array(0);
  lateTick = new Int32Array(0);
  lateCount = 0;

  constructor(options: {
    readonly endTick: number;
    readonly classes: readonly FlowClass[];
    readonly layout: { readonly destinationCount: number };
  }) {
    const { destinationCount } = options.layout;
    this.destinationBits = 32 - Math.clz32(destinationCount - 1);
    this.ringTicks =
      1 <<
      Math.min(
        MOST_RING_BITS,
        MOST_CELL_BITS - this.destinationBits,
        Math.max(LEAST_RING_BITS, 32 - Math.clz32(options.endTick)),
      );
    this.due = new Uint16Array(this.ringTicks << this.destinationBits);
    this.held = new Int32Array(destinationCount);
    this.started = new Int32Array(destinationCount);
  }

  get byteLength(): number {
    return [
      this.due,
      this.held,
      this.started,
      this.lateDestination,
      this.lateTick,
    ].reduce((sum, array) => sum + array.byteLength, 0);
  }

  /** Has room for a batch of so many flows. */
  openBatch(flows: number): void {
    this.started.fill(0);
    this.lateCount = 0;
    if (this.lateTick.length < flows) {
      const length = Math.ceil(flows * 1.25);
      this.lateDestination = new Int32Array(length);
      this.lateTick = new Int32Array(length);
    }
  }

  /** Empties the ring from a tick on, and calls back with each of its flows. */
  takeOut(
    fromTick: number,
    visit: (destination: number, tick: number) => void,
  ): void {
    const { due, ringTicks, destinationBits, held } = this;
    for (let tick = fromTick; tick < fromTick + ringTicks; tick++) {
      const first = (tick & (ringTicks - 1)) << destinationBits;
      for (let destination = 0; destination < held.length; destination++) {
        for (let left = due[first + destination]; left > 0; left--) {
          visit(destination, tick);
        }
        due[first + destination] = 0;
      }
    }
  }
}
