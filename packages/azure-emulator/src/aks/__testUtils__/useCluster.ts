import type { AzureEmulator } from '../../AzureEmulator';
import type { JsonObject } from '../../arm/JsonObject';
import { ArmSession } from '../../__testUtils__/ArmSession';
import { smallScenario } from '../../__testUtils__/smallScenario';
import { startAzureEmulator } from '../../startAzureEmulator';

const scenario = smallScenario({
  resourceGroups: [
    {
      name: 'rg',
      resources: [
        {
          type: 'virtualNetworks',
          name: 'vnet',
          properties: {
            addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
            subnets: [
              { name: 'small', properties: { addressPrefix: '10.0.0.0/28' } },
            ],
          },
        },
        {
          type: 'managedClusters',
          name: 'aks',
          properties: {
            dnsPrefix: 'aks',
            kubernetesVersion: '1.33',
            agentPoolProfiles: [
              { name: 'system', count: 1, vmSize: 'Standard_D2s_v5' },
            ],
          },
        },
      ],
    },
    {
      name: 'rg-mine',
      resources: [{ type: 'publicIPAddresses', name: 'pip', sku: 'Standard' }],
    },
  ],
});

/** For each test an emulator with one small cluster, `rg/managedClusters/aks`, and the ways to write clusters. */
export function useCluster() {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeEach(async () => {
    azure = await startAzureEmulator({
      scenario,
      clock: { now: () => new Date('2026-11-20T12:00:00Z') },
    });
    arm = await ArmSession.open(azure);
  });

  afterEach(async () => {
    await azure.stop();
  });

  const create = (
    properties: JsonObject,
    options: { readonly pool?: JsonObject; readonly path?: string } = {},
  ) =>
    arm.put(options.path ?? 'rg/managedClusters/aks-new', {
      location: 'westeurope',
      properties: {
        agentPoolProfiles: [{ name: 'system', count: 1, ...options.pool }],
        ...properties,
      },
    });

  /** PUTs the standing cluster's own body back with changes. */
  async function change(
    properties: JsonObject,
    options: { readonly pool?: JsonObject } = {},
  ) {
    const { body } = await arm.get('rg/managedClusters/aks');
    const current = body.properties as {
      readonly networkProfile: JsonObject;
      readonly agentPoolProfiles: readonly JsonObject[];
    };
    return arm.put('rg/managedClusters/aks', {
      ...body,
      properties: {
        ...current,
        agentPoolProfiles: current.agentPoolProfiles.map(pool => ({
          ...pool,
          ...options.pool,
        })),
        ...properties,
        networkProfile: {
          ...current.networkProfile,
          ...(properties.networkProfile as JsonObject | undefined),
        },
      },
    });
  }

  return {
    azure: () => azure,
    arm: () => arm,
    /** PUTs a new cluster. */
    create,
    change,
  };
}
