import type { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { exportExamples } from './export.examples';
import { startPortalBackend } from '../__testUtils__/startPortalBackend';

jest.setTimeout(60_000);

const accepted = {
  sourceAddressesChange: true,
  newAddressesUnseen: true,
};

describe('the template azure-nat-gateway against an emulated Azure', () => {
  let portal: Awaited<ReturnType<typeof startPortalBackend>>;
  beforeAll(async () => {
    portal = await startPortalBackend();
  });
  // Each test has an Azure of its own; the portal remembers the runs of earlier ones.
  beforeEach(() => {
    portal.azure.reset();
    portal.azure.journal.clear();
  });
  afterAll(() => portal.stop());

  /** What the form would hand over for the cluster on load-balancer outbound. */
  const valuesFor = (options: {
    readonly acknowledgement?: JsonObject;
    readonly prefixLength?: number;
    readonly others?: readonly JsonObject[];
    /** Of the Spec: what is wanted of its gateways. */
    readonly wanted?: JsonObject;
  }) => ({
    scope: {
      account: 'demo',
      subscriptionId: portal.azure.subscriptionId,
      resourceGroup: 'rg-shop-weu',
      region: 'westeurope',
    },
    subnets: { subnetIds: [portal.ids.subnet] },
    name: 'nat-shop-weu',
    egress: {},
    idleTimeoutMinutes: 4,
    plan: {
      acknowledgement: {
        ...options.acknowledgement,
        replacedGateways: [],
      },
      spec: {
        apiVersion: 'nat-gateway/v1alpha1',
        kind: 'AzureNatGateway',
        metadata: { name: 'nat-shop-weu', labels: {} },
        spec: {
          state: 'present',
          ...options.wanted,
          account: 'demo',
          subscriptionId: portal.azure.subscriptionId,
          resourceGroup: 'rg-shop-weu',
          region: 'westeurope',
          gateways: [
            {
              name: 'nat-shop-weu',
              sku: 'Standard',
              idleTimeoutMinutes: 4,
              addresses: [
                {
                  kind: 'newPrefix',
                  prefixLength: options.prefixLength ?? 31,
                },
              ],
              subnets: [portal.ids.subnet],
              tags: {},
            },
            ...(options.others ?? []),
          ],
        },
      },
    },
  });

  /** The CIDRs of the prefixes of our gateway, as the cloud itself tells. */
  const cidrsInAzure = () =>
    portal.azure.state
      .list('Microsoft.Network/publicIPPrefixes')
      .filter(prefix =>
        JSON.stringify(prefix).toLowerCase().includes('/nat-shop-weu"'),
      )
      .map(prefix => JSON.parse(JSON.stringify(prefix)).properties.ipPrefix);

  it('gives the subnet a gateway and tells the addresses that Azure gave it', async () => {
    const task = await portal.execute(valuesFor({ acknowledgement: accepted }));
    expect(task.error).toBeUndefined();
    expect(JSON.stringify(portal.azure.state.get(portal.ids.subnet))).toContain(
      'nat-shop-weu',
    );
    const [cidr] = cidrsInAzure();
    expect(cidr).toMatch(/^[\d.]+\/31$/);
    expect(task.output.text).toEqual([
      {
        title: 'Egress addresses',
        content: expect.stringContaining(`- \`${cidr}\``),
      },
    ]);
    expect(task.output.links).toEqual([
      {
        title: 'The run',
        url: expect.stringMatching(/\/nat-gateway\/runs\/[\w-]+$/),
      },
      {
        title: 'nat-shop-weu in the Azure portal',
        url: expect.stringContaining('nat-shop-weu'),
      },
    ]);
  });

  it('writes nothing when the cloud already is as the Spec says', async () => {
    const values = valuesFor({ acknowledgement: accepted });
    await portal.execute(values);
    portal.azure.journal.clear();
    const task = await portal.execute(values);
    expect(task.error).toBeUndefined();
    expect(task.output.text?.[0].title).toBe('Egress addresses');
    expect(portal.azure.journal.complete().writes()).toEqual([]);
  });

  it('ends before the first flow moves, and the run goes on once a person has acknowledged', async () => {
    const task = await portal.execute(
      valuesFor({ acknowledgement: { sourceAddressesChange: true } }),
    );
    expect(task.error).toBeUndefined();
    expect(task.output.text?.[0]).toMatchObject({
      title: 'Confirm the new egress addresses – not used yet',
    });
    expect(
      JSON.stringify(portal.azure.state.get(portal.ids.subnet)),
    ).not.toContain('nat-shop-weu');

    const [{ id, pendingAcknowledgement }] = (await portal.api.listRuns())
      .items;
    await portal.api.acknowledgeRun(id, { seen: pendingAcknowledgement! });
    let after = 0;
    let state;
    do {
      ({ next: after, state } = await portal.api.getRunEvents(id, { after }));
    } while (state !== 'succeeded' && state !== 'failed');
    expect(state).toBe('succeeded');
    expect(JSON.stringify(portal.azure.state.get(portal.ids.subnet))).toContain(
      'nat-shop-weu',
    );
  });

  it('leaves nothing behind when the gateway cannot be created', async () => {
    portal.azure.faults.add({
      method: 'PUT',
      path: '/natGateways/nat-shop-weu',
      operationFails: {
        code: 'LocationNotSupportAvailabilityZones',
        message: 'The zone is not there today.',
      },
      times: 10,
    });
    const task = await portal.execute(valuesFor({ acknowledgement: accepted }));
    expect(task.status).toBe('failed');
    expect(task.error).toContain('LocationNotSupportAvailabilityZones');
    expect(task.error).toContain('The zone is not there today.');
    expect(task.error).toContain('taken back');
    expect(cidrsInAzure()).toEqual([]);
    expect(portal.azure.state.get(portal.ids.gateway)).toBeUndefined();
  });

  describe('with two gateways in one Spec', () => {
    const pods = () => portal.ids.subnet.replace('aks-nodes', 'aks-pods');
    const second = () => portal.ids.gateway.replace(/weu$/, 'pods');
    const valuesForTwo = () =>
      valuesFor({
        acknowledgement: {
          ...accepted,
          sourceAddressesChange: [portal.ids.gateway, second()],
        },
        others: [
          {
            name: 'nat-shop-pods',
            sku: 'Standard',
            idleTimeoutMinutes: 4,
            addresses: [{ kind: 'newPublicIps', count: 2 }],
            subnets: [pods()],
            tags: {},
          },
        ],
      });
    const gatewayOf = (subnetId: string) =>
      JSON.parse(JSON.stringify(portal.azure.state.get(subnetId))).properties
        .natGateway?.id;

    it('carries out both in one run, though their subnets share a network', async () => {
      const task = await portal.execute(valuesForTwo());
      expect(task.error).toBeUndefined();
      expect(gatewayOf(portal.ids.subnet)).toBe(portal.ids.gateway);
      expect(gatewayOf(pods())).toBe(second());
      const [{ id }] = (await portal.api.listRuns()).items;
      expect(await portal.api.getRun(id)).toMatchObject({
        state: 'succeeded',
        gateways: [
          { name: 'nat-shop-weu', state: 'succeeded' },
          { name: 'nat-shop-pods', state: 'succeeded' },
        ],
      });
      portal.azure.journal.clear();
      expect((await portal.execute(valuesForTwo())).error).toBeUndefined();
      expect(portal.azure.journal.complete().writes()).toEqual([]);
    });

    it('says which of them failed, and leaves nothing of either', async () => {
      const before = JSON.stringify(portal.azure.state.get(pods()));
      const created = () =>
        JSON.stringify(
          ['natGateways', 'publicIPAddresses', 'publicIPPrefixes'].flatMap(
            type => portal.azure.state.list(`Microsoft.Network/${type}`),
          ),
        );
      const resources = created();
      portal.azure.faults.add({
        method: 'PUT',
        path: '/natGateways/nat-shop-pods',
        operationFails: { code: 'NotToday', message: 'No gateway today.' },
        times: 10,
      });
      const task = await portal.execute(valuesForTwo());
      expect(task.error).toContain(
        'failed at nat-shop-pods, and everything it did was taken back. NotToday: ',
      );
      const [{ id }] = (await portal.api.listRuns()).items;
      const { gateways } = await portal.api.getRun(id);
      expect(gateways.map(({ name, error }) => [name, error?.code])).toEqual([
        ['nat-shop-weu', undefined],
        ['nat-shop-pods', 'NotToday'],
      ]);
      expect(created()).toBe(resources);
      expect(gatewayOf(portal.ids.subnet)).toBeUndefined();
      expect(JSON.stringify(portal.azure.state.get(pods()))).toBe(before);
    });
  });

  describe('with the state absent', () => {
    const standing = () =>
      JSON.stringify(
        ['natGateways', 'publicIPPrefixes', 'virtualNetworks'].flatMap(type =>
          portal.azure.state.list(`Microsoft.Network/${type}`),
        ),
      ).replaceAll(/W\/\\?"[^"]*"/g, '');
    /** A name of its own for each test: the portal remembers what it deleted under one. */
    const named = (
      name: string,
      options: Parameters<typeof valuesFor>[0],
    ): ReturnType<typeof valuesFor> =>
      JSON.parse(
        JSON.stringify(valuesFor(options)).replaceAll('nat-shop-weu', name),
      );
    const retiring = (name: string, acknowledgement: JsonObject) =>
      named(name, {
        acknowledgement,
        wanted: { state: 'absent', deleteAddresses: true },
      });

    it('deletes what an earlier run created, once that is acknowledged', async () => {
      const before = standing();
      await portal.execute(named('nat-gone', { acknowledgement: accepted }));
      expect(standing()).not.toBe(before);
      portal.azure.journal.clear();
      const refused = await portal.execute(retiring('nat-gone', {}));
      expect(refused.error).toContain('The NAT gateway nat-gone is deleted.');
      expect(portal.azure.journal.complete().writes()).toEqual([]);
      const task = await portal.execute(retiring('nat-gone', accepted));
      expect(task.error).toBeUndefined();
      expect(standing()).toBe(before);
    });

    it('puts everything back when the gateway cannot be deleted', async () => {
      await portal.execute(named('nat-locked', { acknowledgement: accepted }));
      const before = standing();
      portal.azure.faults.add({
        method: 'DELETE',
        path: '/natGateways/nat-locked',
        respond: { status: 409, code: 'ScopeLocked', message: 'It is locked.' },
        times: 10,
      });
      const task = await portal.execute(
        retiring('nat-locked', { ...accepted, undoMovesEgress: true }),
      );
      expect(task.error).toContain('ScopeLocked');
      expect(task.error).toContain('everything it did was taken back');
      expect(standing()).toBe(before);
    });
  });

  it('takes back what it did when the task is cancelled', async () => {
    portal.azure.faults.add({
      method: 'PUT',
      delayMilliseconds: 1_500,
      times: Infinity,
    });
    const task = await portal.execute(
      valuesFor({ acknowledgement: accepted }),
      { cancelAt: 'started' },
    );
    expect(task.status).not.toBe('completed');
    const [run] = (await portal.api.listRuns()).items;
    expect(run.state).toBe('undone');
    expect(cidrsInAzure()).toEqual([]);
    expect(portal.azure.state.get(portal.ids.gateway)).toBeUndefined();
  });

  it('refuses a change of addresses that was not acknowledged, and writes nothing', async () => {
    const task = await portal.execute(valuesFor({}));
    expect(task.status).toBe('failed');
    expect(task.error).toMatch(/address/i);
    expect(portal.azure.journal.complete().writes()).toEqual([]);
  });

  it('shows the plan in a dry run and writes nothing, not even a run', async () => {
    const { items: runsBefore } = await portal.api.listRuns();
    const { status, body } = await portal.dryRun(valuesFor({}));
    expect([status, body.error]).toEqual([200, undefined]);
    const log = body.log
      .map((line: { readonly body: { readonly message: string } }) =>
        String(line.body.message),
      )
      .join('\n');
    expect(log).toContain(
      'Source addresses afterwards: 2 new, known after creation',
    );
    expect(log).toContain('Acknowledgement required (not given)');
    expect(body.output.text).toEqual([
      {
        title: 'The plan – a dry run, nothing was written',
        content: expect.stringMatching(
          /1\. Create public IP prefix [^]*1\. Attach [^]*Source addresses gained: 2; lost: [\d.]+\n[^]*- Acknowledgement required: /,
        ),
      },
    ]);
    expect(portal.azure.journal.complete().writes()).toEqual([]);
    expect((await portal.api.listRuns()).items).toEqual(runsBefore);
  });

  it('refuses what Azure would refuse by the same words in a dry run and in a run', async () => {
    const values = valuesFor({ acknowledgement: accepted, prefixLength: 27 });
    const dry = await portal.dryRun(values);
    const task = await portal.execute(values);
    const { violations } = await portal.api.plan(values.plan.spec);
    expect(violations.length).toBeGreaterThan(0);
    for (const { message } of violations) {
      expect(dry.body.error.message).toContain(message);
      expect(task.error).toContain(message);
    }
    expect(portal.azure.journal.complete().writes()).toEqual([]);
  });

  it('opens a pull request with the Spec as files, and changes nothing in Azure', async () => {
    const { plan, ...values } = valuesFor({});
    const task = await portal.execute(
      {
        ...values,
        plan,
        format: 'terraform',
        repoUrl: 'github.com?owner=shop&repo=infrastructure',
        folder: 'egress',
      },
      { name: 'azure-nat-gateway-pull-request' },
    );
    expect(task.error).toBeUndefined();
    expect(portal.pullRequests).toEqual([
      {
        files: ['main.tf', 'providers.tf', 'subnets.tf'],
        input: {
          repoUrl: 'github.com?owner=shop&repo=infrastructure',
          branchName: 'nat-gateway-nat-shop-weu',
          title: 'NAT gateway nat-shop-weu',
          description: expect.stringMatching(
            /^The Spec AzureNatGateway nat-shop-weu as terraform\.\n\nBefore the files are applied:\n\n- /,
          ),
          targetPath: 'egress/nat-shop-weu',
        },
      },
    ]);
    expect(task.output.links).toEqual([
      { title: 'The pull request', url: 'https://github.example/1' },
    ]);
    expect(portal.azure.journal.complete().writes()).toEqual([]);
  });

  it.each(exportExamples)(
    'does what the example says: $description',
    async ({ example }) => {
      const { plan } = valuesFor({});
      const steps = parse(example).steps.map(
        (step: { readonly input: object }) => ({
          ...step,
          input: {
            ...step.input,
            ...('spec' in step.input && { spec: plan.spec }),
          },
        }),
      );
      const { status, body } = await portal.dryRunOf({
        template: {
          apiVersion: 'scaffolder.backstage.io/v1beta3',
          kind: 'Template',
          metadata: { name: 'example' },
          spec: { type: 'egress', steps },
        },
        values: {},
      });
      expect(body.error).toBeUndefined();
      const paths = body.directoryContents.map(
        ({ path }: { readonly path: string }) => path,
      );
      expect(status).toBe(200);
      expect(paths.sort()).toEqual(
        steps[0].input.format === 'terraform'
          ? ['main.tf', 'providers.tf', 'subnets.tf'].map(
              name => `egress/nat-shop-weu/${name}`,
            )
          : ['attach-subnets.sh', 'main.bicep'],
      );
    },
  );

  it('writes no files of a Spec that Azure would refuse, nor in a format that cannot say it', async () => {
    const { plan, ...where } = valuesFor({ prefixLength: 27 });
    const values = (spec: JsonObject, format: string) => ({
      ...where,
      plan: { spec },
      format,
      repoUrl: 'github.com?owner=shop&repo=infrastructure',
      folder: 'egress',
    });
    const name = 'azure-nat-gateway-pull-request';
    const opened = portal.pullRequests.length;

    const refused = await portal.execute(values(plan.spec, 'bicep'), { name });
    const { spec } = valuesFor({}).plan;
    const gateways = spec.spec.gateways.map(gateway => ({
      ...gateway,
      sku: 'StandardV2',
    }));
    const unsayable = await portal.execute(
      values({ ...spec, spec: { ...spec.spec, gateways } }, 'serviceOperator'),
      { name },
    );

    const { violations } = await portal.api.plan(plan.spec);
    expect(refused.error).toContain(violations[0].message);
    expect(unsayable.error).toContain('nat-shop-weu is StandardV2');
    expect(portal.pullRequests).toHaveLength(opened);
  });
});
