import { emulatorRefusal } from '../arm/emulatorRefusal';
import { readObject } from '../arm/readObject';
import { withoutKeys } from '../arm/withoutKeys';
import { networkType } from './networkType';
import { presentNetworkResource } from './presentNetworkResource';
import type { ResourceType } from './ResourceType';

/**
 * Microsoft.Network/networkSecurityGroups, as far as subnets refer to them: rules are kept, not judged.
 *
 * @internal
 */
export const networkSecurityGroups: ResourceType = networkType({
  type: 'Microsoft.Network/networkSecurityGroups',
  accept: ({ body }) => {
    const properties = readObject(body, { key: 'properties' }) ?? {};
    return {
      properties: {
        ...withoutKeys(properties, [
          'provisioningState',
          'resourceGuid',
          'subnets',
          'networkInterfaces',
          'defaultSecurityRules',
        ]),
        securityRules: properties.securityRules ?? [],
      },
    };
  },
  refuseDelete: (group, cloud) => {
    const [subnet] = cloud.store.referrers(group.id);
    if (subnet) {
      throw emulatorRefusal('NetworkSecurityGroupInUse', {
        message: `Network security group ${group.id} is in use by ${subnet.id} and cannot be deleted.`,
      });
    }
  },
  present: (group, cloud) => {
    const subnets = cloud.store.referrers(
      group.id,
      'Microsoft.Network/virtualNetworks/subnets',
    );
    return presentNetworkResource(
      group,
      subnets.length > 0
        ? { subnets: subnets.map(subnet => ({ id: subnet.id })) }
        : {},
    );
  },
});
