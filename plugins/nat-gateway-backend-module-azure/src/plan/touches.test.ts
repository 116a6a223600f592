import { Applicant } from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import type { JsonObject } from '@backstage/types';
import type { TouchedResource } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { shopDocument, shopIds } from '../testing/shopDocument';
import { startAzure } from '../testing/startAzure';
import { writeForeign } from '../testing/writeForeign';

const orders = (id: string) => id.replaceAll('shop', 'orders');
const ordersNodes = orders(shopIds.nodes);
const ordersGateway = orders(shopIds.gateway);
const spare = `${shopIds.group}/publicIPAddresses/pip-spare-1-weu`;

const withTags =
  (tags: Record<string, string> | undefined) => (raw: JsonObject) =>
    ({ ...raw, tags: tags ?? {} } as JsonObject);

const summary = (touches: readonly TouchedResource[]) =>
  touches.map(
    ({ name, how, subject }) => `${how} ${name}: ${subject.ownerRef}`,
  );

describe('whose everything is that a plan touches, in Azure', () => {
  const started: Awaited<ReturnType<typeof startAzure>>[] = [];
  const start = async (scopes?: readonly object[]) => {
    const azure = await startAzure(scopes ? { account: { scopes } } : {});
    started.push(azure);
    return azure;
  };
  afterEach(async () => {
    await Promise.all(started.splice(0).map(({ azure }) => azure.stop()));
  });

  it('is the scope’s for what is created, the clusters’ for their subnets, and the gateway’s own tag for who loses one', async () => {
    const { provider } = await start();
    const applicant = new Applicant(provider);

    const moved = await applicant.look(
      shopDocument({ subnets: [ordersNodes], zone: '1' }),
    );

    expect(moved.plan.subject.ownerRef).toBe('group:default/platform');
    expect(summary(moved.plan.touches)).toEqual([
      'created ippre-shop-weu: group:default/platform',
      'created nat-shop-weu: group:default/platform',
      'changed aks-nodes: group:default/orders',
      'takenFrom nat-orders-weu: group:default/orders',
    ]);
  });

  it('counts existing addresses, whose owner is asked too', async () => {
    const azure = await start();
    await writeForeign(azure, {
      resourceId: spare,
      edit: withTags({ 'backstage-owner': 'group:default/payments' }),
    });

    const { plan } = await new Applicant(azure.provider).look(
      shopDocument({
        addresses: [{ kind: 'existing', resourceIds: [spare] }],
        subnets: [shopIds.nodes],
        zone: '1',
      }),
    );

    expect(summary(plan.touches)).toContain(
      'changed pip-spare-1-weu: group:default/payments',
    );
  });

  it('gives a subnet without clusters to the owner of its network, and one with a cluster to the cluster’s owner', async () => {
    const azure = await start();
    const { provider } = azure;
    const apps = `${shopIds.network}/subnets/apps`;
    const look = async (subnets: readonly string[]) => {
      const { plan } = await new Applicant(provider).look(
        shopDocument({ subnets }),
      );
      return summary(plan.touches).filter(each => /apps|aks-nodes/.test(each));
    };

    expect(await look([apps])).toEqual(['changed apps: group:default/shop']);

    await writeForeign(azure, {
      resourceId: shopIds.network,
      edit: withTags(undefined),
    });
    // The cluster’s word does not change with the network’s.
    expect(await look([apps, shopIds.nodes])).toEqual([
      'changed aks-nodes: group:default/shop',
      'changed apps: group:default/platform',
    ]);
  });

  it('is by resource group where a subscription is divided among teams', async () => {
    const subscriptionId = shopIds.group.split('/')[2];
    const { provider } = await start([
      { subscriptionId, owner: 'group:default/platform' },
      {
        subscriptionId,
        resourceGroups: ['RG-SHOP-weu'],
        owner: 'group:default/team-shop',
      },
    ]);
    const applicant = new Applicant(provider);
    const document = shopDocument({ subnets: [ordersNodes], zone: '1' });

    expect(applicant.accept(document).scope.ownerRef).toBe(
      'group:default/team-shop',
    );
    const { plan, violations } = await applicant.look(document);
    // A subnet of another owner is no violation: permission decides.
    expect(violations).toEqual([]);
    expect(plan.subject.ownerRef).toBe('group:default/team-shop');
    expect(summary(plan.touches)).toContain(
      'takenFrom nat-orders-weu: group:default/orders',
    );

    const networkId = `${orders(shopIds.group)}/virtualNetworks/vnet-new`;
    const nodes = `${networkId}/subnets/nodes`;
    const elsewhere = await applicant.look(
      shopDocument(
        { subnets: [nodes] },
        {
          newVirtualNetworks: [
            { resourceId: networkId, addressPrefixes: ['10.70.0.0/16'] },
          ],
          newSubnets: [
            { resourceId: nodes, addressPrefixes: ['10.70.0.0/24'] },
          ],
        },
      ),
    );
    expect(elsewhere.violations).toEqual([]);
    expect(summary(elsewhere.plan.touches)).toContain(
      'created vnet-new: group:default/platform',
    );
  });

  it('is read again, by id, for a step: also of a gateway that was tagged since', async () => {
    const azure = await start();
    const { provider } = azure;
    const applicant = new Applicant(provider);
    const { plan } = await applicant.look(
      shopDocument({ subnets: [ordersNodes], zone: '1' }),
    );
    const attach = plan.steps.at(-1)!;
    await writeForeign(azure, {
      resourceId: ordersGateway,
      edit: withTags({ 'Backstage-Owner': 'Group:default/Payments' }),
    });
    const { signal } = applicant;

    expect(summary(await provider.writes.touches(attach, { signal }))).toEqual([
      'changed aks-nodes: group:default/orders',
      'takenFrom nat-orders-weu: group:default/payments',
    ]);
    const reverse = provider.writes.reverse(attach, {
      before: null,
      result: {},
    });
    if (!('step' in reverse)) throw new Error(reverse.notPossible);
    expect(await provider.writes.touches(reverse.step, { signal })).toEqual([]);
  });

  it('has no owner outside the configured scopes, unless a tag names one', async () => {
    const azure = await start([
      {
        subscriptionId: shopIds.group.split('/')[2],
        resourceGroups: ['rg-shop-weu'],
        owner: 'group:default/platform',
      },
    ]);
    const { plan } = await new Applicant(azure.provider).look(shopDocument());
    const attach = plan.steps.find(({ kind }) => kind === 'attachSubnet')!;
    const elsewhere = {
      ...attach,
      input: { ...attach.input, expectedGatewayId: ordersGateway },
    };
    await writeForeign(azure, {
      resourceId: ordersGateway,
      edit: withTags(undefined),
    });
    const { signal } = new AbortController();

    expect(
      (await azure.provider.writes.touches(elsewhere, { signal })).at(-1),
    ).toMatchObject({ how: 'takenFrom', subject: { ownerRef: undefined } });
  });
});
