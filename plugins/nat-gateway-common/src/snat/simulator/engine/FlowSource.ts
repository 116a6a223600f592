import { AliasTable } from './AliasTable';
import { DurationTables } from './DurationTables';
import type { FlowBatch } from './FlowBatch';
import type { FlowClass } from './FlowClass';
import { poissonWeights } from './poissonWeights';
import { RandomStream } from './RandomStream';
import type { TrafficPhase } from './TrafficPhase';

const FRACTION_MASK = (1 << DurationTables.fractionBits) - 1;
const FRACTION_UNIT = 1 / (1 << DurationTables.fractionBits);
/** Longer than any simulation, short enough for 31 bits. */
const LONGEST_TICKS = 1 << 30;
/** Ticks whose counts are drawn at once. */
const TICKS_AHEAD = 64;
/** A batch ends with the tick that brings it here: its arrays stay in the processor's cache. */
const BATCH_FLOWS = 1500;
const FIELDS = 4;

/**
 * Flows as a Poisson process whose rate is constant within a phase. What it brings depends on the
 * seed alone, not on how it is cut into batches or on what becomes of the flows.
 *
 * @internal
 */
export class FlowSource {
  readonly batch: FlowBatch;
  private readonly arrivals: RandomStream;
  private readonly flows: RandomStream;
  private readonly tails: RandomStream;
  private readonly placements: RandomStream;
  private readonly nodes: AliasTable | undefined;
  private readonly protocolCount: number;
  /** An endpoint has one protocol. */
  readonly protocolOf: Uint8Array;
  /** Destination, table, idle ticks and hold ticks of each class. */
  private readonly fieldsOfClass: Int32Array;
  private readonly meanOfClass: Float64Array;
  private readonly counts = new Int32Array(TICKS_AHEAD);
  private countsUntil = 0;
  private phase = -1;
  private perTick = new AliasTable([1]);
  private readonly mix: AliasTable;
  private drawnTicks = 0;
  /** The flows of the topmost cell and what they are. */
  private topFlows = new Int32Array(0);
  private kindOfFlow = new Int32Array(0);
  private nodeBits = new Int32Array(0);

  constructor(
    private readonly options: {
      readonly seed: number;
      readonly classes: readonly FlowClass[];
      readonly mix: readonly number[];
      readonly phases: readonly TrafficPhase[];
      readonly tables: DurationTables;
      readonly protocolCount: number;
      /** Weights of the nodes that flows start on, where each has ports of its own. */
      readonly nodes?: readonly number[];
    },
  ) {
    const { seed, classes } = options;
    this.arrivals = new RandomStream(seed, { stream: 1 });
    this.flows = new RandomStream(seed, { stream: 2 });
    this.tails = new RandomStream(seed, { stream: 4 });
    this.placements = new RandomStream(seed, { stream: 5 });
    this.nodes = options.nodes && new AliasTable(options.nodes);
    this.mix = new AliasTable(options.mix);
    this.protocolCount = options.protocolCount;
    this.meanOfClass = Float64Array.from(classes, of => of.meanTicks);
    this.protocolOf = new Uint8Array(256);
    classes.forEach(of => {
      this.protocolOf[of.destination] = of.protocol;
    });
    this.fieldsOfClass = new Int32Array(FIELDS * classes.length);
    classes.forEach((of, index) =>
      this.fieldsOfClass.set(
        [of.destination, of.table, of.idleTicks, of.holdTicks],
        FIELDS * index,
      ),
    );
    this.batch = {
      fromTick: 0,
      untilTick: 0,
      count: 0,
      endOfTick: new Int32Array(TICKS_AHEAD),
      destination: new Uint8Array(0),
      pool: new Int32Array(0),
      closeTick: new Int32Array(0),
      releaseTick: new Int32Array(0),
    };
  }

  get byteLength(): number {
    const { batch } = this;
    return [
      batch.endOfTick,
      batch.destination,
      batch.pool,
      batch.closeTick,
      batch.releaseTick,
      this.kindOfFlow,
      this.topFlows,
      this.nodeBits,
      this.perTick.entries,
      this.mix.entries,
      this.options.tables.cells,
    ].reduce((sum, array) => sum + array.byteLength, 0);
  }

  /** Fills the batch with what starts next: at most up to a tick, and within one phase. */
  fillBatch(options: { readonly untilTick: number }): void {
    const { batch } = this;
    const from = batch.untilTick;
    if (from === this.countsUntil) {
      this.drawCounts(from);
    }
    const end = Math.min(options.untilTick, this.countsUntil);
    const first = this.countsUntil - this.drawnTicks;
    let count = 0;
    let tick = from;
    for (; tick < end && count < BATCH_FLOWS; tick++) {
      count += this.counts[tick - first];
      batch.endOfTick[tick - from] = count;
    }
    batch.fromTick = from;
    batch.untilTick = tick;
    batch.count = count;
    if (count > batch.destination.length) {
      this.grow(count);
    }
    this.drawFlows();
  }

