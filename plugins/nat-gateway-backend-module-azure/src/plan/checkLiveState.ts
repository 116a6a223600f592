import {
  checkAddressFact,
  sameArmId,
  say,
  type AzureNatGatewaySpec,
  type Violation,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';
import { compareGateway } from './compareGateway';
import { desiredAddresses } from './desiredAddresses';
import { gatewayIdOf } from './gatewayIdOf';
import type { PlannedGateway } from './PlannedGateway';

/** A gateway does not take them; what others manage is not repaired. */
const failedOf = ({ toAdd }: PlannedGateway): readonly Violation[] =>
  toAdd
    .filter(({ hasFailed, ours }) => hasFailed && !ours)
    .map(({ name, resourceId }) => ({
      rule: 'address-failed',
      path: 'spec.gateways[0].addresses',
      ...say('liveViolation.addressFailed', { name, resourceId }),
    }));

function checkNamedAddresses(
  document: AzureNatGatewaySpec,
  state: AzureState,
): readonly Violation[] {
  const path = 'spec.gateways[0].addresses';
  const [{ sku, zone }] = document.spec.gateways;
  return desiredAddresses(document).flatMap((wanted): readonly Violation[] => {
    const standing = state.named.find(({ resourceId }) =>
      sameArmId(resourceId, wanted.resourceId),
    );
    if (!standing) {
      return [];
    }
    if (!standing.ours) {
      return [
        {
          rule: 'address-not-ours',
          path,
          ...say(
            wanted.kind === 'prefix'
              ? 'liveViolation.prefixNotOurs'
              : 'liveViolation.publicIpNotOurs',
            { name: wanted.name, resourceId: standing.resourceId },
          ),
        },
      ];
    }
    const count =
      wanted.prefixLength === undefined ? 1 : 2 ** (32 - wanted.prefixLength);
    const misfits = checkAddressFact(standing, {
      path,
      sku,
      zone,
      region: document.spec.region,
      gatewayResourceId: gatewayIdOf(document),
    });
    return standing.addressCount === count
      ? misfits
      : [
          ...misfits,
          {
            rule: 'prefix-length-fixed',
            path: `${path}.prefixLength`,
            ...say('liveViolation.prefixLengthFixed', {
              prefix: wanted.name,
              standing: standing.addressCount,
              wanted: count,
            }),
          },
        ];
  });
}

/**
 * What only the live state tells: names that others hold, addresses that would be taken away,
 * and resource groups that AKS manages.
 *
 * @internal
 */
export function checkLiveState(
  document: AzureNatGatewaySpec,
  state: AzureState,
): readonly Violation[] {
  const { resourceGroup } = document.spec;
  const planned = compareGateway(document, state);
  const { unwanted } = planned;
  const isOurGateway = state.gateway?.ours === true;
  return [
    ...checkNamedAddresses(document, state),
    ...(document.spec.gateways[0].addresses.kind === 'existing'
      ? failedOf(planned)
      : []),
    ...(isOurGateway && unwanted.length > 0
      ? [
          {
            rule: 'addresses-removed',
            path: 'spec.gateways[0].addresses',
            ...say('liveViolation.addressesRemoved', {
              gateway: state.gateway?.name ?? '',
              addresses: unwanted.map(({ name, address }) => address ?? name),
            }),
          },
        ]
      : []),
    ...(state.nodeResourceGroups.some(name => sameArmId(name, resourceGroup))
      ? [
          {
            rule: 'node-resource-group',
            path: 'spec.resourceGroup',
            ...say('liveViolation.nodeResourceGroup', { resourceGroup }),
          },
        ]
      : []),
    ...state.subnets.flatMap(({ fact, nodeResourceGroupOf: cluster }) =>
      cluster
        ? {
            rule: 'node-resource-group',
            path: 'spec.gateways[0].subnets',
            ...say('liveViolation.subnetOfNodeResourceGroup', {
              subnet: fact.name,
              cluster,
            }),
          }
        : [],
    ),
  ];
}
