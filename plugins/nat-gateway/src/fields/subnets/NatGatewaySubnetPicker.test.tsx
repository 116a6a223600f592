import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { egressWith } from '../../__testUtils__/egressWith';
import { filledForm } from '../../__testUtils__/filledForm';
import { offered, offering } from '../../__testUtils__/offers';
import { renderTemplate } from '../../__testUtils__/renderTemplate';

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

  it('says that the chosen cluster and the chosen subnets contradict each other', async () => {
    const user = userEvent.setup();
    await renderTemplate([['subnets']], {
      answers: {
        getOptions: offering(),
        getEntityEgress: async () => egressWith({}),
      },
      initialState: {
        cluster: 'resource:default/aks-payments-weu',
        scope,
        subnets,
      },
    });
    await screen.findByRole('checkbox', { name: 'aks-nodes' });
    await user.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findAllByText(
        /None of the chosen subnets \(aks-nodes\) is one of aks-payments-weu/,
      ),
    ).not.toHaveLength(0);
  });
});
