import {
  Applicant,
  unsaidTexts,
} from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import type { JsonObject } from '@backstage/types';
import { shopDocument, shopIds } from '../testing/shopDocument';
import { startAzure } from '../testing/startAzure';
import { writeForeign } from '../testing/writeForeign';

describe('giving a load-balanced cluster a gateway', () => {
  let started: Awaited<ReturnType<typeof startAzure>>;

  beforeEach(async () => {
    started = await startAzure();
  });
  afterEach(() => started.azure.stop());

  const live = (id: string) => started.azure.state.get(id);

  it('plans and writes, and tells what came out', async () => {
    const { provider, azure } = started;
    const applicant = new Applicant(provider);
    const { plan, violations } = await applicant.look(shopDocument());
    expect(violations).toEqual([]);
    expect(unsaidTexts(plan)).toEqual([]);
    expect(plan.steps.map(({ key, effect }) => [key, effect])).toEqual([
      ['create-prefix:ippre-shop-weu', 'none'],
      ['create-gateway:nat-shop-weu', 'none'],
      ['attach-subnet:vnet-shop-weu/aks-nodes', 'movesEgress'],
      ['attach-subnet:vnet-shop-weu/aks-pods', 'movesEgress'],
    ]);
    expect(plan.changes.gateways[0]).toMatchObject({
      addressesGained: { count: 2, known: [] },
      addressesLost: [expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/)],
      subnets: [
        { name: 'aks-nodes', before: 'load balancer' },
        { name: 'aks-pods', before: 'load balancer' },
      ],
      clusters: ['aks-shop-weu'],
      ports: { before: 0, after: 129_024 },
    });
    expect(plan.requiredAcknowledgements.map(({ kind }) => kind)).toEqual([
      'sourceAddressesChange',
    ]);

    const before = live(shopIds.nodes);
    azure.journal.clear();
    const applied = await applicant.apply(shopDocument());
    expect(applied.flatMap(({ settled }) => settled.incidents)).toEqual([]);
    expect(applied[0].statuses).toContain('Succeeded');
    expect(
      azure.journal
        .complete()
        .writes()
        .map(({ method, path, status }) => [
          method,
          path.split('/').at(-1),
          status,
        ]),
    ).toEqual([
      ['PUT', 'ippre-shop-weu', 201],
      ['PUT', 'nat-shop-weu', 201],
      ['PUT', 'aks-nodes', 200],
      ['PUT', 'aks-pods', 200],
    ]);
    expect(
      azure.journal
        .complete()
        .writes()
        .every(({ ifMatch, ifNoneMatch }) => ifMatch || ifNoneMatch === '*'),
    ).toBe(true);

    expect(live(shopIds.gateway)).toMatchObject({
      tags: {
        team: 'shop',
        'managed-by': 'backstage-nat-gateway',
        'nat-gateway-run': 'run-1',
        'backstage-owner': 'group:default/platform',
      },
      properties: { publicIpPrefixes: [{ id: shopIds.prefix }] },
    });
    const after = live(shopIds.nodes);
    expect(after).toMatchObject({
      properties: { natGateway: { id: shopIds.gateway } },
    });
    expect({
      ...(after?.properties as object),
      natGateway: undefined,
    }).toEqual({ ...(before?.properties as object), natGateway: undefined });

    const again = await applicant.look(shopDocument());
    const addresses = provider.writes.addressesOf(
      applied.map(({ settled }) => settled.result),
    );
    expect(addresses).toEqual([expect.stringMatching(/\/31$/)]);
    expect(provider.specs.outputs(again.spec, again.observation)).toEqual({
      gateways: [
        {
          resourceId: shopIds.gateway,
          name: 'nat-shop-weu',
          egressAddresses: addresses,
          consoleUrl: expect.stringContaining('nat-shop-weu'),
        },
      ],
    });
  });

  it('follows operations that take their time, at the pace that Azure asks for', async () => {
    const slow = await startAzure({
      latency: { operationMilliseconds: 10_000 },
      retryAfterMilliseconds: 3_000,
    });
    try {
      const applied = await new Applicant(slow.provider).apply(shopDocument());
      for (const { statuses } of applied) {
        expect(statuses[0]).toBe('InProgress');
        expect(statuses.at(-1)).toBe('Succeeded');
      }
      expect(new Set(slow.waits)).toEqual(new Set([3_000]));
      expect(slow.azure.state.get(shopIds.gateway)).toMatchObject({
        properties: { provisioningState: 'Succeeded' },
      });
    } finally {
      await slow.azure.stop();
    }
  });

  it('gives single IPs and existing addresses as well', async () => {
    const { provider } = started;
    const applicant = new Applicant(provider);
    await applicant.apply(
      shopDocument({
        addresses: [{ kind: 'newPublicIps', count: 2 }],
        subnets: [shopIds.nodes],
      }),
    );
    expect(live(shopIds.gateway)).toMatchObject({
      properties: {
        publicIpAddresses: [
          { id: `${shopIds.group}/publicIPAddresses/pip-shop-weu-1` },
          { id: `${shopIds.group}/publicIPAddresses/pip-shop-weu-2` },
        ],
      },
    });

    const other = new Applicant(provider, 'run-2');
    const spare = `${shopIds.group}/publicIPAddresses/pip-spare-2-weu`;
    const document = shopDocument({
      name: 'nat-shop-2-weu',
      zone: '1',
      addresses: [{ kind: 'existing', resourceIds: [spare] }],
      subnets: [shopIds.nodes],
    });
    const { plan } = await other.look(document);
    expect(plan.requiredAcknowledgements).toMatchObject([
      { kind: 'sourceAddressesChange' },
      { kind: 'gatewayReplacement', resourceId: shopIds.gateway },
    ]);
    const [gateway] = plan.changes.gateways;
    expect(gateway.subnets).toMatchObject([
      { before: 'nat-shop-weu', replacedGatewayResourceId: shopIds.gateway },
    ]);
    expect(gateway.addressesGained.known).toHaveLength(1);
    expect(gateway.addressesLost).toHaveLength(2);
    await other.apply(document);
    expect(live(shopIds.nodes)).toMatchObject({
      properties: {
        natGateway: { id: expect.stringContaining('nat-shop-2-weu') },
      },
    });
    await other.undo();
    expect(live(shopIds.nodes)).toMatchObject({
      properties: { natGateway: { id: shopIds.gateway } },
    });
    expect(live(spare)).toBeDefined();
  });

  it.each([
    ['gateway', shopIds.gateway, 'update-gateway:nat-shop-weu'],
    ['prefix', shopIds.prefix, 'repair-address:ippre-shop-weu'],
    ['subnet', shopIds.nodes, 'attach-subnet:vnet-shop-weu/aks-nodes'],
  ])(
    'repairs by the same Spec a %s whose last write failed',
    async (_, resourceId, key) => {
      const applicant = new Applicant(started.provider);
      const document = shopDocument({ subnets: [shopIds.nodes] });
      await applicant.apply(document);
      started.azure.faults.add({
        method: 'PUT',
        path: resourceId.split('/').at(-1),
        operationFails: { code: 'InternalServerError', message: 'Sorry.' },
      });
      await writeForeign(started, {
        resourceId,
        edit: raw => ({
          ...raw,
          ...(raw.tags && {
            tags: { ...(raw.tags as JsonObject), by: 'hand' },
          }),
          properties: {
            ...(raw.properties as JsonObject),
            ...(!raw.tags && { privateEndpointNetworkPolicies: 'Enabled' }),
          },
        }),
      });
      const state = () =>
        (live(resourceId)?.properties as JsonObject).provisioningState;
      expect(state()).toBe('Failed');
      const { plan } = await applicant.look(document);
      expect(plan.steps).toMatchObject([
        { key, title: expect.stringContaining('its last write failed') },
      ]);
      expect(plan.requiredAcknowledgements).toMatchObject([
        { kind: 'sourceAddressesChange' },
      ]);
      await applicant.apply(document);
      expect(state()).toBe('Succeeded');
      expect((await applicant.look(document)).plan.steps).toEqual([]);
    },
  );

  it.each([
    ['prefix', { kind: 'newPrefix', prefixLength: 31 }, shopIds.prefix],
    [
      'public IP',
      { kind: 'newPublicIps', count: 1 },
      `${shopIds.group}/publicIPAddresses/pip-shop-weu-1`,
    ],
  ])(
    'repairs a %s that an earlier run created and left Failed, and undo leaves it',
    async (_, addresses, resourceId) => {
      const document = shopDocument({ addresses, subnets: [shopIds.nodes] });
      const earlier = new Applicant(started.provider);
      await earlier.write((await earlier.look(document)).plan.steps[0]);
      started.azure.faults.add({
        method: 'PUT',
        path: resourceId.split('/').at(-1),
        operationFails: { code: 'InternalServerError', message: 'Sorry.' },
      });
      const retag = (value: string) =>
        writeForeign(started, {
          resourceId,
          edit: raw => ({
            ...raw,
            tags: { ...(raw.tags as JsonObject), team: value },
          }),
        });
      await retag('checkout');
      const stateOf = () =>
        (live(resourceId)?.properties as JsonObject).provisioningState;
      expect(stateOf()).toBe('Failed');

      const applicant = new Applicant(started.provider, 'run-2');
      Object.assign(applicant.createdGuids, earlier.createdGuids);
      const { plan } = await applicant.look(document);
      expect(plan.steps.map(({ kind, effect }) => [kind, effect])).toEqual([
        ['repairAddress', 'none'],
        ['createGateway', 'none'],
        ['attachSubnet', 'movesEgress'],
      ]);
      expect(plan.steps[1].after).toEqual([plan.steps[0].key]);
      expect(plan.touches).toContainEqual(
        expect.objectContaining({ resourceId, how: 'changed' }),
      );
      const applied = await applicant.apply(document);
      expect(applied.flatMap(({ settled }) => settled.incidents)).toEqual([]);
      expect(
        started.provider.writes.addressesOf(
          applied.map(each => each.settled.result),
        ),
      ).toHaveLength(1);
      expect(stateOf()).toBe('Succeeded');
      expect(live(resourceId)?.tags).toMatchObject({ team: 'checkout' });
      expect((await applicant.look(document)).plan.steps).toEqual([]);
      await applicant.undo();
      expect(live(resourceId)).toBeDefined();
      expect(live(shopIds.gateway)).toBeUndefined();
    },
  );

  it.each([
    [
      'has the routing preference Internet',
      'address-routing-preference',
      { ipTags: [{ ipTagType: 'RoutingPreference', tag: 'Internet' }] },
    ],
    [
      'has DDoS protection of its own',
      'address-ddos',
      { ddosSettings: { protectionMode: 'Enabled' } },
    ],
    ['is Failed and managed elsewhere', 'address-failed', {}],
  ])(
    'takes no existing address that %s, and says so in the plan',
    async (_, rule, properties) => {
      const resourceId = `${shopIds.group}/publicIPAddresses/pip-special`;
      if (rule === 'address-failed') {
        started.azure.faults.add({
          method: 'PUT',
          path: '/pip-special',
          operationFails: { code: 'InternalServerError', message: 'Sorry.' },
        });
      }
      await writeForeign(started, {
        resourceId,
        edit: () => ({
          location: 'westeurope',
          sku: { name: 'Standard' },
          properties: { publicIPAllocationMethod: 'Static', ...properties },
        }),
      });
      started.azure.journal.clear();
      const applicant = new Applicant(started.provider);
      const { violations } = await applicant.look(
        shopDocument({
          addresses: [{ kind: 'existing', resourceIds: [resourceId] }],
          subnets: [shopIds.nodes],
        }),
      );
      expect(violations).toMatchObject([
        { rule, message: expect.stringContaining('pip-special') },
      ]);
      expect(unsaidTexts(violations)).toEqual([]);
      expect(started.azure.journal.complete().writes()).toEqual([]);
    },
  );

  it('takes a tag in another spelling for the same tag, as Azure does', async () => {
    const applicant = new Applicant(started.provider);
    const document = (team: string) =>
      shopDocument({ subnets: [shopIds.nodes], tags: { team } });
    await applicant.apply(document('shop'));
    await writeForeign(started, {
      resourceId: shopIds.gateway,
      edit: raw => {
        const { team, ...tags } = raw.tags as JsonObject;
        return { ...raw, tags: { ...tags, Team: team } };
      },
    });
    expect((await applicant.look(document('shop'))).plan.steps).toEqual([]);
    const applied = await applicant.apply(document('checkout'));
    expect(applied.flatMap(({ settled }) => settled.incidents)).toEqual([]);
    const tags = live(shopIds.gateway)?.tags as JsonObject;
    expect(tags.Team).toBe('checkout');
    expect(tags).not.toHaveProperty('team');
    expect((await applicant.look(document('checkout'))).plan.steps).toEqual([]);
  });

  it('changes its own gateway by additions, and takes the change back', async () => {
    const { provider } = started;
    const applicant = new Applicant(provider);
    await applicant.apply(
      shopDocument({ addresses: [{ kind: 'newPublicIps', count: 1 }] }),
    );
    const before = live(shopIds.gateway);

    const second = new Applicant(provider, 'run-2');
    Object.assign(second.createdGuids, applicant.createdGuids);
    const changed = shopDocument({
      addresses: [{ kind: 'newPublicIps', count: 2 }],
      idleTimeoutMinutes: 10,
      tags: { team: 'checkout', cost: '42' },
    });
    const { plan } = await second.look(changed);
    expect(plan.steps.map(({ key, effect }) => [key, effect])).toEqual([
      ['create-ip:pip-shop-weu-2', 'none'],
      ['update-gateway:nat-shop-weu', 'movesEgress'],
    ]);
    // Flows leave with both from then on.
    const [gateway] = plan.changes.gateways;
    expect(gateway.addressesGained).toEqual({
      count: 2,
      known: [expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/)],
    });
    expect(plan.requiredAcknowledgements[0].message).toMatch(
      /They will be: \S+ \(2 in all\)/,
    );
    const applied = await second.apply(changed);
    expect(applied.flatMap(({ settled }) => settled.incidents)).toEqual([]);
    expect(live(shopIds.gateway)).toMatchObject({
      tags: { team: 'checkout', cost: '42', 'nat-gateway-run': 'run-1' },
      properties: { idleTimeoutInMinutes: 10 },
    });
    expect((await second.look(changed)).plan.steps).toEqual([]);

    await second.undo();
    const restored = live(shopIds.gateway);
    expect(restored?.tags).toEqual(before?.tags);
    expect(restored?.properties).toMatchObject({
      idleTimeoutInMinutes: 4,
      publicIpAddresses: [
        { id: `${shopIds.group}/publicIPAddresses/pip-shop-weu-1` },
      ],
    });
  });

  describe('and changing it by another Spec', () => {
    const declared = shopDocument({
      addresses: [{ kind: 'newPublicIps', count: 3 }],
      tags: { team: 'shop', stage: 'test', by: 'spec' },
    });
    const changed = shopDocument({
      addresses: [{ kind: 'newPublicIps', count: 1 }],
      idleTimeoutMinutes: 7,
      subnets: [shopIds.nodes],
      tags: { team: 'shop' },
    });
    const idOf = (index: number) =>
      `${shopIds.group}/publicIPAddresses/pip-shop-weu-${index}`;

    async function declare() {
      const first = new Applicant(started.provider);
      await first.apply(declared);
      // Another writer has given one of the tags another meaning.
      await writeForeign(started, {
        resourceId: shopIds.gateway,
        edit: raw => ({
          ...raw,
          tags: { ...(raw.tags as JsonObject), by: 'hand' },
        }),
      });
      const second = new Applicant(started.provider, 'run-2');
      Object.assign(second.createdGuids, first.createdGuids);
      second.former = declared;
      started.azure.journal.clear();
      return second;
    }

    it('takes addresses, subnets and tags away that it declared before, and nothing else', async () => {
      const applicant = await declare();
      const { plan, violations } = await applicant.look(changed);
      expect(violations).toEqual([]);
      expect(unsaidTexts(plan)).toEqual([]);
      expect(plan.steps.map(({ title, effect }) => [title, effect])).toEqual([
        [
          'Change NAT gateway nat-shop-weu: TCP idle timeout 7 min; take pip-shop-weu-2, pip-shop-weu-3 off; remove the tags stage',
          'movesEgress',
        ],
        [
          'Detach nat-shop-weu from subnet vnet-shop-weu/aks-pods',
          'movesEgress',
        ],
      ]);
      const [gateway] = plan.changes.gateways;
      // Two are taken off; the pods' subnet no longer leaves with the third either.
      expect(gateway.addressesLost).toHaveLength(3);
      expect(gateway.addressesGained).toEqual({
        count: 1,
        known: [gateway.addressesLost[2]],
      });
      expect(gateway.detachedSubnets).toMatchObject([{ name: 'aks-pods' }]);
      expect(gateway.ports).toEqual({ before: 193_536, after: 64_512 });
      expect(gateway.notes?.map(({ message }) => message)).toContainEqual(
        expect.stringMatching(
          / are taken off nat-shop-weu and stay.* about 7\.3 USD a month .*az resource delete --ids \S+pip-shop-weu-2 \S+pip-shop-weu-3$/,
        ),
      );
      expect(plan.requiredAcknowledgements).toMatchObject([
        {
          kind: 'sourceAddressesChange',
          resourceId: shopIds.gateway,
          message: expect.stringMatching(
            /the subnets aks-nodes .*change\. They will be: (\S+) \(1 in all\)\. No longer used: (?!.*\1\D.*Partners).*The NAT gateway nat-shop-weu is taken off the subnets aks-pods \(clusters aks-shop-weu\)/,
          ),
        },
      ]);

      const applied = await applicant.apply(changed);
      expect(applied.flatMap(({ settled }) => settled.incidents)).toEqual([]);
      // One write: the gateway is never without addresses.
      expect(
        started.azure.journal
          .complete()
          .writes()
          .map(({ method, path }) => [method, path.split('/').at(-1)]),
      ).toEqual([
        ['PUT', 'nat-shop-weu'],
        ['PUT', 'aks-pods'],
      ]);
      expect(live(shopIds.gateway)).toMatchObject({
        properties: {
          idleTimeoutInMinutes: 7,
          publicIpAddresses: [{ id: idOf(1) }],
        },
      });
      expect(live(shopIds.gateway)?.tags).toMatchObject({
        team: 'shop',
        by: 'hand',
      });
      expect(live(shopIds.gateway)).not.toHaveProperty('tags.stage');
      expect(live(shopIds.pods)).not.toHaveProperty('properties.natGateway');
      expect(live(idOf(3))).toBeDefined();
      expect((await applicant.look(changed)).plan.steps).toEqual([]);
    });

    it('takes all of that back', async () => {
      const applicant = await declare();
      const before = [shopIds.gateway, shopIds.nodes, shopIds.pods].map(live);
      await applicant.apply(changed);
      await applicant.undo();
      expect(
        [shopIds.gateway, shopIds.nodes, shopIds.pods].map(live),
      ).toMatchObject(
        before.map(each => ({
          ...(each?.tags !== undefined && { tags: each.tags }),
          properties: {
            ...(each?.properties as JsonObject),
            provisioningState: 'Succeeded',
          },
        })),
      );
    });

    it('leaves a subnet and an address alone that it never declared', async () => {
      const applicant = await declare();
      const { plan } = await applicant.look(
        shopDocument({
          addresses: [{ kind: 'newPublicIps', count: 3 }],
          tags: { team: 'shop', stage: 'test' },
        }),
      );
      expect(plan.steps).toEqual([]);
      applicant.former = undefined;
      const alone = await applicant.look(
        shopDocument({
          addresses: [{ kind: 'newPublicIps', count: 3 }],
          subnets: [shopIds.nodes],
        }),
      );
      expect(alone.plan.steps).toEqual([]);
    });

    it('refuses to write a gateway that would be left without addresses', async () => {
      const applicant = await declare();
      const { plan } = await applicant.look(changed);
      await writeForeign(started, {
        resourceId: shopIds.gateway,
        edit: raw => ({
          ...raw,
          properties: {
            ...(raw.properties as JsonObject),
            publicIpAddresses: [{ id: idOf(2) }],
          },
        }),
      });
      started.azure.journal.clear();
      await expect(applicant.write(plan.steps[0])).rejects.toThrow(
        'would be left without addresses',
      );
      expect(started.azure.journal.complete().writes()).toEqual([]);
    });

    it('refuses to take the last way out from the nodes of a cluster', async () => {
      const applicant = await declare();
      const { spec, observation } = await applicant.look(changed);
      const [cluster] = observation.state.clusters as readonly JsonObject[];
      expect(
        started.provider.specs.check(spec, {
          ...observation,
          state: {
            ...observation.state,
            clusters: [{ ...cluster, needsGateway: true }],
          },
        }),
      ).toMatchObject([{ rule: 'gateway-needed' }]);
    });
  });

  describe('and adopting one that no run made', () => {
    const foreign = `${shopIds.group}/natGateways/nat-by-hand`;
    const spare = `${shopIds.group}/publicIPAddresses/pip-spare-2-weu`;
    const document = (more: JsonObject = {}) =>
      shopDocument({
        name: 'nat-by-hand',
        zone: '1',
        addresses: [{ kind: 'existing', resourceIds: [spare] }],
        subnets: [shopIds.nodes],
        tags: {},
        ...more,
      });

    async function adopt(tags: JsonObject = {}) {
      await writeForeign(started, {
        resourceId: foreign,
        edit: () => ({
          location: 'westeurope',
          sku: { name: 'Standard' },
          zones: ['1'],
          tags,
          properties: {
            idleTimeoutInMinutes: 4,
            publicIpAddresses: [{ id: spare }],
          },
        }),
      });
      const applicant = new Applicant(started.provider);
      const { violations } = await applicant.look(document());
      expect(violations).toMatchObject([
        {
          rule: 'gateway-not-ours',
          message: expect.stringContaining('Adopt it first'),
        },
      ]);
      const { properties } = live(foreign) as { properties: JsonObject };
      applicant.adoptedGuids[foreign.toLowerCase()] = String(
        properties.resourceGuid,
      );
      return applicant;
    }

    it('changes it, takes the change back, and never deletes it', async () => {
      const applicant = await adopt({ by: 'hand' });
      await applicant.apply(document());
      applicant.begun.splice(0);
      applicant.former = document();
      const before = live(foreign);
      const changed = document({
        addresses: [{ kind: 'newPublicIps', count: 1 }],
        idleTimeoutMinutes: 9,
      });
      const { plan, violations } = await applicant.look(changed);
      expect(violations).toEqual([]);
      expect(plan.requiredAcknowledgements).toHaveLength(1);
      await applicant.apply(changed);
      expect(live(foreign)).toMatchObject({
        tags: { by: 'hand' },
        properties: {
          idleTimeoutInMinutes: 9,
          publicIpAddresses: [{ id: expect.stringMatching(/pip-by-hand-1$/) }],
        },
      });
      await applicant.undo();
      expect(live(foreign)).toMatchObject({
        tags: { by: 'hand' },
        properties: {
          idleTimeoutInMinutes: 4,
          publicIpAddresses: (before?.properties as JsonObject)
            .publicIpAddresses,
        },
      });

      const { violations: refused } = await applicant.look(
        shopDocument(
          {
            name: 'nat-by-hand',
            addresses: [{ kind: 'existing', resourceIds: [spare] }],
            subnets: [shopIds.nodes],
          },
          { state: 'absent', deleteAddresses: true },
        ),
      );
      expect(refused.map(({ rule }) => rule)).toEqual(['gateway-not-ours']);
    });

    it('leaves one alone that another tool manages by now, or that only has its name', async () => {
      const applicant = await adopt({ ManagedBy: 'Terraform' });
      const { violations } = await applicant.look(document());
      expect(violations).toMatchObject([
        {
          rule: 'gateway-of-other-tool',
          message: expect.stringContaining(
            'Terraform manages the gateway nat-by-hand (ManagedBy=Terraform)',
          ),
        },
      ]);
      applicant.adoptedGuids[foreign.toLowerCase()] = 'another';
      expect((await applicant.look(document())).violations).toMatchObject([
        { rule: 'gateway-not-ours' },
      ]);
    });
  });

  describe('and retiring it', () => {
    const document = shopDocument();
    const absent = (more: JsonObject = {}) =>
      shopDocument({}, { state: 'absent', ...more });

    it('detaches, deletes the gateway and then its addresses, and leaves all else as it was', async () => {
      const { provider, azure } = started;
      const applicant = new Applicant(provider);
      const standing = [shopIds.nodes, shopIds.pods].map(live);
      await applicant.apply(document);
      const retire = absent({ deleteAddresses: true });
      const { plan, violations } = await applicant.look(retire);
      expect(violations).toEqual([]);
      expect(unsaidTexts(plan)).toEqual([]);
      expect(plan.steps.map(({ key, effect }) => [key, effect])).toEqual([
        ['detach-subnet:vnet-shop-weu/aks-nodes', 'movesEgress'],
        ['detach-subnet:vnet-shop-weu/aks-pods', 'movesEgress'],
        ['delete-gateway:nat-shop-weu', 'none'],
        ['delete-address:ippre-shop-weu', 'none'],
      ]);
      expect(plan.touches.map(({ how }) => how)).toEqual(
        expect.arrayContaining(['changed', 'takenFrom']),
      );
      expect(plan.changes.gateways[0]).toMatchObject({
        addressesGained: { count: 0 },
        addressesLost: [expect.stringMatching(/\/31$/)],
        clusters: ['aks-shop-weu'],
        ports: { before: 129_024, after: 0 },
      });
      expect(plan.changes.cost.perMonth.after).toBe(0);
      expect(plan.requiredAcknowledgements).toMatchObject([
        {
          kind: 'sourceAddressesChange',
          resourceId: shopIds.gateway,
          message: expect.stringMatching(
            /nat-shop-weu is deleted.*aks-nodes, aks-pods.*Deleted with it.*\/31/,
          ),
        },
      ]);

      azure.journal.clear();
      const applied = await applicant.apply(retire);
      expect(applied.flatMap(({ settled }) => settled.incidents)).toEqual([]);
      expect(
        azure.journal
          .complete()
          .writes()
          .map(({ method, path }) => [method, path.split('/').at(-1)]),
      ).toEqual([
        ['PUT', 'aks-nodes'],
        ['PUT', 'aks-pods'],
        ['DELETE', 'nat-shop-weu'],
        ['DELETE', 'ippre-shop-weu'],
      ]);
      expect(live(shopIds.gateway)).toBeUndefined();
      expect(live(shopIds.prefix)).toBeUndefined();
      expect([shopIds.nodes, shopIds.pods].map(live)).toMatchObject(
        standing.map(subnet => ({ properties: subnet?.properties })),
      );
      const again = await applicant.look(retire);
      expect([again.violations, again.plan.steps]).toEqual([[], []]);
      expect(provider.specs.outputs(again.spec, again.observation)).toEqual({
        gateways: [
          {
            resourceId: shopIds.gateway,
            name: 'nat-shop-weu',
            egressAddresses: [],
          },
        ],
      });
    });

    it('keeps the addresses unless the Spec says otherwise', async () => {
      const applicant = new Applicant(started.provider);
      await applicant.apply(document);
      const { plan } = await applicant.look(absent());
      expect(plan.requiredAcknowledgements[0].message).toContain(
        'Its addresses stay',
      );
      await applicant.apply(absent());
      expect(live(shopIds.gateway)).toBeUndefined();
      expect(live(shopIds.prefix)).toBeDefined();
    });

    it('puts the gateway back on the subnets when it is taken back before the deletion', async () => {
      const applicant = new Applicant(started.provider);
      await applicant.apply(document);
      applicant.begun.splice(0);
      const before = [shopIds.nodes, shopIds.pods].map(live);
      const { plan } = await applicant.look(absent());
      for (const step of plan.steps.slice(0, 2)) {
        await applicant.write(step);
      }
      expect(live(shopIds.nodes)).not.toHaveProperty('properties.natGateway');
      await applicant.undo();
      expect([shopIds.nodes, shopIds.pods].map(live)).toMatchObject(
        before.map(subnet => ({ properties: subnet?.properties })),
      );
      const deletion = plan.steps[2];
      expect(
        started.provider.writes.reverse(deletion, { before: {}, result: {} }),
      ).toMatchObject({ notPossible: expect.stringContaining('was deleted') });
    });

    it.each([
      [
        'that others created',
        'gateway-not-ours',
        (applicant: Applicant) => {
          delete applicant.createdGuids[shopIds.gateway.toLowerCase()];
          return new Applicant(started.provider, 'run-2');
        },
        absent(),
      ],
      [
        'that serves more than the Spec names',
        'gateway-in-use',
        (applicant: Applicant) => applicant,
        shopDocument({ subnets: [shopIds.nodes] }, { state: 'absent' }),
      ],
    ] as const)('refuses a gateway %s', async (_, rule, applicantOf, asked) => {
      const first = new Applicant(started.provider);
      await first.apply(document);
      const applicant = applicantOf(first);
      const { violations } = await applicant.look(asked);
      expect(violations.map(each => each.rule)).toEqual([rule]);
    });

    it('refuses a gateway without which the nodes of a cluster have no way out', async () => {
      const applicant = new Applicant(started.provider);
      await applicant.apply(document);
      const { spec, observation } = await applicant.look(absent());
      const { state } = observation;
      const [cluster] = state.clusters as readonly JsonObject[];
      expect(cluster).toMatchObject({ needsGateway: false });
      const violations = started.provider.specs.check(spec, {
        ...observation,
        state: { ...state, clusters: [{ ...cluster, needsGateway: true }] },
      });
      expect(violations).toMatchObject([
        {
          rule: 'gateway-needed',
          path: 'spec.gateways[0].subnets',
          message: expect.stringContaining('aks-shop-weu'),
        },
      ]);
    });

    it('sees which cluster has no other way out', async () => {
      const { observation } = await new Applicant(started.provider).look(
        shopDocument({
          subnets: [
            shopIds.nodes
              .replaceAll('rg-shop-weu', 'rg-orders-weu')
              .replaceAll('vnet-shop-weu', 'vnet-orders-weu'),
          ],
        }),
      );
      expect(observation.state.clusters).toMatchObject([
        { name: 'aks-orders-weu', needsGateway: true },
      ]);
    });

    it('is not written as a file, which would create the gateway', () => {
      const { files } = started.provider;
      const spec = new Applicant(started.provider).accept(absent());
      expect(() => files.render(spec, { format: 'terraform' })).toThrow(
        'spec.state is absent',
      );
    });

    it('needs the permission to retire, and refuses to delete addresses of what stays', () => {
      const { specs } = started.provider;
      expect(specs.accept(absent())).toMatchObject({
        spec: { permission: { name: 'natGateway.retire' } },
      });
      expect(
        specs.accept(shopDocument({}, { deleteAddresses: true })),
      ).toMatchObject({
        violations: [
          { rule: 'delete-addresses', path: 'spec.deleteAddresses' },
        ],
      });
    });
  });
});
