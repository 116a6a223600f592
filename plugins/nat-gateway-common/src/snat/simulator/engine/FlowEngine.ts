import { exchangeFreely } from './exchangeFreely';
import { type ExchangeCursor, exchangePorts } from './exchangePorts';
import type { FlowObserver } from './FlowObserver';
import { FlowSource } from './FlowSource';
import { PortTable } from './PortTable';
import { RandomStream } from './RandomStream';
import { Recorder } from './Recorder';
import { ReleaseCalendar } from './ReleaseCalendar';
import type { EngineInput } from './EngineInput';

/** What a batch takes beside its flows, and each count that is looked at, in flows; measured. */
const FLOWS_FOR_A_BATCH = 100;
const FLOWS_FOR_A_COUNT = 0.2;

/**
 * Discrete events over flows: in each tick first the ports whose hold ended come free, then flows
 * start. The same input gives the same result, however often it is advanced.
 *
 * @internal
 */
export class FlowEngine {
  readonly ports: PortTable;
  readonly recorder: Recorder;
  /** Flows that have started, with a port or without. */
  flowCount = 0;
  tick = 0;
  private readonly source: FlowSource;
  private readonly calendar: ReleaseCalendar;
  private readonly cursor: ExchangeCursor = { tick: 0, entry: 0, flow: 0 };
  private taken = new Int32Array(0);

  constructor(
    readonly input: EngineInput,
    private readonly observer?: FlowObserver,
  ) {
    const { seed, endTick, classes, layout } = input;
    this.source = new FlowSource(input);
    this.ports = new PortTable(layout, new RandomStream(seed, { stream: 12 }));
    this.calendar = new ReleaseCalendar({
      endTick,
      entryBits: this.ports.entryBits,
      shortestHoldTicks: Math.max(
        1,
        Math.min(
          ...classes.map(({ holdTicks, idleTicks }) => holdTicks + idleTicks),
        ),
      ),
    });
    this.recorder = new Recorder(input);
  }

  get byteLength(): number {
    return (
      this.source.byteLength +
      this.ports.byteLength +
      this.calendar.byteLength +
      this.recorder.byteLength +
      this.taken.byteLength
    );
  }

  get done(): boolean {
    return this.tick === this.input.endTick;
  }

  /**
   * Goes on until so many more flows have started, until the time between flows has taken as much
   * work as they would, or to the end.
   */
  advance(flows: number): void {
    const { recorder, ports } = this;
    const until = this.flowCount + flows;
    const sampleWork =
      (ports.held.length + ports.layout.poolCount) * FLOWS_FOR_A_COUNT;
    let between = 0;
    while (!this.done && this.flowCount < until && between < flows) {
      const { nextSample } = recorder;
      this.runBatch();
      between +=
        FLOWS_FOR_A_BATCH + (recorder.nextSample > nextSample ? sampleWork : 0);
    }
  }

  private runBatch(): void {
    const { calendar, source, recorder, tick, cursor } = this;
    const { batch } = source;
    const { windowTicks } = calendar;
    if ((tick & (windowTicks - 1)) === 0) {
      calendar.open(tick);
      cursor.entry = 0;
    }
    const windowEnd = (tick & -windowTicks) + windowTicks;
    source.openBatch({
      untilTick: Math.min(windowEnd, recorder.nextSample, this.input.endTick),
    });
    const { count, untilTick } = batch;
    if (this.taken.length < count) {
      this.taken = new Int32Array(Math.ceil(count * 1.25));
    }
    if (this.canTakeFreely()) {
      this.exchangeFreely();
    } else {
      source.drawFlows();
      this.trackHolders();
      this.exchange();
      calendar.addAll(this.taken, { ticks: batch.releaseTick, count });
      recorder.record(batch, this.taken);
    }
    this.observer?.started?.(batch, this.taken);
    this.flowCount += count;
    this.tick = untilTick;
    if (untilTick === recorder.nextSample) {
      recorder.sample(this.ports);
    }
  }

  /** Where nodes have pools of their own, each has too few flows to be worth a look. */
  private canTakeFreely(): boolean {
    const { layout, protocolCount } = this.input;
    return (
      layout.poolCount === protocolCount &&
      this.ports.canTakeFreely(this.source.batch.count, {
        windows: this.calendar.lastWindow,
      })
    );
  }

  private exchangeFreely(): void {
    const { cursor, calendar, ports, recorder, source, taken } = this;
    cursor.entry = exchangeFreely(cursor, {
      source,
      ports,
      calendar,
      recorder,
      taken,
    });
    recorder.recordTaken(source.batch, ports.takenNow);
    ports.holdTaken();
  }

  private trackHolders(): void {
    const { calendar, cursor, tick } = this;
    this.ports.trackHolders(visit => {
      const last = calendar.endOfTick[calendar.windowTicks - 1];
      calendar.sorted.subarray(cursor.entry, last).forEach(visit);
      calendar.forEachWaiting(tick, visit);
    });
  }

  private exchange(): void {
    const { cursor, calendar, ports, taken } = this;
    const { batch } = this.source;
    cursor.tick = batch.fromTick;
    cursor.flow = 0;
    for (;;) {
      const stop = exchangePorts(cursor, {
        ports,
        calendar,
        batch,
        taken,
      });
      if (stop === 'done') {
        return;
      }
      if (stop === 'release') {
        const entry = calendar.sorted[cursor.entry++];
        ports.releaseShared(
          entry & ((1 << ports.portBits) - 1),
          entry >>> ports.portBits,
        );
      } else {
        const { flow } = cursor;
        const destination = batch.destination[flow];
        const port = ports.take(batch.pool[flow], {
          destination,
          bits: batch.portBits[flow],
        });
        taken[flow] = port | (destination << ports.portBits);
        cursor.flow++;
      }
    }
  }
}
