import type { EngineInput } from '../engine/EngineInput';
import { FlowSource } from '../engine/FlowSource';
import { RandomStream } from '../engine/RandomStream';

interface Release {
  readonly tick: number;
  readonly order: number;
  readonly port: number;
  readonly destination: number;
}

/** What became of one flow: its port's number, or that it had none. */
export interface OracleFlow {
  readonly tick: number;
  readonly destination: number;
  readonly port: number | undefined;
  /** When its port may be taken again. */
  readonly releaseTick: number;
}

/**
 * The plain version of the engine: one event queue (a heap of objects), sets of destinations by
 * port, searches through all ports. It takes the same flows and the same random numbers, and must
 * come to the same result; nothing of the engine's tables, calendar or loops is in it.
 */
export class EventQueueSimulation {
  readonly flows: OracleFlow[] = [];
  private readonly queue: Release[] = [];
  private readonly holders = new Map<number, Set<number>>();
  private readonly held = new Map<string, number>();
  private readonly free: number[][];
  private readonly random: RandomStream;
  private readonly shift: number;
  private heldCount = 0;
  private openCount = 0;
  private readonly ending = new Map<number, number>();
  private order = 0;

  constructor(private readonly input: EngineInput) {
    const { layout, seed } = input;
    this.random = new RandomStream(seed, { stream: 12 });
    this.shift = Math.max(5, Math.ceil(Math.log2(layout.portsPerBank)));
    this.free = Array.from({ length: layout.poolCount }, (_, pool) =>
      this.portsOf(pool),
    );
  }

  run(): this {
    const { endTick } = this.input;
    const source = new FlowSource(this.input);
    for (let tick = 0; tick < endTick; tick++) {
      while (this.queue.length > 0 && this.queue[0].tick <= tick) {
        this.release(this.pop());
      }
      this.openCount -= this.ending.get(tick) ?? 0;
      source.openBatch({ untilTick: tick + 1 });
      source.drawFlows();
      for (let flow = 0; flow < source.batch.count; flow++) {
        this.start(tick, {
          destination: source.batch.destination[flow],
          pool: source.batch.pool[flow],
          closeTick: source.batch.closeTick[flow],
          releaseTick: source.batch.releaseTick[flow],
          bits: source.batch.portBits[flow] >>> 0,
        });
      }
    }
    return this;
  }

  private portsOf(pool: number): number[] {
    const { banksPerPool, portsPerBank } = this.input.layout;
    return Array.from({ length: banksPerPool }, (_, index) =>
      Array.from(
        { length: portsPerBank },
        (__, offset) =>
          (pool * banksPerPool + index) * 2 ** this.shift + offset,
      ),
    ).flat();
  }

  private bankOf(port: number): number {
    return Math.floor(port / 2 ** this.shift);
  }

  private heldBy(bank: number, destination: number): number {
    return this.held.get(`${bank} ${destination}`) ?? 0;
  }

  private hasRoom(port: number, destination: number): boolean {
    const { perBankAndDestination, portsPerBank } = this.input.layout;
    return (
      this.heldBy(this.bankOf(port), destination) <
      Math.min(perBankAndDestination, portsPerBank)
    );
  }

  private start(
    tick: number,
    flow: {
      destination: number;
      pool: number;
      closeTick: number;
      releaseTick: number;
      bits: number;
    },
  ): void {
    const { destination, pool, releaseTick, bits } = flow;
    const port = this.choose(pool, { destination, bits });
    this.flows.push({ tick, destination, port, releaseTick });
    if (port === undefined) {
      return;
    }
    this.holders.set(
      port,
      (this.holders.get(port) ?? new Set<number>()).add(destination),
    );
    const bank = this.bankOf(port);
    this.held.set(`${bank} ${destination}`, this.heldBy(bank, destination) + 1);
    this.heldCount++;
    this.openCount++;
    const ends = Math.max(flow.closeTick, tick + 1);
    this.ending.set(ends, (this.ending.get(ends) ?? 0) + 1);
    this.push({
      tick: releaseTick,
      order: this.order++,
      port,
      destination,
    });
  }

  private choose(
    pool: number,
    options: { destination: number; bits: number },
  ): number | undefined {
    const { destination, bits } = options;
    const { heldAtMost, openAtMost } = this.input.layout;
    const all = this.portsOf(pool);
    if (
      this.heldCount >= heldAtMost ||
      this.openCount >= openAtMost ||
      !all.some(port => this.hasRoom(port, destination))
    ) {
      return undefined;
    }
    const free = this.free[pool];
    const fits = (port: number) => this.hasRoom(port, destination);
    let index = Math.floor((bits / 2 ** 32) * free.length);
    for (let draw = 0; free.length > 0 && draw < 64; draw++) {
      if (fits(free[index])) {
        return this.takeFree(pool, index);
      }
      index = this.random.below(free.length);
    }
    const indices = free.flatMap((port, at) => (fits(port) ? [at] : []));
    if (indices.length > 0) {
      return this.takeFree(pool, indices[this.random.below(indices.length)]);
    }
    const canReuse = (port: number) =>
      fits(port) && !this.holders.get(port)?.has(destination);
    for (let draw = 0; draw < 64; draw++) {
      const port = all[this.random.below(all.length)];
      if (canReuse(port)) {
        return port;
      }
    }
    const reusable = all.filter(canReuse);
    return reusable[this.random.below(reusable.length)];
  }

  private takeFree(pool: number, index: number): number {
    const free = this.free[pool];
    const port = free[index];
    const last = free.pop();
    if (last !== undefined && index < free.length) {
      free[index] = last;
    }
    return port;
  }

  private release({ port, destination }: Release): void {
    const holders = this.holders.get(port);
    holders?.delete(destination);
    const bank = this.bankOf(port);
    this.held.set(`${bank} ${destination}`, this.heldBy(bank, destination) - 1);
    this.heldCount--;
    if (holders?.size === 0) {
      this.free[Math.floor(bank / this.input.layout.banksPerPool)].push(port);
    }
  }

  private push(release: Release): void {
    const { queue } = this;
    let at = queue.push(release) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(release, queue[parent])) break;
      queue[at] = queue[parent];
      at = parent;
    }
    queue[at] = release;
  }

  private pop(): Release {
    const { queue } = this;
    const first = queue[0];
    const last = queue.pop();
    if (last !== undefined && queue.length > 0) {
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= queue.length) break;
        if (
          child + 1 < queue.length &&
          isBefore(queue[child + 1], queue[child])
        ) {
          child++;
        }
        if (!isBefore(queue[child], last)) break;
        queue[at] = queue[child];
        at = child;
      }
      queue[at] = last;
    }
    return first;
  }
}

function isBefore(one: Release, other: Release): boolean {
  return one.tick === other.tick
    ? one.order < other.order
    : one.tick < other.tick;
}
