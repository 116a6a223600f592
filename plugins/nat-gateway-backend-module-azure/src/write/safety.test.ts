import { Applicant } from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import { readFileSync } from 'fs';
import type { JsonObject } from '@backstage/types';
import type { Step } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { parse } from 'yaml';
import { shopDocument, shopIds } from '../testing/shopDocument';
import { startAzure } from '../testing/startAzure';
import { writeForeign } from '../testing/writeForeign';

/** The demo, whose subnet has a property that no client knows. */
function scenarioOfNextYear() {
  const file = require.resolve('azure-emulator/scenarios/demo.yaml');
  const text = readFileSync(file, 'utf8').replace(
    'addressPrefix: 10.50.0.0/22',
    'somethingOfNextYear: { kept: true }\n                addressPrefix: 10.50.0.0/22',
  );
  return parse(text);
}

const foreignGateway = `${shopIds.group}/natGateways/nat-terraform-weu`;

describe('writing with others around', () => {
  let started: Awaited<ReturnType<typeof startAzure>>;
  let applicant: Applicant;

  beforeEach(async () => {
    started = await startAzure();
    applicant = new Applicant(started.provider);
  });
  afterEach(() => started.azure.stop());

  const live = (id: string) => started.azure.state.get(id);
  const withProperties = (raw: JsonObject, properties: JsonObject) => ({
    ...raw,
    properties: { ...(raw.properties as JsonObject), ...properties },
  });

  /** The steps of the demo's plan, those up to the subnets already written. */
  async function upToSubnets(
    document = shopDocument({ subnets: [shopIds.nodes] }),
  ) {
    const { plan } = await applicant.look(document);
    const attach = plan.steps.find(({ kind }) => kind === 'attachSubnet')!;
    for (const step of plan.steps.filter(({ key }) => key !== attach.key)) {
      await applicant.write(step);
    }
    return attach;
  }

  it('keeps everything of a subnet, also what no client knows', async () => {
    // Azure refuses what it does not know: the subnet has it from the beginning.
    started.azure.load(scenarioOfNextYear());
    await writeForeign(started, {
      resourceId: shopIds.nodes,
      edit: raw =>
        withProperties(raw, {
          serviceEndpoints: [
            { service: 'Microsoft.Storage', locations: ['westeurope'] },
          ],
          serviceEndpointPolicies: [
            { id: `${shopIds.group}/serviceEndpointPolicies/storage` },
          ],
        }),
    });
    const before = live(shopIds.nodes);
    const { settled } = await applicant.write(await upToSubnets());
    expect(settled.incidents).toEqual([]);
    expect(live(shopIds.nodes)?.properties).toEqual({
      ...(before?.properties as object),
      natGateway: { id: shopIds.gateway },
    });
    expect(live(shopIds.nodes)).toMatchObject({
      properties: {
        somethingOfNextYear: { kept: true },
        serviceEndpointPolicies: [{ id: expect.stringContaining('/storage') }],
      },
    });
  });

  it('reads again when another writer came between its read and its write', async () => {
    const attach = await upToSubnets();
    let foreignWrites = 0;
    started.azure.journal.clear();
    const { settled } = await applicant.write(attach, {
      storeBefore: async () => {
        foreignWrites += 1;
        if (foreignWrites === 1) {
          await writeForeign(started, {
            resourceId: shopIds.nodes,
            edit: raw =>
              withProperties(raw, {
                serviceEndpoints: [{ service: 'Microsoft.Sql' }],
              }),
          });
        }
      },
    });
    expect(foreignWrites).toBe(2);
    expect(
      started.azure.journal
        .complete()
        .writes()
        .map(({ status }) => status),
    ).toContain(412);
    expect(settled.incidents).toEqual([]);
    expect(live(shopIds.nodes)).toMatchObject({
      properties: {
        natGateway: { id: shopIds.gateway },
        serviceEndpoints: [{ service: 'Microsoft.Sql' }],
      },
    });
  });

  it('gives up after three conflicts, with nothing written', async () => {
    const attach = await upToSubnets();
    started.azure.faults.add({
      method: 'PUT',
      path: '/subnets/aks-nodes',
      times: 10,
      respond: {
        status: 412,
        code: 'PreconditionFailed',
        message: 'Precondition failed.',
      },
    });
    started.azure.journal.clear();
    await expect(applicant.write(attach)).rejects.toMatchObject({
      code: 'PreconditionFailed',
      resourceId: shopIds.nodes,
      wayOut: expect.stringContaining('new plan'),
    });
    expect(started.azure.journal.complete().writes()).toHaveLength(3);
  });

  it('does not replace a gateway that the plan did not see', async () => {
    const attach = await upToSubnets();
    await writeForeign(started, {
      resourceId: shopIds.nodes,
      edit: raw => withProperties(raw, { natGateway: { id: foreignGateway } }),
    });
    started.azure.journal.clear();
    await expect(applicant.write(attach)).rejects.toThrow(
      /now has .*nat-terraform-weu, but had no NAT gateway when the plan was made/,
    );
    expect(started.azure.journal.complete().writes()).toEqual([]);
  });

  it('reports what else changed by the write as an incident', async () => {
    const attach = await upToSubnets();
    const begun = await started.provider.writes.begin(
      attach,
      applicant.context,
    );
    await writeForeign(started, {
      resourceId: shopIds.nodes,
      edit: raw => withProperties(raw, { defaultOutboundAccess: true }),
    });
    const { incidents } = await started.provider.writes.settle(
      begun.operation,
      {
        signal: applicant.signal,
        onProgress: () => {},
      },
    );
    expect(incidents).toEqual([
      expect.stringContaining('properties.defaultOutboundAccess'),
    ]);
  });

  it('takes an attachment back only while the subnet still has our gateway', async () => {
    await applicant.write(await upToSubnets());
    await writeForeign(started, {
      resourceId: shopIds.nodes,
      edit: raw => withProperties(raw, { natGateway: { id: foreignGateway } }),
    });
    const undone = await applicant.undo();
    expect(undone[0].settled.incidents).toEqual([
      expect.stringContaining('left as it is'),
    ]);
    expect(live(shopIds.nodes)).toMatchObject({
      properties: { natGateway: { id: foreignGateway } },
    });
  });

  it('never overwrites what exists under a name, and deletes only what it created', async () => {
    const { plan } = await applicant.look(shopDocument());
    await writeForeign(started, {
      resourceId: shopIds.prefix,
      edit: () => ({
        location: 'westeurope',
        sku: { name: 'Standard' },
        properties: { prefixLength: 30 },
      }),
    });
    const standing = live(shopIds.prefix);
    await expect(applicant.write(plan.steps[0])).rejects.toThrow(
      /exists, and this run did not create it/,
    );
    const reverse = started.provider.writes.reverse(plan.steps[0], {
      before: null,
      result: {},
    });
    if (!('step' in reverse)) throw new Error('no reverse');
    for (const createdGuids of [
      {},
      { [shopIds.prefix.toLowerCase()]: 'another-guid' },
    ]) {
      const left = await applicant.write(reverse.step, { createdGuids });
      expect(left.settled.result).toMatchObject({ deleted: false });
      expect(left.statuses).toEqual([
        expect.stringContaining('it is left as it is'),
      ]);
    }
    expect(live(shopIds.prefix)).toEqual(standing);

    const again = await applicant.look(shopDocument());
    expect(again.violations.map(({ rule }) => rule)).toContain(
      'address-not-ours',
    );
  });

  it('writes nothing in a node resource group or outside the scopes', async () => {
    const { plan } = await applicant.look(shopDocument());
    const moved = (resourceId: string): Step => ({
      ...plan.steps[0],
      resourceId,
    });
    const managed = started.azure.state
      .list('Microsoft.ContainerService/managedClusters')
      .map(cluster => (cluster.properties as JsonObject).nodeResourceGroup)[0];
    started.azure.journal.clear();
    for (const group of [String(managed), 'MC_any_thing_weu']) {
      await expect(
        applicant.write(moved(shopIds.prefix.replace('rg-shop-weu', group))),
      ).rejects.toThrow(/AKS manages/);
    }
    await expect(
      applicant.write(moved(shopIds.prefix.replace('7b1d6f3e', '00000000'))),
    ).rejects.toThrow(/outside the configured scopes/);
    expect(started.azure.journal.complete().writes()).toEqual([]);
  });
});
