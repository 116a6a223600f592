import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  CollectionHealth,
  NatGateway,
  NatGatewayApi,
  UnusedAddress,
  UnusedAddressPage,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { Route, Routes, useLocation } from 'react-router-dom';
import { egressWith } from '../../__testUtils__/egressWith';
import { errorAnswer } from '../../__testUtils__/errorAnswer';
import { fakeNatGatewayApi } from '../../__testUtils__/fakeNatGatewayApi';
import { gatewayWith } from '../../__testUtils__/gatewayWith';
import { minutesAgo } from '../../__testUtils__/minutesAgo';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { rootRouteRef, runsPageRouteRef } from '../../routes';
import { readFleetQuery, writeFleetQuery } from './fleetAddress';
import { csvOfGateways } from './csvOfGateways';
import { FleetRoutes } from './FleetRoutes';

const busy = gatewayWith(
  {
    id: 'a'.repeat(32),
    name: 'nat-orders-weu',
    status: 'exhausted',
    ownerRef: 'group:default/orders',
    findings: [
      { id: 'failed-connections', severity: 'critical' },
      { id: 'no-drift-yet', severity: 'info' },
    ],
  },
  { failedConnections: 41_000 },
);
const calm = gatewayWith({ name: 'nat-payments-weu' });
const healthy: CollectionHealth = {
  status: 'ok',
  scopes: [{ scope: 'azure/demo/s', observedAt: minutesAgo(2) }],
};

const nothingUnused: UnusedAddressPage = {
  items: [],
  total: { count: 0, addressCount: 0, costs: [] },
  unknownScopes: [],
};
const spare: UnusedAddress = {
  id: 'u',
  resourceId: '/subscriptions/s/ippre-spare',
  name: 'ippre-spare',
  kind: 'prefix',
  address: '20.61.9.0/30',
  ipVersion: 'IPv4',
  addressCount: 4,
  container: calm.container,
  region: calm.region,
  scope: calm.scope,
  consoleUrl: 'https://portal.example/ippre-spare',
  proof: [
    {
      resourceId: '/subscriptions/s/ippre-spare',
      emptyProperties: [
        'properties.natGateway',
        'properties.publicIPAddresses',
      ],
    },
  ],
  readAt: '2026-11-20T12:00:00.000Z',
  unusedSince: '2026-11-01T12:00:00.000Z',
  cost: { perMonth: 17.52, currency: 'USD', pricesReadAt: '2026-11-20' },
};

function Address() {
  return <output aria-label="Address">{useLocation().search}</output>;
}