  /** Tells the batch's flows their pools, for those who do not know them by destination. */
  fillPools(): void {
    const { batch, protocolOf, nodes, nodeBits, protocolCount } = this;
    const { count, pool, destination } = batch;
    for (let flow = 0; flow < count; flow++) {
      pool[flow] = protocolOf[destination[flow]];
    }
    if (nodes) {
      this.placements.fill(nodeBits, { count });
      nodes.pickAll(nodeBits, { count });
      for (let flow = 0; flow < count; flow++) {
        pool[flow] += nodeBits[flow] * protocolCount;
      }
    }
  }

  private drawCounts(tick: number): void {
    const { phases } = this.options;
    if (this.phase < 0 || tick === phases[this.phase].untilTick) {
      this.phase++;
      const { perTick } = phases[this.phase];
      this.perTick = new AliasTable(
        perTick > 0 ? poissonWeights(perTick) : [1],
      );
    }
    const count = Math.min(TICKS_AHEAD, phases[this.phase].untilTick - tick);
    this.arrivals.fill(this.counts, { count });
    this.perTick.pickAll(this.counts, { count });
    this.drawnTicks = count;
    this.countsUntil = tick + count;
  }

  /**
   * Draws what each flow is and how long it lasts. Calls nothing and keeps the state of chance in
   * hand, which is faster; the rare flows of the topmost cell are left for later.
   */
  private drawFlows(): void {
    const { cells } = this.options.tables;
    const { batch, fieldsOfClass, meanOfClass, kindOfFlow, topFlows } = this;
    const { destination, closeTick, releaseTick, endOfTick } = batch;
    const { fromTick, untilTick } = batch;
    const { topCell, fractionBits } = DurationTables;
    const { entries, entryBits } = this.mix;
    const { state } = this.flows;
    const kindShift = 32 - entryBits;
    let first = state[0];
    let second = state[1];
    let third = state[2];
    let counter = state[3];
    let topCount = 0;
    let flow = 0;
    for (let tick = fromTick; tick < untilTick; tick++) {
      const end = endOfTick[tick - fromTick];
      for (; flow < end; flow++) {
        let bits = (((first + second) | 0) + counter) | 0;
        counter = (counter + 1) | 0;
        first = second ^ (second >>> 9);
        second = (third + (third << 3)) | 0;
        third = (((third << 21) | (third >>> 11)) + bits) | 0;
        const entry = bits >>> kindShift;
        const alias = entries[2 * entry + 1];
        const below = (((bits << entryBits) >>> 2) - entries[2 * entry]) >> 31;
        const kind = alias ^ ((entry ^ alias) & below);
        bits = (((first + second) | 0) + counter) | 0;
        counter = (counter + 1) | 0;
        first = second ^ (second >>> 9);
        second = (third + (third << 3)) | 0;
        third = (((third << 21) | (third >>> 11)) + bits) | 0;
        const fields = FIELDS * kind;
        const cell = bits >>> fractionBits;
        if (cell === topCell) {
          kindOfFlow[topCount] = kind;
          topFlows[topCount++] = flow;
        }
        const at = fieldsOfClass[fields + 1] + 2 * cell;
        const means =
          cells[at] + cells[at + 1] * ((bits & FRACTION_MASK) * FRACTION_UNIT);
        const open =
          ((means * meanOfClass[kind] + 0.5) | 0) + fieldsOfClass[fields + 2];
        const held = open + fieldsOfClass[fields + 3];
        destination[flow] = fieldsOfClass[fields];
        closeTick[flow] = tick + open;
        // At least one tick.
        releaseTick[flow] = tick + held + ((held - 1) >>> 31);
      }
    }
    state[0] = first;
    state[1] = second;
    state[2] = third;
    state[3] = counter;
    for (let index = 0; index < topCount; index++) {
      this.drawTail(topFlows[index], { kind: kindOfFlow[index] });
    }
  }

  private drawTail(flow: number, options: { readonly kind: number }): void {
    const { batch } = this;
    const { kind } = options;
    const [, table, idle, hold] = this.fieldsOfClass.subarray(FIELDS * kind);
    const means = this.options.tables.upper(table, this.tails.next());
    const lasts = means * this.meanOfClass[kind] + 0.5;
    const open = Math.floor(Math.min(lasts, LONGEST_TICKS)) + idle;
    const tick = batch.fromTick + batch.endOfTick.findIndex(end => end > flow);
    batch.closeTick[flow] = tick + open;
    batch.releaseTick[flow] = tick + Math.max(1, open + hold);
  }

  private grow(count: number): void {
    const length = Math.ceil(count * 1.25) + 64;
    this.batch.destination = new Uint8Array(length);
    this.batch.pool = new Int32Array(length);
    this.batch.closeTick = new Int32Array(length);
    this.batch.releaseTick = new Int32Array(length);
    this.topFlows = new Int32Array(length);
    this.kindOfFlow = new Int32Array(length);
    this.nodeBits = new Int32Array(this.nodes ? length : 0);
  }
}
