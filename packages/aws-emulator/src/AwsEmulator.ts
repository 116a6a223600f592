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
  /** What there is, as copies in the shape of a scenario; not counted and not written down. */
  readonly state: {
    get<K extends Kind>(kind: K, key: string): Item<K> | undefined;
    list<K extends Kind>(kind: K): readonly Item<K>[];
  };
  /** What a client of a principal is configured with: `root`, or a user or a role of the scenario. Throws when there is none. */
  clientConfig(
    principal: string,
    options?: {
      /** Of a role; `emulator` when left out. */
      readonly sessionName?: string;
      /** Condition keys of the session, such as `lambda:SourceFunctionArn`. */
      readonly context?: Readonly<Record<string, string>>;
    },
  ): ClientConfig;
  /** Moves the emulator's time forward step by step: what is due on the way happens at its time, and its callbacks have ended when this resolves. Callbacks must not call it. */
  advance(duration: { readonly milliseconds: number }): Promise<void>;
  /** Resolves when all that is due, and all that it started, has ended. Callbacks must not call it. */
  settle(): Promise<void>;
  /** The host of an instance is gone: status checks fail, the agent is lost, and the state stays `running`, as on AWS. */
  failInstance(instanceId: string): void;
  /** A Spot instance is taken back: rebalance recommendation and interruption warning now, and its end in two minutes. */
  interruptSpot(instanceId: string): void;
  /** Takes all capacity of a zone, or of a type in it (`zone/type`), or gives it back. */
  setCapacity(place: string, options: { readonly isThere: boolean }): void;
  /** Everything as it was at the start of the scenario, except the clock; access keys stay valid. */
  reset(): void;
  /** Replaces everything by another scenario. */
  load(scenario: string | Scenario): void;
  stop(): Promise<void>;
}
