import type { FlowBatch } from './FlowBatch';

/** What {@link exchangePorts} says of a flow that met the ceiling of the gateway. */
const CEILING_REACHED = -2;
/** How often ports are counted: every 640 ms. */
const TICKS_PER_SAMPLE = 64;

/**
 * What happened, in bins of equal length, by bin and destination. Ports are counted at fixed
 * moments: a bin's peak and mean are those of its samples.
 *
 * @internal
 */
export class Recorder {
  nextSample: number;
  readonly binCount: number;
  readonly attempted: Int32Array;
  readonly failed: Int32Array;
  /** Connections that close in each bin. */
  readonly closed: Int32Array;
  readonly peakHeld: Int32Array;
  readonly sumHeld: Float64Array;
  readonly samples: Int32Array;
  /** Ports that at least one destination holds, by bin. */
  readonly peakInUse: Int32Array;
  readonly sumInUse: Float64Array;
  readonly attemptedInPool: Int32Array;
  readonly failedInPool: Int32Array;
  readonly peakInUseOfPool: Int32Array;

  /** Of those that failed, what met the ceiling of the gateway as a whole. */
  failedAtCeiling = 0;

  private readonly endTick: number;
  private readonly ticksPerBin: number;
  readonly destinationCount: number;

  constructor(options: {
    readonly endTick: number;
    readonly ticksPerBin: number;
    readonly layout: {
      readonly destinationCount: number;
      readonly poolCount: number;
    };
  }) {
    const { endTick, ticksPerBin } = options;
    const { destinationCount, poolCount } = options.layout;
    this.endTick = endTick;
    this.ticksPerBin = ticksPerBin;
    this.destinationCount = destinationCount;
    this.binCount = Math.ceil(endTick / ticksPerBin);
    const cells = this.binCount * destinationCount;
    this.attempted = new Int32Array(cells);
    this.failed = new Int32Array(cells);
    this.closed = new Int32Array(cells);
    this.peakHeld = new Int32Array(cells);
    this.sumHeld = new Float64Array(cells);
    this.samples = new Int32Array(this.binCount);
    this.peakInUse = new Int32Array(this.binCount);
    this.sumInUse = new Float64Array(this.binCount);
    this.attemptedInPool = new Int32Array(poolCount);
    this.failedInPool = new Int32Array(poolCount);
    this.peakInUseOfPool = new Int32Array(poolCount);
    this.nextSample = Math.min(TICKS_PER_SAMPLE, ticksPerBin, endTick);
  }

  get byteLength(): number {
    return [
      this.attempted,
      this.failed,
      this.closed,
      this.peakHeld,
      this.sumHeld,
      this.samples,
      this.peakInUse,
      this.sumInUse,
      this.attemptedInPool,
      this.failedInPool,
      this.peakInUseOfPool,
    ].reduce((sum, array) => sum + array.byteLength, 0);
  }

  /** Counts the flows of a batch, which lies within one bin. */
  record(batch: FlowBatch, taken: Int32Array): void {
    const { destination: destinations, pool: pools, count } = batch;
    const { attempted } = this;
    const base = this.cellsOf(batch);
    const byPool = this.attemptedInPool.length > 1;
    for (let flow = 0; flow < count; flow++) {
      const destination = destinations[flow];
      attempted[base + destination]++;
      if (byPool) {
        this.attemptedInPool[pools[flow]]++;
      }
      if (taken[flow] < 0) {
        this.failed[base + destination]++;
        this.failedInPool[pools[flow]]++;
        if (taken[flow] === CEILING_REACHED) {
          this.failedAtCeiling++;
        }
      }
    }
  }

  /** Counts flows of a batch that all took a port, by destination. */
  recordStarted(batch: FlowBatch, started: Int32Array): void {
    const base = this.cellsOf(batch);
    for (let destination = 0; destination < started.length; destination++) {
      this.attempted[base + destination] += started[destination];
    }
  }

  /** Connections that close in the bin of a batch, by destination. */
  closedIn(batch: FlowBatch): Int32Array {
    const base = this.cellsOf(batch);
    return this.closed.subarray(base, base + this.destinationCount);
  }

  /** Where the cells of a batch start, which lies within one bin. */
  cellsOf({ fromTick }: FlowBatch): number {
    return Math.floor(fromTick / this.ticksPerBin) * this.destinationCount;
  }

  /** Ports at the end of a tick: held towards each destination, and in use in each pool. */
  sample(now: { readonly held: Int32Array; readonly inUse: Int32Array }): void {
    const { destinationCount } = this;
    const bin = Math.floor((this.nextSample - 1) / this.ticksPerBin);
    const base = bin * destinationCount;
    for (let destination = 0; destination < destinationCount; destination++) {
      const held = now.held[destination];
      this.sumHeld[base + destination] += held;
      if (held > this.peakHeld[base + destination]) {
        this.peakHeld[base + destination] = held;
      }
    }
    let inUse = 0;
    for (let pool = 0; pool < now.inUse.length; pool++) {
      const inPool = now.inUse[pool];
      inUse += inPool;
      if (inPool > this.peakInUseOfPool[pool]) {
        this.peakInUseOfPool[pool] = inPool;
      }
    }
    this.samples[bin]++;
    this.sumInUse[bin] += inUse;
    this.peakInUse[bin] = Math.max(this.peakInUse[bin], inUse);
    this.nextSample = Math.min(
      this.nextSample + TICKS_PER_SAMPLE,
      (Math.floor(this.nextSample / this.ticksPerBin) + 1) * this.ticksPerBin,
      this.endTick,
    );
  }
}
