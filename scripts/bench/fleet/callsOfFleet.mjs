const RESOURCES_PER_CALL = 50;

const LISTED = [
  'Microsoft.Network/natGateways',
  'Microsoft.Network/publicIPAddresses',
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

/** The same for every fifty load balancers that clusters go out through. */
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
  const pages = LISTED.map(type => {
    const counts = countBy(resources[type] ?? [], ({ id }) =>
      subscriptionOf(id),
    );
    return [
      `list pages of ${type.split('/')[1]}`,
      sum(
        subscriptions.map(id =>
          pagesOf(type, { count: counts.get(id) ?? 0, pageSize }),
        ),
      ),
    ];
  });
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
  const balancerBatches = batchesOf(
    resources['Microsoft.ContainerService/managedClusters'].filter(
      ({ properties }) =>
        properties.networkProfile.outboundType === 'loadBalancer',
    ),
  );
  return new Map([
    ...pages,
    ...metrics.map(metric => [`batches of ${metric}`, batches]),
    ...balancerMetrics.map(metric => [`batches of ${metric}`, balancerBatches]),
  ]);
}

/** The calls of a journal by the same lines. */
export function countedCalls(journal) {
  return countBy(journal, ({ method, path, query }) => {
    if (/\/oauth2\/v2.0\/token$/.test(path)) return 'token requests';
    const list = /^\/subscriptions\/[^/]+\/providers\/[^/]+\/(\w+)$/.exec(path);
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
