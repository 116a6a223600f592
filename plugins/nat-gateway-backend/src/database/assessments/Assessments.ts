import type {
  FindingSeverity,
  GatewayStatus,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { StoredCluster } from '../snapshots/StoredCluster';
import type { StoredGateway } from '../snapshots/StoredGateway';
import type { StoredPlace } from '../snapshots/StoredPlace';

/**
 * What the rules say of what a collection brought, as rows.
 *
 * @internal
 */
export interface Assessments {
  readonly assessments: readonly {
    readonly scope: string;
    readonly id: string;
    readonly region: string;
    readonly kind: string | null;
    readonly status: GatewayStatus;
    /** Whole percent of the fullest utilisation. */
    readonly used_percent: number | null;
  }[];
  readonly findings: readonly {
    readonly scope: string;
    readonly id: string;
    readonly finding: string;
    readonly severity: FindingSeverity;
  }[];
}

/**
 * Judges all that a scope has.
 *
 * @internal
 */
export type Assess = (found: {
  readonly gateways: readonly StoredGateway[];
  readonly clusters: readonly StoredCluster[];
  readonly places: readonly StoredPlace[];
  /** ISO 8601: when it was collected. */
  readonly collectedAt: string;
}) => Promise<Assessments>;
