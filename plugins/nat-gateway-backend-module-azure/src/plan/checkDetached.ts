import {
  sameArmId,
  say,
  type Violation,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState, ObservedSubnet } from './AzureState';
import type { PlannedGateway } from './PlannedGateway';

/**
 * The clusters whose nodes would have no way out without the gateway that their subnets lose.
 *
 * @internal
 */
export function checkDetached(
  detached: readonly ObservedSubnet[],
  options: {
    readonly planned: Pick<PlannedGateway, 'path' | 'wanted'>;
    readonly state: Pick<AzureState, 'clusters'>;
  },
): readonly Violation[] {
  const { path, wanted } = options.planned;
  return options.state.clusters
    .filter(
      cluster =>
        cluster.needsGateway &&
        cluster.subnets.some(({ resourceId }) =>
          detached.some(({ fact }) => sameArmId(fact.resourceId, resourceId)),
        ),
    )
    .map(({ name: cluster }) => ({
      rule: 'gateway-needed',
      path: `${path}.subnets`,
      ...say('liveViolation.retiredNeeded', { cluster, gateway: wanted.name }),
    }));
}
