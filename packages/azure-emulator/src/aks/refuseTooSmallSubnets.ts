import { parseCidr } from 'emulator-kit';
import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { AzureError } from '../errors/AzureError';
import { agentPoolsOf } from '../resources/agentPoolsOf';
import type { ResourceWrite } from '../resources/ResourceType';
import { subnetAddressPrefixes } from '../resources/subnetAddressPrefixes';
import { nodesWithSurge } from './nodesWithSurge';

/** Azure keeps the first four addresses of a subnet and the last one: https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq. */
const reservedAddresses = 5;

/**
 * Refuses more nodes than their subnet has addresses: those that the autoscaler may make and those that come for an upgrade among them, beside the nodes of other clusters. Who asks for no more than before is never refused.
 *
 * Addresses of pods are not counted: the emulator gives none.
 *
 * @internal
 */
export function refuseTooSmallSubnets({
  write,
  pools,
}: {
  readonly write: ResourceWrite;
  readonly pools: readonly JsonObject[];
}): void {
  const { store } = write.cloud;
  const profiles = write.before?.properties.agentPoolProfiles;
  const standing = Array.isArray(profiles) ? profiles.filter(isJsonObject) : [];
  const subnetIds = new Set(
    pools.flatMap(({ vnetSubnetID }) =>
      typeof vnetSubnetID === 'string' ? vnetSubnetID.toLowerCase() : [],
    ),
  );
  for (const subnetId of subnetIds) {
    const subnet = store.get(subnetId);
    const [cidr = ''] = subnet ? subnetAddressPrefixes(subnet.properties) : [];
    const range = parseCidr(cidr);
    if (!subnet || !range) {
      continue;
    }
    const ofOthers = store
      .referrers(subnet.id, 'Microsoft.ContainerService/managedClusters')
      .filter(({ id }) => id.toLowerCase() !== write.id.id.toLowerCase())
      .flatMap(agentPoolsOf)
      .filter(pool => pool.vnetSubnetID.toLowerCase() === subnetId)
      .reduce((sum, { count }) => sum + count, 0);
    const nodes = nodesIn(subnetId, pools);
    const wanted = ofOthers + nodes;
    const available = Math.max(
      range.last - range.first + 1 - reservedAddresses,
      0,
    );
    if (wanted > available && nodes > nodesIn(subnetId, standing)) {
      throw new AzureError('InsufficientSubnetSize', {
        wanted,
        available,
        cidr,
        subnet: subnet.name,
        target: 'agentPoolProfile.count',
      });
    }
  }
}

function nodesIn(subnetId: string, pools: readonly JsonObject[]): number {
  return nodesWithSurge(
    pools.filter(
      ({ vnetSubnetID }) => String(vnetSubnetID).toLowerCase() === subnetId,
    ),
  );
}
