import type { EntityEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { egressWith } from './egressWith';
import { gatewayWith } from './gatewayWith';
import { minutesAgo } from './minutesAgo';
import { wayWith } from './wayWith';

const account = '123456789012';
const network = `mem:network:${account}/net-1`;
const window = { start: minutesAgo(60), end: minutesAgo(0) };
const subnet = {
  resourceId: `mem:subnet:${account}/private-a`,
  name: 'private-a',
};

const gateway = gatewayWith(
  {
    resourceId: `mem:gateway:${account}/nat-a`,
    name: 'nat-a',
    scope: { provider: 'memory', account: 'lab', id: account },
    container: { resourceId: network, name: 'net-1', kind: 'network' },
    region: 'mem-north',
    kind: 'memoryZonal',
    zones: ['a'],
    tcpIdleTimeout: { seconds: 350, basis: 'fixed' },
    udpIdleTimeout: undefined,
    state: 'ready',
    cloudState: 'available',
    addresses: [
      {
        resourceId: `mem:address:${account}/198.51.100.1`,
        name: '198.51.100.1',
        kind: 'publicIp',
        address: '198.51.100.1',
        ipVersion: 'IPv4',
        addressCount: 1,
        zones: ['a'],
        state: 'active',
      },
    ],
    subnets: [{ ...subnet, virtualNetworkId: network }],
    consoleUrl: 'https://memory.example/nat-a',
    usage: {
      peakWindow: window,
      failureWindow: window,
      peakTcpConnections: 5_500,
      peakConnections: 5_500,
      failedConnections: 0,
      portsInUse: {
        atMost: 5_500,
        attemptsPerSecond: 0,
        basis: 'mean',
        holdSeconds: 60,
        protocol: 'TCP',
      },
      inventoryPorts: 64_512,
      utilisations: [
        {
          id: 'portsOfOneDestination',
          used: 5_500,
          of: 55_000,
          basis: 'ifOneDestination',
          observedAt: window.end,
        },
      ],
    },
  },
  null,
);

/**
 * What the backend answers of a cluster behind its provider in memory, which no browser knows: its own
 * annotation, states, ids and advice, with what a test needs different.
 *
 * @internal
 */
export function egressOfAnotherCloud(
  changes: Partial<EntityEgress> = {},
): EntityEgress {
  const { cluster, ...egress } = egressWith({});
  return {
    ...egress,
    annotation: {
      name: 'memory.example/cluster',
      value: `mem:cluster:${account}/Prod`,
    },
    provider: 'memory',
    cluster: {
      ...cluster!,
      resourceId: `mem:cluster:${account}/Prod`,
      name: 'Prod',
      container: { resourceId: network, name: 'net-1', kind: 'network' },
      region: 'mem-north',
      virtualNetworkId: network,
      subnets: [subnet],
      zones: ['a'],
      ways: [
        wayWith(
          { kind: 'natGateway', gatewayResourceId: gateway.resourceId },
          { subnets: [subnet] },
        ),
      ],
    },
    gateways: [gateway],
    findings: [
      {
        id: 'single-zone',
        severity: 'info',
        resourceId: gateway.resourceId,
        title: 'It is in the zone a only.',
        remedy: 'Give each zone a gateway.',
        values: { zones: 'a' },
        evidence: [],
        docUrl: 'https://memory.example/docs',
      },
    ],
    ...changes,
  };
}
