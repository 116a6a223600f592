import {
  parseArmId,
  sameArmId,
  say,
  type AzureNatGatewaySpec,
  type Said,
  type Violation,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';
import { type OutboundChange, outboundChanges } from './outboundChanges';

/**
 * Which outbound type AKS changes to which, in its network and in one's own.
 *
 * Source: https://learn.microsoft.com/azure/aks/egress-outboundtype, read 2026-11-20.
 */
const permitted: Readonly<
  Record<'managed' | 'own', Readonly<Record<string, readonly string[]>>>
> = {
  managed: {
    loadBalancer: ['managedNATGateway'],
    managedNATGateway: ['loadBalancer'],
  },
  own: {
    loadBalancer: ['userAssignedNATGateway', 'userDefinedRouting'],
    userAssignedNATGateway: ['loadBalancer', 'userDefinedRouting'],
    userDefinedRouting: ['loadBalancer', 'userAssignedNATGateway'],
  },
};

const namesOf = (ids: readonly string[]) =>
  ids.map(id => parseArmId(id)?.name ?? id);

/** What keeps AKS from a change, the first that a person has to take out of the way. */
function hindranceOf(
  { live, wanted }: OutboundChange,
  options: {
    readonly document: AzureNatGatewaySpec;
    readonly state: Pick<AzureState, 'subnets'>;
  },
): Said | undefined {
  const { gateways, state: presence } = options.document.spec;
  const { name: cluster, nodeSubnetIds, otherPools, poolsWithoutNat } = live;
  const { outboundType: from, loadBalancerSku: sku = 'standard' } = live;
  const { outboundType: to } = wanted;
  const possible =
    permitted[nodeSubnetIds.length > 0 ? 'own' : 'managed'][from] ?? [];
  if (!possible.includes(to)) {
    return say('liveViolation.outboundNotChanged', {
      cluster,
      from,
      to,
      permitted:
        possible.length > 0
          ? possible
          : say('acknowledgement.noneKnown', {}).wording,
    });
  }
  if (sku.toLowerCase() !== 'standard') {
    return say('liveViolation.outboundBalancerBasic', { cluster, sku });
  }
  if (otherPools.length > 0) {
    return say('liveViolation.outboundPools', { cluster, pools: otherPools });
  }
  if (to === 'loadBalancer' && poolsWithoutNat.length > 0) {
    return say('liveViolation.outboundWindows', {
      cluster,
      to,
      pools: poolsWithoutNat,
    });
  }
  if (to === 'userAssignedNATGateway') {
    const served = presence === 'present' ? gateways : [];
    const left = nodeSubnetIds.filter(
      id => !served.some(({ subnets }) => subnets.some(s => sameArmId(s, id))),
    );
    return left.length > 0
      ? say('liveViolation.outboundSubnets', {
          cluster,
          to,
          subnets: namesOf(left),
        })
      : undefined;
  }
  const unrouted = nodeSubnetIds.filter(
    id =>
      !options.state.subnets.some(
        ({ fact, isRoutedAway }) =>
          isRoutedAway && sameArmId(fact.resourceId, id),
      ),
  );
  return to === 'userDefinedRouting' && unrouted.length > 0
    ? say('liveViolation.outboundRouteMissing', {
        cluster,
        subnets: namesOf(unrouted),
      })
    : undefined;
}

/**
 * The clusters of a document that AKS would not give the `outboundType` that it wants, with what is needed
 * instead.
 *
 * @internal
 */
export function checkOutbound(
  document: AzureNatGatewaySpec,
  { state }: { readonly state: AzureState },
): readonly Violation[] {
  const missing = (document.spec.clusters ?? []).flatMap(
    ({ resourceId }, index): readonly Violation[] =>
      state.outbound?.some(each => sameArmId(each.resourceId, resourceId))
        ? []
        : [
            {
              rule: 'cluster-exists',
              path: `spec.clusters[${index}].resourceId`,
              ...say('liveViolation.outboundClusterMissing', {
                cluster: parseArmId(resourceId)?.name ?? resourceId,
                resourceId,
              }),
            },
          ],
  );
  const refused = outboundChanges(document, state).flatMap(
    (change): readonly Violation[] => {
      const said = hindranceOf(change, { document, state });
      return said
        ? [
            {
              rule: 'outbound-type',
              path: `${change.path}.outboundType`,
              ...said,
            },
          ]
        : [];
    },
  );
  return [...missing, ...refused];
}