async function renderFleet(
  options: {
    readonly at?: string;
    readonly gateways?: readonly NatGateway[];
    readonly answers?: Partial<NatGatewayApi>;
    readonly catalog?: ReturnType<typeof catalogApiMock>;
  } = {},
) {
  const { gateways = [busy, calm] } = options;
  const answer: NatGatewayApi['listGateways'] =
    options.answers?.listGateways ?? (async () => ({ items: gateways }));
  const listGateways = jest.fn(
    (query: Parameters<NatGatewayApi['listGateways']>[0]) => answer(query),
  );
  const api = fakeNatGatewayApi({
    countGateways: async ({ groupBy } = {}) => ({
      total: gateways.length,
      groups:
        groupBy === 'owner'
          ? [
              { value: 'group:default/orders', count: 1 },
              { value: null, count: 1 },
            ]
          : gateways.map(({ status }) => ({ value: status, count: 1 })),
    }),
    getHealth: async () => healthy,
    listClusters: async () => ({ items: [] }),
    listUnusedAddresses: async () => nothingUnused,
    ...options.answers,
    listGateways,
  });
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [natGatewayApiRef, api],
        [catalogApiRef, options.catalog ?? catalogApiMock()],
      ]}
    >
      <Routes>
        <Route path="/nat-gateways/*" element={<FleetRoutes />} />
      </Routes>
      <Address />
    </TestApiProvider>,
    {
      routeEntries: [options.at ?? '/nat-gateways'],
      mountedRoutes: {
        '/nat-gateways': rootRouteRef,
        '/nat-gateway': runsPageRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
  return { listGateways, user: userEvent.setup() };
}

const rows = async () =>
  within(await screen.findByRole('table', { name: 'NAT gateways' }))
    .getAllByRole('row')
    .slice(1);
const address = () => screen.getByRole('status', { name: 'Address' });

const cluster = {
  id: 'c',
  resourceId: '/aks-orders-weu',
  name: 'aks-orders-weu',
  container: busy.container,
  region: busy.region,
  scope: busy.scope,
  gatewayIds: [busy.id],
};

describe('the page of all gateways', () => {
  it('names the clusters behind each once they are known, and does not wait for them', async () => {
    let answer = (_: unknown) => {};
    const listClusters = jest.fn<
      ReturnType<NatGatewayApi['listClusters']>,
      [Parameters<NatGatewayApi['listClusters']>[0]]
    >(
      () =>
        new Promise(resolve => {
          answer = () => resolve({ items: [cluster] });
        }),
    );
    await renderFleet({ answers: { listClusters } });
    expect((await rows())[0]).toHaveTextContent('nat-orders-weu');
    expect(listClusters.mock.calls[0][0]).toMatchObject({
      gateway: [busy.id, calm.id],
    });
    answer(undefined);
    expect(await screen.findByText('aks-orders-weu')).toBeVisible();
    const [first, second] = await rows();
    expect(first).toHaveTextContent('aks-orders-weu');
    expect(second).not.toHaveTextContent('aks-orders-weu');
  });

  it('shows addresses that nothing uses, with their price, since when and the proof', async () => {
    const listUnusedAddresses = jest.fn(async () => ({
      items: [
        spare,
        {
          ...spare,
          id: 'v',
          name: 'pip-left',
          ownerRef: 'group:default/orders',
          lastUsed: { gateways: ['nat-orders-weu'], clusters: [] },
          cost: undefined,
        },
      ],
      total: {
        count: 2,
        addressCount: 8,
        costs: [{ perMonth: 17.52, currency: 'USD' }],
      },
      unknownScopes: ['azure/demo/blind'],
    }));
    const { user } = await renderFleet({
      at: '/nat-gateways?owner=group:default/orders&status=healthy',
      answers: { listUnusedAddresses },
    });
    const section = await screen.findByRole('region', {
      name: 'Addresses that nothing uses',
    });
    expect(
      await within(section).findByText(
        '8 unused addresses. They cost about $18 a month, by prices of Nov 20, 2026. Not known for azure/demo/blind: not everything that may use an address could be read.',
      ),
    ).toBeVisible();
    expect(listUnusedAddresses).toHaveBeenCalledWith(
      expect.objectContaining({ owner: ['group:default/orders'], limit: 20 }),
    );
    const [, first, second] = within(section).getAllByRole('row');
    expect(first).toHaveTextContent(
      /^ippre-spare.*20\.61\.9\.0\/304 addresses\$18Nov 1, 2026 or beforenone/,
    );
    expect(second).toHaveTextContent(
      /not known.*Nov 1, 2026last used by nat-orders-weuorders/,
    );
    await user.click(
      within(section).getByRole('button', { name: 'The proof of each' }),
    );
    expect(section).toHaveTextContent(
      'ippre-spare: properties.natGateway, properties.publicIPAddresses',
    );
  });

  it('says of unused addresses that there are none, and that they could not be loaded', async () => {
    const answers = [
      async () => {
        throw new Error('away');
      },
      async () => nothingUnused,
    ];
    const { user } = await renderFleet({
      answers: { listUnusedAddresses: () => answers.shift()!() },
    });
    expect(
      await screen.findByText('The unused addresses could not be loaded'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('Each address that was read is in use.'),
    ).toBeVisible();
  });

  it('lists them, what needs attention first, each with its figures and the way to its page', async () => {
    const { listGateways } = await renderFleet();
    const [first, second] = await rows();
    expect(first).toHaveTextContent(/■ Exhausted ?nat-orders-weu/);
    expect(first).toHaveTextContent('41,000 in 24 h');
    expect(first).toHaveTextContent('orders');
    expect(first).toHaveTextContent('20.61.4.16/30');
    expect(first).toHaveTextContent('aks-nodes, aks-pods');
    expect(first).toHaveTextContent(/Failed connections ?and 1 more/);
    expect(second).toHaveTextContent('0 in 24 h');
    expect(
      within(second).getByRole('meter', { name: /% if all went to one/ }),
    ).toBeInTheDocument();
    expect(
      within(first).getByRole('link', { name: 'nat-orders-weu' }),
    ).toHaveAttribute('href', `/nat-gateways/${busy.id}`);
    expect(listGateways.mock.calls[0][0]).toMatchObject({ sort: 'status' });
    expect(screen.getByRole('link', { name: 'Runs' })).toHaveAttribute(
      'href',
      '/nat-gateway',
    );
  });

  it('asks for what its address says, and the address carries what is chosen', async () => {
    const { listGateways, user } = await renderFleet({
      at: '/nat-gateways?owner=group%3Adefault%2Forders&sort=utilisation',
    });
    await rows();
    expect(listGateways.mock.calls[0][0]).toMatchObject({
      owner: ['group:default/orders'],
      sort: 'utilisation',
    });
    await user.click(
      await screen.findByRole('button', { name: /Exhausted 1/ }),
    );
    await waitFor(() =>
      expect(address()).toHaveTextContent(
        '?owner=group%3Adefault%2Forders&status=exhausted&sort=utilisation',
      ),
    );
    await user.type(screen.getByRole('searchbox'), 'orders');
    await waitFor(() => expect(address()).toHaveTextContent('text=orders'));
    await waitFor(() =>
      expect(listGateways.mock.lastCall?.[0]).toMatchObject({
        owner: ['group:default/orders'],
        status: ['exhausted'],
        text: 'orders',
      }),
    );
  });

  it('shows those of the reader alone, and all again', async () => {
    const { user } = await renderFleet();
    const mine = await screen.findByRole('button', { name: 'Mine' });
    await user.click(mine);
    await waitFor(() =>
      expect(address()).toHaveTextContent('?owner=user%3Adefault%2Fguest'),
    );
    expect(mine).toHaveAttribute('aria-pressed', 'true');
    await user.click(mine);
    await waitFor(() => expect(address()).toBeEmptyDOMElement());
  });

  it('sorts by a heading, and by what needs attention again', async () => {
    const { user } = await renderFleet();
    await rows();
    const heading = () =>
      screen.getByRole('columnheader', { name: /^Fullest ceiling/ });
    expect(heading()).toHaveAttribute('aria-sort', 'none');
    await user.click(within(heading()).getByRole('button'));
    await waitFor(() =>
      expect(address()).toHaveTextContent('?sort=utilisation'),
    );
    expect(heading()).toHaveAttribute('aria-sort', 'descending');
    await user.click(within(heading()).getByRole('button'));
    await waitFor(() => expect(address()).toBeEmptyDOMElement());
  });

  it('counts them by what is chosen, and a group leads to its gateways', async () => {
    const { user } = await renderFleet({ at: '/nat-gateways?groupBy=owner' });
    const groups = await screen.findByRole('table', {
      name: 'Groups by Owner',
    });
    expect(within(groups).getByRole('row', { name: 'none 1' })).toBeVisible();
    await user.click(within(groups).getByRole('button', { name: 'orders' }));
    await waitFor(() =>
      expect(address()).toHaveTextContent('?owner=group%3Adefault%2Forders'),
    );
  });

  it('shows those that no one owns', async () => {
    const { user, listGateways } = await renderFleet({
      at: '/nat-gateways?groupBy=owner',
    });
    const groups = await screen.findByRole('table', {
      name: 'Groups by Owner',
    });
    await user.click(within(groups).getByRole('button', { name: 'none' }));
    await waitFor(() => expect(address()).toHaveTextContent('?owner=none'));
    expect(listGateways.mock.lastCall?.[0]).toMatchObject({ owner: ['none'] });
  });

  it('goes from page to page and back', async () => {
    const { listGateways, user } = await renderFleet({
      answers: {
        listGateways: async ({ cursor } = {}) =>
          cursor ? { items: [calm] } : { items: [busy], nextCursor: 'second' },
      },
    });
    await rows();
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    expect(
      await screen.findByRole('link', { name: 'nat-payments-weu' }),
    ).toBeVisible();
    expect(listGateways.mock.lastCall?.[0]).toMatchObject({ cursor: 'second' });
    await user.click(screen.getByRole('button', { name: 'Previous page' }));
    expect(
      await screen.findByRole('link', { name: 'nat-orders-weu' }),
    ).toBeVisible();
  });

  it('saves the gateways of all pages as CSV', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = blob => {
      saved.push(blob as Blob);
      return '#';
    };
    URL.revokeObjectURL = () => {};
    const { user } = await renderFleet({
      at: '/nat-gateways?text=weu',
      answers: {
        listGateways: async ({ cursor, limit, text } = {}) => {
          expect(text).toBe('weu');
          if (limit !== 200) return { items: [busy], nextCursor: 'second' };
          return cursor
            ? { items: [calm] }
            : { items: [busy], nextCursor: 'second' };
        },
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Save as CSV' }),
    );
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0].size).toBe(csvOfGateways([busy, calm]).length);
  });

  it('tells how old it is, and what is wrong with the collection', async () => {
    await renderFleet({
      answers: {
        getHealth: async () => ({
          status: 'degraded',
          problems: [{ code: 'unreadKey', key: 'natGateway.azure.x' }],
          scopes: [
            {
              scope: 'azure/demo/s',
              observedAt: minutesAgo(90),
              failure: { at: minutesAgo(3), code: 'AuthorizationFailed' },
              gaps: [{ part: 'connections' }],
            },
          ],
        }),
      },
    });
    const notice = await screen.findByRole('note');
    expect(notice).toHaveTextContent('Not understood: natGateway.azure.x');
    expect(
      within(notice).getByRole('row', { name: /azure\/demo\/s/ }),
    ).toHaveTextContent(
      /1 hr. ago.*failed 3 min. ago: AuthorizationFailed, without connections/,
    );
  });

  it.each([
    [healthy, /No collection has found one/],
    [{ status: 'starting', scopes: [] }, /first collection is under way/],
    [
      {
        status: 'degraded',
        problems: [{ code: 'noScopes', key: 'natGateway' }],
      },
      /No scope is configured to be collected/,
    ],
  ] as const)('says why there is none: %j', async (health, words) => {
    await renderFleet({
      gateways: [],
      answers: { getHealth: async () => health as CollectionHealth },
    });
    expect(await screen.findByText('No NAT gateways')).toBeVisible();
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('says that nothing matches, and takes the filters away', async () => {
    const { user } = await renderFleet({
      at: '/nat-gateways?region=nowhere',
      gateways: [],
    });
    await user.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() => expect(address()).toBeEmptyDOMElement());
  });

  it.each([
    [403, 'NotAllowedError', /You may not see NAT gateways.*natGateway\.read/],
    [503, 'ServiceUnavailableError', /could not be loaded.*Because of this/],
  ])('says what is in the way: %i', async (status, name, words) => {
    const { user, listGateways } = await renderFleet({
      answers: {
        listGateways: async () => {
          throw await errorAnswer(status, name, 'Because of this.');
        },
      },
    });
    const notice = (
      await screen.findByText(/may not see|not be loaded/)
    ).closest('[role]');
    expect(notice).toHaveTextContent(words);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(listGateways).toHaveBeenCalledTimes(2);
  });

  it('shows while it loads that it does', async () => {
    await renderFleet({
      answers: { listGateways: () => new Promise(() => {}) },
    });
    expect(await screen.findByText('Loading NAT gateways')).toBeInTheDocument();
  });
});

describe('the page of one gateway', () => {
  it('tells its figures, and leads back to all', async () => {
    await renderFleet({
      at: `/nat-gateways/${calm.id}`,
      answers: { getGateway: async () => calm },
    });
    expect(
      await screen.findByRole('heading', {
        name: 'nat-payments-weu',
        level: 2,
      }),
    ).toBeVisible();
    expect(screen.getByText('Healthy')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'All NAT gateways' }),
    ).toHaveAttribute('href', '/nat-gateways');
  });

  it('gives the advice about it with the proof, where the catalog has it', async () => {
    const unused = gatewayWith({ subnets: [] });
    await renderFleet({
      at: `/nat-gateways/${unused.id}`,
      answers: {
        getGateway: async () => unused,
        getEntityEgress: async () =>
          egressWith({
            gateways: [unused],
            findings: [
              {
                id: 'addresses-unused',
                severity: 'info',
                resourceId: unused.resourceId,
                title: 'Nothing uses 2 addresses',
                remedy: 'Release them.',
                evidence: [
                  { id: 'unused', label: 'Unused addresses', value: 2 },
                ],
                docUrl: 'https://learn.microsoft.com/',
              },
            ],
          }),
      },
      catalog: catalogApiMock({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Resource',
            metadata: {
              name: 'nat-payments',
              namespace: 'default',
              annotations: { 'azure.com/nat-gateway-id': unused.resourceId },
            },
          },
        ],
      }),
    });
    const advice = await screen.findByRole('region', { name: 'Advice' });
    expect(advice).toHaveTextContent('Nothing uses 2 addresses');
    expect(
      within(advice).getByRole('row', { name: /^Unused addresses 2/ }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'nat-payments' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/nat-payments',
    );
  });

  it.each([
    [403, 'NotAllowedError', 'You may not see this NAT gateway'],
    [404, 'NotFoundError', 'There is no such NAT gateway'],
    [503, 'ServiceUnavailableError', 'The NAT gateway could not be loaded'],
  ])('says why there is none: %i', async (status, name, title) => {
    await renderFleet({
      at: `/nat-gateways/${calm.id}`,
      answers: {
        getGateway: async () => {
          throw await errorAnswer(status, name, 'Because of this.');
        },
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(title);
  });
});

describe('the address of a list', () => {
  it('is read as it was written, and what it does not know is left out', () => {
    const query = {
      filter: {
        owner: ['group:default/a', 'group:default/b'],
        status: ['exhausted', 'healthy'],
        text: 'nat & co',
      },
      sort: 'name',
      groupBy: 'region',
    } as const;
    expect(readFleetQuery(writeFleetQuery(query))).toEqual(query);
    expect(
      readFleetQuery(
        new URLSearchParams('status=great&sort=age&groupBy=x&owner=&text=%20'),
      ),
    ).toEqual({ filter: {}, sort: 'status' });
  });
});

describe('gateways as CSV', () => {
  it('are numbers and ISO 8601, empty where nothing is known, and no formula', () => {
    const csv = csvOfGateways([
      calm,
      gatewayWith({ name: '=1+1', ownerRef: 'a,"b"' }, null),
    ]);
    const [head, first, second, end] = csv.split('\r\n');
    const of = (line: string, column: string) =>
      line.split(',')[head.split(',').indexOf(column)];
    expect(of(first, 'failedConnections')).toBe('0');
    expect(of(first, 'addresses')).toBe('20.61.4.16/30');
    expect(of(first, 'advice')).toBe('');
    expect(csvOfGateways([busy])).toMatch(
      /,failed-connections no-drift-yet\r\n$/,
    );
    expect(of(first, 'ipv4AddressCount')).toBe('4');
    expect(second).toMatch(/^'=1\+1,healthy,"a,""b""",azure,demo,/);
    expect(second).toMatch(/,,,,,,,240,foreign,/);
    expect(end).toBe('');
  });
});
