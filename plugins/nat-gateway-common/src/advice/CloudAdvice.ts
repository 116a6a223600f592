import type { PriceTable } from '../cost/PriceTable';
import type { GatewayKindDescription } from '../snat/ceilings/GatewayKindDescription';
import type { ClusterRule } from './ClusterRule';
import type { GatewayRule } from './GatewayRule';
import type { PlaceRule } from './PlaceRule';

/**
 * What advice about the gateways and clusters of one cloud rests on.
 *
 * @public
 */
export interface CloudAdvice {
  /** Among equals of severity, the earlier one is the more important. */
  readonly gatewayRules: readonly GatewayRule[];
  /** Ids of advice that is true of most of its gateways for good: it waits behind all other of its severity. */
  readonly backgroundAdvice?: readonly string[];
  readonly clusterRules: readonly ClusterRule[];
  /** Absent: none. */
  readonly placeRules?: readonly PlaceRule[];
  /** At least one. */
  readonly gatewayKinds: readonly GatewayKindDescription[];
  readonly listPrices: PriceTable;
  /** Where the cloud says how it is. */
  readonly healthPage: string;
  /** What refuses connections in its networks, with its article. */
  readonly networkFilter: string;
  /** Where the cloud says more about what a finding is about, by the finding's id. */
  readonly documentation: Readonly<Record<string, string>> & {
    /** About all others. */
    readonly default: string;
  };
}
