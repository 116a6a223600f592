import {
  Applicant,
  unsaidTexts,
} from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import type { JsonObject } from '@backstage/types';
import type { Step } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { shopDocument, shopIds } from '../testing/shopDocument';
import { startAzure } from '../testing/startAzure';
import { writeForeign } from '../testing/writeForeign';

const batch = `${shopIds.network}/subnets/batch`;
const nsg = `${shopIds.group}/networkSecurityGroups/nsg-shop-weu`;
const network = `${shopIds.group}/virtualNetworks/vnet-new`;
const inNew = (name: string) => `${network}/subnets/${name}`;

const withSubnet = (
  changes: JsonObject = {},
  subnets: readonly string[] = [batch],
) =>
  shopDocument(
    { subnets },
    {
      newSubnets: [
        {
          resourceId: batch,
          addressPrefixes: ['10.50.9.0/24'],
          networkSecurityGroupId: nsg,
          ...changes,
        },
      ],
    },
  );

const withNetwork = shopDocument(
  { subnets: [inNew('nodes'), inNew('pods')] },
  {
    newVirtualNetworks: [
      {
        resourceId: network,
        addressPrefixes: ['10.70.0.0/16'],
        tags: { team: 'shop' },
      },
    ],
    newSubnets: [
      { resourceId: inNew('nodes'), addressPrefixes: ['10.70.0.0/24'] },
      {
        resourceId: inNew('pods'),
        addressPrefixes: ['10.70.1.0/24'],
        delegation: 'Microsoft.Web/serverFarms',
      },
    ],
  },
);

