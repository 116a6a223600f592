import { Agent } from 'node:https';
import type { Knex } from 'knex';
import {
  startAzureEmulator,
  type AzureEmulator,
  type AzureEmulatorOptions,
} from 'azure-emulator';
import { loadAzureSdk } from '@cluster-egress/backstage-plugin-nat-gateway-backend-module-azure/src/read/loadAzureSdk';
import { isTerminalRunState } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { Activity } from './Activity';
import { ForeignClient } from './ForeignClient';
import {
  emptyWorldDatabase,
  keepWorldDatabase,
  openWorldDatabase,
} from './openWorldDatabase';
import { Replica } from './Replica';
import { scenario } from './scenario';
import { VirtualTime } from './VirtualTime';

/** A write of one of our processes, as it arrives at the cloud. */
export interface ArrivingWrite {
  readonly method: string;
  readonly path: string;
  readonly replica: Replica;
  /** From 1, over all of a case. */
  readonly ordinal: number;
}

/** What the cloud has answered to anyone. */
export interface Answer {
  /** When it arrived, where it is a write of ours. */
  readonly arrivedAt?: number;
  /** The id of what a write of ours has just made. */
  readonly made?: string;
}

/** What a case does to the requests of our processes. */
export interface Disturbance {
  /** Before the cloud sees it. False: it never arrives. */
  readonly before?: (write: ArrivingWrite) => Promise<boolean | void>;
  /** Each read of our processes, before it is answered. */
  readonly read?: (
    request: Pick<ArrivingWrite, 'path' | 'replica'>,
  ) => Promise<void>;
  /** After it took effect, before its answer was read. */
  readonly after?: (write: ArrivingWrite) => Promise<void>;
}

/** Everything as it was at some time. */
export type Kept = () => Promise<void>;

/** Longer than a run and its undo may work, and a lease after both. */
const longestMilliseconds = 90 * 60_000;

const clientOf = (authorization: string | undefined): string | undefined => {
  const payload = authorization?.split('.')[1];
  return payload
    ? JSON.parse(Buffer.from(payload, 'base64url').toString()).appid
    : undefined;
};

/**
 * An emulated cloud, a database and several backends of ours in this process, with one clock that jumps.
 * Cases are told one after the other, each from the start.
 *
 * @internal
 */
export class World {
  private static only: Promise<World> | undefined;

  readonly foreign: ForeignClient;
  private readonly connections: Agent;
  replicas: readonly Replica[] = [];
  private disturbance: Disturbance = {};
  private onAnswer: (answer: Answer) => void = () => {};
  private writes = 0;
  private ids = 0;
  private random: () => number = () => 0.5;

  private constructor(
    readonly azure: AzureEmulator,
    readonly time: VirtualTime,
    readonly activity: Activity,
    readonly knex: Knex,
  ) {
    this.connections = new Agent({ keepAlive: true, ca: azure.ca });
    this.foreign = new ForeignClient(azure, { identity: 'foreign', activity });
  }

  /** One for the process: it takes the timers. */
  static start(): Promise<World> {
    World.only ??= World.begin();
    return World.only;
  }

  private static async begin(): Promise<World> {
    await loadAzureSdk();
    const time = new VirtualTime();
    const activity = new Activity(time);
    let gate: AzureEmulatorOptions['gate'] = (_request, pass) => pass();
    const azure = await startAzureEmulator({
      scenario,
      clock: {
        now: () => new Date(time.milliseconds),
        wait: milliseconds => activity.hold(milliseconds),
      },
      latency: { operationMilliseconds: 3_000 },
      journalCapacity: 100_000,
      gate: (request, pass) => gate!(request, pass),
    });
    const knex = await openWorldDatabase({
      time,
      onQuery: () => activity.noteQuery(),
    });
    const world = new World(azure, time, activity, knex);
    gate = (request, pass) => world.meet(request, pass);
    return world;
  }

  async stop(): Promise<void> {
    this.replicas.forEach(replica => replica.kill());
    await this.azure.stop();
    await this.knex.destroy();
    World.only = undefined;
  }

  /** Gives what takes a world that is empty to where it is now, without its backends. */
  async keep(): Promise<Kept> {
    const { ids } = this;
    const { milliseconds } = this.time;
    const putBack = this.azure.keep();
    const fill = await keepWorldDatabase(this.knex);
    return async () => {
      putBack();
      await fill();
      this.time.advanceTo(milliseconds);
      this.ids = ids;
    };
  }

