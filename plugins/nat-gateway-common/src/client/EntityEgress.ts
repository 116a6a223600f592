import type { Finding } from '../model/Finding';
import type { NotKnown } from '../model/NotKnown';
import type { RunSummary } from '../run/Run';
import type { Said } from '../words/Said';
import type { ObservedCluster } from '../model/ObservedCluster';
import type { ObservedPlace } from '../model/ObservedPlace';
import type { Freshness } from '../model/Freshness';
import type { NatGateway } from '../model/NatGateway';
import type { ProviderId } from '../model/ProviderId';

/**
 * The answer to "how does this entity go out": what the card on an entity page shows.
 *
 * @public
 */
export interface EntityEgress {
  readonly entityRef: string;
  /** The annotation that decided, and its value; absent when the entity has none of them. */
  readonly annotation?: {
    readonly name: string;
    readonly value: string;
    /** Why the value is no id of what the annotation names; then nothing is found by it. */
    readonly problem?: Said;
  };
  /** The cloud whose annotation decided. */
  readonly provider?: ProviderId;
  /** `notAnnotated`: no annotation; `notCollected`: annotated, but no configured scope has reported it. */
  readonly state: 'collected' | 'notAnnotated' | 'notCollected';
  readonly cluster?: Omit<ObservedCluster, 'facts'>;
  /** What the annotation names, if it is neither a gateway nor a cluster; no subnet with a known cluster on it. */
  readonly place?: ObservedPlace;
  readonly ownerRef?: string;
  /** Gateways that serve the entity, the worst first. */
  readonly gateways: readonly NatGateway[];
  /** Advice about this entity's egress, the most important first. */
  readonly findings: readonly Finding[];
  /** Rules that could not judge, because what they need was not collected: never "all is well". */
  readonly notKnown: readonly NotKnown[];
  /** Runs that have not ended and touch the entity's subnets. */
  readonly activeRuns: readonly RunSummary[];
  /** Runs of the last week that ended `failed` on these subnets, unless a later one succeeded. */
  readonly failedRuns: readonly RunSummary[];
  readonly freshness: Freshness;
}
