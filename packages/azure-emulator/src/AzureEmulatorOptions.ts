import type { Latency } from './operations/Latency';
import type { Scale } from './scenario/Scale';
import type { Scenario } from './scenario/Scenario';

/**
 * How to start an emulator.
 *
 * @public
 */
export interface AzureEmulatorOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** `127.0.0.1` by default. */
  readonly host?: string;
  /** `demo` (the default), `empty`, the path of a YAML file, or a scenario as an object. */
  readonly scenario?: 'demo' | 'empty' | (string & {}) | Scenario;
  /** A generated scenario of a given size, instead of `scenario`. */
  readonly scale?: Scale;
  /** Instead of the scenario's own. */
  readonly subscriptionId?: string;
  /** Where the emulator's time comes from, and how a slow read waits; the machine's by default. */
  readonly clock?: { now(): Date; wait?(milliseconds: number): Promise<void> };
  /** How long writes and reads take; `instant` by default: writes are done at the first poll, and reads take none. */
  readonly latency?: Latency;
  /** Refuses clients that ask more than ARM's token buckets allow, by the emulator's clock; off by default. */
  readonly throttling?: boolean;
  /** How many requests the journal keeps; 10,000 by default. A proof that judges by it gives enough, and asks `journal.complete()`. */
  readonly journalCapacity?: number;
  /** Items on a list page; small and irregular by default. */
  readonly pageSize?: number;
  /**
   * Sent with operations as `x-ms-retry-after-ms`, and from a second on as `Retry-After`. An addition of the emulator's: recent Azure sends none.
   *
   * The pollers of `@azure/core-lro` read whole seconds only: to poll faster give them `updateIntervalInMs`.
   */
  readonly retryAfterMilliseconds?: number;
  /** Seconds in `Retry-After` by resource type, as older recordings have it; recent Azure sends none. */
  readonly retryAfterSeconds?: Readonly<Record<string, number>>;
  /** How late metrics are, instead of the scenario's own. */
  readonly metricsDelaySeconds?: number;
  /**
   * Stands before every request, for proofs that hold requests back, lose them or look at the state after each: `pass`
   * lets the emulator answer and resolves then. A gate that throws breaks the connection.
   */
  readonly gate?: (
    request: {
      readonly method: string;
      /** With its query. */
      readonly path: string;
      readonly authorization?: string;
    },
    pass: () => Promise<void>,
  ) => Promise<void>;
  /** Where the certificate authority is written; by default a temporary file that `stop()` removes. */
  readonly caFile?: string;
}
