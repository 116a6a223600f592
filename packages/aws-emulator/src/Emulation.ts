import { EmulatorClock } from 'emulator-kit';
import type { AwsEmulatorOptions } from './AwsEmulatorOptions';
import { beginTimers } from './cloud/beginTimers';
import type { Caller } from './cloud/Caller';
import { Cloud } from './cloud/Cloud';
import { Sessions } from './cloud/Sessions';
import { AwsFaults } from './faults/AwsFaults';
import { CallJournal } from './faults/CallJournal';
import { policySchema } from './iam/iamSchemas';
import { generateScenario, type Scale } from './scenario/generateScenario';
import { readScenario } from './scenario/readScenario';
import type { Scenario } from './scenario/Scenario';
import { seedCloud } from './scenario/seedCloud';
import { roleCaller } from './sts/roleCaller';

/**
 * The state that an emulator keeps from start to stop, also when another scenario is loaded.
 *
 * @internal
 */
export class Emulation {
  readonly clock: EmulatorClock;
  readonly faults = new AwsFaults();
  readonly journal: CallJournal;
  readonly #sessions = new Sessions();
  readonly #options: AwsEmulatorOptions;
  #scenario: ReturnType<typeof readScenario>;
  #cloud: Cloud;

  constructor(options: AwsEmulatorOptions) {
    this.#options = options;
    this.clock = new EmulatorClock(options.clock);
    this.journal = new CallJournal(options.journalCapacity);
    this.#scenario = readScenario(
      options.scale
        ? generateScenario(options.scale)
        : options.scenario ?? 'demo',
    );
    this.#cloud = this.#create(this.#scenario);
  }

  get cloud(): Cloud {
    return this.#cloud;
  }

  /** Replaces everything with the start of a scenario; a scenario with a mistake changes nothing. */
  load(wanted: string | Scenario | { readonly scale: Scale }): void {
    this.#begin(
      readScenario(
        typeof wanted === 'object' && 'scale' in wanted
          ? generateScenario(wanted.scale)
          : wanted,
      ),
    );
  }

  /** Restores the scenario as it was loaded. Access keys stay valid; faults and journal are cleared. */
  reset(): void {
    this.#begin(this.#scenario);
  }

  /** The caller with a name: `root`, or a user or a role. */
  callerOf(
    name: string,
    options: {
      readonly sessionName?: string;
      readonly context?: Readonly<Record<string, string>>;
    } = {},
  ): Caller {
    const { state } = this.#cloud;
    const { sessionName = 'emulator', context = {} } = options;
    if (state.roles.has(name)) {
      return roleCaller(this.#cloud, { role: name, sessionName, context });
    }
    if (name !== 'root' && !state.users.has(name)) {
      throw new Error(
        `There is no principal '${name}': give root or one of ${[
          ...state.users.keys(),
          ...state.roles.keys(),
        ].join(', ')}`,
      );
    }
    return {
      kind: name === 'root' ? 'root' : 'user',
      name,
      arn: this.#cloud.arn('iam', name === 'root' ? 'root' : `user/${name}`),
      userId: name === 'root' ? this.#cloud.settings.accountId : `AIDA${name}`,
      context,
    };
  }

  /** Moves the time forward, from one due timer to the next. */
  async advance(milliseconds: number): Promise<void> {
    const { cloud, clock } = this;
    const end = clock.now().getTime() + milliseconds;
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

  #begin(scenario: ReturnType<typeof readScenario>): void {
    const cloud = this.#create(scenario);
    cloud.endpoint = this.#cloud.endpoint;
    this.#cloud = cloud;
    this.#scenario = scenario;
    this.faults.clear();
    this.journal.clear();
  }

  #create(scenario: ReturnType<typeof readScenario>): Cloud {
    const { accountId, region, zones, limits, noCapacity } = scenario;
    const options = this.#options;
    const cloud = new Cloud({
      clock: this.clock,
      sessions: this.#sessions,
      callbacks: options.callbacks ?? {},
      settings: {
        accountId,
        region,
        zones,
        limits,
        noCapacity: new Set(noCapacity),
        describeLagMilliseconds: options.describeLagMilliseconds ?? 0,
        isThrottling: options.throttling ?? false,
        pageSize: options.pageSize,
      },
    });
    seedCloud(cloud, scenario);
    for (const [name, documents] of Object.entries(options.policies ?? {})) {
      cloud.put('roles', {
        trusts: [],
        tags: {},
        ...cloud.state.roles.get(name),
        name,
        policies: documents.map(document => policySchema.parse(document)),
      });
    }
    cloud.begin();
    beginTimers(cloud);
    return cloud;
  }
}
