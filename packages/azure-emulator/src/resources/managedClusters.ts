import { notImplemented } from '../arm/notImplemented';
import { ArmError } from '../arm/ArmError';
import type { JsonObject } from '../arm/JsonObject';
import { readObject } from '../arm/readObject';
import { withoutKeys } from '../arm/withoutKeys';
import type { StoredResource } from '../state/StoredResource';
import { acceptAgentPools } from './acceptAgentPools';
import { clusterDefaults } from './clusterDefaults';
import { clusterIdentity } from './clusterIdentity';
import { clusterNetworkDefaults } from './clusterNetworkDefaults';
import { createNodeResourceGroup } from './createNodeResourceGroup';
import { publicIPAddresses } from './publicIPAddresses';
import type { ResourceType, ResourceWrite } from './ResourceType';

const outboundTypes = [
  'loadBalancer',
  'managedNATGateway',
  'userAssignedNATGateway',
  'userDefinedRouting',
  'none',
];
/** What AKS decides itself and a client cannot write. */
const readOnly = [
  'provisioningState',
  'powerState',
  'fqdn',
  'azurePortalFQDN',
  'currentKubernetesVersion',
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
    const pools = acceptAgentPools(properties, write);
    const network = acceptNetworkProfile(properties, write);
    refuseUnattachedSubnets(network, { write, pools });
    const version = String(properties.kubernetesVersion ?? '1.33');
    const nodeResourceGroup = String(
      before?.properties.nodeResourceGroup ??
        properties.nodeResourceGroup ??
        `MC_${id.resourceGroup}_${id.name}_${location}`,
    );
    const fixed: JsonObject = before
      ? Object.fromEntries(readOnly.map(key => [key, before.properties[key]]))
      : {
          powerState: { code: 'Running' },
          currentKubernetesVersion: /^\d+\.\d+$/.test(version)
            ? `${version}.4`
            : version,
          fqdn: `${id.name}.hcp.${location}.azmk8s.io`,
          azurePortalFQDN: `${id.name}.portal.hcp.${location}.azmk8s.io`,
          maxAgentPools: 100,
          resourceUID: cloud.guids.next().replace(/-/g, '').slice(0, 24),
        };
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
        kubernetesVersion: version,
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
      onStored: stored => {
        if (!before) {
          createNodeResourceGroup(stored, { cloud, apiVersion: '2026-01-01' });
        }
      },
    };
  },
  // AKS takes the node resource group along.
  onDeleted: (cluster, cloud) => {
    const { subscriptionId } = cluster;
    const resourceGroup = String(cluster.properties.nodeResourceGroup);
    for (const held of cloud.store.inGroup({ subscriptionId, resourceGroup })) {
      cloud.store.remove(held.id);
      if (held.type === publicIPAddresses.type) {
        publicIPAddresses.onDeleted?.(held, cloud);
      }
    }
    cloud.store.remove(
      `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`,
    );
  },
  present: presentCluster,
};

function acceptNetworkProfile(
  properties: JsonObject,
  write: ResourceWrite,
): JsonObject {
  const { before, id } = write;
  const given =
    readObject(properties, {
      key: 'networkProfile',
      path: 'properties.networkProfile',
    }) ?? {};
  const standing = before
    ? readObject(before.properties, { key: 'networkProfile' })
    : undefined;
  const outboundType = String(
    given.outboundType ?? standing?.outboundType ?? 'loadBalancer',
  );
  if (!outboundTypes.includes(outboundType)) {
    throw new ArmError(400, {
      code: 'UnsupportedOutboundType',
      message: `Outbound type '${outboundType}' is none of ${outboundTypes.join(
        ', ',
      )}. (The emulator's own words: Azure's are not recorded.)`,
    });
  }
  if (standing && standing.outboundType !== outboundType) {
    throw notImplemented(
      `The emulator does not change the outbound type of ${id.id} from ${String(
        standing.outboundType,
      )} to ${outboundType} yet.`,
    );
  }
  if (outboundType === 'managedNATGateway' && !write.seeding) {
    throw notImplemented(
      `The emulator does not make managed NAT gateways yet: ${id.id} cannot have outbound type managedNATGateway.`,
    );
  }
  return {
    ...clusterNetworkDefaults(given),
    ...standing,
    ...given,
    outboundType,
    // AKS keeps its own record of the addresses in use.
    ...(standing?.loadBalancerProfile
      ? { loadBalancerProfile: standing.loadBalancerProfile }
      : {}),
  };
}

function refuseUnattachedSubnets(
  network: JsonObject,
  options: {
    readonly write: ResourceWrite;
    readonly pools: readonly JsonObject[];
  },
): void {
  const { write, pools } = options;
  if (network.outboundType !== 'userAssignedNATGateway') {
    return;
  }
  for (const pool of pools) {
    if (typeof pool.vnetSubnetID !== 'string') {
      throw new ArmError(400, {
        code: 'UserAssignedNATGatewayWithManagedVNetNotAllowed',
        message: `Agent pool ${String(pool.name)} of ${
          write.id.id
        } has no subnet of its own. (The emulator's own words: Azure's are not recorded.)`,
      });
    }
    const subnet = write.cloud.store.get(pool.vnetSubnetID);
    if (!subnet?.properties.natGateway) {
      throw new ArmError(400, {
        code: 'SubnetNotAssociatedWithNATGateway',
        message: `Subnet ${pool.vnetSubnetID} of agent pool ${String(
          pool.name,
        )} has no NAT gateway. (The emulator's own words: Azure's are not recorded.)`,
      });
    }
  }
}

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
