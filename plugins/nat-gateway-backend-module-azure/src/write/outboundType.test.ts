import { Applicant } from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import { readFileSync } from 'node:fs';
import type { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { shopDocument, shopIds } from '../testing/shopDocument';
import { startAzure } from '../testing/startAzure';
import { writeForeign } from '../testing/writeForeign';

const cluster = shopIds.group.replace(
  'Microsoft.Network',
  'Microsoft.ContainerService/managedClusters/aks-shop-weu',
);

const toGateway = (
  outboundType: string = 'userAssignedNATGateway',
  where: JsonObject = {},
) =>
  shopDocument(
    {},
    { ...where, clusters: [{ resourceId: cluster, outboundType }] },
  );

/** The demo, whose API server only the office reaches. */
function scenarioWithRanges() {
  const file = require.resolve('azure-emulator/scenarios/demo.yaml');
  const text = readFileSync(file, 'utf8').replace(
    'dnsPrefix: aks-shop-weu',
    'dnsPrefix: aks-shop-weu\n          apiServerAccessProfile: { authorizedIPRanges: [192.0.2.0/24] }',
  );
  return parse(text);
}

describe('changing the outboundType of a cluster', () => {
  let started: Awaited<ReturnType<typeof startAzure>>;
  let applicant: Applicant;

  beforeEach(async () => {
    started = await startAzure({ scenario: scenarioWithRanges() });
    applicant = new Applicant(started.provider);
  });
  afterEach(() => started.azure.stop());

  const live = (id: string) =>
    started.azure.state.get(id)?.properties as Record<string, any>;
  const outboundType = () => live(cluster).networkProfile.outboundType;
  const ranges = () => live(cluster).apiServerAccessProfile.authorizedIPRanges;

  it('admits the new addresses first, then moves the subnets, then changes it; all in turn back', async () => {
    const before = live(cluster);
    const { plan, violations } = await applicant.look(toGateway());
    expect(violations).toEqual([]);
    const afterOf = (key: string) =>
      plan.steps.find(step => step.key === key)?.after;
    const attach = ['aks-nodes', 'aks-pods'].map(
      name => `attach-subnet:vnet-shop-weu/${name}`,
    );
    expect(afterOf('admit-addresses:aks-shop-weu')).toEqual([
      'create-gateway:nat-shop-weu',
    ]);
    expect(afterOf(attach[0])).toContain('admit-addresses:aks-shop-weu');
    expect(afterOf('change-outbound:aks-shop-weu')).toEqual([
      'admit-addresses:aks-shop-weu',
      attach[0],
    ]);
    expect(
      plan.requiredAcknowledgements.map(({ resourceId }) => resourceId),
    ).toEqual([shopIds.gateway, cluster]);

    const applied = await applicant.apply(toGateway());
    expect(applied.flatMap(({ settled }) => settled.incidents)).toEqual([]);
    expect(outboundType()).toBe('userAssignedNATGateway');
    expect(ranges()).toEqual(['192.0.2.0/24', live(shopIds.prefix).ipPrefix]);
    expect((await applicant.look(toGateway())).plan.steps).toEqual([]);

    await applicant.undo();
    expect(outboundType()).toBe('loadBalancer');
    expect(ranges()).toEqual(['192.0.2.0/24']);
    expect(live(cluster).agentPoolProfiles).toEqual(before.agentPoolProfiles);
    expect(live(shopIds.nodes)).not.toHaveProperty('natGateway');
    expect(live(shopIds.gateway)).toBeUndefined();
  });

  it('gives the cluster its load balancer before it takes the gateway away', async () => {
    await applicant.apply(toGateway());
    const retiring = new Applicant(started.provider, 'run-2');
    Object.assign(retiring.createdGuids, applicant.createdGuids);
    const needed = await retiring.look(shopDocument({}, { state: 'absent' }));
    expect(needed.violations.map(({ rule }) => rule)).toEqual([
      'gateway-needed',
    ]);
    const absent = toGateway('loadBalancer', {
      state: 'absent',
      deleteAddresses: true,
    });
    await retiring.apply(absent);
    expect(outboundType()).toBe('loadBalancer');
    expect(live(shopIds.gateway)).toBeUndefined();
  });

  it('leaves a cluster alone that has another outboundType by now, and keeps what others changed', async () => {
    const { plan } = await applicant.look(toGateway());
    const change = plan.steps.find(({ kind }) => kind === 'changeOutbound')!;
    for (const step of plan.steps.filter(({ key }) => key !== change.key)) {
      await applicant.write(step);
    }
    await writeForeign(started, {
      resourceId: cluster,
      apiVersion: '2026-06-01',
      edit: raw => ({
        ...raw,
        tags: { ...(raw.tags as JsonObject), by: 'az' },
      }),
    });
    started.azure.clock.advance({ milliseconds: 600_000 });
    await applicant.write(change);
    expect(started.azure.state.get(cluster)?.tags).toMatchObject({ by: 'az' });
    const again = {
      ...change,
      input: {
        ...change.input,
        from: 'loadBalancer',
        to: 'userDefinedRouting',
      },
    };
    await expect(applicant.write(again)).rejects.toThrow(
      'now has the outboundType userAssignedNATGateway, but had loadBalancer when the plan was made',
    );
  });

  it.each([
    [
      'managedNATGateway',
      'it can become userAssignedNATGateway, userDefinedRouting. For managedNATGateway, create a cluster',
    ],
    ['userDefinedRouting', 'have no default route to an appliance or gateway'],
  ])('refuses %s with what is needed instead', async (wanted, said) => {
    const { violations } = await applicant.look(toGateway(wanted));
    expect(violations).toEqual([
      expect.objectContaining({
        rule: 'outbound-type',
        path: 'spec.clusters[0].outboundType',
        message: expect.stringContaining(said),
      }),
    ]);
  });

  it('refuses nodes whose subnets get no gateway', async () => {
    const { violations } = await applicant.look(
      shopDocument(
        { subnets: [shopIds.pods] },
        {
          clusters: [
            { resourceId: cluster, outboundType: 'userAssignedNATGateway' },
          ],
        },
      ),
    );
    expect(violations.map(({ message }) => message)).toEqual([
      'The subnets aks-nodes of aks-shop-weu get no gateway by this Spec, so AKS refuses userAssignedNATGateway; name them among the subnets of a gateway.',
    ]);
  });
});
