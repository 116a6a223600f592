import type { AddressPool } from '../addresses/AddressPool';
import type { TokenIssuer } from '../identity/TokenIssuer';
import type { EgressHistory } from '../metrics/EgressHistory';
import type { Workload } from '../metrics/Workload';
import type { Latency } from '../operations/Latency';
import type { OperationLedger } from '../operations/OperationLedger';
import type { EmulatorClock } from './EmulatorClock';
import type { GuidSequence } from './GuidSequence';
import type { ResourceStore } from './ResourceStore';
import type { Restrictions } from './Restrictions';

/**
 * Everything that a request can read or change.
 *
 * @internal
 */
export interface Cloud {
  readonly store: ResourceStore;
  readonly operations: OperationLedger;
  readonly history: EgressHistory;
  readonly addresses: AddressPool;
  readonly guids: GuidSequence;
  readonly clock: EmulatorClock;
  readonly tokens: TokenIssuer;
  readonly workloads: readonly Workload[];
  readonly restrictions: Restrictions;
  readonly settings: {
    /** Known once the server listens. */
    endpoint: string;
    readonly tenantId: string;
    readonly subscriptions: readonly {
      readonly id: string;
      readonly name: string;
    }[];
    readonly latency: Latency;
    /** Items on a list page; `undefined` means small and irregular. */
    readonly pageSize?: number;
    readonly retryAfterMilliseconds?: number;
    readonly retryAfterSeconds?: Readonly<Record<string, number>>;
    readonly metricsSeed: number;
    readonly metricsDelaySeconds: number;
    readonly locks: readonly {
      readonly scope: string;
      readonly level: 'CanNotDelete' | 'ReadOnly';
    }[];
    readonly basicPublicIPAddressLimit?: number;
    readonly publicIPAddressLimit: number;
  };
}
