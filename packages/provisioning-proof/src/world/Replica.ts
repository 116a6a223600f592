import type { Agent } from 'node:https';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { RunService } from '@cluster-egress/backstage-plugin-nat-gateway-backend/src/runs/RunService';
import type { AzureEmulator } from 'azure-emulator';
import type { Knex } from 'knex';
import type { Activity } from './Activity';
import { providerFor } from './providerFor';
import { clientIdOf } from './scenario';
import type { VirtualTime } from './VirtualTime';

const tickMilliseconds = 15_000;
const deadlineMinutes = 10;

const forever = () => new Promise<never>(() => {});

/**
 * A backend: an engine with its own identity, clock and way to the database, which can die and be stopped
 * for a while. The network's side of both is at the gate of the world.
 *
 * @internal
 */
export class Replica {
  readonly clientId: string;
  readonly service: RunService;
  readonly warnings: string[] = [];
  private skewMilliseconds: number;
  private isDead = false;
  private resumed: Promise<void> | undefined;

  constructor(
    readonly name: string,
    private readonly world: {
      readonly azure: AzureEmulator;
      readonly activity: Activity;
      readonly time: VirtualTime;
      readonly knex: Knex;
      readonly uuid: () => string;
      readonly random: () => number;
      /** A process has its own; that would take half the time of a case. */
      readonly connections: Agent;
    },
    { skewMilliseconds }: { readonly skewMilliseconds: number },
  ) {
    this.skewMilliseconds = skewMilliseconds;
    const { azure, time, activity } = world;
    this.clientId = clientIdOf(name);
    const timing = time.timing({
      skewMilliseconds: () => this.skewMilliseconds,
      random: world.random,
      gate: () => this.untilAwake(),
    });
    const provider = providerFor(azure, {
      identity: name,
      timing,
      connections: world.connections,
    });
    const warn = (message: string | Error) => {
      this.warnings.push(String(message));
    };
    const logger: LoggerService = {
      debug: () => {},
      info: () => {},
      warn,
      error: warn,
      child: () => logger,
    };
    this.service = activity.client(
      () =>
        new RunService({
          database: this.database(world.knex),
          providers: new Map([[provider.description.id, provider]]),
          logger,
          timing,
          uuid: world.uuid,
          holder: `${name}-${world.uuid()}`,
          onConverged: () => {},
          configuration: { deadlineMinutes, acknowledgementDeadlineHours: 72 },
        }),
    );
    void this.tick();
  }

  get lives(): boolean {
    return !this.isDead;
  }

  get isStopped(): boolean {
    return this.resumed !== undefined;
  }

  /** From now on nothing of it reaches cloud, database or clock. */
  kill(): void {
    this.isDead = true;
  }

  /** Stopped, with all that it has under way, and continued later; its clock goes on unless it is stopped, too. */
  pause(
    milliseconds: number,
    { stopsClock = false }: { readonly stopsClock?: boolean } = {},
  ): void {
    this.resumed ??= this.world.time.wait(milliseconds).then(() => {
      this.resumed = undefined;
      if (stopsClock) {
        this.skewMilliseconds -= milliseconds;
      }
    });
  }

  /** Resolves when it is not stopped; never when it is dead. */
  async untilAwake(): Promise<void> {
    while (this.resumed) {
      await this.resumed;
    }
    if (this.isDead) {
      await forever();
    }
  }

  /** Does something in this process. */
  in<T>(work: (service: RunService) => Promise<T>): Promise<T> {
    return this.world.activity.client(() => work(this.service));
  }

  private async tick(): Promise<void> {
    const { time } = this.world;
    for (;;) {
      await time.wait(tickMilliseconds);
      await this.untilAwake();
      await this.in(service => service.tick()).catch(() => {});
    }
  }

  private database(knex: Knex): Knex {
    const requireAlive = () => {
      if (this.isDead) {
        throw new Error('The process is dead.');
      }
    };
    return new Proxy(knex, {
      apply: (target, self, values) => {
        requireAlive();
        return Reflect.apply(target, self, values);
      },
      get: (target, property, receiver) =>
        property === 'transaction'
          ? async (work: (trx: Knex.Transaction) => Promise<unknown>) => {
              await this.untilAwake();
              const answer = await target.transaction(work);
              await this.untilAwake();
              return answer;
            }
          : Reflect.get(target, property, receiver),
    });
  }
}
