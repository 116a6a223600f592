import type { JsonObject } from '../arm/JsonObject';
import { isJsonObject } from '../arm/isJsonObject';
import { notImplemented } from '../arm/notImplemented';
import { readObject } from '../arm/readObject';
import type { ResourceWrite } from '../resources/ResourceType';
import { networkProfileOf } from './networkProfileOf';
import { refuseChange } from './refuseChange';

/** Quoted: `networkProfile.networkPlugin`. That the others are refused in the same words is assumed; that they cannot be changed is documented with `ManagedCluster` and `ContainerServiceNetworkProfile`. */
const ofCluster = ['nodeResourceGroup', 'dnsPrefix'];
const ofNetwork = ['serviceCidr', 'serviceCidrs', 'dnsServiceIP'];

/**
 * Refuses what a standing cluster cannot become, and, of any cluster, to be stopped: AKS does that by an action, which the emulator has not.
 *
 * @internal
 */
export function refuseChangedCluster(
  properties: JsonObject,
  { before, id }: Pick<ResourceWrite, 'before' | 'id'>,
): void {
  const { powerState } = properties;
  if (
    isJsonObject(powerState) &&
    powerState.code !== undefined &&
    powerState.code !== 'Running'
  ) {
    throw notImplemented(
      `The emulator cannot stop clusters: powerState of ${id.id} is Running.`,
    );
  }
  if (!before) {
    return;
  }
  refuseChange(properties, { standing: before.properties, keys: ofCluster });
  const network = readObject(properties, { key: 'networkProfile' }) ?? {};
  const standing = networkProfileOf(before);
  // https://learn.microsoft.com/azure/aks/upgrade-azure-cni
  const leavesKubenet =
    standing.networkPlugin === 'kubenet' &&
    network.networkPlugin === 'azure' &&
    network.networkPluginMode === 'overlay';
  refuseChange(network, {
    standing,
    keys: [...(leavesKubenet ? [] : ['networkPlugin']), ...ofNetwork],
    path: 'networkProfile.',
  });
}
