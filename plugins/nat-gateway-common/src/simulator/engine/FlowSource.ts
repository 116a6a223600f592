import { AliasTable } from './AliasTable';
import type { DurationTables } from './DurationTables';
import type { FlowBatch } from './FlowBatch';
import type { FlowClass } from './FlowClass';
import { LONGEST_TICKS } from './longestTicks';
import { poissonWeights } from './poissonWeights';
import { RandomStream } from './RandomStream';
import type { TrafficPhase } from './TrafficPhase';

/** Ticks whose counts are drawn at once. */
const TICKS_AHEAD = 64;
/** A batch ends with the tick that brings it here: its arrays stay in the processor's cache. */
const BATCH_FLOWS = 3000;

/**
 * Flows as a Poisson process whose rate is constant within a phase. What it brings depends on the
 * seed alone, not on how it is cut into batches or on what becomes of the flows.
 *
 * @internal
 */
export class FlowSource {
  readonly batch: FlowBatch;
  /** What each flow is and how long it lasts: two numbers for each. */
  readonly flows: RandomStream;
  /** Of the phase that the batch is in. */
  mix: AliasTable;
  readonly tables: DurationTables;
  /** Destination, table, idle ticks, hold ticks and protocol of each class, eight places for each. */
  readonly fieldsOfClass: Int32Array;
  readonly meanOfClass: Float64Array;
  private readonly arrivals: RandomStream;
  private readonly placements: RandomStream;
  /** Which port each flow draws, where it draws one. */
  private readonly ports: RandomStream;
  private readonly nodes: AliasTable | undefined;
  private readonly protocolCount: number;
  private readonly counts = new Int32Array(TICKS_AHEAD);
  private countsUntil = 0;
  private phase = -1;
  private perTick = new AliasTable([1]);
  private readonly mixes = new Map<readonly number[], AliasTable>();
  private drawnTicks = 0;
  private bits = new Int32Array(0);
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
    this.placements = new RandomStream(seed, { stream: 5 });
    this.ports = new RandomStream(seed, { stream: 6 });
    this.nodes = options.nodes && new AliasTable(options.nodes);
    this.mix = this.mixOf(options.mix);
    this.tables = options.tables;
    this.protocolCount = options.protocolCount;
    this.meanOfClass = Float64Array.from(classes, of => of.meanTicks);
    this.fieldsOfClass = new Int32Array(8 * classes.length);
    classes.forEach((of, index) =>
      this.fieldsOfClass.set(
        [of.destination, of.table, of.idleTicks, of.holdTicks, of.protocol],
        8 * index,
      ),
    );
    this.batch = {
      fromTick: 0,
      untilTick: 0,
      count: 0,
      endOfTick: new Int32Array(TICKS_AHEAD),
      destination: new Uint8Array(0),
      pool: new Int32Array(0),
      portBits: new Int32Array(0),
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
      batch.portBits,
      batch.closeTick,
      batch.releaseTick,
      this.bits,
      this.nodeBits,
      this.perTick.entries,
      ...[...this.mixes.values()].map(({ entries }) => entries),
      this.tables.cells,
    ].reduce((sum, array) => sum + array.byteLength, 0);
  }

  /**
   * Opens the batch of what starts next: at most up to a tick, and within one phase. How many
   * flows it has is known then; the flows are to be drawn once, here or by who carries them.
   */
  openBatch(options: { readonly untilTick: number }): void {
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
  }

  private drawCounts(tick: number): void {
    const { phases } = this.options;
    if (this.phase < 0 || tick === phases[this.phase].untilTick) {
      this.phase++;
      const { perTick, mix = this.options.mix } = phases[this.phase];
      this.mix = this.mixOf(mix);
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

  private mixOf(weights: readonly number[]): AliasTable {
    const table = this.mixes.get(weights) ?? new AliasTable(weights);
    this.mixes.set(weights, table);
    return table;
  }

  /** Draws the flows of the batch: what each is, how long it lasts, the bits that choose its port. */
  drawFlows(): void {
    const { batch, fieldsOfClass, meanOfClass, flows, mix, tables } = this;
    const { fromTick, untilTick, endOfTick, count } = batch;
    if (count > batch.destination.length) {
      this.grow(count);
    }
    const { bits } = this;
    const { destination, pool, closeTick, releaseTick, portBits } = batch;
    flows.fill(bits, { count: 2 * count });
    let flow = 0;
    for (let tick = fromTick; tick < untilTick; tick++) {
      for (; flow < endOfTick[tick - fromTick]; flow++) {
        const kind = mix.pick(bits[2 * flow]);
        const at = 8 * kind;
        const means = tables.pick(fieldsOfClass[at + 1], bits[2 * flow + 1]);
        const lasts = Math.min(means * meanOfClass[kind] + 0.5, LONGEST_TICKS);
        const open = Math.floor(lasts) + fieldsOfClass[at + 2];
        destination[flow] = fieldsOfClass[at];
        closeTick[flow] = tick + open;
        // At least one tick.
        releaseTick[flow] = tick + Math.max(1, open + fieldsOfClass[at + 3]);
        pool[flow] = fieldsOfClass[at + 4];
      }
    }
    this.ports.fill(portBits, { count });
    this.drawNodes();
  }

  /** Where nodes have ports of their own, each flow's pool is that of its node and its protocol. */
  private drawNodes(): void {
    const { nodes, nodeBits, protocolCount } = this;
    const { count, pool } = this.batch;
    if (nodes) {
      this.placements.fill(nodeBits, { count });
      nodes.pickAll(nodeBits, { count });
      for (let flow = 0; flow < count; flow++) {
        pool[flow] += nodeBits[flow] * protocolCount;
      }
    }
  }

  private grow(count: number): void {
    const length = Math.ceil(count * 1.25) + 64;
    this.batch.destination = new Uint8Array(length);
    this.batch.pool = new Int32Array(length);
    this.batch.portBits = new Int32Array(length);
    this.batch.closeTick = new Int32Array(length);
    this.batch.releaseTick = new Int32Array(length);
    this.bits = new Int32Array(2 * length);
    this.nodeBits = new Int32Array(this.nodes ? length : 0);
  }
}
