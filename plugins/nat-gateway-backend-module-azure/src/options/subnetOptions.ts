import type { JsonObject } from '@backstage/types';
import { InputError } from '@backstage/errors';
import {
  findConfiguredScope,
  parseArmId,
  say,
  type Option,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { mapObservedSubnets } from '../map/mapObservedSubnets';
import { rawVirtualNetworkSchema } from '../map/rawVirtualNetworkSchema';
import { readInventory } from '../read/readInventory';
import { readResource } from '../read/readResource';
import type { ObservedSubnet } from '../plan/AzureState';
import type { OptionSource } from './OptionSource';

function reasonAgainst({ fact, nodeResourceGroupOf }: ObservedSubnet) {
  if (/^GatewaySubnet$/i.test(fact.name)) {
    return say('option.gatewaySubnet', {});
  }
  if (nodeResourceGroupOf) {
    return say('option.subnetOfNodeResourceGroup', {
      cluster: nodeResourceGroupOf,
    });
  }
  return fact.hasBasicSku
    ? say('option.subnetWithBasicAddress', {})
    : undefined;
}

function toOption(subnet: ObservedSubnet): Option {
  const { fact, carriedBy } = subnet;
  const { clusters, name, natGatewayResourceId: gatewayId } = fact;
  const label = gatewayId
    ? say('option.subnetWithGateway', {
        name,
        gateway: parseArmId(gatewayId)?.name ?? gatewayId,
      })
    : undefined;
  const description =
    clusters.length > 0
      ? say('option.subnetOfClusters', { clusters, carriedBy })
      : say('option.subnetCarriedBy', { carriedBy });
  const against = reasonAgainst(subnet);
  return {
    value: fact.resourceId,
    label: label?.message ?? name,
    ...(label && { labelWording: label.wording }),
    description: description.message,
    descriptionWording: description.wording,
    ...(against && {
      unavailableReason: against.message,
      unavailableReasonWording: against.wording,
    }),
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
  subscriptionId,
  query,
  signal,
}) => {
  const { name: account, scopes } = session.account;
  const { virtualNetworkId } = query;
  const id = virtualNetworkId ? parseArmId(virtualNetworkId) : undefined;
  if (!virtualNetworkId || !/^virtualNetworks$/i.test(id?.type ?? '')) {
    throw new InputError(
      `virtualNetworkId is '${
        virtualNetworkId ?? ''
      }', which is no id of a virtual network; choose the network first`,
    );
  }
  if (!id || !findConfiguredScope(scopes, { ...id, account })) {
    throw new InputError(
      `virtualNetworkId is '${virtualNetworkId}', which is outside the configured scope; choose a network of the chosen subscription`,
    );
  }
  const [inventory, raw] = await Promise.all([
    readInventory(session, { subscriptionId, signal }),
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
