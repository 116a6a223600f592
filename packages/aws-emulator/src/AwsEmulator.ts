import type { EmulatorClock } from 'emulator-kit';
import type { ClientConfig } from './ClientConfig';
import type { AwsFaults } from './faults/AwsFaults';
import type { CallJournal } from './faults/CallJournal';
import type { Scenario } from './scenario/Scenario';
import type { Item, Kind } from './state/State';

/**
 * A running emulator.
 *
 * @public
 */
export interface AwsEmulator {
  /** `http://127.0.0.1:8444`, for every service. */
  readonly endpoint: string;
  readonly region: string;
  readonly accountId: string;
  readonly clock: EmulatorClock;
  readonly faults: AwsFaults;
  readonly journal: CallJournal;
  /** Copies of the state in the format of a scenario; not counted and not in the journal. */
  readonly state: {
    get<K extends Kind>(kind: K, key: string): Item<K> | undefined;
    list<K extends Kind>(kind: K): readonly Item<K>[];
  };
  /** The client configuration for a principal: `root`, or a user or a role of the scenario. Throws when there is no such principal. */
  clientConfig(
    principal: string,
    options?: {
      /** Of a role; `emulator` when left out. */
      readonly sessionName?: string;
      /** Condition keys of the session, such as `lambda:SourceFunctionArn`. */
      readonly context?: Readonly<Record<string, string>>;
    },
  ): ClientConfig;
  /** Moves the emulator's time forward step by step. Timers run at their times, and their callbacks have ended when this resolves. Callbacks must not call it. */
  advance(duration: { readonly milliseconds: number }): Promise<void>;
  /** Resolves when everything that is due, and everything that it started, has ended. Callbacks must not call it. */
  settle(): Promise<void>;
  /** The host of an instance fails: status checks fail, the agent is lost, and the state stays `running`, as on AWS. */
  failInstance(instanceId: string): void;
  /** EC2 interrupts a Spot instance: rebalance recommendation and interruption warning now, termination in two minutes. */
  interruptSpot(instanceId: string): void;
  /** Removes or restores all capacity of a zone, or of a type in it (`zone/type`). */
  setCapacity(place: string, options: { readonly isThere: boolean }): void;
  /** Restores the start of the scenario, except the clock; access keys stay valid. */
  reset(): void;
  /** Replaces everything with another scenario. */
  load(scenario: string | Scenario): void;
  stop(): Promise<void>;
}
