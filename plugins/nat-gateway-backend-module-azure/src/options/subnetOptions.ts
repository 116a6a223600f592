import type { JsonObject } from '@backstage/types';
import { InputError } from '@backstage/errors';
import {
  findConfiguredScope,
  parseArmId,
  type Option,
} from 'backstage-plugin-nat-gateway-common';
import { mapObservedSubnets } from '../map/mapObservedSubnets';
import { rawVirtualNetworkSchema } from '../map/rawVirtualNetworkSchema';
import { readInventory } from '../read/readInventory';
import { readResource } from '../read/readResource';
import type { ObservedSubnet } from '../plan/AzureState';
import type { OptionSource } from './OptionSource';

function toOption(subnet: ObservedSubnet): Option {
  const { fact, carriedBy, nodeResourceGroupOf } = subnet;
  const label = fact.natGatewayResourceId
    ? `${fact.name} (has ${carriedBy})`
    : fact.name;
  const unavailable = [
    ...(/^GatewaySubnet$/i.test(fact.name)
      ? ['A GatewaySubnet takes no NAT gateway']
      : []),
    ...(nodeResourceGroupOf
      ? [`Managed by AKS for ${nodeResourceGroupOf}`]
      : []),
    ...(fact.hasBasicSku ? ['Holds a Basic SKU public IP'] : []),
  ];
  return {
    value: fact.resourceId,
    label,
    description: [
      ...(fact.clusters.length > 0
        ? [`nodes of ${fact.clusters.join(', ')}`]
        : []),
      `goes out by ${carriedBy}`,
    ].join('; '),
    ...(unavailable.length > 0 && { unavailableReason: unavailable[0] }),
    subnet: fact,
  };
}

/**
 * The subnets of a virtual network, with what carries them today.
 *
 * @internal
 */
export const subnetOptions: OptionSource = async ({
  session,
  scope,
  query,
  signal,
}) => {
  const { virtualNetworkId } = query;
  const id = virtualNetworkId ? parseArmId(virtualNetworkId) : undefined;
  if (!virtualNetworkId || !/^virtualNetworks$/i.test(id?.type ?? '')) {
    throw new InputError(
      `virtualNetworkId is '${
        virtualNetworkId ?? ''
      }', which is no id of a virtual network; choose the network first`,
    );
  }
  if (!id || !findConfiguredScope([scope], { ...id, account: scope.account })) {
    throw new InputError(
      `virtualNetworkId is '${virtualNetworkId}', which is outside the configured scope; choose a network of the chosen subscription`,
    );
  }
  const [inventory, raw] = await Promise.all([
    readInventory(session, { ...scope, signal }),
    readResource(session, {
      resourceId: virtualNetworkId,
      now: () => new Date(),
      signal,
    }),
  ]);
  const networks: JsonObject[] = raw ? [raw] : [];
  const subnetIds = networks.flatMap(network =>
    rawVirtualNetworkSchema
      .parse(network)
      .properties.subnets.map(subnet => subnet.id),
  );
  return mapObservedSubnets(subnetIds, { networks, inventory }).map(toOption);
};
