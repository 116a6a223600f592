import {
  parseArmId,
  say,
  type AddressFact,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { mapAddressFacts } from '../map/mapAddressFacts';
import { scopeOfResource } from '../map/scopeOfResource';
import { readInventory } from '../read/readInventory';
import { isWanted } from './isWanted';
import type { OptionSource } from './OptionSource';

function reasonAgainst(
  fact: AddressFact,
  options: { readonly isInRegion: boolean },
) {
  if (!options.isInRegion) {
    return say('option.addressElsewhere', { region: fact.region });
  }
  if (fact.usedByResourceId) {
    return say('option.addressTaken', {
      user: parseArmId(fact.usedByResourceId)?.name ?? fact.usedByResourceId,
    });
  }
  if (fact.sku === 'Basic') {
    return say('option.addressBasic', {});
  }
  if (fact.isInternetRouted) {
    return say('option.addressInternetRouted', {});
  }
  if (fact.isDdosProtected) {
    return say('option.addressDdos', {});
  }
  // A StandardV2 gateway takes addresses of its own SKU only.
  return fact.ipVersion === 'IPv6' && fact.sku === 'Standard'
    ? say('option.addressIpv6', {})
    : undefined;
}

/**
 * Public IPs and prefixes of a scope, free ones and those that are taken, with why.
 *
 * @internal
 */
export const addressOptions: OptionSource = async ({
  session,
  subscriptionId,
  query,
  signal,
}) => {
  const inventory = await readInventory(session, { subscriptionId, signal });
  return mapAddressFacts(inventory)
    .filter(({ resourceId: id }) =>
      // Those of other regions are shown with that reason, not hidden. Node resource groups
      // belong to AKS: a scope that names its groups offers nothing from them.
      scopeOfResource({ id }, { account: session.account }),
    )
    .map(fact => {
      const against = reasonAgainst(fact, {
        isInRegion: isWanted({ location: fact.region }, query),
      });
      const { zones } = fact;
      const description = say('option.addressDescription', {
        resourceGroup: parseArmId(fact.resourceId)?.resourceGroup ?? '',
        sku: fact.sku,
        zones: (zones.length > 0
          ? say('phrase.zones', { zones })
          : say('phrase.noZone', {})
        ).wording,
      });
      return {
        value: fact.resourceId,
        label: fact.address ? `${fact.name} (${fact.address})` : fact.name,
        description: description.message,
        descriptionWording: description.wording,
        ...(against && {
          unavailableReason: against.message,
          unavailableReasonWording: against.wording,
        }),
        address: fact,
      };
    });
};
