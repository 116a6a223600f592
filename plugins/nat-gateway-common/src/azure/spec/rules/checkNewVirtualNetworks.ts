import { azureNamingLimits } from '../../limits/azureNamingLimits';
import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type { AzureNatGatewaySpec } from '../AzureNatGatewaySpec';
import type { AzureSpecFacts } from '../AzureSpecFacts';
import { parseArmId } from '../parseArmId';
import { sameArmId } from '../sameArmId';
import { sameRegion } from '../sameRegion';
import { virtualNetworkIdOfSubnet } from '../virtualNetworkIdOfSubnet';
import { checkAddressPrefixes } from './checkAddressPrefixes';
import { checkIdScope } from './checkIdScope';
import { checkNetworkResourceName } from './checkNetworkResourceName';
import { checkStanding } from './checkStanding';
import { checkTags } from './checkTags';

/**
 * The virtual networks that a Spec creates where they do not exist: ids, names, ranges and tags that Azure takes,
 * each with a new subnet; and one that stands has what is declared.
 *
 * @internal
 */
export function checkNewVirtualNetworks(
  where: AzureNatGatewaySpec['spec'],
  options: Pick<AzureSpecFacts, 'networks' | 'scopes'>,
): readonly Violation[] {
  const { newSubnets = [], newVirtualNetworks = [] } = where;
  const ids = newVirtualNetworks.map(each => each.resourceId.toLowerCase());
  return newVirtualNetworks.flatMap((network, index): readonly Violation[] => {
    const { addressPrefixes, resourceId, tags } = network;
    const path = `spec.newVirtualNetworks[${index}]`;
    const at = `${path}.resourceId`;
    const id = parseArmId(resourceId);
    if (
      `${id?.provider}/${id?.type}`.toLowerCase() !==
      'microsoft.network/virtualnetworks'
    ) {
      return [
        {
          rule: 'network-id',
          path: at,
          ...say('violation.networkId', { resourceId }),
        },
      ];
    }
    if (ids.indexOf(resourceId.toLowerCase()) < index) {
      return [
        {
          rule: 'network-duplicate',
          path: at,
          ...say('violation.networkTwice', { resourceId }),
        },
      ];
    }
    const { name = '' } = id ?? {};
    const isUsed = newSubnets.some(subnet =>
      sameArmId(virtualNetworkIdOfSubnet(subnet.resourceId) ?? '', resourceId),
    );
    const standing = options.networks?.find(each =>
      sameArmId(each.resourceId, resourceId),
    );
    const region = network.region ?? where.region;
    return [
      ...checkNetworkResourceName(name, {
        rule: 'network-name',
        path: at,
        what: 'virtualNetworkName',
        max: azureNamingLimits.virtualNetworkNameLength.value,
      }),
      ...checkIdScope(resourceId, {
        path: at,
        what: 'virtualNetwork',
        where,
        scopes: options.scopes,
      }),
      ...(isUsed
        ? []
        : [
            {
              rule: 'network-unused',
              path: at,
              ...say('violation.newNetworkUnused', { resourceId }),
            },
          ]),
      ...checkAddressPrefixes(addressPrefixes, {
        path: `${path}.addressPrefixes`,
        of: 'virtualNetwork',
        name,
      }),
      ...checkTags(tags, { path: `${path}.tags` }),
      ...(standing
        ? checkStanding({ path, of: 'virtualNetwork', name }, [
            {
              property: 'addressPrefixes',
              standing: standing.addressPrefixes,
              wanted: addressPrefixes,
            },
            {
              property: 'region',
              standing: [standing.region],
              wanted: sameRegion(standing.region, region)
                ? [standing.region]
                : [region],
            },
          ])
        : []),
    ];
  });
}
