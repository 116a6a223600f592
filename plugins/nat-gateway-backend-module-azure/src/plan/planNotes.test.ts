import { Applicant } from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import { shopDocument, shopIds } from '../testing/shopDocument';
import { startAzure } from '../testing/startAzure';

const orders = (id: string) => id.replaceAll('shop', 'orders');

describe('what a person should know of a plan first', () => {
  let started: Awaited<ReturnType<typeof startAzure>>;
  beforeAll(async () => {
    started = await startAzure();
  });
  afterAll(() => started.azure.stop());
  const notesOf = async (document: ReturnType<typeof shopDocument>) => {
    const { plan } = await new Applicant(started.provider).look(document);
    const [gateway] = plan.changes.gateways;
    return {
      ...gateway,
      said: gateway.notes?.map(({ message }) => message),
    };
  };

  it('is that a cluster is split when one of its subnets stays behind', async () => {
    const { said } = await notesOf(
      shopDocument({ subnets: [orders(shopIds.nodes)], zone: '1' }),
    );
    expect(said).toEqual([
      'The cluster aks-orders-weu goes out in two ways afterwards: its subnets aks-pods are not part of this plan and keep their way.',
      'nat-orders-weu stays and still serves aks-pods.',
    ]);
  });

  it('is that a route goes before the gateway, so that nothing is gained and nothing has to be acknowledged', async () => {
    const legacy = [shopIds.nodes].map(id => id.replaceAll('shop', 'legacy'));
    const { plan } = await new Applicant(started.provider).look(
      shopDocument({ subnets: legacy }),
    );
    const [{ notes: [first] = [], addressesGained }] = plan.changes.gateways;
    expect(first.message).toBe(
      'Nothing is gained now: aks-nodes go out by a user-defined route to 10.60.0.4, and a route goes before a NAT gateway. Change the route first.',
    );
    expect(plan.requiredAcknowledgements).toEqual([]);
    expect(addressesGained).toEqual({ count: 0, known: [] });
  });

  it('is that the replaced gateway stays and is billed, with its ports and cost in the figures', async () => {
    const { said, ports, cost } = await notesOf(
      shopDocument({
        subnets: [orders(shopIds.nodes), orders(shopIds.pods)],
        zone: '1',
      }),
    );
    expect(said).toEqual([
      'nat-orders-weu stays with 1 address and without subnets; it is billed until it is deleted.',
    ]);
    expect(ports).toEqual({ before: 64_512, after: 129_024 });
    // 730 hours of a gateway and an address; the new one comes on top of them.
    expect(cost.perMonth.before).toBeCloseTo(730 * (0.045 + 0.005));
    expect(cost.perMonth.after).toBeGreaterThan(2 * 730 * 0.045);
  });

  it.each([
    [
      4,
      [
        'silent TCP connection is forgotten after 4 min then; today after 30 min (load balancer)',
      ],
    ],
    [30, []],
  ])(
    'is that silent connections are forgotten sooner: after %d min',
    async (idleTimeoutMinutes, expected) => {
      const { said } = await notesOf(shopDocument({ idleTimeoutMinutes }));
      expect(said).toEqual(expected.map(text => expect.stringContaining(text)));
    },
  );

  it('is that a gateway exists, whom it serves, and that it will be shared; not once it is', async () => {
    const applicant = new Applicant(started.provider);
    await applicant.apply(shopDocument());
    const joining = shopDocument({
      subnets: [`${shopIds.network}/subnets/apps`],
    });

    const before = await applicant.look(joining);
    await applicant.apply(joining);
    const afterwards = await applicant.look(joining);

    const [joined] = before.plan.changes.gateways;
    expect(joined.notes?.map(({ message }) => message)).toEqual([
      'nat-shop-weu exists, serves aks-shop-weu, and will be shared: all behind it use the same addresses and SNAT ports.',
    ]);
    expect(afterwards.plan.steps).toEqual([]);
    expect(afterwards.plan.changes.gateways[0].notes).toEqual([]);
  });

  it('names the owner that the gateway gets, and refuses another one', async () => {
    const document = shopDocument();
    const named = (owner: string) => ({
      ...document,
      metadata: { name: 'nat-shop-weu', labels: {}, owner },
    });
    const rules = async (owner: string) => {
      const { violations } = await new Applicant(
        started.provider,
        'other',
      ).look(named(owner));
      return violations
        .filter(({ rule }) => rule === 'owner')
        .map(({ message }) => message);
    };
    expect(await rules('platform')).toEqual([]);
    expect(await rules('group:default/shop')).toEqual([
      expect.stringContaining('belongs to group:default/platform'),
    ]);
  });
});
