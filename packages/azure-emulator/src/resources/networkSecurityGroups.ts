import { isJsonObject } from '../arm/isJsonObject';
import { readObject } from '../arm/readObject';
import { withoutKeys } from '../arm/withoutKeys';
import { AzureError } from '../errors/AzureError';
import { refuseOverResourceQuota } from '../quotas/refuseOverResourceQuota';
import { acceptSecurityRules } from './acceptSecurityRules';
import { countOf } from './countOf';
import { defaultSecurityRules } from './defaultSecurityRules';
import { networkType } from './networkType';
import { presentNetworkResource } from './presentNetworkResource';
import type { ResourceType } from './ResourceType';

const lists = {
  sourcePortRanges: [],
  destinationPortRanges: [],
  sourceAddressPrefixes: [],
  destinationAddressPrefixes: [],
};

/**
 * Microsoft.Network/networkSecurityGroups: rules are kept; whom they let through is not judged.
 *
 * @internal
 */
export const networkSecurityGroups: ResourceType = networkType({
  type: 'Microsoft.Network/networkSecurityGroups',
  accept: write => {
    const { body, before, id } = write;
    const properties = readObject(body, { key: 'properties' }) ?? {};
    refuseOverResourceQuota(write, {
      name: 'securityRulesPerNetworkSecurityGroup',
      id: id.id,
      before: countOf(before?.properties.securityRules),
      wanted: countOf(properties.securityRules),
    });
    return {
      properties: {
        ...withoutKeys(properties, [
          'provisioningState',
          'resourceGuid',
          'subnets',
          'networkInterfaces',
          'defaultSecurityRules',
        ]),
        securityRules: acceptSecurityRules(properties.securityRules),
      },
    };
  },
  refuseDelete: (group, cloud) => {
    const subnets = cloud.store.referrers(group.id);
    if (subnets.length > 0) {
      throw new AzureError('InUseNetworkSecurityGroupCannotBeDeleted', {
        id: group.id,
        holders: subnets.map(subnet => subnet.id).join(', '),
      });
    }
  },
  present: (group, cloud) => {
    const subnets = cloud.store.referrers(
      group.id,
      'Microsoft.Network/virtualNetworks/subnets',
    );
    const { securityRules } = group.properties;
    const child = (kind: string, name: unknown) => ({
      name: String(name),
      id: `${group.id}/${kind}/${String(name)}`,
      etag: group.etag,
      type: `${group.type}/${kind}`,
    });
    return presentNetworkResource(group, {
      securityRules: (Array.isArray(securityRules) ? securityRules : [])
        .filter(isJsonObject)
        .map(rule => ({
          ...child('securityRules', rule.name),
          properties: {
            provisioningState: 'Succeeded',
            ...lists,
            ...readObject(rule, { key: 'properties' }),
          },
        })),
      defaultSecurityRules: defaultSecurityRules.map(({ name, ...rule }) => ({
        ...child('defaultSecurityRules', name),
        properties: {
          provisioningState: group.provisioningState,
          ...rule,
          ...lists,
        },
      })),
      ...(subnets.length > 0
        ? { subnets: subnets.map(subnet => ({ id: subnet.id })) }
        : {}),
    });
  },
});
