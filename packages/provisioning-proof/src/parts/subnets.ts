import fc from 'fast-check';
import type { JsonObject, Scenario } from 'azure-emulator';
import type { Step } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureNatGatewayProvider } from '@cluster-egress/backstage-plugin-nat-gateway-backend-module-azure/src/AzureNatGatewayProvider';
import { differences, snapshot } from '../judge/snapshot';
import { editAsForeign } from '../troubles/foreignTroubles';
import { providerFor } from '../world/providerFor';
import { ids, scenario } from '../world/scenario';
import { World } from '../world/World';

/** What came of a number of writes of subnets. */
export interface WrittenSubnets {
  readonly seed: number;
  /** Writes that attach or detach, each with what another writer did meanwhile. */
  readonly writes: number;
  /** Writes that our code left, because another writer was faster too often. */
  readonly leftAlone: number;
  readonly foreignEdits: number;
  readonly findings: readonly string[];
}

const subnetsAtOnce = 100;

/** A scenario takes what begins with an @ for a reference. */
const text = fc.string({ maxLength: 8 }).map(each => each.replace(/^@/, 'at '));

/** What Azure may have on a subnet: what the SDK knows, what it does not, and what no one does. */
const properties = fc.record(
  {
    serviceEndpoints: fc.array(
      fc.record({ service: fc.constantFrom('Microsoft.Sql', 'Microsoft.Web') }),
      { maxLength: 2 },
    ),
    privateEndpointNetworkPolicies: fc.constantFrom('Enabled', 'Disabled'),
    defaultOutboundAccess: fc.boolean(),
    sharingScope: fc.constantFrom('Tenant', 'DelegatedServices'),
    delegations: fc.array(
      fc.record({
        name: fc.constantFrom('one', 'two'),
        properties: fc.record({
          serviceName: fc.constant('Microsoft.Web/serverFarms'),
        }),
      }),
      { maxLength: 1 },
    ),
    futureText: text,
    futureNumber: fc.double({ noNaN: true, noDefaultInfinity: true }),
    futureFlag: fc.boolean(),
    futureNothing: fc.constant(null),
    futureTree: fc.object({
      maxDepth: 3,
      maxKeys: 4,
      key: fc.stringMatching(/^[a-z]{1,8}$/),
      values: [fc.boolean(), fc.integer(), text, fc.constant(null)],
    }),
    futureList: fc.array(fc.oneof(fc.integer(), text), {
      maxLength: 5,
    }),
  },
  { requiredKeys: [] },
);

/** When others write: before our write arrives, so that its etag is old; and after its effect. */
const meanwhile = fc.record({
  before: fc.integer({ min: 0, max: 2 }),
  after: fc.boolean(),
});

const nameOf = (index: number) => `u${index}`;
const idOf = (index: number) =>
  `${ids.network('net-u')}/subnets/${nameOf(index)}`;

function scenarioWith(subnets: readonly object[]): Scenario {
  const [group] = scenario.resourceGroups!;
  return {
    ...scenario,
    resourceGroups: [
      {
        ...group,
        resources: [
          ...group.resources!,
          {
            type: 'publicIPAddresses',
            name: 'pip-u',
            sku: 'Standard',
            properties: { publicIPAllocationMethod: 'Static' },
          },
          {
            type: 'natGateways',
            name: 'nat-u',
            sku: 'Standard',
            properties: {
              publicIpAddresses: [{ id: '@rg/publicIPAddresses/pip-u' }],
            },
          },
          {
            type: 'virtualNetworks',
            name: 'net-u',
            properties: {
              addressSpace: { addressPrefixes: ['10.9.0.0/16'] },
              subnets: subnets.map((each, index) => ({
                name: nameOf(index),
                properties: {
                  ...each,
                  futureLabels: ['first'],
                  addressPrefix: `10.9.${index}.0/24`,
                },
              })),
            },
          },
        ],
      },
    ],
  };
}

const stepOf = (
  kind: 'attachSubnet' | 'restoreSubnet',
  resourceId: string,
): Step => ({
  key: kind,
  kind,
  title: kind,
  resourceId,
  after: [],
  locks: [],
  effect: 'movesEgress',
  input: {
    account: 'proof',
    gatewayId: ids.gateway('nat-u'),
    ...(kind === 'attachSubnet'
      ? { expectedGatewayId: null }
      : { previousGatewayId: null }),
  },
});

async function write(
  provider: AzureNatGatewayProvider,
  step: Step,
): Promise<readonly string[]> {
  const { signal } = new AbortController();
  const { operation } = await provider.writes.begin(step, {
    runId: 'run-1',
    createdGuids: {},
    signal,
  });
  const { incidents } = await provider.writes.settle(operation, {
    signal,
    onProgress: () => {},
  });
  return incidents;
}

