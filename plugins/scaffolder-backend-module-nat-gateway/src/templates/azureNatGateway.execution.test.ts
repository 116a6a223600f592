import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolder from '@backstage/plugin-scaffolder-backend';
import { aPlan, aRun, aSuccess } from '../__testUtils__/aRun';
import { aSpec } from '../__testUtils__/applyBench';
import { executeTemplate } from '../__testUtils__/executeTemplate';
import { fakeBackend } from '../__testUtils__/fakeBackend';
import { readTemplate } from '../__testUtils__/readTemplate';
import { scriptedRun } from '../__testUtils__/scriptedRun';
import natGatewayModule from '../index';

const templateRef = 'template:default/azure-nat-gateway';
const templates = [
  'azure-nat-gateway',
  'azure-nat-gateway-change',
  'azure-nat-gateway-retire',
  'azure-nat-gateway-adopt',
];
const cluster = 'resource:default/aks-shop-weu';

/** Parameters as the form hands them over; only `plan` and `cluster` are used by the steps. */
const values = {
  scope: {
    account: 'demo',
    subscriptionId: 'sub-1',
    resourceGroup: 'rg-shop-weu',
    region: 'westeurope',
  },
  subnets: { virtualNetworkId: '/vnet', subnetIds: ['/vnet/aks-nodes'] },
  name: 'nat-shop-weu',
  egress: {
    addresses: { kind: 'newPrefix', prefixLength: 31 },
    sku: 'Standard',
  },
  idleTimeoutMinutes: 4,
  plan: {
    spec: aSpec,
    acknowledgement: { sourceAddressesChange: true },
    required: [],
    summary: ['2 new addresses'],
  },
};

const runUrl = 'https://portal.example/nat-gateway/runs/run-1';
const error = {
  code: 'PublicIPCountLimitReached',
  message: 'No more addresses.',
  wayOut: 'Ask for a higher quota.',
};

