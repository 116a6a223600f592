import {
  Applicant,
  unsaidTexts,
} from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import type { JsonObject } from '@backstage/types';
import { shopDocument, shopIds } from '../testing/shopDocument';
import { startAzure } from '../testing/startAzure';
import { writeForeign } from '../testing/writeForeign';

const subscription = shopIds.group.split('/resourceGroups')[0];
/** Lists of the whole subscription, which grow with what others have there; each page is a read. */
const listsOf = (paths: readonly string[]) =>
  [...new Set(paths)]
    .filter(path => path.startsWith(`${subscription}/providers/Microsoft.`))
    .map(path => path.slice(`${subscription}/providers/`.length))
    .filter(path => /^Microsoft\.(Network|ContainerService)\/\w+$/i.test(path))
    .sort();

describe('what a plan reads', () => {
  let started: Awaited<ReturnType<typeof startAzure>>;

  beforeEach(async () => {
    started = await startAzure();
  });
  afterEach(() => started.azure.stop());

  async function readFor(document = shopDocument()) {
    started.azure.journal.clear();
    const { violations } = await new Applicant(started.provider).look(document);
    expect(unsaidTexts(violations)).toEqual([]);
    const paths = started.azure.journal
      .complete()
      .entries()
      .filter(({ method }) => method === 'GET')
      .map(({ path }) => path);
    return { paths, rules: violations.map(({ rule }) => rule) };
  }

  it('is what the Spec names, once, and two lists of small things', async () => {
    const { paths, rules } = await readFor();
    expect(rules).toEqual([]);
    expect(listsOf(paths)).toEqual([
      'Microsoft.ContainerService/managedClusters',
      'Microsoft.Network/natGateways',
    ]);
    const named = paths.filter(path => path.includes('/resourceGroups/'));
    expect(named).toContain(shopIds.network);
    expect(new Set(named).size).toBe(named.length);
  });

  it('is as much, however much others have', async () => {
    // What is remembered for an hour is read now.
    await readFor();
    const before = (await readFor()).paths;
    for (const name of ['one', 'two', 'three']) {
      await writeForeign(started, {
        resourceId: `${shopIds.group}/virtualNetworks/vnet-${name}`,
        edit: () => ({
          location: 'westeurope',
          properties: { addressSpace: { addressPrefixes: ['10.250.0.0/16'] } },
        }),
      });
    }
    expect((await readFor()).paths).toHaveLength(before.length);
  });

  it('refuses a subnet with a Basic load balancer, which it reads by its id', async () => {
    const balancer = `${shopIds.group}/loadBalancers/lb-internal`;
    await writeForeign(started, {
      resourceId: balancer,
      edit: () => ({
        location: 'westeurope',
        sku: { name: 'Basic' },
        properties: {
          frontendIPConfigurations: [
            { name: 'in', properties: { subnet: { id: shopIds.pods } } },
          ],
        },
      }),
    });
    const { paths, rules } = await readFor();
    expect(rules).toEqual(['subnet-basic-sku']);
    expect(paths).toContain(balancer);
    expect(listsOf(paths)).not.toContain('Microsoft.Network/publicIPAddresses');
  });

  it('lists addresses only where machines of others may have Basic ones', async () => {
    const batch = `${shopIds.group.replace(
      'rg-shop-weu',
      'rg-payments-weu',
    )}/virtualNetworks/vnet-payments-weu/subnets/batch`;
    const listed = async () =>
      listsOf(
        (await readFor(shopDocument({ subnets: [batch] }))).paths,
      ).includes('Microsoft.Network/publicIPAddresses');
    // It has a gateway, beside which nothing Basic stands.
    expect(await listed()).toBe(false);
    await writeForeign(started, {
      resourceId: batch,
      edit: raw => {
        const { natGateway: _, ...properties } = raw.properties as JsonObject;
        return { ...raw, properties };
      },
    });
    expect(await listed()).toBe(true);
  });
});
