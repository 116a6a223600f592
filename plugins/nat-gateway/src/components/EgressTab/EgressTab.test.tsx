import {
  EntityProvider,
  catalogApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  adviseGateway,
  azureCloud,
  type Consumer,
  type EntityEgress,
  type NatGatewayApi,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { clusterEntity } from '../../__testUtils__/clusterEntity';
import { egressWith } from '../../__testUtils__/egressWith';
import { errorAnswer } from '../../__testUtils__/errorAnswer';
import { fakeNatGatewayApi } from '../../__testUtils__/fakeNatGatewayApi';
import { gatewayWith } from '../../__testUtils__/gatewayWith';
import { minutesAgo } from '../../__testUtils__/minutesAgo';
import { runWith } from '../../__testUtils__/runWith';
import { watchClipboard } from '../../__testUtils__/watchClipboard';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { runPageRouteRef, templateRouteRef } from '../../routes';
import { pointsOf } from '../Usage/pointsOf';
import { EgressTab } from './EgressTab';

const gateway = gatewayWith({});
const [prefix] = gateway.addresses;
const behindGateway = egressWith({
  gateways: [gateway],
  ways: [
    {
      kind: 'natGateway',
      gatewayResourceId: gateway.resourceId,
      addresses: gateway.addresses,
      reason: 'NAT gateway nat-payments-weu is attached to aks-nodes.',
    },
  ],
});
const bank: Consumer = {
  id: '1',
  address: '20.61.4.16/30',
  name: 'payments-bank-a',
  contact: 'noc@bank.example',
  registeredBy: 'user:default/guest',
  since: minutesAgo(600),
};

async function renderTab(
  egress: EntityEgress | NatGatewayApi['getEntityEgress'] = behindGateway,
  answers: Partial<NatGatewayApi> = {},
  catalog = catalogApiMock(),
) {
  const api = fakeNatGatewayApi({
    getEntityEgress: typeof egress === 'function' ? egress : async () => egress,
    getGatewayUsage: async () => ({ stepMinutes: 5, slices: [] }),
    listConsumers: async () => ({ items: [] }),
    listAddressChanges: async () => ({ items: [] }),
    listRuns: async () => ({ items: [] }),
    listClusters: async () => ({ items: [] }),
    getGateway: async () => gateway,
    ...answers,
  });
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [natGatewayApiRef, api],
        [catalogApiRef, catalog],
      ]}
    >
      <EntityProvider entity={clusterEntity}>
        <EgressTab />
      </EntityProvider>
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/nat-gateway/runs/:runId': runPageRouteRef,
        '/create/templates/:namespace/:templateName': templateRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
  return userEvent.setup();
}

const region = (name: string) => screen.findByRole('region', { name });

describe('why it leaves with these addresses', () => {
  it('is drawn from pods to the internet, and what decides is said', async () => {
    await renderTab();
    const path = await screen.findByRole('list', {
      name: /^From pods to the internet: Goes out through NAT gateway/,
    });
    const stops = within(path).getAllByRole('listitem');
    expect(stops.map(stop => stop.textContent)).toEqual([
      expect.stringMatching(/^Pods/),
      expect.stringMatching(/^Subnets/),
      'Routedefault',
      'NAT gatewaynat-payments-weudecides',
      'Addresses20.61.4.16/30',
      'Internet',
    ]);
    expect(screen.getAllByText(/is attached to aks-nodes/)[0]).toBeVisible();
  });

  it('names the gateway that a route passes by, with the reason', async () => {
    await renderTab(
      egressWith({
        gateways: [gateway],
        ways: [
          {
            kind: 'userDefinedRoute',
            subnets: gateway.subnets,
            routeTableId: '/x/routeTables/rt-hub',
            nextHopType: 'VirtualAppliance',
            nextHopIpAddresses: ['10.60.0.4'],
            reason: 'Route table rt-hub sends 0.0.0.0/0 to 10.60.0.4.',
          },
        ],
      }),
    );
    const why = await region('Why this address?');
    expect(why).toHaveTextContent('Routert-hubdecides');
    expect(why).toHaveTextContent('Next hop10.60.0.4');
    expect(why).toHaveTextContent('Addressesnot visible here');
    expect(why).toHaveTextContent(
      'Not used: nat-payments-weu. Route table rt-hub sends',
    );
  });

  it.each([
    ['none', 'Gatewaynone', 'Nothing gets out'],
    ['blocked', 'Security rulesdrop everything', 'Nothing gets out'],
    ['unknown', 'Gatewaynot known', 'Addressesnot known'],
  ] as const)('ends where it ends: %s', async (kind, stop, end) => {
    await renderTab(egressWith({ ways: [{ kind, reason: 'Because.' }] }));
    const why = await region('Why this address?');
    expect(why).toHaveTextContent(stop);
    expect(why).toHaveTextContent(end);
  });
});

