import { Applicant } from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AzureNatGatewayProvider } from './AzureNatGatewayProvider';
import { readAzureAccounts } from './config/readAzureAccounts';
import { demoScenario } from './testing/demoScenario';
import { shopDocument, shopIds } from './testing/shopDocument';
import { emulatorConfig, startAzure } from './testing/startAzure';

interface RoleDefinition {
  readonly Actions: readonly string[];
}

/** The roles that people are told to create: the only list of them. */
const actionsOf = (role: 'reader' | 'writer'): readonly string[] =>
  (
    JSON.parse(
      readFileSync(
        join(__dirname, `../roles/nat-gateway-${role}.json`),
        'utf8',
      ),
    ) as RoleDefinition
  ).Actions;

const readerActions = actionsOf('reader');
const writerActions = actionsOf('writer');

/** Asked for by Azure's list of operations; the emulator answers without them, or the demo has no such link. */
const unprovable = [
  // Without them, nothing is refused beforehand.
  'Microsoft.Authorization/locks/read',
  'Microsoft.Authorization/permissions/read',
  'Microsoft.Network/locations/usages/read',
  'Microsoft.Resources/subscriptions/read',
  'Microsoft.Resources/subscriptions/locations/read',
  'Microsoft.Resources/subscriptions/providers/read',
  'Microsoft.Network/routeTables/read',
  'Microsoft.Network/azureFirewalls/read',
  'Microsoft.Compute/virtualMachineScaleSets/publicIPAddresses/read',
  'Microsoft.Network/virtualNetworks/subnets/join/action',
  'Microsoft.Network/routeTables/join/action',
  'Microsoft.Network/serviceEndpointPolicies/join/action',
  'Microsoft.ContainerService/locations/operations/read',
  'Microsoft.Network/locations/operations/read',
  'Microsoft.Network/locations/operationResults/read',
];

async function startWithRoles(actions: {
  readonly reader: readonly string[];
  readonly writer: readonly string[];
}) {
  const demo = demoScenario();
  const identity = (digit: number) => ({
    clientId: `e0000000-0000-4000-a000-0000000000d${digit}`,
    clientSecret: 'emulated-not-a-secret',
    objectId: `e0000000-0000-4000-a000-0000000000e${digit}`,
  });
  const started = await startAzure({
    scenario: {
      ...demo,
      managementGroups: [{ name: 'platform', subscriptions: ['subscription'] }],
      principals: [
        ...demo.principals,
        {
          name: 'documented-reader',
          ...identity(1),
          assignments: [
            {
              actions: [...actions.reader],
              scope:
                '/providers/Microsoft.Management/managementGroups/platform',
            },
          ],
        },
        {
          name: 'documented-writer',
          ...identity(2),
          assignments: [
            { actions: [...actions.writer], scope: '@rg-shop-weu' },
          ],
        },
      ],
    },
  });
  const { azure, timing } = started;
  const { tenantId, principals } = azure;
  const provider = new AzureNatGatewayProvider(
    readAzureAccounts(
      emulatorConfig(azure, {
        credential: { tenantId, ...principals['documented-reader'] },
        writeCredential: { tenantId, ...principals['documented-writer'] },
        managementGroups: [{ id: 'platform' }],
      }),
    ),
    { timing },
  );
  return { azure, provider };
}

