import type { RegionalPrices } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { MaintenanceWindow } from './MaintenanceWindow';
import type { ServicePrincipalAccess } from './ServicePrincipalAccess';

/**
 * The backend's part of the configuration, checked and with its defaults.
 *
 * @internal
 */
export interface NatGatewayConfig {
  readonly collection: {
    readonly intervalMinutes: number;
    readonly scopesAtOnce: number;
    readonly staleAfterMinutes: number;
    readonly historyIntervalHours: number;
    /** Between two looks at which scopes there are, where they are discovered. */
    readonly discoveryIntervalMinutes: number;
    /** How long it is known which addresses there were. */
    readonly addressRetentionMilliseconds: number;
    /** How long it is known what gateways carried in each five minutes. */
    readonly usageRetentionMilliseconds: number;
  };
  readonly policy: {
    readonly writeFreeze?: { readonly reason: string };
    /** Empty: runs may write at any time. */
    readonly maintenanceWindows: readonly MaintenanceWindow[];
    readonly servicePrincipals: readonly ServicePrincipalAccess[];
  };
  readonly prices: RegionalPrices;
  readonly runs: {
    readonly deadlineMinutes: number;
    readonly acknowledgementDeadlineHours: number;
    /** How long runs are kept that ended. */
    readonly retentionMilliseconds: number;
  };
}
