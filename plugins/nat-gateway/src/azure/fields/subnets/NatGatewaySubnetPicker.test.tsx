import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { egressWith } from '../../../__testUtils__/egressWith';
import { filledForm } from '../../../__testUtils__/filledForm';
import { offered, offering } from '../../../__testUtils__/offers';
import { renderTemplate } from '../../../__testUtils__/renderTemplate';

const { scope, subnets } = filledForm;

describe('NatGatewaySubnetPicker', () => {
  it('waits for the scope', async () => {
    await renderTemplate([['subnets']], {
      answers: { getOptions: offering() },
    });
    expect(
      await screen.findByText('Choose the scope first.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('combobox', { name: 'Virtual network' }),
    ).toBeDisabled();
  });

  it('offers subnets with their clusters, the gateway they would lose, and why one cannot be chosen', async () => {
    const user = userEvent.setup();
    const created = await renderTemplate([['subnets']], {
      answers: { getOptions: offering() },
      initialState: { scope },
    });
    await screen.findByRole('option', { name: 'vnet-shop-weu' });
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Virtual network' }),
      'vnet-shop-weu',
    );
    const nodes = await screen.findByRole('checkbox', { name: 'aks-nodes' });
    expect(nodes).toHaveAccessibleDescription('Nodes of aks-shop-weu');
    expect(
      screen.getByRole('checkbox', { name: 'aks-pods' }),
    ).toHaveAccessibleDescription(/Goes out through nat-old today/);
    const gatewaySubnet = screen.getByRole('checkbox', {
      name: 'GatewaySubnet',
    });
    expect(gatewaySubnet).toBeDisabled();
    expect(gatewaySubnet).toHaveAccessibleDescription(
      'A GatewaySubnet takes no NAT gateway',
    );
    await user.click(nodes);
    await user.click(screen.getByRole('button', { name: 'Review' }));
    await user.click(await screen.findByRole('button', { name: 'Create' }));
    expect(created).toEqual([{ scope, subnets }]);
  });

  it('refuses no subnet in the words of the rule', async () => {
    const user = userEvent.setup();
    await renderTemplate([['subnets']], {
      answers: { getOptions: offering() },
      initialState: {
        scope,
        subnets: { ...subnets, subnetIds: [] },
      },
    });
    await screen.findByRole('checkbox', { name: 'aks-nodes' });
    await user.click(screen.getByRole('button', { name: 'Review' }));
    expect(await screen.findAllByText(/No subnet is given/)).not.toHaveLength(
      0,
    );
  });

  it('refuses a subnet that holds a Basic SKU address', async () => {
    const user = userEvent.setup();
    const [nodes] = offered.items.subnets;
    await renderTemplate([['subnets']], {
      answers: {
        getOptions: offering({
          subnets: nodes.subnet
            ? [{ ...nodes, subnet: { ...nodes.subnet, hasBasicSku: true } }]
            : [],
        }),
      },
      initialState: { scope, subnets },
    });
    await screen.findByRole('checkbox', { name: 'aks-nodes' });
    await user.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findAllByText(
        /The subnet aks-nodes holds a Basic SKU public IP or load balancer/,
      ),
    ).not.toHaveLength(0);
  });

  it('lets go of a virtual network that the scope does not have', async () => {
    await renderTemplate([['subnets']], {
      answers: {
        getOptions: offering({
          virtualNetworks: [{ value: '/other', label: 'vnet-other' }],
        }),
      },
      initialState: { scope, subnets },
    });
    await screen.findByRole('option', { name: 'vnet-other' });
    expect(
      screen.getByRole('combobox', { name: 'Virtual network' }),
    ).toHaveDisplayValue('Choose …');
    expect(
      screen.queryByRole('checkbox', { name: 'aks-nodes' }),
    ).not.toBeInTheDocument();
  });

  const clusterOn = (...names: readonly string[]) => {
    const egress = egressWith({});
    return {
      ...egress,
      cluster: {
        ...egress.cluster!,
        virtualNetworkId: offered.virtualNetworkId.toUpperCase(),
        subnets: names.map(name => ({
          resourceId: `${offered.virtualNetworkId}/subnets/${name}`,
          name,
        })),
      },
    };
  };
  const cluster = 'resource:default/aks-payments-weu';
  const extra = {
    ...offered.items.subnets[0],
    value: `${offered.virtualNetworkId}/subnets/vm-jobs`,
    label: 'vm-jobs',
    subnet: {
      ...offered.items.subnets[0].subnet!,
      resourceId: `${offered.virtualNetworkId}/subnets/vm-jobs`,
      name: 'vm-jobs',
      clusters: [],
    },
  };

  it.each([
    ['none is its', ['other'], ['aks-nodes'], 'aks-nodes'],
    ['one is of another', ['aks-nodes'], ['aks-nodes', 'aks-pods'], 'aks-pods'],
    ['none is of any', ['aks-nodes'], ['vm-jobs'], 'vm-jobs'],
  ])(
    'says that the chosen cluster and the chosen subnets contradict each other: %s',
    async (_, own, chosen, named) => {
      const user = userEvent.setup();
      await renderTemplate([['subnets']], {
        answers: {
          getOptions: offering({ subnets: [...offered.items.subnets, extra] }),
          getEntityEgress: async () => clusterOn(...own),
        },
        initialState: {
          cluster,
          scope,
          subnets: {
            ...subnets,
            subnetIds: chosen.map(
              name => `${offered.virtualNetworkId}/subnets/${name}`,
            ),
          },
        },
      });
      await screen.findByRole('checkbox', { name: 'aks-nodes' });
      await user.click(screen.getByRole('button', { name: 'Review' }));
      expect(
        await screen.findAllByText(
          new RegExp(`^aks-payments-weu has no nodes or pods in ${named}\\.`),
        ),
      ).not.toHaveLength(0);
    },
  );

  it.each([
    ['of no cluster', extra.value, undefined],
    [
      'that the named gateway carries already',
      offered.subnetIds.pods,
      'NAT-old',
    ],
  ])(
    'takes subnets beside those of the chosen cluster: one %s',
    async (_, other, name) => {
      const user = userEvent.setup();
      const chosen = {
        ...subnets,
        subnetIds: [offered.subnetIds.nodes, other],
      };
      const filled = { cluster, scope, subnets: chosen, ...(name && { name }) };
      const created = await renderTemplate([['subnets']], {
        answers: {
          getOptions: offering({ subnets: [...offered.items.subnets, extra] }),
          getEntityEgress: async () => clusterOn('aks-nodes'),
        },
        initialState: filled,
      });
      await screen.findByRole('checkbox', { name: 'vm-jobs' });
      await user.click(screen.getByRole('button', { name: 'Review' }));
      await user.click(await screen.findByRole('button', { name: 'Create' }));
      expect(created).toEqual([filled]);
    },
  );

  it('is filled in by the chosen cluster: its network and its subnets', async () => {
    const user = userEvent.setup();
    const created = await renderTemplate([['subnets']], {
      answers: {
        getOptions: offering(),
        getEntityEgress: async () => clusterOn('aks-nodes', 'aks-pods'),
      },
      initialState: { cluster, scope },
    });
    expect(
      await screen.findByRole('checkbox', { name: 'aks-nodes' }),
    ).toBeChecked();
    const pods = screen.getByRole('checkbox', { name: 'aks-pods' });
    expect(pods).toBeChecked();
    // What a person changes afterwards stays.
    await user.click(pods);
    expect(pods).not.toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Review' }));
    await user.click(await screen.findByRole('button', { name: 'Create' }));
    expect(created).toEqual([
      {
        cluster,
        scope,
        subnets: {
          virtualNetworkId: offered.virtualNetworkId.toUpperCase(),
          subnetIds: [offered.subnetIds.nodes],
        },
      },
    ]);
  });

  it('is not filled in where the scope does not have the cluster’s network', async () => {
    await renderTemplate([['subnets']], {
      answers: {
        getOptions: offering({
          virtualNetworks: [{ value: '/other', label: 'vnet-other' }],
        }),
        getEntityEgress: async () => clusterOn('aks-nodes'),
      },
      initialState: { cluster, scope },
    });
    await screen.findByRole('option', { name: 'vnet-other' });
    expect(
      screen.getByRole('combobox', { name: 'Virtual network' }),
    ).toHaveDisplayValue('Choose …');
  });
});
