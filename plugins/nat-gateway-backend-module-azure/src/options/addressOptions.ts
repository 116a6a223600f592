import {
  parseArmId,
  type AddressFact,
} from 'backstage-plugin-nat-gateway-common';
import { isInScope } from '../map/isInScope';
import { mapAddressFacts } from '../map/mapAddressFacts';
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
  // Those of other regions are shown with that reason, not hidden.
  const anyRegion = { ...scope, regions: undefined };
  return mapAddressFacts(inventory)
    .filter(({ resourceId }) =>
      isInScope({ id: resourceId }, { scope: anyRegion }),
    )
    .map(fact => {
      const unavailableReason = reasonAgainst(fact, {
        isInRegion: isWanted({ location: fact.region }, query),
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
    });
};
