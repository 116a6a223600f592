import { emulatorRefusal } from '../arm/emulatorRefusal';
import type { JsonObject } from '../arm/JsonObject';
import { agentPoolsOf } from '../resources/agentPoolsOf';
import type { ResourceWrite } from '../resources/ResourceType';
import { lockOfNodes } from './lockOfNodes';
import { networkProfileOf } from './networkProfileOf';
import { nodeResources } from './nodeResources';

/**
 * Refuses a write of a cluster for which AKS would have to change or delete something in a locked node resource group: with `CanNotDelete`, fewer nodes or another outbound type; with `ReadOnly`, every write (assumed).
 *
 * The words are those of https://github.com/Azure/AKS/issues/3291; their code is not told there.
 *
 * @internal
 */
export function refuseLockedNodes(
  { before, cloud, seeding }: ResourceWrite,
  wanted: {
    readonly pools: readonly JsonObject[];
    readonly network: JsonObject;
  },
): void {
  if (!before || seeding) {
    return;
  }
  const hasFewerNodes = agentPoolsOf(before).some(
    pool =>
      pool.count >
      Number(wanted.pools.find(({ name }) => name === pool.name)?.count ?? 0),
  );
  const deletes =
    hasFewerNodes ||
    networkProfileOf(before).outboundType !== wanted.network.outboundType;
  if (lockOfNodes(before, { cloud, level: deletes ? undefined : 'ReadOnly' })) {
    throw emulatorRefusal('NodeResourceGroupLocked', {
      status: 409,
      message: `Resource group '${
        nodeResources(before).resourceGroup
      }' under subscription: '${
        before.subscriptionId
      }' is locked, please remove lock and retry. Please see http://aka.ms/azure-lock-resources`,
    });
  }
}
