import { EmulatorClock } from 'emulator-kit';
import type { AwsEmulatorOptions } from './AwsEmulatorOptions';
import type { ClientConfig } from './ClientConfig';
import { beginTimers } from './cloud/beginTimers';
import { type Caller, roleCaller, Sessions } from './cloud/Sessions';
import { Cloud } from './cloud/Cloud';
import type { MetricName } from './cloudwatch/metrics';
import { AwsFaults, CallJournal } from './faults/AwsFaults';
import { policySchema } from './iam/evaluate';
import { generateScenario } from './scenario/generateScenario';
import { readScenario } from './scenario/readScenario';
import type { Scenario } from './scenario/Scenario';
import { seedCloud } from './scenario/seedCloud';
import { find } from './state/kinds';
import type { Item, Kind } from './state/State';

interface SessionOptions {
  /** Of a role; `emulator` when left out. */
  readonly sessionName?: string;
  /** Condition keys of the session, such as `lambda:SourceFunctionArn`. */
  readonly context?: Readonly<Record<string, string>>;
}

/** A running emulator. `startAwsEmulator` makes one. @public */
export class AwsEmulator {
  readonly clock: EmulatorClock;
  readonly faults = new AwsFaults();
  readonly journal: CallJournal;
  /** Copies of the state in the format of a scenario; not counted and not in the journal. */
  readonly state = {
    get: <K extends Kind>(kind: K, key: string): Item<K> | undefined =>
      structuredClone(this.#itemsOf(kind).get(key)),
    list: <K extends Kind>(kind: K): readonly Item<K>[] =>
      structuredClone([...this.#itemsOf(kind).values()]),
  };
  readonly metrics = {
    /** The metrics that something has published. */
    list: (): readonly MetricName[] => this.cloud.metrics.list(),
    /** A log line that an instance's agent sends: metrics in the embedded format reach CloudWatch. */
    readLog: (line: string): void =>
      this.cloud.metrics.readLog(line, { now: this.clock.now() }),
  };
  readonly #sessions = new Sessions();
  readonly #options: AwsEmulatorOptions;
  #scenario: ReturnType<typeof readScenario>;
  /** @internal */
  cloud: Cloud;
  #close = async () => {};

  constructor(options: AwsEmulatorOptions) {
    this.#options = options;
    this.clock = new EmulatorClock(options.clock);
    this.journal = new CallJournal(options.journalCapacity);
    const { scale, scenario = 'demo' } = options;
    this.#scenario = readScenario(scale ? generateScenario(scale) : scenario);
    this.cloud = this.#create(this.#scenario, '');
  }

  /** `http://127.0.0.1:8444`, for every service. */
  get endpoint(): string {
    return this.cloud.endpoint;
  }

  get region(): string {
    return this.cloud.settings.region;
  }

  get accountId(): string {
    return this.cloud.settings.accountId;
  }

  /** The client configuration for a principal: `root`, or a role of the scenario. Throws when there is no such principal. */
  clientConfig(principal: string, options: SessionOptions = {}): ClientConfig {
    return this.cloud.clientConfig(this.#callerOf(principal, options));
  }

  /** Moves the emulator's time forward step by step. Timers run at their times, and their callbacks have ended when this resolves. Callbacks must not call it. */
  async advance(duration: { readonly milliseconds: number }): Promise<void> {
    const { cloud, clock } = this;
    const end = clock.now().getTime() + duration.milliseconds;
    await cloud.settle();
    for (;;) {
      const next = cloud.agenda.next?.getTime() ?? Infinity;
      const now = clock.now().getTime();
      const step = Math.max(0, Math.min(next, end) - now);
      clock.advance({ milliseconds: step });
      await cloud.settle();
      if (next > end) {
        return;
      }
    }
  }

  /** Resolves when everything that is due, and everything that it started, has ended. Callbacks must not call it. */
  settle(): Promise<void> {
    return this.cloud.settle();
  }

  /** The host of an instance fails: status checks fail, the agent is lost, and the state stays `running`, as on AWS. */
  failInstance(instanceId: string): void {
    find(this.cloud, 'instances', instanceId).isHostImpaired = true;
    this.cloud.changedByTime('InstanceFailed');
  }

  /** Removes or restores all capacity of a zone, or of a type in it (`zone/type`). */
  setCapacity(place: string, options: { readonly isThere: boolean }): void {
    const { noCapacity } = this.cloud.settings;
    if (options.isThere) {
      noCapacity.delete(place);
    } else {
      noCapacity.add(place);
    }
  }

  /** Restores the start of the scenario, except the clock; access keys stay valid. */
  reset(): void {
    this.#begin(this.#scenario);
  }

  /** Replaces everything with another scenario; one with a mistake changes nothing. */
  load(scenario: string | Scenario): void {
    this.#begin(readScenario(scenario));
  }

  /** Takes the place where it listens, and how it ends. @internal */
  listens(server: {
    readonly endpoint: string;
    readonly close: () => Promise<void>;
  }): void {
    this.cloud.endpoint = server.endpoint;
    this.#close = server.close;
  }

  stop(): Promise<void> {
    return this.#close();
  }

  #itemsOf<K extends Kind>(kind: K): Map<string, Item<K>> {
    this.cloud.agenda.runDue();
    return this.cloud.state[kind] as Map<string, Item<K>>;
  }

  #callerOf(name: string, options: SessionOptions): Caller {
    const { state, settings } = this.cloud;
    const { sessionName = 'emulator', context = {} } = options;
    if (state.roles.has(name)) {
      return roleCaller(this.cloud, { role: name, sessionName, context });
    }
    if (name !== 'root') {
      const names = [...state.roles.keys()].join(', ');
      throw new Error(
        `There is no principal '${name}': give root or one of ${names}`,
      );
    }
    const arn = this.cloud.arn('iam', 'root');
    return { kind: 'root', name, arn, userId: settings.accountId, context };
  }

  #begin(scenario: ReturnType<typeof readScenario>): void {
    this.cloud = this.#create(scenario, this.cloud.endpoint);
    this.#scenario = scenario;
    this.faults.clear();
    this.journal.clear();
  }

  #create(scenario: ReturnType<typeof readScenario>, endpoint: string): Cloud {
    const options = this.#options;
    const settings = {
      ...scenario,
      noCapacity: new Set<string>(),
      describeLagMilliseconds: options.describeLagMilliseconds ?? 0,
      pageSize: options.pageSize,
    };
    const cloud = new Cloud(
      this.clock,
      settings,
      this.#sessions,
      options.callbacks ?? {},
      endpoint,
    );
    seedCloud(cloud, scenario);
    for (const [name, documents] of Object.entries(options.policies ?? {})) {
      cloud.put('roles', {
        trusts: [],
        ...cloud.state.roles.get(name),
        name,
        policies: documents.map(document => policySchema.parse(document)),
      });
    }
    beginTimers(cloud);
    return cloud;
  }
}