  /** Everything as at the start, or as it was kept, with as many backends as there are skews of their clocks. */
  async reset(options: {
    readonly skewsMilliseconds: readonly number[];
    readonly random?: () => number;
    readonly kept?: Kept;
  }): Promise<void> {
    this.replicas.forEach(replica => replica.kill());
    this.activity.reset();
    await this.activity.quiet();
    this.time.reset();
    this.azure.reset();
    this.foreign.forgetToken();
    this.disturb({});
    this.onAnswer = () => {};
    this.random = options.random ?? (() => 0.5);
    await emptyWorldDatabase(this.knex);
    this.ids = 0;
    await options.kept?.();
    this.replicas = options.skewsMilliseconds.map(
      (skewMilliseconds, index) =>
        new Replica(
          `replica-${index + 1}`,
          {
            azure: this.azure,
            activity: this.activity,
            time: this.time,
            knex: this.knex,
            uuid: () => {
              this.ids += 1;
              return `id-${String(this.ids).padStart(5, '0')}`;
            },
            random: () => this.random(),
            connections: this.connections,
          },
          { skewMilliseconds },
        ),
    );
  }

  /** Counts writes from here. */
  disturb(disturbance: Disturbance): void {
    this.disturbance = disturbance;
    this.writes = 0;
  }

  /** Called after each answer that may have changed something. */
  observe(onAnswer: (answer: Answer) => void): void {
    this.onAnswer = onAnswer;
  }

  get living(): Replica {
    const found = this.replicas.find(replica => replica.lives);
    if (!found) {
      throw new Error('All processes are dead.');
    }
    return found;
  }

  /** One that answers people now. */
  get awake(): Replica | undefined {
    return this.replicas.find(replica => replica.lives && !replica.isStopped);
  }

  /** Lets work come to its end, with the clock going on as needed. */
  async finish<T>(work: Promise<T>): Promise<T> {
    let hasEnded = false;
    const ended = work.finally(() => {
      hasEnded = true;
    });
    ended.catch(() => {});
    await this.pass(async () => hasEnded);
    if (!hasEnded) {
      throw new Error('It did not come to an end.');
    }
    return ended;
  }

  /** Lets all runs come to an end; a person answers what they ask. Gives whether they did. */
  async finishRuns(
    answer: (run: { readonly id: string }) => Promise<void>,
    options: { readonly unless?: () => boolean } = {},
  ): Promise<boolean> {
    return this.pass(async () => {
      const runs: readonly {
        readonly id: string;
        readonly state: Parameters<typeof isTerminalRunState>[0];
      }[] = await this.knex('runs').select('id', 'state');
      for (const run of runs) {
        if (run.state === 'awaitingAcknowledgement') {
          await answer(run);
        }
      }
      return (
        !options.unless?.() &&
        runs.every(({ state }) => isTerminalRunState(state))
      );
    });
  }

  /** Lets processes that stand still go on, what is on its way arrive, and each do what it does then. */
  async finishStops(): Promise<void> {
    let stoodStillAt = -Infinity;
    await this.pass(async () => {
      if (
        this.activity.isHolding ||
        this.replicas.some(({ lives, isStopped }) => lives && isStopped)
      ) {
        stoodStillAt = this.time.milliseconds;
      }
      return this.time.milliseconds > stoodStillAt + 30_000;
    });
  }

  private async pass(until: () => Promise<boolean>): Promise<boolean> {
    const limit = this.time.milliseconds + longestMilliseconds;
    for (;;) {
      await this.activity.quiet();
      if (await until()) {
        return true;
      }
      const next = this.time.next();
      if (next === undefined || next > limit) {
        return false;
      }
      this.time.advanceTo(next);
    }
  }

  private async meet(
    request: Parameters<NonNullable<AzureEmulatorOptions['gate']>>[0],
    pass: () => Promise<void>,
  ): Promise<void> {
    const { method, path } = request;
    const clientId = clientOf(request.authorization);
    const replica = this.replicas.find(each => each.clientId === clientId);
    const lose = () => {
      throw new Error('The connection of a dead process breaks.');
    };
    if (replica && !replica.lives) {
      lose();
    }
    const isWrite = ['PUT', 'PATCH', 'DELETE'].includes(method);
    if (!replica || !isWrite) {
      if (replica) {
        await this.disturbance.read?.({ path, replica });
      }
      await pass();
      if (clientId && (isWrite || path.includes('/operations/'))) {
        this.onAnswer({});
      }
      return;
    }
    this.writes += 1;
    const write = { method, path, replica, ordinal: this.writes };
    const { disturbance } = this;
    const arrivedAt = this.time.milliseconds;
    if ((await disturbance.before?.(write)) === false) {
      lose();
    }
    const resourceId = path.split('?')[0];
    const stood = this.azure.state.get(resourceId) !== undefined;
    await pass();
    const stands = this.azure.state.get(resourceId) !== undefined;
    this.onAnswer({
      arrivedAt,
      ...(stands && !stood && { made: resourceId }),
    });
    await disturbance.after?.(write);
  }
}
