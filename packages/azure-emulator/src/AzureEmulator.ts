import type { EmulatorClock } from 'emulator-kit';
import type { FaultList } from './faults/FaultList';
import type { Journal } from './faults/Journal';
import type { Scenario } from './scenario/Scenario';
import type { Restrictions } from './state/Restrictions';
import type { JsonObject } from './arm/JsonObject';

/**
 * A running emulator.
 *
 * @public
 */
export interface AzureEmulator {
  /** ARM: `https://127.0.0.1:8443`. */
  readonly endpoint: string;
  /** Entra: the `authorityHost` of credentials. */
  readonly authority: string;
  /** Azure Monitor's batch endpoint. */
  readonly metricsEndpoint: string;
  /** The first subscription of the scenario that is loaded. */
  readonly subscriptionId: string;
  readonly subscriptionIds: readonly string[];
  readonly tenantId: string;
  /** Client id of the scenario's first principal. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** All principals of the scenario by name. */
  readonly principals: Readonly<
    Record<string, { readonly clientId: string; readonly clientSecret: string }>
  >;
  /** File with the certificate authority, in PEM. */
  readonly caFile: string;
  /** The certificate authority itself, in PEM. */
  readonly ca: string;
  readonly clock: EmulatorClock;
  readonly faults: FaultList;
  readonly journal: Journal;
  /** Locks, policy denials, disabled subscriptions and quotas; gone with `reset` and `load`. */
  readonly restrictions: Restrictions;
  /** The resources in the emulator, as a client would see them; not counted and not written down. */
  readonly state: {
    /** One resource by its id in any case. */
    get(id: string): JsonObject | undefined;
    /** All resources of a type, such as `Microsoft.Network/natGateways`. */
    list(type: string): readonly JsonObject[];
  };
  /** Everything as it was at the start of the scenario, except the clock; tokens stay valid. */
  reset(): void;
  /**
   * Gives what puts all resources back as they are now, as often as it is called, and the rest as `reset` does. No
   * operation may be under way.
   */
  keep(): () => void;
  /** Replaces everything by another scenario: its principals need new tokens. */
  load(scenario: string | Scenario): void;
  stop(): Promise<void>;
}
