const RESOURCES_PER_CALL = 50;

const ADDRESSES = 'Microsoft.Network/publicIPAddresses';

const LISTED = [
  'Microsoft.Network/natGateways',
  ADDRESSES,
  'Microsoft.Network/publicIPPrefixes',
  'Microsoft.Network/virtualNetworks',
  'Microsoft.Network/routeTables',
  'Microsoft.Network/loadBalancers',
  'Microsoft.Compute/virtualMachineScaleSets',
  'Microsoft.ContainerService/managedClusters',
];

/** By metric and interval: one call for every fifty gateways of a subscription and region. */
export const GATEWAY_METRICS = {
  collection: [
    'TotalConnectionCount PT1M',
    'SNATConnectionCount PT5M',
    'SNATConnectionCount PT1H',
    'DatapathAvailability PT1M',
    'PacketCount PT5M',
    'PacketDropCount PT5M',
  ],
  history: ['TotalConnectionCount P1D', 'SNATConnectionCount P1D'],
};

/** The same for every fifty load balancers that clusters and scale sets go out through. */
export const BALANCER_METRICS = {
  collection: ['UsedSnatPorts PT5M', 'AllocatedSnatPorts PT5M'],
  history: [
    'UsedSnatPorts P1D',
    'AllocatedSnatPorts P1D',
    'SnatConnectionCount P1D',
  ],
};

/** Recorded: the last page of clusters leads to one that is empty. */
const EMPTY_LAST_PAGE = 'Microsoft.ContainerService/managedClusters';

function pagesOf(type, { count, pageSize }) {
  const pages = Math.ceil(count / pageSize);
  return type === EMPTY_LAST_PAGE ? pages + 1 : Math.max(1, pages);
}

const subscriptionOf = id => id.split('/')[2];
const sum = list => list.reduce((total, value) => total + value, 0);

function countBy(list, keyOf) {
  const counts = new Map();
  for (const item of list) {
    counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  }
  return counts;
}

/** Of a scale set whose machines have addresses that no list of a subscription holds. */
const hasMachineAddresses = ({ properties }) =>
  properties?.orchestrationMode !== 'Flexible' &&
  JSON.stringify(properties ?? {}).includes('publicIPAddressConfiguration');

const leadsToAddress = ({ properties }) =>
  (properties.routes ?? []).some(route => route.properties.nextHopIpAddress);

/** The resource group that a cluster keeps its load balancer in. */
const nodeGroupOf = ({ id, properties }) =>
  `${id.split('/').slice(0, 4).join('/')}/${
    properties.nodeResourceGroup
  }`.toLowerCase();
const groupOf = ({ id }) => id.split('/').slice(0, 5).join('/').toLowerCase();

/**
 * The calls that the formula allows, line by line: `resources` are all of a fleet by type, `subscriptions`
 * the ids of its subscriptions.
 */
export function expectedCalls({
  resources,
  subscriptions,
  pageSize,
  metrics,
  balancerMetrics,
}) {
  const of = type => resources[type] ?? [];
  const pages = (type, among) => {
    const counts = countBy(of(type), ({ id }) => subscriptionOf(id));
    return sum(
      among.map(id => pagesOf(type, { count: counts.get(id) ?? 0, pageSize })),
    );
  };
  // Where a route leads to an address: firewalls, and where there are some, all addresses once more.
  const subscriptionsOf = items => [
    ...new Set(items.map(({ id }) => subscriptionOf(id))),
  ];
  const routed = subscriptionsOf(
    of('Microsoft.Network/routeTables').filter(leadsToAddress),
  );
  const guarded = subscriptionsOf(of('Microsoft.Network/azureFirewalls'));
  const lists = LISTED.map(type => [
    `list pages of ${type.split('/')[1]}`,
    pages(type, subscriptions) +
      (type === ADDRESSES
        ? pages(
            type,
            routed.filter(id => guarded.includes(id)),
          )
        : 0),
  ]);
  const batchesOf = items =>
    sum(
      [
        ...countBy(
          items,
          ({ id, location }) => `${subscriptionOf(id)} ${location}`,
        ).values(),
      ].map(count => Math.ceil(count / RESOURCES_PER_CALL)),
    );
  const batches = batchesOf(resources['Microsoft.Network/natGateways']);
  const clusters = of('Microsoft.ContainerService/managedClusters');
  const nodeGroups = new Set(clusters.map(nodeGroupOf));
  const balancerBatches = batchesOf([
    ...clusters.filter(
      ({ properties }) =>
        properties.networkProfile.outboundType === 'loadBalancer',
    ),
    ...of('Microsoft.Network/loadBalancers').filter(
      balancer =>
        balancer.properties.outboundRules?.length &&
        !nodeGroups.has(groupOf(balancer)),
    ),
  ]);
  return new Map([
    ...lists,
    ['list pages of azureFirewalls', routed.length],
    [
      'list pages of addresses of machines',
      of('Microsoft.Compute/virtualMachineScaleSets').filter(
        hasMachineAddresses,
      ).length,
    ],
    ...metrics.map(metric => [`batches of ${metric}`, batches]),
    ...balancerMetrics.map(metric => [`batches of ${metric}`, balancerBatches]),
  ]);
}

/** The calls of a journal by the same lines. */
export function countedCalls(journal) {
  return countBy(journal, ({ method, path, query }) => {
    if (/\/oauth2\/v2.0\/token$/.test(path)) return 'token requests';
    const list = /^\/subscriptions\/[^/]+\/providers\/[^/]+\/(\w+)$/.exec(path);
    if (path.endsWith('/publicipaddresses')) {
      return 'list pages of addresses of machines';
    }
    if (method === 'GET' && list) return `list pages of ${list[1]}`;
    if (path.endsWith('/metrics:getBatch')) {
      const asked = new URLSearchParams(query);
      return `batches of ${asked.get('metricnames')} ${asked.get('interval')}`;
    }
    return /openid-configuration|discovery\/instance/.test(path)
      ? 'discovery of the authority'
      : `other: ${method} ${path}`;
  });
}
