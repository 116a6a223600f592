import {
  sameArmId,
  sharedZone,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { NatGatewayForm } from '../../form/NatGatewayForm';
import { useOptions } from '../../../fields/useOptions';

/**
 * What the choice of addresses, SKU and zone needs to know of the pages before.
 *
 * @internal
 */
export function useEgressFacts(form: NatGatewayForm) {
  const { account, subscriptionId, resourceGroup, region } = form.scope ?? {};
  const { virtualNetworkId, subnetIds = [] } = form.subnets ?? {};
  const scope =
    account && subscriptionId && resourceGroup && region
      ? { account, subscriptionId, resourceGroup, region }
      : undefined;
  const regions = useOptions('regions', scope);
  const subnets = useOptions(
    'subnets',
    scope && virtualNetworkId ? { ...scope, virtualNetworkId } : undefined,
  );
  const existing = useOptions('addresses', scope);
  const chosen = subnets.items.flatMap(({ subnet }) =>
    subnet && subnetIds.some(id => sameArmId(id, subnet.resourceId))
      ? subnet
      : [],
  );
  const offered = regions.items.find(({ value }) => value === region)?.region;
  return {
    existing,
    zones: offered?.zones ?? [],
    skus: offered?.skus ?? ['Standard'],
    zoneOfMachines: sharedZone(chosen),
    areMachinesKnown: chosen.some(
      ({ machineZones }) => machineZones.length > 0,
    ),
    loading: subnets.loading || regions.loading,
  };
}
