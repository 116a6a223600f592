import type { ProviderId } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The columns that `gateways` and `clusters` share.
 *
 * @internal
 */
export interface ResourceRow {
  readonly id: string;
  readonly scope: string;
  readonly provider: ProviderId;
  readonly owner_ref: string | null;
  readonly resource_id: string;
  readonly name: string;
  readonly document: string;
  /** Of a gateway or a cluster: JSON of `Figures`, from `measurements`. */
  readonly figures?: string | null;
}
