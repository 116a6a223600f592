import { emulatorRefusal } from '../arm/emulatorRefusal';
import type { JsonObject } from '../arm/JsonObject';
import { readInteger } from '../arm/readInteger';

/** Of one pool: https://learn.microsoft.com/azure/aks/quotas-skus-regions. */
const mostNodes = 1000;
const namePattern = /^[a-z][a-z0-9]{0,11}$/;

/**
 * Refuses an agent pool whose name, number of nodes or subnets cannot be.
 *
 * @internal
 */
export function refuseUnfitPool(
  pool: JsonObject,
  options: { readonly clusterId: string },
): void {
  const { name } = pool;
  const count =
    readInteger(pool, { key: 'count', path: 'agentPoolProfiles.count' }) ?? 1;
  if (typeof name !== 'string' || !namePattern.test(name)) {
    throw emulatorRefusal('AgentPoolNameInvalid', {
      message: `Agent pool '${String(name)}' of ${
        options.clusterId
      }: a name has 1 to 12 small letters and digits and begins with a letter.`,
    });
  }
  if (count < 0 || count > mostNodes) {
    throw emulatorRefusal('AgentPoolCountOutOfRange', {
      message: `Agent pool ${name} of ${options.clusterId} would have ${count} nodes: it must be 0 to ${mostNodes}.`,
    });
  }
  for (const key of ['vnetSubnetID', 'podSubnetID']) {
    if (
      pool[key] !== undefined &&
      pool[key] !== null &&
      typeof pool[key] !== 'string'
    ) {
      throw emulatorRefusal('AgentPoolSubnetInvalid', {
        message: `${key} of agent pool ${name} of ${options.clusterId} must be the id of a subnet.`,
      });
    }
  }
}
