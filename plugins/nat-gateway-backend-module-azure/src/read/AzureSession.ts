import type { ContainerServiceClient } from '@azure/arm-containerservice';
import type { NetworkManagementClient } from '@azure/arm-network';
import type { TokenCredential } from '@azure/core-auth';
import type { MetricsClient } from '@azure/monitor-query-metrics';
import type { AzureAccount } from '../config/AzureAccount';
import type { ArmClient } from './ArmClient';

/**
 * The clients of one account and one identity, each loaded when it is first asked for.
 *
 * @internal
 */
export interface AzureSession {
  readonly account: AzureAccount;
  /** How long an answer of the resource manager is waited for. */
  readonly timeoutMilliseconds: number;
  /**
   * Who reads what is at the level of the subscription (api-versions, clusters), so that an identity that
   * writes needs roles at its resource groups only; absent: this session itself.
   */
  readonly reader?: AzureSession;
  /** One that writes as who reads has the same. */
  credential(): Promise<TokenCredential>;
  network(subscriptionId: string): Promise<NetworkManagementClient>;
  containerService(subscriptionId: string): Promise<ContainerServiceClient>;
  /** Azure Monitor of one region. */
  metrics(region: string): Promise<MetricsClient>;
  /** Raw JSON, for what the typed clients would lose or do not know. */
  arm(): Promise<ArmClient>;
}
