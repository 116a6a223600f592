import type { PublicIPAddress, PublicIPPrefix } from '@azure/arm-network';
import {
  parseArmId,
  type AddressFact,
  type Option,
} from 'backstage-plugin-nat-gateway-common';
import { isInScope } from '../map/isInScope';
import { mapEgressAddresses } from '../map/mapEgressAddresses';
import { regionNameOf } from '../map/regionNameOf';
import { readInventory } from '../read/readInventory';
import { isWanted } from './isWanted';
import type { OptionSource } from './OptionSource';

function reasonAgainst(
  fact: AddressFact,
  options: { readonly isInRegion: boolean },
): string | undefined {
  if (!options.isInRegion) {
    return `Is in ${fact.region}, another region than the gateway`;
  }
  if (fact.usedByResourceId) {
    return `In use by ${
      parseArmId(fact.usedByResourceId)?.name ?? fact.usedByResourceId
    }`;
  }
  if (fact.sku === 'Basic') {
    return 'A NAT gateway takes no Basic SKU address';
  }
  return fact.ipVersion === 'IPv6'
    ? 'A Standard gateway takes no IPv6 address'
    : undefined;
}

/**
 * Public IPs and prefixes of a scope, free ones and those that are taken, with why.
 *
 * @internal
 */
export const addressOptions: OptionSource = async ({
  session,
  scope,
  query,
  signal,
}) => {
  const inventory = await readInventory(session, { ...scope, signal });
  const toOption = (
    item: PublicIPAddress | PublicIPPrefix,
    usedByResourceId: string | undefined,
  ): Option => {
    const [address] = mapEgressAddresses([item.id ?? ''], inventory);
    const fact: AddressFact = {
      resourceId: address.resourceId,
      name: address.name,
      kind: address.kind,
      address: address.address,
      sku: item.sku?.name ?? 'Basic',
      ipVersion: address.ipVersion,
      addressCount: address.addressCount,
      zones: address.zones,
      region: regionNameOf(item.location),
      ...(usedByResourceId && { usedByResourceId }),
    };
    const unavailableReason = reasonAgainst(fact, {
      isInRegion: isWanted(item, query),
    });
    return {
      value: fact.resourceId,
      label: fact.address ? `${fact.name} (${fact.address})` : fact.name,
      description: [
        parseArmId(fact.resourceId)?.resourceGroup ?? '',
        fact.sku,
        fact.zones.length > 0 ? `zone ${fact.zones.join(', ')}` : 'no zone',
      ].join(', '),
      ...(unavailableReason && { unavailableReason }),
      address: fact,
    };
  };
  // Those of other regions are shown with that reason, not hidden.
  const anyRegion = { ...scope, regions: undefined };
  return [
    ...inventory.publicIpPrefixes
      .filter(prefix => isInScope(prefix, { scope: anyRegion }))
      .map(prefix =>
        toOption(
          prefix,
          prefix.natGateway?.id ??
            prefix.loadBalancerFrontendIpConfiguration?.id,
        ),
      ),
    ...inventory.publicIpAddresses
      .filter(address => isInScope(address, { scope: anyRegion }))
      .map(address =>
        toOption(
          address,
          address.natGateway?.id ??
            address.ipConfiguration?.id ??
            address.publicIPPrefix?.id,
        ),
      ),
  ];
};
