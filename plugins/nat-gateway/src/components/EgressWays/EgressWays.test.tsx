import {
  adviseCluster,
  azureCloud,
  judgeCluster,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import userEvent from '@testing-library/user-event';
import { screen } from '@testing-library/react';
import type { WayChanges } from '../../__testUtils__/wayWith';
import { egressWith } from '../../__testUtils__/egressWith';
import { gatewayWith } from '../../__testUtils__/gatewayWith';
import { minutesAgo } from '../../__testUtils__/minutesAgo';
import { renderCard } from '../../__testUtils__/renderCard';

const [address] = gatewayWith({}).addresses;
const loadBalancer: WayChanges = {
  kind: 'loadBalancer',
  addresses: [
    {
      ...address,
      kind: 'publicIp',
      address: '20.61.7.9',
      addressCount: 1,
      name: 'pip-lb',
    },
  ],
  nodeCount: 3,
  portsPerNode: 1024,
  portsPerNodeBasis: 'defaultByNodeCount',
};
const route: WayChanges = {
  kind: 'userDefinedRoute',
  routeTableId:
    '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/routeTables/rt-hub',
  nextHopType: 'VirtualAppliance',
  nextHopIpAddresses: ['10.60.0.4'],
};

function renderWay(
  way: WayChanges,
  options: { readonly advised?: boolean } = {},
) {
  const egress = egressWith({ ways: [way] });
  const findings =
    options.advised && egress.cluster
      ? adviseCluster(egress.cluster, {
          cloud: azureCloud,
          observedAt: minutesAgo(2),
        })
      : [];
  return renderCard({ getEntityEgress: async () => ({ ...egress, findings }) });
}

async function offeredForm() {
  const link = await screen.findByRole('link', {
    name: 'Create a NAT gateway',
  });
  const url = new URL(link.getAttribute('href') ?? '', 'http://localhost');
  return {
    path: url.pathname,
    formData: JSON.parse(url.searchParams.get('formData') ?? 'null'),
  };
}

describe('the card of a cluster on load-balancer outbound', () => {
  it('shows the addresses and the ports of each node with their basis', async () => {
    await renderWay(loadBalancer);
    expect(
      await screen.findByRole('button', { name: 'Copy 20.61.7.9' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('group', { name: 'Ports per node' }),
    ).toHaveTextContent('1,024 SNAT ports per node');
    expect(screen.getByRole('group', { name: 'Nodes' })).toHaveTextContent('3');
  });

  it('leads with failures where it fails, and says so in the place of the status', async () => {
    const egress = egressWith({ ways: [loadBalancer] });
    const { findings } = judgeCluster(egress.cluster!, {
      cloud: azureCloud,
      observedAt: minutesAgo(2),
      facts: {
        loadBalancer: {
          failedConnections: 76_700_000,
          busiestNodePorts: 1,
          windowDays: 7,
        },
      },
    });
    await renderCard({
      getEntityEgress: async () => ({ ...egress, findings }),
    });
    expect(await screen.findByText('Failing')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent(
      /^Failing: 76\.7M connections failed in 7 days/,
    );
    expect(screen.queryByText(/for want of ports/)).not.toBeInTheDocument();
  });

  it.each([
    [[], 'Healthy'],
    [
      [
        {
          kind: 'notKnown',
          ruleId: 'load-balancer-at-risk',
          resourceId: '/c',
          missing: 'the failed connections',
        },
      ],
      'Not known',
    ],
  ] as const)(
    'has its status in the same place: %j',
    async (notKnown, word) => {
      const egress = egressWith({ ways: [loadBalancer] });
      await renderCard({
        getEntityEgress: async () => ({ ...egress, notKnown }),
      });
      expect(await screen.findByText(word)).toBeVisible();
    },
  );

  it.each(['cluster', 'place'] as const)(
    'shows the fullest node of a %s, which one, and when',
    async of => {
      const nodePorts = {
        observedAt: minutesAgo(5),
        windowMinutes: 15,
        nodeCount: 2,
        nodes: [
          { address: '10.0.0.5', usedPorts: 1000, allocatedPorts: 1024 },
          { address: '10.0.0.4', usedPorts: 7, allocatedPorts: 1024 },
        ],
      };
      const { cluster, ...egress } = egressWith({
        ways: [
          {
            ...loadBalancer,
            ...(of === 'place' && { loadBalancerResourceId: '/lb-batch' }),
          } as WayChanges,
        ],
      });
      const place = {
        kind: 'machineGroup' as const,
        resourceId: '/vmss-batch',
        name: 'vmss-batch',
        container: cluster!.container,
        region: cluster!.region,
        virtualNetworkId: cluster!.virtualNetworkId ?? '',
        ways: cluster!.ways,
        tags: {},
        nodePorts,
      };
      await renderCard({
        getEntityEgress: async () =>
          of === 'place'
            ? { ...egress, place }
            : { ...egress, cluster: { ...cluster!, nodePorts } },
      });
      expect(
        await screen.findByRole('group', { name: 'Fullest node' }),
      ).toHaveTextContent('1,000 of 1,024 ports used');
    },
  );

  it('warns of the shorter idle timeout of a gateway', async () => {
    await renderWay({
      ...loadBalancer,
      tcpIdleTimeout: { seconds: 1800, basis: 'configured' },
    });
    expect(
      await screen.findByRole('group', { name: 'Idle timeout' }),
    ).toHaveTextContent('TCP 30 min');
    expect(
      screen.getByText(
        /after 4 min by default, this load balancer after 30 min/,
      ),
    ).toBeInTheDocument();
  });

  it('answers whether it needs a NAT gateway, once', async () => {
    await renderWay(loadBalancer);
    expect(
      await screen.findByText('Do you need a NAT gateway?'),
    ).toBeInTheDocument();
    expect(screen.getByText(/more than 1,024 connections/)).toBeInTheDocument();
  });

  it('leaves the answer to the advice of the backend where there is one', async () => {
    await renderWay(loadBalancer, { advised: true });
    expect(
      await screen.findAllByText(/Do you need a NAT gateway\?/),
    ).toHaveLength(1);
    expect(screen.queryByText(/Warning|Note:/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Details' }));
    expect(screen.getByRole('link', { name: 'Read why' })).toBeInTheDocument();
  });

  it('offers the template, filled in with the scope, the network and the subnets', async () => {
    await renderWay(loadBalancer);
    const network =
      '/subscriptions/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01/resourceGroups/rg-payments-weu/providers/Microsoft.Network/virtualNetworks/vnet-payments-weu';
    expect(await offeredForm()).toEqual({
      path: '/create/templates/default/azure-nat-gateway',
      formData: {
        cluster: 'resource:default/aks-payments-weu',
        scope: {
          subscriptionId: '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01',
          resourceGroup: 'rg-payments-weu',
          region: 'westeurope',
        },
        subnets: {
          virtualNetworkId: network,
          subnetIds: [`${network}/subnets/aks-nodes`],
        },
      },
    });
  });

  it('offers none in a network that AKS made, and says why', async () => {
    const egress = egressWith({ ways: [loadBalancer] });
    await renderCard({
      getEntityEgress: async () => ({
        ...egress,
        cluster: { ...egress.cluster!, isNetworkManaged: true },
      }),
    });
    expect(
      await screen.findByText(/AKS made the network of this cluster/),
    ).toBeVisible();
    expect(
      screen.queryByRole('link', { name: 'Create a NAT gateway' }),
    ).not.toBeInTheDocument();
  });

  it('offers nothing while a run is changing its subnets', async () => {
    const egress = egressWith({ ways: [loadBalancer] });
    await renderCard({
      getEntityEgress: async () => ({
        ...egress,
        activeRuns: [
          {
            id: 'run-1',
            name: 'nat-shop-weu',
            subject: { provider: 'azure', scope: 'azure/demo/s' },
            state: 'running',
            phase: 'forward',
            answers: ['cancel'],
            attempt: 1,
            startedBy: 'user:default/guest',
            createdAt: minutesAgo(1),
            updatedAt: minutesAgo(1),
          },
        ],
      }),
    });
    expect(await screen.findByText(/A run is under way/)).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Create a NAT gateway' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByText(/Its source addresses change then/),
    ).not.toBeInTheDocument();
  });

  it('says what is not known rather than 0', async () => {
    await renderWay({ kind: 'loadBalancer' });
    expect(
      await screen.findByText('Its addresses are not known.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('group', { name: 'Ports per node' }),
    ).toHaveTextContent(/^not known$/);
  });
});

describe('the card of a cluster behind a user-defined route', () => {
  it('names the next hop and says that the rest is not visible', async () => {
    await renderWay(route);
    expect(
      await screen.findByText(
        'Egress leaves through 10.60.0.4; what happens there is not visible to Azure Resource Manager.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('group', { name: 'Next hop' })).toHaveTextContent(
      'VirtualAppliance 10.60.0.4',
    );
    expect(
      screen.getByRole('group', { name: 'Route table' }),
    ).toHaveTextContent('rt-hub');
    expect(screen.getByText('Not known')).toBeVisible();
  });

  it('says whom to ask', async () => {
    const egress = egressWith({ ways: [route] });
    await renderCard({
      getEntityEgress: async () => ({
        ...egress,
        ownerRef: 'group:default/network',
      }),
    });
    const owner = await screen.findByRole('link', { name: 'network' });
    expect(owner.parentElement).toHaveTextContent(/To know more, ask network/);
  });

  it('names a firewall that could be read, with the addresses that it sends with', async () => {
    await renderWay(
      {
        ...route,
        firewall: { resourceId: '/x/azureFirewalls/fw-hub', name: 'fw-hub' },
        addresses: loadBalancer.addresses,
      },
      { advised: true },
    );
    expect(
      await screen.findByText('Egress leaves through the firewall fw-hub.'),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Copy 20.61.7.9' }),
    ).toBeVisible();
    expect(screen.queryByText(/not visible/)).not.toBeInTheDocument();
  });

  it.each([true, false])(
    'offers no gateway, which would carry nothing, and says when it would be right (advised: %s)',
    async advised => {
      await renderWay(route, { advised });
      await screen.findByText('A route decides');
      if (advised) {
        await userEvent.click(screen.getByRole('button', { name: 'Details' }));
      }
      expect(
        await screen.findByText(
          /would carry nothing as long as the route is there/,
        ),
      ).toBeInTheDocument();
      expect(
        screen.getByText(/nce (the route|it) is taken away/),
      ).toBeVisible();
      expect(
        screen.queryByRole('link', { name: 'Create a NAT gateway' }),
      ).not.toBeInTheDocument();
    },
  );

  it('says it once when the backend advises the same', async () => {
    await renderWay(route, { advised: true });
    expect(
      await screen.findAllByText(/what happens there is not visible/),
    ).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Details' }));
    expect(screen.getAllByText('2 min. ago')[0]).toBeVisible();
  });
});

describe('the card of a cluster with several ways out', () => {
  const gateway = gatewayWith({});
  const behindGateway = {
    kind: 'natGateway',
    gatewayResourceId: gateway.resourceId,
    pools: [{ name: 'user', zones: [] }],
    nodeCount: 2,
  } as const;

  it('leads with the way of most nodes and names the others, each with who takes it', async () => {
    const egress = egressWith({
      ways: [
        {
          ...loadBalancer,
          pools: [{ name: 'system', zones: [] }],
          nodeCount: 6,
        },
        behindGateway,
      ],
      gateways: [gateway],
    });
    await renderCard({ getEntityEgress: async () => egress });
    expect(
      await screen.findByRole('button', { name: 'Copy 20.61.7.9' }),
    ).toBeVisible();
    expect(screen.getByText('pool system · 6 nodes')).toBeVisible();
    const others = screen.getByRole('list', { name: '1 other way out' });
    expect(others).toHaveTextContent(
      'Goes out through NAT gateway nat-payments-weupool user · 2 nodes',
    );
  });

  it('says that a stopped cluster is stopped, and has no figures of its nodes', async () => {
    const egress = egressWith({ ways: [loadBalancer] });
    await renderCard({
      getEntityEgress: async () => ({
        ...egress,
        cluster: { ...egress.cluster!, powerState: 'stopped' },
      }),
    });
    expect(
      await screen.findByText('The cluster is stopped: nothing goes out.'),
    ).toBeVisible();
    expect(
      screen.queryByRole('group', { name: 'Ports per node' }),
    ).not.toBeInTheDocument();
  });

  it('says of a cluster behind a gateway, too, that it is stopped', async () => {
    const egress = egressWith({ gateways: [gateway] });
    await renderCard({
      getEntityEgress: async () => ({
        ...egress,
        cluster: { ...egress.cluster!, powerState: 'stopped' },
      }),
    });
    expect(
      await screen.findByText('The cluster is stopped: nothing goes out.'),
    ).toBeVisible();
    expect(screen.getByText(gateway.name)).toBeVisible();
  });

  it('says of a gateway that is not collected that it is there, and offers no second one', async () => {
    await renderWay({
      kind: 'natGateway',
      gatewayResourceId: '/x/natGateways/nat-platform',
      reason: 'NAT gateway nat-platform is attached to aks-nodes',
    });
    expect(
      await screen.findByText('Goes out through NAT gateway nat-platform'),
    ).toBeVisible();
    expect(screen.getByText(/This gateway is not collected/)).toBeVisible();
    expect(
      screen.queryByRole('link', { name: 'Create a NAT gateway' }),
    ).not.toBeInTheDocument();
  });

  it.each([
    [{ kind: 'routeTable', name: 'rt-hub' }, 'route table rt-hub'],
    [{ kind: 'subnet', name: 'aks' }, 'subnet aks'],
    [
      { kind: 'networkGateway', name: 'vnet' },
      'a NAT gateway that may serve the whole network vnet',
    ],
  ] as const)(
    'names what could not be read and offers nothing: %j',
    async (unread, words) => {
      await renderWay({
        ...loadBalancer,
        notRead: [{ ...unread, resourceId: '/x' }],
      });
      expect(
        await screen.findByText(`Could not be read: ${words}`),
      ).toBeVisible();
      expect(
        screen.queryByRole('link', { name: 'Create a NAT gateway' }),
      ).not.toBeInTheDocument();
    },
  );

  it('shows how it went out where what decides cannot be read now, and offers nothing', async () => {
    const egress = egressWith({
      ways: [
        {
          kind: 'unknown',
          reason: 'Route table rt-hub could not be read',
          notRead: [{ kind: 'routeTable', name: 'rt-hub', resourceId: '/rt' }],
        },
      ],
    });
    const { ways } = egressWith({ ways: [loadBalancer, route] }).cluster!;
    await renderCard({
      getEntityEgress: async () => ({
        ...egress,
        cluster: {
          ...egress.cluster!,
          waysWas: { ways, observedAt: minutesAgo(130) },
        },
      }),
    });
    expect(
      await screen.findByText('How it goes out is not known'),
    ).toBeVisible();
    expect(screen.getByText('How it went out, 2 hours ago')).toBeVisible();
    expect(
      screen.getByText(
        'Goes out through the cluster’s load balancer · 20.61.7.9 · pool nodes · 3 nodes',
      ),
    ).toBeVisible();
    expect(
      screen.getByText('A route decides · 10.60.0.4 · pool nodes'),
    ).toBeVisible();
  });

  it('shows a cluster that could not be listed as it was, and offers nothing', async () => {
    const egress = egressWith({ ways: [loadBalancer] });
    await renderCard({
      getEntityEgress: async () => ({
        ...egress,
        cluster: { ...egress.cluster!, lastReadAt: minutesAgo(130) },
      }),
    });
    expect(
      await screen.findByText('Could not be read; as it was 2 hours ago'),
    ).toBeVisible();
    expect(
      screen.queryByRole('link', { name: 'Create a NAT gateway' }),
    ).not.toBeInTheDocument();
  });

  it('says what an address was that cannot be listed now, and counts none', async () => {
    const [read] = gatewayWith({}).addresses;
    const { address: addressWas, addressCount: __, ...unread } = read;
    await renderWay({
      kind: 'loadBalancer',
      addresses: [
        { ...unread, notRead: true, addressWas, lastReadAt: minutesAgo(130) },
      ],
    });
    expect(
      await screen.findByText(
        'ippre-payments-weu: could not be read; was 20.61.4.16/30, 2 hours ago',
      ),
    ).toBeVisible();
    expect(screen.getByText('number of addresses not known')).toBeVisible();
  });

  it('takes an address that was not read for no number', async () => {
    const [read] = gatewayWith({}).addresses;
    const { address: _, addressCount: __, ...unread } = read;
    await renderWay({
      kind: 'loadBalancer',
      addresses: [{ ...unread, name: 'pip-far', notRead: true }],
    });
    expect(await screen.findByText('pip-far: could not be read')).toBeVisible();
    expect(screen.getByText('number of addresses not known')).toBeVisible();
  });

  it.each([
    ['blocked', 'Blocked by network security rules'],
    ['nodePublicIps', 'Nodes go out with addresses of their own'],
    ['defaultOutboundAccess', 'Goes out by default outbound access'],
  ] as const)('says of %s what it is, and why', async (kind, title) => {
    await renderWay({ kind, reason: 'Because.' });
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText('Because.')).toBeVisible();
    expect(
      screen.queryByText('No way out to the internet'),
    ).not.toBeInTheDocument();
  });
});

describe('the card of a cluster with no known way out', () => {
  it('gives the reason for none', async () => {
    await renderWay({
      kind: 'none',
      reason: 'The cluster is set to outbound type none.',
    });
    expect(
      await screen.findByText('No way out to the internet'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('The cluster is set to outbound type none.'),
    ).toBeInTheDocument();
  });

  it('gives the reason for unknown', async () => {
    await renderWay({
      kind: 'unknown',
      reason: 'The route table cannot be read.',
    });
    expect(
      await screen.findByText('How it goes out is not known'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('The route table cannot be read.'),
    ).toBeInTheDocument();
  });
});
