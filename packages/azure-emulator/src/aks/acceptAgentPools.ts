import { emulatorRefusal } from '../arm/emulatorRefusal';
import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { withoutKeys } from '../arm/withoutKeys';
import { EmulatorError } from '../errors/EmulatorError';
import { refuseUnfitPool } from './refuseUnfitPool';
import { refuseUnfitZones } from './refuseUnfitZones';
import { requireReference } from '../resources/requireReference';
import type { ResourceWrite } from '../resources/ResourceType';

/**
 * The agent pools of a cluster's body with AKS's defaults; their subnets must exist.
 *
 * @internal
 */
export function acceptAgentPools(
  properties: JsonObject,
  write: ResourceWrite,
): readonly JsonObject[] {
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
    refuseUnfitZones(pool, cluster);
  });
  refuseMixedNetworks(given, write);
  const version = String(properties.kubernetesVersion ?? '1.33');
  const currentVersion = /^\d+\.\d+$/.test(version) ? `${version}.4` : version;
  const known = JSON.stringify(
    write.before?.properties.agentPoolProfiles ?? [],
  );
  return given.map(pool => {
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
      orchestratorVersion: version,
      currentOrchestratorVersion: currentVersion,
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
      ...withoutKeys(pool, ['provisioningState', 'eTag']),
    };
  });
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
