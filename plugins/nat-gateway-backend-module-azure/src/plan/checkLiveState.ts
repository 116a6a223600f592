import {
  checkAddressFact,
  sameArmId,
  type AzureNatGatewaySpec,
  type Violation,
} from 'backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';
import { compareGateway } from './compareGateway';
import { desiredAddresses } from './desiredAddresses';
import { gatewayIdOf } from './gatewayIdOf';

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
          message: `A ${
            wanted.kind === 'prefix' ? 'public IP prefix' : 'public IP'
          } ${wanted.name} exists (${
            standing.resourceId
          }) and was not created here; it is left as it is, so choose another gateway or prefix name, or choose it as an existing address.`,
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
            message: `The prefix ${wanted.name} has ${standing.addressCount} addresses and cannot be resized to ${count}; keep its length, or give the new prefix another name.`,
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
  const { unwanted } = compareGateway(document, state);
  const isOurGateway = state.gateway?.ours === true;
  return [
    ...checkNamedAddresses(document, state),
    ...(isOurGateway && unwanted.length > 0
      ? [
          {
            rule: 'addresses-removed',
            path: 'spec.gateways[0].addresses',
            message: `The gateway ${state.gateway?.name} has ${unwanted
              .map(({ name, address }) => address ?? name)
              .join(
                ', ',
              )}, which the Spec does not name; addresses are not taken away, so name them too, or create a gateway of another name.`,
          },
        ]
      : []),
    ...(state.nodeResourceGroups.some(name => sameArmId(name, resourceGroup))
      ? [
          {
            rule: 'node-resource-group',
            path: 'spec.resourceGroup',
            message: `The resource group ${resourceGroup} is managed by AKS, which undoes foreign changes; choose one of your own.`,
          },
        ]
      : []),
    ...state.subnets
      .filter(({ nodeResourceGroupOf }) => nodeResourceGroupOf)
      .map(({ fact, nodeResourceGroupOf }) => ({
        rule: 'node-resource-group',
        path: 'spec.gateways[0].subnets',
        message: `The subnet ${fact.name} stands in a network that AKS manages for ${nodeResourceGroupOf}, and AKS undoes foreign changes; only clusters with a virtual network of their own can be given a gateway here.`,
      })),
  ];
}