/** All that runs do: addresses of both kinds, a gateway, subnets, a change, and the way back. */
async function doEverything(provider: AzureNatGatewayProvider) {
  const signal = new AbortController().signal;
  const [{ scope }] = provider.scopes;
  await provider.discovery.discover({ account: scope.account, signal });
  const snapshot = await provider.collect({ scope, signal });
  const history = await provider.history.collect({ ...snapshot, signal });
  const query = {
    account: 'demo',
    subscriptionId: scope.id,
    resourceGroup: 'rg-shop-weu',
    region: 'westeurope',
    virtualNetworkId: shopIds.network,
  };
  for (const kind of [
    'scopes',
    'resourceGroups',
    'regions',
    'virtualNetworks',
    'subnets',
    'addresses',
  ] as const) {
    await provider.options.list(kind, query, { signal });
  }
  const withPrefix = new Applicant(provider);
  await withPrefix.apply(shopDocument());
  const changed = new Applicant(provider, 'run-2');
  Object.assign(changed.createdGuids, withPrefix.createdGuids);
  await changed.apply(shopDocument({ idleTimeoutMinutes: 10 }));
  await changed.undo();
  await withPrefix.undo();
  const withIps = new Applicant(provider, 'run-3');
  await withIps.apply(
    shopDocument({ addresses: [{ kind: 'newPublicIps', count: 2 }] }),
  );
  await withIps.undo();
  const withCluster = new Applicant(provider, 'run-4');
  const resourceId = shopIds.group.replace(
    'Microsoft.Network',
    'Microsoft.ContainerService/managedClusters/aks-shop-weu',
  );
  await withCluster.apply(
    shopDocument(
      {},
      {
        clusters: [{ resourceId, outboundType: 'userAssignedNATGateway' }],
      },
    ),
  );
  await withCluster.undo();
  const withNetwork = new Applicant(provider, 'run-5');
  const network = `${shopIds.group}/virtualNetworks/vnet-new`;
  const nodes = `${network}/subnets/nodes`;
  await withNetwork.apply(
    shopDocument(
      { subnets: [nodes] },
      {
        newVirtualNetworks: [
          { resourceId: network, addressPrefixes: ['10.70.0.0/16'] },
        ],
        newSubnets: [
          {
            resourceId: nodes,
            addressPrefixes: ['10.70.0.0/24'],
            networkSecurityGroupId: `${shopIds.group}/networkSecurityGroups/nsg-shop-weu`,
          },
        ],
      },
    ),
  );
  await withNetwork.undo();
  return { ...snapshot, gaps: [...snapshot.gaps, ...history.gaps], history };
}

describe('the roles that the documentation names', () => {
  it('are enough to collect, to offer choices, to change and to take back', async () => {
    const { azure, provider } = await startWithRoles({
      reader: readerActions,
      writer: writerActions,
    });
    try {
      const snapshot = await doEverything(provider);

      expect(snapshot.gaps).toEqual([]);
      expect(snapshot.gateways.every(each => each.measurement)).toBe(true);
      expect(snapshot.history.clusters).not.toEqual([]);
      expect(
        azure.journal
          .complete()
          .entries()
          .filter(e => e.status === 403),
      ).toEqual([]);
      expect(azure.state.get(shopIds.gateway)).toBeUndefined();
    } finally {
      await azure.stop();
    }
  });

  // One action after the other taken from both roles; TEST_LONG=1 does it with all.
  const needed = new Set([...readerActions, ...writerActions]);
  unprovable.forEach(action => needed.delete(action));
  const few = ['Microsoft.Network/natGateways/join/action'];

  it.each(process.env.TEST_LONG === '1' ? [...needed] : few)(
    'are not enough without %s',
    async action => {
      const without = (actions: readonly string[]) =>
        actions.filter(each => each !== action);
      const { azure, provider } = await startWithRoles({
        reader: without(readerActions),
        writer: without(writerActions),
      });
      try {
        const failure = await doEverything(provider).then(
          ({ gaps, clusters }) =>
            gaps.length > 0 || clusters.length === 0 ? 'poorer' : undefined,
          (error: Error) => error.message,
        );

        expect(failure).toEqual(expect.any(String));
      } finally {
        await azure.stop();
      }
    },
  );

  it('are asked for before anything is written: what is missing is refused, also of what a subnet links to', async () => {
    const missing = [
      'Microsoft.Network/natGateways/join/action',
      'Microsoft.Network/networkSecurityGroups/join/action',
      'Microsoft.Network/publicIPPrefixes/write',
    ];
    const { azure, provider } = await startWithRoles({
      reader: readerActions,
      writer: writerActions.filter(each => !missing.includes(each)),
    });
    try {
      const spec = new Applicant(provider).accept(shopDocument());
      const signal = new AbortController().signal;
      const observation = await provider.specs.observe(spec, {
        createdGuids: async () => ({}),
        signal,
      });
      const violations = provider.specs.check(spec, observation);
      expect(violations.map(({ rule }) => rule)).toEqual([
        'rights',
        'rights',
        'rights',
      ]);
      const said = violations.map(({ message }) => message).join('\n');
      missing.forEach(action => expect(said).toContain(action));
      expect(said).toContain('networkSecurityGroups/nsg-shop-weu');
      expect(azure.journal.complete().writes()).toEqual([]);
    } finally {
      await azure.stop();
    }
  });

  it('hold nothing that is said to be unprovable and is not there', () => {
    expect([...readerActions, ...writerActions]).toEqual(
      expect.arrayContaining([...unprovable]),
    );
  });
});