describe('subnets and networks that do not exist', () => {
  let started: Awaited<ReturnType<typeof startAzure>>;
  let applicant: Applicant;

  beforeEach(async () => {
    started = await startAzure();
    applicant = new Applicant(started.provider);
  });
  afterEach(() => started.azure.stop());

  const live = (id: string) => started.azure.state.get(id);
  const written = () =>
    started.azure.journal
      .complete()
      .writes()
      .map(({ method, path }) => `${method} ${path.split('/').at(-1)}`);
  const incidentsOf = (applied: Awaited<ReturnType<Applicant['apply']>>) =>
    applied.flatMap(({ settled }) => settled.incidents);

  it('are created in a network that stands by a write of the subnet, and taken back', async () => {
    const properties = () =>
      [shopIds.nodes, shopIds.pods].map(id => live(id)?.properties);
    const before = properties();
    const document = withSubnet();
    const { plan, violations } = await applicant.look(document);
    expect(violations).toEqual([]);
    expect(unsaidTexts(plan)).toEqual([]);
    expect(plan.requiredAcknowledgements).toEqual([]);
    expect(plan.changes.gateways[0]).toMatchObject({
      addressesGained: { count: 2 },
      addressesLost: [],
      subnets: [{ resourceId: batch, before: 'nothing: it is created' }],
    });
    expect(
      plan.touches?.map(({ name, how }) => `${how} ${name}`).sort(),
    ).toEqual([
      'changed nsg-shop-weu',
      'changed vnet-shop-weu',
      'created batch',
      'created ippre-shop-weu',
      'created nat-shop-weu',
    ]);

    expect(incidentsOf(await applicant.apply(document))).toEqual([]);
    expect(written()).toEqual([
      'PUT ippre-shop-weu',
      'PUT nat-shop-weu',
      'PUT batch',
    ]);
    expect(live(batch)?.properties).toMatchObject({
      addressPrefix: '10.50.9.0/24',
      defaultOutboundAccess: false,
      natGateway: { id: shopIds.gateway },
      networkSecurityGroup: { id: nsg },
    });
    expect((await applicant.look(document)).plan.steps).toEqual([]);

    expect(incidentsOf(await applicant.undo())).toEqual([]);
    expect([batch, shopIds.gateway, shopIds.prefix].map(live)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(properties()).toEqual(before);
  });

  it('are created with their network, which is never written again', async () => {
    const { plan, violations } = await applicant.look(withNetwork);
    expect(violations).toEqual([]);
    expect(plan.steps.map(({ key, after }) => [key, after])).toEqual([
      ['create-network:vnet-new', []],
      ['create-prefix:ippre-shop-weu', []],
      ['create-gateway:nat-shop-weu', ['create-prefix:ippre-shop-weu']],
      ...['nodes', 'pods'].map(name => [
        `create-subnet:vnet-new/${name}`,
        ['create-gateway:nat-shop-weu', 'create-network:vnet-new'],
      ]),
    ]);
    expect(incidentsOf(await applicant.apply(withNetwork))).toEqual([]);
    expect(live(network)).toMatchObject({ tags: { team: 'shop' } });
    expect(live(inNew('pods'))?.properties).toMatchObject({
      delegations: [
        { properties: { serviceName: 'Microsoft.Web/serverFarms' } },
      ],
    });
    const again = await applicant.look(withNetwork);
    expect([again.violations, again.plan.steps]).toEqual([[], []]);
    const more = `${network.replace('vnet-new', 'VNET-new')}/subnets/more`;
    const { spec } = withNetwork as Record<string, JsonObject>;
    const [gateway] = spec.gateways as JsonObject[];
    const extended = await applicant.look({
      ...withNetwork,
      spec: {
        ...spec,
        newSubnets: [
          ...(spec.newSubnets as JsonObject[]),
          { resourceId: more, addressPrefixes: ['10.70.2.0/24'] },
        ],
        gateways: [
          { ...gateway, subnets: [...(gateway.subnets as string[]), more] },
        ],
      },
    });
    expect(extended.violations).toEqual([]);
    expect(extended.plan.steps).toMatchObject([
      { kind: 'createSubnet', resourceId: more, after: [] },
    ]);

    expect(incidentsOf(await applicant.undo())).toEqual([]);
    expect(live(network)).toBeUndefined();
  });

  it('stay where someone has used them since', async () => {
    await applicant.apply(withNetwork);
    await writeForeign(started, {
      resourceId: inNew('nodes'),
      edit: raw => ({
        ...raw,
        properties: {
          ...(raw.properties as JsonObject),
          serviceEndpoints: [{ service: 'Microsoft.Storage' }],
        },
      }),
    });
    expect(incidentsOf(await applicant.undo())).toEqual([
      expect.stringContaining('someone uses it by now (serviceEndpoints)'),
      expect.stringContaining('nodes is in it by now'),
    ]);
    expect(live(shopIds.gateway)).toBeUndefined();
    expect(live(inNew('pods'))).toBeUndefined();
    expect(live(inNew('nodes'))?.properties).toMatchObject({
      serviceEndpoints: [{ service: 'Microsoft.Storage' }],
    });
  });

  it('are not overwritten where others came first, and not deleted where it is not known who did', async () => {
    const { plan } = await applicant.look(withSubnet());
    const foreign = (properties: JsonObject) =>
      writeForeign(started, {
        resourceId: batch,
        edit: () => ({ properties }),
      });
    for (const step of plan.steps.slice(0, 2)) await applicant.write(step);
    await foreign({ addressPrefix: '10.50.9.0/25' });
    await expect(applicant.write(plan.steps[2])).rejects.toThrow(
      'with other properties than this run gives it',
    );
    await foreign({
      addressPrefix: '10.50.9.0/24',
      networkSecurityGroup: { id: nsg },
      natGateway: { id: shopIds.gateway },
    });
    const { input } = plan.steps[2];
    for (const networkSecurityGroupId of [nsg, null]) {
      await applicant.write({
        ...plan.steps[2],
        input: JSON.parse(
          JSON.stringify({
            ...input,
            networkSecurityGroupId: networkSecurityGroupId ?? undefined,
          }),
        ),
      });
    }
    const [last] = applicant.begun.splice(-1);
    applicant.begun.splice(0);
    applicant.begun.push(last);
    expect(incidentsOf(await applicant.undo())).toEqual([
      expect.stringContaining('whether this run created it is not known'),
    ]);
    expect(live(batch)).toBeDefined();
  });

  const busy = {
    operationFails: {
      code: 'AnotherOperationInProgress',
      message: 'Another operation on this resource is in progress.',
    },
  };
  const withEndpoints = (raw: JsonObject) => ({
    ...raw,
    properties: {
      ...(raw.properties as JsonObject),
      serviceEndpoints: [{ service: 'Microsoft.Storage' }],
    },
  });
  const endpoints = {
    serviceEndpoints: [{ service: 'Microsoft.Storage' }],
  };
  const fails = (path: string) =>
    started.azure.faults.add({ method: 'PUT', path, ...busy });

  it('are written as they stand where their creation failed, networks never again', async () => {
    fails('/virtualNetworks/vnet-new');
    await expect(applicant.apply(withNetwork)).rejects.toMatchObject({
      code: 'ProvisioningFailed',
    });
    expect(written()).toEqual(['PUT vnet-new']);
    await applicant.undo();
    expect(live(network)).toBeUndefined();

    fails('/subnets/batch');
    expect(incidentsOf(await applicant.apply(withSubnet()))).toEqual([]);
    expect(written().slice(-2)).toEqual(['PUT batch', 'PUT batch']);

    fails('/subnets/batch');
    await writeForeign(started, { resourceId: batch, edit: withEndpoints });
    const failed = { ...endpoints, provisioningState: 'Failed' };
    expect(live(batch)).toMatchObject({ properties: failed });
    const [last] = applicant.begun.slice(-1);
    await applicant.write(last.step);
    expect(live(batch)).toMatchObject({
      properties: { ...endpoints, provisioningState: 'Succeeded' },
    });
  });

  it('are told where they were not created but overwritten, and refused where others failed to create them', async () => {
    const { plan } = await applicant.look(withSubnet());
    for (const step of plan.steps.slice(0, 2)) await applicant.write(step);
    const properties = {
      addressPrefix: '10.50.9.0/24',
      networkSecurityGroup: { id: nsg },
      natGateway: { id: shopIds.gateway },
      ...endpoints,
    };
    fails('/subnets/batch');
    await writeForeign(started, {
      resourceId: batch,
      edit: () => ({ properties }),
    });
    await expect(applicant.write(plan.steps[2])).rejects.toThrow(
      'whether this run created it is not known',
    );
    expect(live(batch)).toMatchObject({ properties: endpoints });

    await writeForeign(started, { resourceId: batch, edit: () => undefined });
    const { settled } = await applicant.write(plan.steps[2], {
      storeBefore: async () => {
        await writeForeign(started, {
          resourceId: batch,
          edit: () => ({ properties }),
        });
        started.azure.faults.add({
          method: 'PUT',
          path: '/subnets/batch',
          ignoresPreconditions: true,
        });
      },
    });
    expect(settled.incidents).toEqual([
      expect.stringContaining('with 200 instead of 201'),
    ]);
    expect(Object.keys(applicant.createdGuids)).not.toContain(
      batch.toLowerCase(),
    );
  });

  it('stay without the gateway where the answer to their creation was lost', async () => {
    started.azure.faults.add({
      method: 'PUT',
      path: '/subnets/batch',
      resetAfter: true,
    });
    await applicant.apply(withSubnet());
    expect(live(batch)?.properties).toHaveProperty('natGateway');
    const undone = await applicant.undo();
    expect(undone[0].settled).toMatchObject({
      deleted: false,
      incidents: [
        expect.stringContaining('whether this run created it is not known'),
      ],
    });
    expect(live(batch)?.properties).not.toHaveProperty('natGateway');
    expect([shopIds.gateway, shopIds.prefix].map(live)).toEqual([
      undefined,
      undefined,
    ]);
  });

  const reverseOf = (step: Step, result: JsonObject = {}): Step => {
    const options = { before: null, result };
    const reverse = started.provider.writes!.reverse(step, options);
    return 'step' in reverse ? reverse.step : step;
  };

  it('stay where others created them again, or use them between the look and the deletion', async () => {
    const [, , created] = await applicant.apply(withSubnet());
    const raw = live(batch);
    const { defaultOutboundAccess: _, ...properties } =
      raw?.properties as JsonObject;
    for (const edit of [
      () => undefined,
      () => ({ properties: { ...properties, defaultOutboundAccess: true } }),
    ]) {
      await writeForeign(started, { resourceId: batch, edit });
    }
    const left = await applicant.write(
      reverseOf(created.step, created.settled.result),
    );
    expect(left.settled.incidents).toEqual([
      expect.stringContaining('someone has changed it by now'),
    ]);
    applicant.begun.splice(-1);
    await applicant.undo();
    applicant.begun.splice(0);

    await applicant.apply(withNetwork);
    const [ofNetwork] = applicant.begun.splice(0, 1);
    await applicant.undo();
    const put = (edit: (_: JsonObject) => JsonObject | undefined) =>
      writeForeign(started, { resourceId: inNew('theirs'), edit });
    const theirs = () => ({
      properties: { addressPrefix: '10.70.9.0/24' },
    });
    const deleting = reverseOf(ofNetwork.step);
    const { settled } = await applicant.write(deleting, {
      storeBefore: () => put(theirs),
    });
    const stays = {
      deleted: false,
      incidents: [expect.stringContaining('theirs is in it by now')],
    };
    expect(settled).toMatchObject(stays);

    await put(() => undefined);
    started.azure.faults.add({ method: 'DELETE', path: '/vnet-new', ...busy });
    const { begin, settle } = started.provider.writes!;
    const { operation } = await begin(deleting, applicant.context);
    await put(theirs);
    const { signal } = applicant;
    expect(
      await settle(operation, { signal, onProgress: () => {} }),
    ).toMatchObject(stays);
    expect(live(inNew('theirs'))).toBeDefined();
  });

  it('are refused before anything is written', async () => {
    const refused = async (document: JsonObject) => {
      const { violations } = await applicant.look(document);
      expect(unsaidTexts(violations)).toEqual([]);
      return violations.map(({ rule, path }) => `${rule} ${path}`);
    };
    const of = (changes: JsonObject) => refused(withSubnet(changes));
    const at = 'spec.newSubnets[0]';
    expect(await of({ addressPrefixes: ['10.50.8.128/25'] })).toEqual([
      `range-overlap ${at}.addressPrefixes[0]`,
    ]);
    expect(await of({ addressPrefixes: ['10.51.0.0/24'] })).toEqual([
      `range-outside ${at}.addressPrefixes[0]`,
    ]);
    const table = `${shopIds.group}/routeTables/rt-away`;
    await writeForeign(started, {
      resourceId: table,
      edit: () => ({
        location: 'westeurope',
        properties: {
          routes: [
            {
              name: 'all',
              properties: {
                addressPrefix: '0.0.0.0/0',
                nextHopType: 'VirtualAppliance',
                nextHopIpAddress: '10.50.0.4',
              },
            },
          ],
        },
      }),
    });
    expect(await of({ routeTableId: table })).toEqual([
      `subnet-routed-away ${at}.routeTableId`,
    ]);
    expect(await of({ networkSecurityGroupId: `${nsg}-2` })).toEqual([
      `linked-exists ${at}.networkSecurityGroupId`,
    ]);
    expect(
      await refused(
        shopDocument(
          { subnets: [shopIds.nodes] },
          {
            newSubnets: [
              {
                resourceId: shopIds.nodes,
                addressPrefixes: ['10.50.0.0/22'],
                delegation: 'Microsoft.Web/serverFarms',
              },
            ],
          },
        ),
      ),
    ).toEqual([`subnet-differs ${at}.delegation`]);
    expect(
      await refused(
        shopDocument(
          { subnets: [inNew('nodes')] },
          {
            newSubnets: [
              { resourceId: inNew('nodes'), addressPrefixes: ['10.70.0.0/24'] },
            ],
          },
        ),
      ),
    ).toEqual([`network-exists ${at}.resourceId`]);
    expect(written()).toEqual(['PUT rt-away']);
  });
});
