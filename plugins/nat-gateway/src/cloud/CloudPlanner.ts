import type { JsonObject } from '@backstage/types';
import type {
  CapacityCeilings,
  EgressDesign,
  NatGateway,
  ProviderId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { SimulatedEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common/snat';

/**
 * What the planner has to know of one cloud. Apart from its screens: the card does without.
 *
 * @internal
 */
export interface CloudPlanner {
  readonly provider: ProviderId;
  /** Of one gateway. */
  readonly ceilings: CapacityCeilings;
  /** The ways out that are laid over each other, the gateway first. */
  readonly waysOf: (settings: {
    readonly addressCount: number;
    readonly idleTimeoutMinutes: number;
  }) => readonly {
    readonly id: 'natGateway' | 'loadBalancer';
    readonly egress: SimulatedEgress;
    readonly design: EgressDesign;
  }[];
  /** What the form that creates a gateway is filled in with; of a `gateway`, the form that changes it. */
  readonly formDataOf: (
    settings: {
      readonly addressCount: number;
      readonly idleTimeoutMinutes: number;
    },
    options: { readonly gateway?: NatGateway },
  ) => JsonObject;
}