describe('the template azure-nat-gateway, executed by the scaffolder', () => {
  async function onPortal<T>(
    respond: Parameters<typeof fakeBackend>[0],
    use: (baseUrl: string) => Promise<T>,
  ) {
    const backend = await fakeBackend(respond);
    const portal = await startTestBackend({
      features: [
        scaffolder,
        natGatewayModule,
        catalogServiceMock.factory({
          entities: await Promise.all(templates.map(readTemplate)),
        }),
        mockServices.rootConfig.factory({
          data: { app: { baseUrl: 'https://portal.example' } },
        }),
        createServiceFactory({
          service: coreServices.discovery,
          deps: {},
          factory: () => ({
            getBaseUrl: async () => backend.baseUrl,
            getExternalBaseUrl: async () => backend.baseUrl,
          }),
        }),
      ],
    });
    try {
      return await use(`http://127.0.0.1:${portal.server.port()}`);
    } finally {
      await portal.stop();
      await backend.stop();
    }
  }

  const execute = (
    respond: Parameters<typeof fakeBackend>[0],
    request: Pick<
      Parameters<typeof executeTemplate>[1],
      'values' | 'retries'
    > = { values: { ...values, cluster } },
  ) =>
    onPortal(respond, baseUrl =>
      executeTemplate(templateRef, { baseUrl, ...request }),
    );

  const success = () =>
    scriptedRun({
      started: aRun(),
      pages: [
        { messages: ['create-prefix: done in 3.1 s'], state: 'succeeded' },
      ],
      ended: aSuccess,
    });

  it('ends with the gateway, the page of the cluster and the addresses', async () => {
    const task = await execute(success());
    expect(task.error).toBeUndefined();
    expect(task.status).toBe('completed');
    expect(task.lines.join('\n')).toContain('create-prefix: done in 3.1 s');
    expect(task.output.links).toEqual([
      { title: 'The run', url: runUrl },
      {
        title: 'nat-shop-weu in the Azure portal',
        url: 'https://portal.example/nat-shop-weu',
      },
      { title: "The cluster's page", icon: 'catalog', entityRef: cluster },
    ]);
    expect(task.output.text).toEqual([
      {
        title: 'Egress addresses',
        content: expect.stringContaining('- `20.61.9.4/31`'),
      },
    ]);
  });

  it('links to no cluster when the subnets belong to none', async () => {
    const task = await execute(success(), { values });
    expect(task.output.links).toHaveLength(2);
  });

  it('ends with what to do when the run waits for a person', async () => {
    const waiting = aRun({
      state: 'awaitingAcknowledgement',
      pendingAcknowledgement: {
        reason: 'newAddresses',
        message: 'aks-nodes would leave with it.',
        addresses: ['20.61.9.4/31'],
      },
      outputs: {
        gateways: [
          {
            name: 'nat-shop-weu',
            resourceId: '/natGateways/nat-shop-weu',
            egressAddresses: ['20.61.9.4/31'],
            consoleUrl: 'https://portal.azure.com/#resource/nat-shop-weu',
          },
        ],
      },
    });
    const task = await execute(
      scriptedRun({
        started: aRun(),
        pages: [{ messages: [], state: 'awaitingAcknowledgement' }],
        ended: waiting,
      }),
    );
    expect(task.status).toBe('completed');
    expect(task.lines.join('\n')).toContain(runUrl);
    expect(task.output.runId).toBe('run-1');
    expect(task.output.links).toEqual([
      { title: 'Answer the run', url: runUrl },
      {
        title: 'nat-shop-weu in the Azure portal',
        url: 'https://portal.azure.com/#resource/nat-shop-weu',
      },
      { title: "The cluster's page", icon: 'catalog', entityRef: cluster },
    ]);
    expect(task.output.text).toEqual([
      {
        title: 'Confirm the new egress addresses – not used yet',
        content: expect.stringContaining('- `20.61.9.4/31`'),
      },
    ]);
  });

  it('fails in the words of the backend', async () => {
    const message = 'Prefix length 27 is not allowed; choose 28 to 31';
    const task = await execute(() => ({
      status: 400,
      body: {
        error: { name: 'InputError', message },
        response: { statusCode: 400 },
      },
    }));
    expect(task.status).toBe('failed');
    expect(task.error).toContain(message);
    const log = task.lines.join('\n');
    expect(log).toContain(`InputError: ${message}`);
    expect(log).not.toMatch(/^ +at /m);
  });

  it('shows the plan in a dry run of the Template Editor, and starts nothing', async () => {
    const asked: string[] = [];
    const { status, body } = await onPortal(
      ({ method, path }) => {
        asked.push(`${method} ${path}`);
        return { status: 200, body: { plan: aPlan, violations: [] } };
      },
      async baseUrl => {
        const response = await fetch(`${baseUrl}/api/scaffolder/v2/dry-run`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            template: await readTemplate('azure-nat-gateway'),
            values: { ...values, cluster },
            directoryContents: [],
          }),
        });
        return { status: response.status, body: await response.json() };
      },
    );
    expect(status).toBe(200);
    expect(JSON.stringify(body.log)).toContain(
      'Attach subnet aks-nodes to nat-shop-weu (moves egress)',
    );
    expect(body.output.text).toEqual([
      {
        title: 'The plan – a dry run, nothing was written',
        content: expect.stringContaining('Attach subnet aks-nodes'),
      },
    ]);
    expect(asked).toEqual(['POST /plans']);
  });

  it('is retried from its page: the same task asks for a new attempt', async () => {
    const attempts = [
      aRun({ state: 'undone', error }),
      aRun({ ...aSuccess, id: 'run-2', attempt: 2 }),
    ];
    let started = 0;
    const task = await execute(
      ({ method, path }) => {
        if (method === 'POST') {
          started += 1;
          return { status: 201, body: attempts[started - 1] };
        }
        const run = attempts[path.startsWith('/runs/run-2') ? 1 : 0];
        return path.endsWith('/events')
          ? { status: 200, body: { events: [], next: 0, state: run.state } }
          : { status: 200, body: run };
      },
      { values, retries: 1 },
    );
    expect(task.error).toBeUndefined();
    expect(started).toBe(2);
    expect(task.output.links?.[0]).toMatchObject({
      url: 'https://portal.example/nat-gateway/runs/run-2',
    });
  });

  it('changes, retires and adopts a gateway by the templates for that', async () => {
    const resourceId =
      '/subscriptions/sub-1/resourceGroups/rg/providers/Microsoft.Network/natGateways/nat-shop-weu';
    const started: unknown[] = [];
    let run = success();
    const respond: Parameters<typeof fakeBackend>[0] = request => {
      const { method, path, body } = request;
      if (path === '/plans') {
        return { status: 200, body: { plan: aPlan, violations: [] } };
      }
      if (path === '/gateways') {
        const found = { id: 'g-1', name: 'nat-shop-weu', resourceId };
        return { status: 200, body: { items: [found] } };
      }
      if (path === '/gateways/g-1/adopt') {
        const gateway = { name: 'nat-shop-weu' };
        return { status: 200, body: { gateway, document: aSpec } };
      }
      if (method === 'POST' && path === '/runs') {
        started.push((body as { readonly spec: unknown }).spec);
        run = success();
      }
      return run(request);
    };
    const tasks = await onPortal(respond, async baseUrl => {
      const use = (name: string, given: object) =>
        executeTemplate(`template:default/azure-nat-gateway-${name}`, {
          baseUrl,
          values: { ...given },
        });
      return {
        change: await use('change', { ...values, cluster }),
        retire: await use('retire', {
          ...values,
          cluster,
          deleteAddresses: true,
        }),
        adopt: await use('adopt', { resourceId }),
      };
    });
    for (const [name, { error: failure, status, output }] of Object.entries(
      tasks,
    )) {
      expect([name, failure, status]).toEqual([name, undefined, 'completed']);
      expect(output.runId).toBe('run-1');
      expect(output.links?.[0]).toEqual({ title: 'The run', url: runUrl });
    }
    expect(started).toMatchObject([
      aSpec,
      { spec: { state: 'absent', deleteAddresses: true } },
      aSpec,
    ]);
    expect(tasks.change.output.text).toEqual([
      {
        title: 'Egress addresses',
        content: expect.stringContaining('- `20.61.9.4/31`'),
      },
    ]);
    expect(tasks.retire.output.text).toMatchObject([{ title: 'Outcome' }]);
    const [, spec] = tasks.adopt.output.text ?? [];
    expect(String(spec.content)).toContain('"kind": "AzureNatGateway"');
  });
});