describe('the figures', () => {
  it('are held against every ceiling, each with what it is worth', async () => {
    await renderTab();
    const table = await screen.findByRole('table', { name: 'Ceilings' });
    const row = within(table).getByRole('row', {
      name: /^Ports to one destination/,
    });
    expect(row).toHaveTextContent(
      /Ports to one destinationif all went to one destination[\d,]+[\d,]+\d+%/,
    );
    expect(within(row).getByRole('meter')).toBeInTheDocument();
  });

  it('are charts over four periods, with changes marked and a table behind', async () => {
    const periods: (string | undefined)[] = [];
    const user = await renderTab(behindGateway, {
      getGatewayUsage: async (_, options) => {
        periods.push(options?.period);
        return {
          stepMinutes: 5,
          slices: [
            {
              at: minutesAgo(20),
              peakTcpConnections: 1_200,
              attemptedConnections: 5_000,
              failedConnections: 3,
              portsInUseAtMost: 2_500,
              // In 5 minutes 36 GB: 0.96 Gb/s.
              bytesOut: 36e9,
              packets: 30_000,
              droppedPackets: 7,
              datapathAvailabilityPercent: 99.5,
            },
            { at: minutesAgo(10), peakTcpConnections: 1_300 },
          ],
          ceilings: { bitsPerSecondEachWay: 25e9 },
          notRead: ['throughput'],
        };
      },
      listAddressChanges: async () => ({
        items: [
          {
            at: minutesAgo(15),
            what: 'appeared',
            address: {
              cidr: '20.61.4.16/30',
              kind: 'prefix',
              state: 'active',
              gateways: ['nat-payments-weu'],
              clusters: [],
            },
          },
        ],
      }),
    });
    expect(
      await screen.findByRole('img', { name: /^Active connections/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('img', { name: /^New connections/ }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(/Marks: \+ 20\.61\.4\.16\/30 \(/),
    ).toHaveTextContent(
      'Each point is 5 minutes. Could not be read: throughput.',
    );
    for (const ceiling of [
      'Connections to one destination: 200,000, above the chart.',
      'Each way: 25 Gb/s, above the chart.',
    ]) {
      expect(screen.getByText(new RegExp(ceiling))).toBeVisible();
    }
    for (const [chart, ...rows] of [
      ['Active connections', /1,200not known$/, /1,300not known$/],
      ['Ports in use at most', /2,500$/, /not known$/],
      ['New connections', /5,0003$/, /not knownnot known$/],
      ['Throughput', /960 Mb\/snot known$/, /not knownnot known$/],
      ['Packets', /100$/, /not known$/],
      ['Dropped packets', /7$/, /not known$/],
      ['Datapath availability', /99%$/, /not known$/],
    ] as const) {
      await user.click(
        screen.getByRole('button', { name: new RegExp(`^Table: ${chart}`) }),
      );
      const table = screen.getByRole('table', { name: new RegExp(chart) });
      const found = within(table).getAllByRole('row').slice(-2);
      rows.forEach((row, at) => expect(found[at]).toHaveTextContent(row));
    }

    await user.click(screen.getByRole('button', { name: '30 days' }));
    await waitFor(() => expect(periods).toEqual(['day', 'month']));
  });

  it('say why there are none, and try again', async () => {
    let answers = 0;
    const user = await renderTab(behindGateway, {
      getGatewayUsage: async () => {
        answers += 1;
        throw await errorAnswer(501, 'NotImplementedError', 'Not here.');
      },
    });
    const alert = await screen.findByText('The figures could not be loaded');
    expect(alert.closest('[role=alert]')).toHaveTextContent('Not here.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(answers).toBe(2));
  });

  it('are not joined across what was not collected', () => {
    const slices = [
      { at: '2026-11-20T10:00:00.000Z', peakTcpConnections: 1 },
      { at: '2026-11-20T10:05:00.000Z', peakTcpConnections: 2 },
      { at: '2026-11-20T10:30:00.000Z', peakTcpConnections: 3 },
    ];
    expect(
      pointsOf(slices, { stepMinutes: 5 }).map(
        ({ peakTcpConnections }) => peakTcpConnections,
      ),
    ).toEqual([1, 2, null, 3]);
  });
});

describe('what can be done', () => {
  const template = (name: string) => ({
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name, namespace: 'default' },
  });
  const made = gatewayWith({ origin: 'created' });

  it('is a form that is filled in, of the templates that the portal has', async () => {
    await renderTab(
      egressWith({ gateways: [made] }),
      {},
      catalogApiMock({ entities: [template('azure-nat-gateway-retire')] }),
    );
    const retire = await screen.findByRole('link', { name: 'Retire …' });
    const url = new URL(retire.getAttribute('href') ?? '', 'http://localhost');
    expect(url.pathname).toBe(
      '/create/templates/default/azure-nat-gateway-retire',
    );
    expect(
      JSON.parse(url.searchParams.get('formData') ?? 'null'),
    ).toMatchObject({
      cluster: 'resource:default/aks-payments-weu',
      name: 'nat-payments-weu',
      state: 'absent',
    });
    expect(
      screen.queryByRole('link', { name: 'Change …' }),
    ).not.toBeInTheDocument();
  });

  it('is to adopt a gateway that others made, and nothing else', async () => {
    await renderTab(
      behindGateway,
      {},
      catalogApiMock({
        entities: ['change', 'retire', 'adopt'].map(name =>
          template(`azure-nat-gateway-${name}`),
        ),
      }),
    );
    const adopt = await screen.findByRole('link', { name: 'Adopt …' });
    const url = new URL(adopt.getAttribute('href') ?? '', 'http://localhost');
    expect(url.pathname).toBe(
      '/create/templates/default/azure-nat-gateway-adopt',
    );
    expect(JSON.parse(url.searchParams.get('formData') ?? 'null')).toEqual({
      resourceId: behindGateway.gateways[0].resourceId,
    });
    expect(
      screen.queryByRole('link', { name: /Change …|Retire …/ }),
    ).not.toBeInTheDocument();
  });

  it('is one address more, beside those that it has', async () => {
    await renderTab(
      egressWith({ gateways: [made] }),
      {},
      catalogApiMock({ entities: [template('azure-nat-gateway-change')] }),
    );
    const add = await screen.findByRole('link', { name: 'Add an address …' });
    const url = new URL(add.getAttribute('href') ?? '', 'http://localhost');
    expect(
      JSON.parse(url.searchParams.get('formData') ?? 'null').egress.addresses,
    ).toEqual({
      kind: 'existing',
      resourceIds: [prefix.resourceId],
      moreCount: 1,
    });
  });

  it('is the commands of the cloud, for a gateway that others made', async () => {
    const user = await renderTab();
    await user.click(
      await screen.findByRole('button', { name: 'Commands of the Azure CLI' }),
    );
    expect(
      screen.getByRole('region', { name: 'Add an address' }),
    ).toHaveTextContent(
      /^az network public-ip create .* --name 'pip-nat-payments-weu-new' --location 'westeurope' --sku Standard --allocation-method Static --zone 1\s*az network nat gateway update --ids '\S+nat-payments-weu' --public-ip-addresses '\S+pip-nat-payments-weu-new'$/,
    );
    expect(
      screen.getByRole('region', { name: /^Set the idle timeout/ }),
    ).toHaveTextContent(/--idle-timeout 4$/);
  });

  it('is left to the tool that manages the gateway, by name', async () => {
    await renderTab(
      egressWith({
        gateways: [gatewayWith({ tags: { ManagedBy: 'Terraform 1.9' } })],
      }),
      {},
      catalogApiMock({ entities: [template('azure-nat-gateway-adopt')] }),
    );
    expect(
      await screen.findByText(
        'Terraform manages it (ManagedBy=Terraform 1.9): change it there.',
      ),
    ).toBeVisible();
    expect(
      screen.queryByRole('link', { name: 'Adopt …' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /^Commands/ }),
    ).not.toBeInTheDocument();
  });

  it('is nothing for a gateway that others made, where there is no template to adopt it', async () => {
    await renderTab(
      behindGateway,
      {},
      catalogApiMock({
        entities: ['change', 'retire'].map(name =>
          template(`azure-nat-gateway-${name}`),
        ),
      }),
    );
    expect(
      await screen.findByRole('table', { name: 'Settings' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('link', { name: /Change …|Retire …|Adopt …/ }),
    ).not.toBeInTheDocument();
  });
});

describe('the addresses', () => {
  it('tell who relies on each, and are copied in the form that is needed', async () => {
    const user = await renderTab(
      egressWith({
        gateways: [
          gatewayWith({
            addresses: [
              { ...prefix, knownSince: minutesAgo(600) },
              {
                ...prefix,
                resourceId: '/new',
                kind: 'publicIp',
                address: '20.61.9.1',
                state: 'announced',
              },
            ],
          }),
        ],
      }),
      { listConsumers: async () => ({ items: [bank] }) },
    );
    const copied = watchClipboard();
    const table = await screen.findByRole('table', { name: 'Addresses' });
    expect(
      await within(table).findByText('payments-bank-a · noc@bank.example'),
    ).toBeVisible();
    expect(
      within(table).getByRole('row', { name: /20\.61\.9\.1/ }),
    ).toHaveTextContent(/announcednot knownno one registered$/);
    await user.click(
      await screen.findByRole('button', { name: 'Copy as nginx' }),
    );
    await user.click(screen.getByRole('button', { name: 'Copy as CIDR' }));
    expect(copied).toEqual([
      'allow 20.61.4.16/30;\nallow 20.61.9.1/32;\n',
      '20.61.4.16/30\n20.61.9.1/32\n',
    ]);
  });

  it('take who relies on them, and forget it again', async () => {
    let known: readonly Consumer[] = [];
    const registerConsumer = jest.fn(
      async (_: Parameters<NatGatewayApi['registerConsumer']>[0]) => {
        known = [bank];
        return { items: known };
      },
    );
    const user = await renderTab(behindGateway, {
      listConsumers: async () => ({ items: known }),
      registerConsumer,
      removeConsumer: async () => {
        throw await errorAnswer(403, 'NotAllowedError', 'Not yours.');
      },
    });
    await user.click(
      await screen.findByRole('button', {
        name: 'Register who relies on them',
      }),
    );
    await user.type(
      screen.getByRole('textbox', { name: /^Name/ }),
      'payments-bank-a',
    );
    await user.click(screen.getByRole('button', { name: 'Register' }));
    expect(
      await screen.findByText('payments-bank-a is registered.'),
    ).toBeVisible();
    expect(registerConsumer.mock.calls[0][0]).toEqual({
      name: 'payments-bank-a',
      addresses: ['20.61.4.16/30'],
    });
    await user.click(
      await screen.findByRole('button', { name: 'Remove payments-bank-a' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Not removed: Not yours.',
    );
  });
});

describe('settings, history and advice', () => {
  it('tell how it is set, what was changed, and by which run', async () => {
    await renderTab(behindGateway, {
      listRuns: async () => ({
        items: [
          runWith({
            id: 'run-9',
            name: gateway.name,
            subject: {
              provider: 'azure',
              scope: `azure/demo/${gateway.scope.id}`,
            },
          }),
          runWith({ name: 'nat-other' }),
        ],
      }),
    });
    const settings = await screen.findByRole('table', { name: 'Settings' });
    expect(
      within(settings).getByRole('row', { name: /^TCP idle timeout/ }),
    ).toHaveTextContent('4 min, set');
    expect(settings).toHaveTextContent('Made byothers');
    const history = await screen.findByRole('table', {
      name: 'What changed in the last 30 days',
    });
    expect(within(history).getAllByRole('row')).toHaveLength(2);
    expect(
      within(history).getByRole('link', { name: /Open the run/ }),
    ).toHaveAttribute('href', '/nat-gateway/runs/run-9');
  });

  it('hold what a run declared beside what is there', async () => {
    const made = gatewayWith({ origin: 'created' });
    const declared = {
      name: made.name,
      sku: 'Standard',
      zone: '1',
      idleTimeoutMinutes: 30,
      addresses: [{ kind: 'newPrefix', prefixLength: 30 }],
      subnets: made.subnets.map(({ resourceId }) => resourceId),
      tags: {},
    };
    await renderTab(egressWith({ gateways: [made] }), {
      getGateway: async () => ({ ...made, declared }),
    });
    const settings = await screen.findByRole('table', { name: 'Settings' });
    expect(await within(settings).findByText('Declared')).toBeVisible();
    const row = (name: RegExp) => within(settings).getByRole('row', { name });
    expect(row(/^TCP idle/)).toHaveTextContent(/4 min, set30 min: differs$/);
    expect(row(/^Kind/)).toHaveTextContent(/zone 1Standard · zone 1$/);
    expect(row(/^Serves/)).toHaveTextContent(
      /aks-nodes, aks-podsaks-nodes, aks-pods$/,
    );
    expect(row(/^Addresses/)).toHaveTextContent(
      /ippre-payments-weuippre-payments-weu$/,
    );
    expect(row(/^Region/)).toHaveTextContent(/westeurope$/);
  });

  it('tell what the gateway costs a month, and the share of each cluster', async () => {
    const cluster = {
      id: '1',
      resourceId: '/aks',
      name: 'aks',
      container: gateway.container,
      region: gateway.region,
      scope: gateway.scope,
      gatewayIds: [gateway.id],
    };
    const listClusters = jest.fn(async () => ({
      items: [cluster, { ...cluster, id: '2' }],
    }));
    await renderTab(behindGateway, { listClusters });
    const cost = await screen.findByRole('table', {
      name: 'What it costs a month',
    });
    expect(
      within(cost)
        .getAllByRole('row')
        .map(each => each.textContent),
    ).toEqual([
      'PartA month',
      'NAT gateway$33',
      'Addresses in prefixes$18',
      'Before data$50',
    ]);
    expect(
      await screen.findByText(/Shared by 2 clusters: \$25 each/),
    ).toHaveTextContent(/Each GB through it, out or in: \$0\.045\./);
    expect(listClusters).toHaveBeenCalledWith(
      expect.objectContaining({ gateway: [gateway.id] }),
    );
  });

  it('gives all advice, with what it rests on', async () => {
    const raised = gatewayWith(
      { tcpIdleTimeout: { seconds: 1800, basis: 'configured' } },
      { peakTcpConnections: 900 },
    );
    await renderTab(
      egressWith({
        gateways: [raised],
        findings: adviseGateway(raised, { cloud: azureCloud, now: new Date() }),
      }),
    );
    const advice = await region('Advice');
    expect(advice).toHaveTextContent(/A 30 min idle timeout/);
    expect(advice).toHaveTextContent(/StandardV2/);
    expect(
      within(advice).getAllByRole('link', { name: 'Read why' }).length,
    ).toBeGreaterThan(1);
  });

  it.each([
    [403, 'NotAllowedError', /You may not see the egress of/],
    [503, 'ServiceUnavailableError', /could not be loaded/],
  ])('says what is in the way: %i', async (status, name, words) => {
    await renderTab(async () => {
      throw await errorAnswer(status, name, 'Because of this.');
    });
    expect(await screen.findByText(words)).toBeVisible();
  });
});
