import {
  Applicant,
  unsaidTexts,
} from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import type { JsonObject } from '@backstage/types';
import { shopDocument, shopIds } from '../testing/shopDocument';
import { startAzure } from '../testing/startAzure';
import { writeForeign } from '../testing/writeForeign';

describe('what is refused of a Spec, with the live state at hand', () => {
  let started: Awaited<ReturnType<typeof startAzure>>;

  beforeAll(async () => {
    started = await startAzure();
  });
  afterAll(() => started.azure.stop());

  const rulesOf = async (document: JsonObject) => {
    const { violations } = await new Applicant(started.provider).look(document);
    expect(started.azure.journal.complete().writes()).toEqual([]);
    expect(unsaidTexts(violations)).toEqual([]);
    for (const { message, path } of violations) {
      expect(message).toMatch(/[;,]/);
      expect(path).toMatch(/^spec\./);
    }
    return violations.map(({ rule }) => rule);
  };
  const existing = (...names: readonly string[]) =>
    shopDocument({
      addresses: {
        kind: 'existing',
        resourceIds: names.map(
          name => `${shopIds.group}/publicIPAddresses/${name}`,
        ),
      },
    });

  it('is nothing of the demo’s own', async () => {
    expect(await rulesOf(shopDocument())).toEqual([]);
    expect(await rulesOf(existing('pip-spare-1-weu'))).toEqual([]);
  });

  describe('before a run begins', () => {
    const beforehand = async (document: JsonObject) => {
      const { specs } = started.provider;
      const spec = new Applicant(started.provider).accept(document);
      const observation = await specs.observe(spec, {
        createdGuids: async () => ({}),
        signal: new AbortController().signal,
      });
      const violations = specs.check(spec, observation);
      expect(unsaidTexts(violations)).toEqual([]);
      return violations.map(({ rule, message }) => `${rule}: ${message}`);
    };

    afterEach(() => started.azure.restrictions.clear());

    it('is nothing, where nothing stands in the way', async () => {
      expect(await beforehand(shopDocument())).toEqual([]);
    });

    it('is a change of what a lock keeps as it is', async () => {
      const scope = shopIds.nodes;
      started.azure.restrictions.add({
        kind: 'lock',
        scope,
        level: 'ReadOnly',
        name: 'keep',
      });
      started.azure.restrictions.add({
        kind: 'lock',
        scope: shopIds.network.split('/providers')[0],
        level: 'CanNotDelete',
        name: 'stay',
      });
      expect(await beforehand(shopDocument())).toEqual([
        `locked: The lock keep (ReadOnly) of ${scope} keeps aks-nodes from being changed; take the lock off for the time of the run.`,
      ]);
      expect(
        await beforehand(shopDocument({ subnets: [shopIds.pods] })),
      ).toEqual([]);
    });

    it('is more than the region has left', async () => {
      started.azure.restrictions.add({
        kind: 'limit',
        name: 'natGateways',
        count: 1,
      });
      expect(await beforehand(shopDocument())).toEqual([
        expect.stringMatching(
          /^quota: The region westeurope has \d+ of 1 Nat Gateways, and 1 more are needed/,
        ),
      ]);
    });
  });

  it('is a gateway that was created elsewhere', async () => {
    expect(await rulesOf(shopDocument({ name: 'nat-terraform-weu' }))).toEqual(
      expect.arrayContaining(['gateway-not-ours']),
    );
  });

  it('are addresses that a gateway cannot take', async () => {
    expect(await rulesOf(existing('pip-basic-weu'))).toContain('address-sku');
    expect(await rulesOf(existing('pip-ipv6-weu'))).toContain(
      'address-ip-version',
    );
    expect(await rulesOf(existing('pip-terraform-weu'))).toContain(
      'address-in-use',
    );
    expect(await rulesOf(existing('pip-nowhere'))).toContain('address-exists');
  });

  it('is a prefix of ours that another gateway uses', async () => {
    const other = await startAzure();
    try {
      const applicant = new Applicant(other.provider);
      await applicant.apply(shopDocument({ subnets: [shopIds.nodes] }));
      const { violations } = await applicant.look(
        shopDocument({
          name: 'nat-second-weu',
          subnets: [shopIds.pods],
          addresses: [
            {
              kind: 'newPrefix',
              prefixLength: 31,
              name: 'ippre-shop-weu',
            },
          ],
        }),
      );
      expect(violations.map(({ rule }) => rule)).toEqual(['address-in-use']);
    } finally {
      await other.azure.stop();
    }
  });

  it('are addresses of another owner, or of another length, under the names that it gives', async () => {
    const other = await startAzure();
    try {
      const applicant = new Applicant(other.provider);
      await applicant.apply(shopDocument());
      const refused = async (addresses: JsonObject) => {
        const { violations } = await applicant.look(
          shopDocument({ addresses }),
        );
        expect(unsaidTexts(violations)).toEqual([]);
        return violations.map(({ message }) => message).join('\n');
      };
      expect(await refused({ kind: 'newPrefix', prefixLength: 30 })).toContain(
        'The prefix ippre-shop-weu has 2 addresses and cannot be resized to 4; keep its length',
      );
      expect(
        await refused({
          kind: 'newPrefix',
          prefixLength: 30,
          name: 'ippre-spare-weu',
        }),
      ).toMatch(
        /A public IP prefix ippre-spare-weu exists \(.*\) and was not created here/,
      );
    } finally {
      await other.azure.stop();
    }
  });

  it('is a subnet of a network that AKS made', async () => {
    const other = await startAzure();
    try {
      const [cluster] = other.azure.state.list(
        'Microsoft.ContainerService/managedClusters',
      );
      const { nodeResourceGroup } = cluster.properties as JsonObject;
      const network = shopIds.network.replace(
        'rg-shop-weu',
        String(nodeResourceGroup),
      );
      await writeForeign(other, {
        resourceId: network,
        edit: () => ({
          location: 'westeurope',
          properties: {
            addressSpace: { addressPrefixes: ['10.224.0.0/12'] },
            subnets: [
              {
                name: 'aks-subnet',
                properties: { addressPrefix: '10.224.0.0/16' },
              },
            ],
          },
        }),
      });
      const { violations } = await new Applicant(other.provider).look(
        shopDocument({ subnets: [`${network}/subnets/aks-subnet`] }),
      );
      expect(violations.map(({ message }) => message).join('\n')).toContain(
        `The subnet aks-subnet stands in a network that AKS manages for ${cluster.name}, and`,
      );
      expect(unsaidTexts(violations)).toEqual([]);
    } finally {
      await other.azure.stop();
    }
  });

  it('are subnets that are not there', async () => {
    expect(
      await rulesOf(
        shopDocument({ subnets: [`${shopIds.network}/subnets/gone`] }),
      ),
    ).toContain('subnet-exists');
    expect(
      await rulesOf(
        shopDocument({
          subnets: [`${shopIds.network.replace('vnet-', 'x-')}/subnets/a`],
        }),
      ),
    ).toContain('subnet-exists');
  });

  it('is a resource group that AKS manages', async () => {
    const [cluster] = started.azure.state.list(
      'Microsoft.ContainerService/managedClusters',
    );
    const { nodeResourceGroup } = cluster.properties as JsonObject;
    expect(
      await rulesOf(shopDocument({}, { resourceGroup: nodeResourceGroup })),
    ).toContain('node-resource-group');
  });

  it('is, before anything is read, what lies outside the configuration', async () => {
    started.azure.journal.clear();
    const refused = (document: unknown) => {
      const accepted = started.provider.specs.accept(document);
      return 'violations' in accepted
        ? accepted.violations.map(({ rule }) => rule)
        : [];
    };
    expect(refused(shopDocument({}, { account: 'other' }))).toContain(
      'configured-scope',
    );
    expect(
      refused(
        shopDocument(
          {},
          { subscriptionId: '00000000-0000-0000-0000-000000000000' },
        ),
      ),
    ).toContain('configured-scope');
    expect(refused(shopDocument({ idleTimeoutMinutes: 121 }))).not.toEqual([]);
    expect(refused({ kind: 'AzureNatGateway' })).not.toEqual([]);
    expect(refused(shopDocument({ unheardOf: 1 }))).not.toEqual([]);
    expect(started.azure.journal.complete().entries()).toEqual([]);
  });
});
