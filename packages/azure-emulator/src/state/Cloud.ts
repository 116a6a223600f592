import type { AddressPool, EmulatorClock, GuidSequence } from 'emulator-kit';
import type { TokenIssuer } from '../identity/TokenIssuer';
import type { EgressHistory } from '../metrics/EgressHistory';
import type { WorkloadIndex } from '../metrics/WorkloadIndex';
import type { Latency } from '../operations/Latency';
import type { OperationLedger } from '../operations/OperationLedger';
import type { QuotaName } from '../quotas/QuotaName';
import type { NetworkThrottle } from '../throttling/NetworkThrottle';
import type { RequestThrottle } from '../throttling/RequestThrottle';
import type { ManagementGroups } from './ManagementGroups';
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
  readonly workloads: WorkloadIndex;
  readonly restrictions: Restrictions;
  readonly managementGroups: ManagementGroups;
  readonly throttle: RequestThrottle;
  readonly networkThrottle: NetworkThrottle;
  readonly settings: {
    /** Known once the server listens. */
    endpoint: string;
    /** When the scenario was loaded: what is older was always there. */
    seededAt: Date;
    readonly tenantId: string;
    readonly subscriptions: readonly {
      readonly id: string;
      readonly name: string;
    }[];
    /** The same ids in lower case. */
    readonly subscriptionIds: ReadonlySet<string>;
    latency: Latency;
    /** Whether a client that asks too much is refused; it is told what is left in any case. */
    throttling: boolean;
    /** Items on a list page; `undefined` means small and irregular. */
    pageSize?: number;
    readonly retryAfterMilliseconds?: number;
    readonly retryAfterSeconds?: Readonly<Record<string, number>>;
    readonly metricsSeed: number;
    readonly metricsDelaySeconds: number;
    /** Quotas of the scenario; what it leaves out is Azure's. */
    readonly limits: Readonly<Partial<Record<QuotaName, number>>>;
  };
}