/** Attaches and detaches random subnets while others write them, and compares each with what stood before. */
export async function writeSubnets(options: {
  readonly seed: number;
}): Promise<WrittenSubnets> {
  const { seed } = options;
  const world = await World.start();
  const { azure } = world;
  const subnets = fc.sample(properties, { seed, numRuns: subnetsAtOnce });
  const others = fc.sample(meanwhile, { seed, numRuns: 2 * subnetsAtOnce });
  await world.reset({ skewsMilliseconds: [0] });
  azure.load(scenarioWith(subnets));
  const [replica] = world.replicas;
  const provider = providerFor(azure, {
    identity: replica.name,
    timing: world.time.timing({
      skewMilliseconds: () => 0,
      random: () => 0.5,
      gate: async () => {},
    }),
  });
  const findings: string[] = [];
  const leftAlone: string[] = [];
  let foreignEdits = 0;
  let edits = new Map<string, string>();
  const edit = async (resourceId: string) => {
    foreignEdits += 1;
    await editAsForeign(
      {
        world,
        runIds: [],
        expectGateway: () => {},
        noteCancel: () => {},
        noteForeign: ({ value }) =>
          edits.set(resourceId.toLowerCase(), String(value)),
      },
      resourceId,
      `edit ${foreignEdits}`,
    );
    await world.activity.hold(4_000);
  };
  for (const [turn, kind] of (
    ['attachSubnet', 'restoreSubnet'] as const
  ).entries()) {
    const before = snapshot(azure);
    edits = new Map();
    for (let index = 0; index < subnetsAtOnce; index++) {
      const resourceId = idOf(index);
      const other = others[turn * subnetsAtOnce + index];
      let left = other.before;
      world.disturb({
        before: async () => {
          if (left > 0) {
            left -= 1;
            await edit(resourceId);
          }
        },
        after: async () => {
          if (other.after) {
            await world.activity.hold(4_000);
            await edit(resourceId);
          }
        },
      });
      const work = world.activity
        .client(() => write(provider, stepOf(kind, resourceId)))
        .catch(error => {
          leftAlone.push(resourceId);
          return [`${error}`].filter(
            message => !/412|Precondition/.test(message),
          );
        });
      findings.push(
        ...(await world.finish(work))
          // Another writer's change between our write and our look is told as one.
          .filter(told => !told.includes('futureLabels')),
      );
    }
    const after = snapshot(azure);
    for (const [id, resource] of before) {
      for (const path of differences(resource, after.get(id))) {
        const isMeant = path.startsWith('properties.natGateway');
        if (!isMeant && path !== 'properties.futureLabels') {
          findings.push(`lost: ${path} of ${id} differs (seed ${seed})`);
        }
      }
    }
    for (const [id, value] of edits) {
      const now = (after.get(id)?.properties as JsonObject).futureLabels;
      if (String(now) !== value) {
        findings.push(`foreign edit lost: ${value} of ${id} (seed ${seed})`);
      }
    }
  }
  return {
    seed,
    writes: 2 * subnetsAtOnce,
    leftAlone: leftAlone.length,
    foreignEdits,
    findings,
  };
}

const nodesOfPool = 1_000;
const clustersAtOnce = 12;

/** One subnet whose answer has megabytes of ipConfigurations. */
export async function writeLargeSubnet(): Promise<{
  readonly megabytes: number;
  readonly findings: readonly string[];
}> {
  const world = await World.start();
  const { azure } = world;
  const large = scenarioWith([{ futureText: 'kept' }]);
  const [group] = large.resourceGroups!;
  await world.reset({ skewsMilliseconds: [0] });
  azure.load({
    ...large,
    resourceGroups: [
      {
        ...group,
        resources: [
          ...group.resources!,
          {
            type: 'virtualNetworks',
            name: 'net-large',
            properties: {
              addressSpace: { addressPrefixes: ['10.64.0.0/12'] },
              subnets: [
                {
                  name: 'nodes',
                  properties: {
                    addressPrefix: '10.64.0.0/14',
                    futureText: 'kept',
                  },
                },
              ],
            },
          },
          ...Array.from({ length: clustersAtOnce }, (_, index) => ({
            type: 'managedClusters',
            name: `aks-with-a-long-name-${index}`,
            properties: {
              dnsPrefix: `aks-${index}`,
              kubernetesVersion: '1.33',
              agentPoolProfiles: [
                {
                  name: 'system',
                  mode: 'System',
                  count: nodesOfPool,
                  vnetSubnetID: '@rg/virtualNetworks/net-large/subnets/nodes',
                },
              ],
              networkProfile: {
                networkPlugin: 'azure',
                outboundType: 'loadBalancer',
              },
            },
          })),
        ],
      },
    ],
  });
  const resourceId = `${ids.network('net-large')}/subnets/nodes`;
  const [replica] = world.replicas;
  const provider = providerFor(azure, {
    identity: replica.name,
    timing: world.time.timing({
      skewMilliseconds: () => 0,
      random: () => 0.5,
      gate: async () => {},
    }),
  });
  const bytes = JSON.stringify(azure.state.get(resourceId)).length;
  const before = snapshot(azure).get(resourceId.toLowerCase());
  const findings = [
    ...(await world.finish(
      world.activity.client(() =>
        write(provider, stepOf('attachSubnet', resourceId)),
      ),
    )),
  ];
  const after = snapshot(azure).get(resourceId.toLowerCase());
  for (const path of differences(before, after)) {
    if (!path.startsWith('properties.natGateway')) {
      findings.push(`lost: ${path} of ${resourceId} differs`);
    }
  }
  if (differences(before, after).length === 0) {
    findings.push('not converged: the large subnet was not attached');
  }
  return { megabytes: bytes / 1e6, findings };
}
