import type { JsonObject } from '../arm/JsonObject';
import { readObject } from '../arm/readObject';
import { withoutKeys } from '../arm/withoutKeys';
import type { StoredResource } from '../state/StoredResource';
import { acceptAgentPools } from '../aks/acceptAgentPools';
import { acceptNetworkProfile } from '../aks/acceptNetworkProfile';
import { applyOutbound } from '../aks/applyOutbound';
import { clusterDefaults } from '../aks/clusterDefaults';
import { clusterIdentity } from '../aks/clusterIdentity';
import { createNodeResourceGroup } from '../aks/createNodeResourceGroup';
import { kubernetesVersionsOf } from '../aks/kubernetesVersionsOf';
import { lockOfNodes } from '../aks/lockOfNodes';
import { networkProfileOf } from '../aks/networkProfileOf';
import { nodeResourceGroupOf } from '../aks/nodeResourceGroupOf';
import { nodeResources } from '../aks/nodeResources';
import { nodesLockedOut } from '../aks/nodesLockedOut';
import { refuseChangedCluster } from '../aks/refuseChangedCluster';
import { refuseLockedNodes } from '../aks/refuseLockedNodes';
import { refuseUnfitRanges } from '../aks/refuseUnfitRanges';
import { outboundOverQuota } from '../aks/outboundOverQuota';
import { removeOwnedOutbound } from '../aks/removeOwnedOutbound';
import { removeNodeResourceGroup } from '../aks/removeNodeResourceGroup';
import { storeIdentityProfile } from '../aks/storeIdentityProfile';
import { scopeLocked } from '../faults/scopeLocked';
import type { ResourceType } from './ResourceType';

/** What AKS decides itself and a client cannot write. */
const readOnly = [
  'provisioningState',
  'powerState',
  'fqdn',
  'azurePortalFQDN',
  'maxAgentPools',
  'resourceUID',
  'identityProfile',
];

/**
 * Microsoft.ContainerService/managedClusters.
 *
 * @internal
 */
export const managedClusters: ResourceType = {
  type: 'Microsoft.ContainerService/managedClusters',
  apiVersions: [
    '2026-06-01',
    '2025-10-01',
    '2025-05-01',
    '2025-02-01',
    '2024-09-01',
    '2024-05-01',
    '2024-02-01',
    '2023-11-01',
    '2023-08-01',
    '2023-05-01',
    '2023-02-01',
    '2022-09-01',
    '2020-11-01',
  ],
  busyStates: { create: 'Creating', update: 'Updating' },
  updateStatus: 200,
  isIdleWhenUnchanged: false,
  isChild: false,
  hasEmptyLastPage: true,
  accept: write => {
    const { body, id, before, cloud, location } = write;
    const properties = readObject(body, { key: 'properties' }) ?? {};
    refuseChangedCluster(properties, write);
    refuseUnfitRanges(properties, { clusterId: id.id });
    const nodeResourceGroup = nodeResourceGroupOf(properties, write);
    const versions = kubernetesVersionsOf(properties, write);
    const pools = acceptAgentPools(properties, { write, versions });
    const network = acceptNetworkProfile(properties, { write, pools });
    refuseLockedNodes(write, { pools, network });
    const fixed: JsonObject = before
      ? Object.fromEntries(readOnly.map(key => [key, before.properties[key]]))
      : {
          powerState: { code: 'Running' },
          fqdn: `${id.name}.hcp.${location}.azmk8s.io`,
          azurePortalFQDN: `${id.name}.portal.hcp.${location}.azmk8s.io`,
          maxAgentPools: 100,
          resourceUID: cloud.guids.next().replace(/-/g, '').slice(0, 24),
        };
    const dnsPrefix = properties.dnsPrefix ?? before?.properties.dnsPrefix;
    return {
      sku: {
        name: 'Base',
        tier: 'Free',
        ...readObject(body, { key: 'sku' }),
      },
      envelope: {
        identity: clusterIdentity(write),
      },
      properties: {
        ...withoutKeys(properties, readOnly),
        ...withoutKeys(fixed, ['provisioningState']),
        kubernetesVersion: versions.version,
        currentKubernetesVersion: versions.current,
        ...(dnsPrefix === undefined ? {} : { dnsPrefix }),
        supportPlan: properties.supportPlan ?? 'KubernetesOfficial',
        servicePrincipalProfile: { clientId: 'msi' },
        ...clusterDefaults(properties),
        nodeResourceGroup,
        enableRBAC: properties.enableRBAC ?? true,
        agentPoolProfiles: pools,
        networkProfile: network,
        ...(before?.properties.identityProfile
          ? { identityProfile: before.properties.identityProfile }
          : {}),
      },
      failsWith: write.seeding
        ? undefined
        : nodesLockedOut(
            { ...properties, networkProfile: network },
            { cloud, pools },
          ) ?? outboundOverQuota(network, write),
      onStored: stored => {
        if (!before) {
          createNodeResourceGroup(stored, cloud);
        } else if (
          networkProfileOf(before).outboundType !== network.outboundType
        ) {
          // The nodes have no way out until the write has ended, and the addresses do not come back.
          removeOwnedOutbound(before, cloud);
        }
      },
      onEnded: stored => {
        storeIdentityProfile(stored, cloud);
        applyOutbound(stored, cloud);
      },
    };
  },
  refuseDelete: (cluster, cloud) => {
    // Assumed: at once, and not when the deletion ends.
    const lock = lockOfNodes(cluster, { cloud });
    if (lock) {
      throw scopeLocked(nodeResources(cluster).groupId, {
        kind: 'delete',
        scope: lock.scope,
      });
    }
  },
  onDeleted: removeNodeResourceGroup,
  present: presentCluster,
};

/** Recorded: AKS writes its ids with `resourcegroups` and its type with a capital M. */
function presentCluster(cluster: StoredResource): JsonObject {
  const { provisioningState } = cluster;
  const pools = cluster.properties.agentPoolProfiles;
  return {
    id: cluster.id.replace('/resourceGroups/', '/resourcegroups/'),
    location: cluster.location,
    name: cluster.name,
    type: 'Microsoft.ContainerService/ManagedClusters',
    ...(cluster.tags ? { tags: cluster.tags } : {}),
    properties: {
      provisioningState,
      ...cluster.properties,
      agentPoolProfiles: (Array.isArray(pools) ? pools : []).map(pool => ({
        ...pool,
        provisioningState,
      })),
    },
    ...cluster.envelope,
    sku: cluster.sku,
    eTag: cluster.etag,
  };
}
