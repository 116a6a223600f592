import type { EntityEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The expected answer for a shape: its ways in short, and other checks.
 *
 * @internal
 */
export type Right = readonly [
  id: string,
  ways: readonly string[],
  also?: (egress: EntityEgress) => void,
];

/**
 * The ids of all advice in an answer.
 *
 * @internal
 */
export const findingIds = ({ findings }: EntityEgress) =>
  findings.map(({ id }) => id);
const notKnownIds = ({ notKnown }: EntityEgress) =>
  notKnown.map(({ ruleId }) => ruleId);
const namesOf = (named: readonly { readonly name: string }[] = []) =>
  named.map(({ name }) => name);
const reason = ({ cluster, place }: EntityEgress) =>
  (cluster ?? place)?.ways[0].reason;
const usage = ({ gateways }: EntityEgress) => gateways[0].usage;

/**
 * The expected answer for each shape.
 *
 * @internal
 */
export const right: readonly Right[] = [
  [
    'S01-mixed-pools-lb',
    ['natGateway 20.50.2.2 [sys]', 'loadBalancer 20.50.1.1 [usr]'],
    egress => {
      expect(namesOf(egress.gateways)).toEqual(['nat-a']);
      // All six nodes are behind the load balancer and have ports there.
      expect(egress.cluster).toMatchObject({
        nodeCount: 6,
        ways: [{ nodeCount: 3 }, { nodeCount: 3, portsPerNode: 1024 }],
      });
    },
  ],
  [
    'S01b-mixed-pools-userassigned',
    ['natGateway 20.50.2.2 [sys]', 'defaultOutboundAccess [usr]'],
  ],
  [
    'S02-zonal-stack',
    [
      'natGateway 20.60.1.0/31 [z1]',
      'natGateway 20.60.2.0/31 [z2]',
      'natGateway 20.60.3.0/31 [z3]',
    ],
    egress => {
      expect(egress.gateways).toHaveLength(3);
      expect(notKnownIds(egress)).not.toContain('zone-mismatch');
      expect(findingIds(egress)).not.toContain('zone-mismatch');
    },
  ],
  ['S03-split-default-lb', ['userDefinedRoute 10.9.0.4 [sys]']],
  ['S03b-split-default-udr', ['userDefinedRoute 10.9.0.4 [sys]']],
  [
    'S04-udr-internet',
    ['defaultOutboundAccess [sys]'],
    egress => expect(reason(egress)).toContain('rt-inet leads to the internet'),
  ],
  [
    'S05-udr-no-default-nobgp',
    ['defaultOutboundAccess [sys]'],
    egress => expect(reason(egress)).not.toContain('BGP'),
  ],
  [
    'S06-vwan-none',
    ['unknown [sys] ✗bgpRoutes vnet'],
    egress => expect(reason(egress)).toContain('Virtual WAN'),
  ],
  ['S06b-vwan-udr', ['unknown [sys] ✗bgpRoutes vnet']],
  ['S07-none-default-outbound', ['defaultOutboundAccess [sys]']],
  ['S07b-none-node-public-ip', ['nodePublicIps [sys]']],
  [
    'S08-block-nat',
    ['blocked [sys]'],
    egress => expect(reason(egress)).toContain('network security rules'),
  ],
  [
    'S09-node-public-ip-lb',
    ['nodePublicIps 20.70.0.0/28 [nodepool1]'],
    egress =>
      expect(findingIds(egress)).not.toContain('load-balancer-outbound'),
  ],
  [
    'S35-node-public-ip-one-pool',
    ['loadBalancer 20.50.1.1 [nodepool1]', 'nodePublicIps [nodepool2]'],
  ],
  [
    'S10-node-public-ip-nat',
    ['natGateway 20.50.2.2 [nodepool1]'],
    egress => expect(findingIds(egress)).not.toContain('addresses-unused'),
  ],
  [
    'S13-managed-vnet-extra-subnets',
    ['loadBalancer 20.50.1.1 [nodepool1]'],
    egress => {
      expect(namesOf(egress.cluster?.subnets)).toEqual(['aks-subnet']);
      expect(egress.cluster?.isNetworkManaged).toBe(true);
    },
  ],
  [
    'S14-virtual-machines-pool',
    ['loadBalancer 20.50.1.1 [sys vmspool]'],
    egress =>
      expect(egress.cluster).toMatchObject({
        nodeCount: 63,
        ways: [{ nodeCount: 63, portsPerNode: 512 }],
      }),
  ],
  [
    'S14b-only-virtual-machines',
    ['loadBalancer 20.50.1.1 [vmspool]'],
    egress =>
      expect(egress.cluster).toMatchObject({
        nodeCount: 2,
        ways: [{ nodeCount: 2, portsPerNode: 1024 }],
      }),
  ],
  [
    'S15-node-auto-provisioning-lb',
    ['loadBalancer 20.50.1.1 [sys]'],
    egress => {
      expect(egress.cluster).not.toHaveProperty('nodeCount');
      expect(egress.cluster?.ways[0]).not.toHaveProperty('nodeCount');
      expect(egress.cluster?.ways[0]).not.toHaveProperty('portsPerNode');
    },
  ],
  [
    'S16-lb-outbound-prefix',
    ['loadBalancer 20.107.152.0/30 [sys]'],
    egress =>
      expect(egress.cluster?.ways[0].addresses[0]).toMatchObject({
        addressCount: 4,
      }),
  ],
  [
    'S17-lb-ip-other-subscription',
    ['loadBalancer [sys] ✗publicIp pip-egress'],
    egress =>
      expect(egress.cluster?.ways[0].addresses[0]).toMatchObject({
        notRead: true,
      }),
  ],
  ['S26-lb-ip-deleted', ['loadBalancer [sys] ✗publicIp pip-gone']],
  [
    'S18-nat-prefix-not-readable',
    ['natGateway [sys] ✗prefix ippre-egress'],
    egress => {
      expect(egress.gateways[0].addresses[0]).not.toHaveProperty(
        'addressCount',
      );
      expect(usage(egress)).toMatchObject({ peakConnections: 58_000 });
      expect(usage(egress)).toMatchObject({
        utilisations: [{ id: 'connections' }],
      });
      expect(egress.gateways[0].status).toBe('unknown');
    },
  ],
  [
    'S19-gateway-in-other-group',
    ['natGateway 20.50.2.2 [sys]'],
    egress => {
      expect(egress.gateways).toEqual([]);
      expect(reason(egress)).toContain('nat-platform');
    },
  ],
  ['S20-vnet-other-subscription', ['unknown [sys] ✗subnet aks']],
  ['S20b-vnet-other-subscription-lb', ['unknown [sys] ✗subnet aks']],
  [
    'S21-v2-dual-stack',
    ['natGateway 20.50.2.2 2603:1020:206:1::1 [sys]'],
    egress => {
      expect(namesOf(egress.cluster?.ways[0].subnets)).toEqual([
        'nodenet',
        'podnet',
      ]);
      expect(usage(egress)?.inventoryPorts).toBe(64_512);
    },
  ],
  [
    'S22-source-virtual-network',
    ['natGateway 20.50.2.2 [sys]'],
    egress => {
      expect(reason(egress)).toContain('whole network');
      expect(egress.gateways[0].name).toBe('nat-vnet');
      expect(findingIds(egress)).not.toContain('gateway-unused');
    },
  ],
  [
    'S22b-source-vnet-by-gateway',
    [],
    egress => {
      expect(egress.gateways[0]).toMatchObject({
        servesNetwork: { name: 'vnet' },
      });
      expect(findingIds(egress)).not.toContain('gateway-unused');
    },
  ],
  [
    'S23-names-case-16-byoip',
    [
      `natGateway 192.0.2.0/29 ${[0, 1, 2, 3, 4, 5, 6, 7]
        .map(last => `20.80.0.${last}`)
        .join(' ')} [sys]`,
    ],
    egress => expect(usage(egress)?.inventoryPorts).toBe(16 * 64_512),
  ],
  [
    'S24-dual-stack-lb',
    ['loadBalancer 20.50.1.1 2603:1030:408:5::15a [sys]'],
    egress =>
      expect(
        egress.findings
          .flatMap(({ evidence }) => evidence)
          .find(({ id }) => id === 'outboundAddresses')?.value,
      ).toBe(1),
  ],
  [
    'S25-stopped',
    ['loadBalancer 20.50.1.1 [sys]'],
    egress => {
      expect(egress.cluster).toMatchObject({ powerState: 'stopped' });
      expect(egress.cluster).not.toHaveProperty('nodeCount');
      expect(egress.cluster?.ways[0]).not.toHaveProperty('portsPerNode');
    },
  ],
  ['S28-firewall-and-its-ip', ['userDefinedRoute 10.42.2.4 [sys]']],
  ['S28b-ecmp', ['userDefinedRoute 10.42.2.4 10.42.2.5 [sys]']],
  [
    'S29-nodes-azure-cli-22374',
    ['loadBalancer 20.50.1.1 [nodepooldev]'],
    egress => expect(egress.cluster?.maxNodeCount).toBe(4),
  ],
  [
    'S29b-nodes-jenkins-580',
    ['loadBalancer 20.50.1.1 [sys x86 arm]'],
    egress => expect(egress.cluster?.maxNodeCount).toBe(25),
  ],
  [
    'S30-403-on-clusters',
    [],
    egress => {
      expect(egress.gateways[0].name).toBe('nat-a');
      expect(egress.freshness).toMatchObject({
        stale: false,
        gaps: [
          expect.objectContaining({
            parts: ['clusters'],
            code: 'AuthorizationFailed',
            reason: 'forbidden',
          }),
        ],
      });
    },
  ],
  [
    'S31-failed-gateway',
    ['natGateway [sys]'],
    egress => {
      expect(egress.gateways[0]).toMatchObject({
        name: 'nat-failed',
        status: 'degraded',
      });
      expect(findingIds(egress)).not.toContain('addresses-unused');
    },
  ],
  ['S32-aro-by-subnet', ['natGateway 20.50.2.2']],
  ['S32b-aro-udr-by-subnet', ['userDefinedRoute 10.9.0.4']],
  [
    'S33a-metrics-nulls-and-gaps',
    [],
    egress =>
      expect(usage(egress)).toMatchObject({
        peakTcpConnections: 1200,
        attemptedConnections: 500,
        failedConnections: 0,
      }),
  ],
  [
    'S33b-metrics-no-dimensions',
    [],
    egress => {
      expect(usage(egress)?.peakConnections).toBeUndefined();
      expect(egress.freshness.gaps).toMatchObject([
        {
          parts: expect.arrayContaining(['connections', 'failedConnections']),
        },
      ]);
      expect(findingIds(egress)).not.toContain('figures-missing');
    },
  ],
  [
    'S33c-metrics-error-code',
    [],
    egress => {
      expect(egress.freshness.gaps).toMatchObject([
        {
          parts: expect.arrayContaining(['connections']),
          code: 'ResponseTooLarge',
        },
        {
          parts: expect.arrayContaining(['failedConnections']),
          code: 'InternalServerError',
        },
      ]);
      expect(findingIds(egress)).toContain('figures-not-read');
      expect(findingIds(egress)).not.toContain('figures-missing');
    },
  ],
  [
    'S33d-metrics-data-absent',
    [],
    egress => {
      expect(usage(egress)?.peakConnections).toBeUndefined();
      expect(egress.gateways[0].status).toBe('unknown');
    },
  ],
  [
    'S33e-batch-not-in-region',
    [],
    egress => {
      expect(egress.freshness.gaps?.[0]).toMatchObject({ code: 'NotFound' });
      expect(findingIds(egress)).toContain('figures-not-read');
    },
  ],
  [
    'S36-route-table-not-readable',
    ['unknown [sys] ✗routeTable rt-hub'],
    egress => expect(reason(egress)).toContain('rt-hub could not be read'),
  ],
  [
    'S37-basic-load-balancer',
    ['loadBalancer [nodepool1] ✗loadBalancer kubernetes'],
  ],
  [
    'S38-creating',
    ['unknown'],
    egress => expect(reason(egress)).toContain('Creating'),
  ],
];
