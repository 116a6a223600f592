import { emulatorRefusal } from '../arm/emulatorRefusal';
import { isJsonObject } from '../arm/isJsonObject';
import type { Json, JsonObject } from '../arm/JsonObject';
import { withoutKeys } from '../arm/withoutKeys';
import { EmulatorError } from '../errors/EmulatorError';
import { refuseChange } from './refuseChange';
import { refuseTooSmallSubnets } from './refuseTooSmallSubnets';
import { refuseUnfitPool } from './refuseUnfitPool';
import { refuseUnfitZones } from './refuseUnfitZones';
import { refuseUnmodelledPool } from './refuseUnmodelledPool';
import type { kubernetesVersionsOf } from './kubernetesVersionsOf';
import { requireReference } from '../resources/requireReference';
import type { ResourceWrite } from '../resources/ResourceType';

/** What stays as the pool was created; that AKS names each in the words that are quoted of `vmSize` is assumed. */
const fixed = ['vmSize', 'osType', 'maxPods', 'vnetSubnetID'];

/**
 * The agent pools of a cluster's body with AKS's defaults; their subnets must exist.
 *
 * @internal
 */
export function acceptAgentPools(
  properties: JsonObject,
  options: {
    readonly write: ResourceWrite;
    readonly versions: ReturnType<typeof kubernetesVersionsOf>;
  },
): readonly JsonObject[] {
  const { write, versions } = options;
  const given =
    properties.agentPoolProfiles ??
    write.before?.properties.agentPoolProfiles ??
    [];
  if (!Array.isArray(given) || !given.every(isJsonObject) || !given.length) {
    throw new EmulatorError('InvalidAgentPools', {
      message: `Cluster ${write.id.id} needs a list 'agentPoolProfiles' with at least one pool. (The emulator's own words.)`,
    });
  }
  const cluster = { clusterId: write.id.id, location: write.location };
  given.forEach(pool => {
    refuseUnfitPool(pool, cluster);
    refuseUnmodelledPool(pool, cluster);
    refuseUnfitZones(pool, cluster);
    refuseChange(pool, {
      standing: standingPool(pool, write) ?? {},
      keys: fixed,
      path: 'agentPoolProfile.',
    });
  });
  refuseMixedNetworks(given, write);
  const known = JSON.stringify(
    write.before?.properties.agentPoolProfiles ?? [],
  );
  const pools = given.map(pool => {
    const availabilityZones = zonesOf(pool, write);
    for (const key of ['vnetSubnetID', 'podSubnetID']) {
      const reference = pool[key];
      if (typeof reference === 'string' && !known.includes(`"${reference}"`)) {
        requireReference(write.cloud, {
          reference,
          type: 'Microsoft.Network/virtualNetworks/subnets',
          from: write.id.id,
          refusal: 'InvalidResourceReference',
        });
      }
    }
    return {
      count: 1,
      vmSize: 'Standard_D4s_v5',
      osDiskSizeGB: 128,
      osDiskType: 'Managed',
      kubeletDiskType: 'OS',
      scaleDownMode: 'Delete',
      orchestratorVersion: versions.version,
      currentOrchestratorVersion: versions.current,
      nodeImageVersion: 'AKSUbuntu-2204gen2containerd-202502.09.0',
      upgradeSettings: { maxSurge: '10%' },
      enableFIPS: false,
      enableAutoScaling: false,
      nodeLabels: {},
      securityProfile: { enableVTPM: false, enableSecureBoot: false },
      maxPods: 110,
      type: 'VirtualMachineScaleSets',
      mode: 'System',
      osType: 'Linux',
      osSKU: 'Ubuntu',
      powerState: { code: 'Running' },
      enableNodePublicIP: false,
      ...keptOf(standingPool(pool, write)),
      ...withoutKeys(pool, ['provisioningState', 'eTag', 'availabilityZones']),
      ...(availabilityZones ? { availabilityZones } : {}),
    };
  });
  refuseTooSmallSubnets({ write, pools });
  return pools;
}

function standingPool(
  pool: JsonObject,
  { before }: ResourceWrite,
): JsonObject | undefined {
  const profiles = before?.properties.agentPoolProfiles;
  return (Array.isArray(profiles) ? profiles : [])
    .filter(isJsonObject)
    .find(({ name }) => name === pool.name);
}

function keptOf(standing: JsonObject = {}): JsonObject {
  return Object.fromEntries(
    fixed.flatMap(key =>
      standing[key] === undefined ? [] : [[key, standing[key]]],
    ),
  );
}

/** A pool stays in the zones in which it was created: https://learn.microsoft.com/azure/aks/availability-zones. That a body may leave them out is assumed. */
function zonesOf(pool: JsonObject, write: ResourceWrite): Json | undefined {
  const { id } = write;
  const standing = standingPool(pool, write);
  const zones = (from: JsonObject) => String(from.availabilityZones ?? []);
  if (!standing) {
    return pool.availabilityZones;
  }
  if (zones(pool) !== '' && zones(pool) !== zones(standing)) {
    throw emulatorRefusal('AgentPoolZonesCannotBeChanged', {
      message: `Agent pool ${String(pool.name)} of ${id.id} is in the zones ${
        zones(standing) || '(none)'
      } and cannot be moved to ${zones(pool)}.`,
    });
  }
  return standing.availabilityZones;
}

/** All pools stand in subnets of one's own or none does, and that stays so: https://github.com/Azure/AKS/issues/2927 and https://github.com/hashicorp/terraform-provider-azurerm/pull/8677; that it holds for whole writes too is assumed. */
function refuseMixedNetworks(
  pools: readonly JsonObject[],
  { before, id }: ResourceWrite,
): void {
  const standing = before?.properties.agentPoolProfiles;
  const kinds = new Set(
    [
      ...pools,
      ...(Array.isArray(standing) ? standing.filter(isJsonObject) : []),
    ].map(({ vnetSubnetID }) => typeof vnetSubnetID === 'string'),
  );
  if (kinds.size > 1) {
    throw emulatorRefusal('AgentPoolsInDifferentNetworks', {
      message: `All agent pools of ${id.id} stand in a virtual network of your own or all in that of AKS; this cannot be changed.`,
    });
  }
}
