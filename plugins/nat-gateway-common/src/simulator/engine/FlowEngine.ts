import { countFlows } from './countFlows';
import { type ExchangeCursor, exchangePorts } from './exchangePorts';
import type { FlowObserver } from './FlowObserver';
import { FlowCounts } from './FlowCounts';
import { FlowSource } from './FlowSource';
import { isFarFromCeilings } from './isFarFromCeilings';
import { OpenConnections } from './OpenConnections';
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
  /** Whether each flow has a port of its own, or flows are counted. */
  drawsPorts = false;
  private readonly counts: FlowCounts;
  private readonly open: OpenConnections;
  private readonly poolOfDestination: Int32Array;
  private readonly heldNow: Int32Array;
  private readonly inUseNow: Int32Array;
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
    this.counts = new FlowCounts(input);
    this.open = new OpenConnections(this.counts);
    this.poolOfDestination = new Int32Array(layout.destinationCount);
    classes.forEach(({ destination, protocol }) => {
      this.poolOfDestination[destination] = protocol;
    });
    this.heldNow = new Int32Array(layout.destinationCount);
    this.inUseNow = new Int32Array(layout.poolCount);
  }

  /** Ports that are held, towards all destinations. */
  get heldCount(): number {
    return this.portsNow().held.reduce((sum, held) => sum + held, 0);
  }

  get byteLength(): number {
    return (
      this.source.byteLength +
      this.ports.byteLength +
      this.calendar.byteLength +
      this.counts.byteLength +
      this.open.byteLength +
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
    const { calendar, source, recorder, tick, cursor, ports } = this;
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
    this.open.bringIn(tick);
    if (this.canCount()) {
      this.countFlows();
    } else {
      source.drawFlows();
      if (!this.drawsPorts) {
        this.drawPorts();
      }
      this.exchange();
      ports.drawnFlows += count;
      calendar.addAll(this.taken, { ticks: batch.releaseTick, count });
      recorder.record(batch, this.taken);
    }
    this.observer?.started?.(batch, this.taken);
    this.flowCount += count;
    this.tick = untilTick;
    if (untilTick === recorder.nextSample) {
      recorder.sample(this.portsNow());
    }
  }

  /** Who observes flows wants their ports. Where nodes have pools, each has too few flows. */
  private canCount(): boolean {
    const { layout, protocolCount } = this.input;
    const { ports, observer, calendar } = this;
    if (observer || layout.poolCount !== protocolCount) {
      return false;
    }
    if (this.drawsPorts) {
      if (!ports.canForget({ windows: calendar.lastWindow })) {
        return false;
      }
      ports.countHeld(this.counts.held);
    }
    return isFarFromCeilings({
      ...this.portsNow(),
      openCount: this.open.count,
      layout,
      flows: this.source.batch.count,
    });
  }

  private countFlows(): void {
    const { cursor, calendar, counts, recorder, source, ports } = this;
    const { portBits } = ports;
    this.drawsPorts = false;
    cursor.entry = countFlows(cursor, {
      source,
      counts,
      open: this.open,
      calendar,
      portBits,
      recorder,
    });
    recorder.recordStarted(source.batch, counts.started);
    const { lateCount: count, lateDestination, lateTick: ticks } = counts;
    for (let late = 0; late < count; late++) {
      lateDestination[late] <<= portBits;
    }
    calendar.addAll(lateDestination, { ticks, count });
  }

  /** From here on each flow has its port: what is held is as likely to lie in one as in another. */
  private drawPorts(): void {
    const { calendar, cursor, counts, ports, tick } = this;
    const entries: number[] = [];
    const ticks: number[] = [];
    const add = (entry: number, due: number) => {
      entries.push(entry);
      ticks.push(due);
    };
    calendar.takeOut({ tick, entry: cursor.entry }, add);
    counts.takeOut(tick, (destination, due) =>
      add(destination << ports.portBits, due),
    );
    calendar.addAll(Int32Array.from(entries), {
      ticks: Int32Array.from(ticks),
      count: entries.length,
    });
    ports.drawAll(this.poolOfDestination, replace =>
      calendar.replaceWaiting(tick, replace),
    );
    calendar.open(tick);
    cursor.entry = 0;
    this.drawsPorts = true;
  }

  private portsNow(): { held: Int32Array; inUse: Int32Array } {
    const { ports, counts, heldNow: held, inUseNow: inUse } = this;
    if (this.drawsPorts) {
      ports.countHeld(held);
      ports.freeCount.forEach((free, pool) => {
        inUse[pool] = ports.portsPerPool - free;
      });
      return { held, inUse };
    }
    inUse.fill(0);
    counts.held.forEach((count, destination) => {
      inUse[this.poolOfDestination[destination]] += count;
    });
    return { held: counts.held, inUse };
  }

  private exchange(): void {
    const { cursor, calendar, ports, open, taken } = this;
    const { batch } = this.source;
    const closed = this.recorder.closedIn(batch);
    cursor.tick = batch.fromTick;
    cursor.flow = 0;
    for (;;) {
      const stop = exchangePorts(cursor, {
        ports,
        calendar,
        batch,
        open,
        closed,
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
        const endTick = batch.closeTick[flow];
        open.start(cursor.tick, { endTick, destination });
        cursor.flow++;
      }
    }
  }
}
