import userEvent from '@testing-library/user-event';
import { screen } from '@testing-library/react';
import { egressWith } from '../../__testUtils__/egressWith';
import { filledForm } from '../../__testUtils__/filledForm';
import { offered, offering } from '../../__testUtils__/offers';
import { renderTemplate } from '../../__testUtils__/renderTemplate';

describe('subnets', () => {
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
      ).toHaveAccessibleDescription(
        /^Pods of aks-shop-weu ?▲ Goes out through nat-old today/,
      );
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
      [
        'one is of another',
        ['aks-nodes'],
        ['aks-nodes', 'aks-pods'],
        'aks-pods',
      ],
      ['none is of any', ['aks-nodes'], ['vm-jobs'], 'vm-jobs'],
    ])(
      'says that the chosen cluster and the chosen subnets contradict each other: %s',
      async (_, own, chosen, named) => {
        const user = userEvent.setup();
        await renderTemplate([['subnets']], {
          answers: {
            getOptions: offering({
              subnets: [...offered.items.subnets, extra],
            }),
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
        const filled = {
          cluster,
          scope,
          subnets: chosen,
          ...(name && { name }),
        };
        const created = await renderTemplate([['subnets']], {
          answers: {
            getOptions: offering({
              subnets: [...offered.items.subnets, extra],
            }),
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
});

describe('addresses', () => {
  const { scope, subnets } = filledForm;
  const initialState = { scope, subnets };
  const render = (
    options: Parameters<typeof offering>[0] = {},
    state: Record<string, object> = {},
  ) =>
    renderTemplate([['egress']], {
      answers: { getOptions: offering(options) },
      initialState: { ...initialState, ...state },
    });

  async function create(user: ReturnType<typeof userEvent.setup>) {
    await user.click(screen.getByRole('button', { name: 'Review' }));
    await user.click(await screen.findByRole('button', { name: 'Create' }));
  }

  describe('NatGatewayAddresses', () => {
    it('starts with a new /31 in the zone that the machines share, and tells the ports', async () => {
      const user = userEvent.setup();
      const created = await render();
      expect(
        await screen.findByText(
          '2 addresses · 129,024 SNAT ports per protocol',
        ),
      ).toBeInTheDocument();
      expect(screen.getByRole('combobox', { name: 'Zone' })).toHaveDisplayValue(
        'Zone 2',
      );
      expect(
        screen.getByText(
          /All known machines of the chosen subnets stand in zone 2/,
        ),
      ).toBeInTheDocument();
      await user.click(screen.getByRole('button', { name: 'Review' }));
      const createButton = await screen.findByRole('button', {
        name: 'Create',
      });
      await user.click(createButton);
      expect(created[0].egress).toEqual({
        addresses: { kind: 'newPrefix', prefixLength: 31 },
        sku: 'Standard',
        zone: '2',
      });
    });

    it('starts without a zone when the machines share none', async () => {
      const [nodes] = offered.items.subnets;
      await render({
        subnets: nodes.subnet
          ? [
              {
                ...nodes,
                subnet: { ...nodes.subnet, machineZones: ['1', '2'] },
              },
            ]
          : [],
      });
      expect(
        await screen.findByRole('combobox', { name: 'Zone' }),
      ).toHaveDisplayValue('No zone');
      expect(screen.getByText(/do not share one zone/)).toBeInTheDocument();
    });

    it('says so when no machine is known', async () => {
      const [nodes] = offered.items.subnets;
      await render({
        subnets: nodes.subnet
          ? [{ ...nodes, subnet: { ...nodes.subnet, machineZones: [] } }]
          : [],
      });
      expect(
        await screen.findByRole('combobox', { name: 'Zone' }),
      ).toHaveDisplayValue('No zone');
      expect(screen.getByText(/stand is not known/)).toBeInTheDocument();
    });

    it('keeps what was chosen before', async () => {
      await render(
        {},
        {
          egress: {
            addresses: { kind: 'newPublicIps', count: 3 },
            sku: 'Standard',
          },
        },
      );
      expect(
        await screen.findByRole('spinbutton', { name: 'Number of addresses' }),
      ).toHaveValue(3);
      expect(screen.getByRole('combobox', { name: 'Zone' })).toHaveDisplayValue(
        'No zone',
      );
    });

    it('takes the zone away with StandardV2', async () => {
      const user = userEvent.setup();
      const created = await render();
      await screen.findByRole('option', { name: 'StandardV2' });
      await user.selectOptions(
        screen.getByRole('combobox', { name: 'SKU' }),
        'StandardV2',
      );
      expect(screen.getByRole('combobox', { name: 'Zone' })).toBeDisabled();
      await create(user);
      expect(created[0].egress).toEqual({
        addresses: { kind: 'newPrefix', prefixLength: 31 },
        sku: 'StandardV2',
      });
    });

    it.each([
      ['the zone that was chosen before', 'Zone 3', '3'],
      ['no zone, where none was chosen', 'No zone', undefined],
    ])('gives back %s when StandardV2 is not kept', async (_, label, zone) => {
      const user = userEvent.setup();
      const created = await render();
      await screen.findByRole('option', { name: 'StandardV2' });
      const choose = (name: string, option: string) =>
        user.selectOptions(screen.getByRole('combobox', { name }), option);
      await choose('Zone', label);
      await choose('SKU', 'StandardV2');
      await choose('SKU', 'Standard');
      expect(screen.getByRole('combobox', { name: 'Zone' })).toHaveDisplayValue(
        label,
      );
      await create(user);
      expect(created[0].egress).toEqual({
        addresses: { kind: 'newPrefix', prefixLength: 31 },
        sku: 'Standard',
        ...(zone && { zone }),
      });
    });

    it('takes the zone that the machines share when a filled-in StandardV2 becomes Standard', async () => {
      const user = userEvent.setup();
      await render(
        {},
        {
          egress: {
            addresses: { kind: 'newPrefix', prefixLength: 31 },
            sku: 'StandardV2',
          },
        },
      );
      await screen.findByRole('option', { name: 'StandardV2' });
      await user.selectOptions(
        screen.getByRole('combobox', { name: 'SKU' }),
        'Standard',
      );
      expect(screen.getByRole('combobox', { name: 'Zone' })).toHaveDisplayValue(
        'Zone 2',
      );
    });

    it('refuses more than 16 addresses in the words of the rule', async () => {
      const user = userEvent.setup();
      await render();
      await user.click(
        await screen.findByRole('radio', { name: 'New single addresses' }),
      );
      const count = screen.getByRole('spinbutton', {
        name: 'Number of addresses',
      });
      await user.clear(count);
      await user.type(count, '17');
      await user.click(screen.getByRole('button', { name: 'Review' }));
      expect(await screen.findAllByText(/17.*16/)).not.toHaveLength(0);
      expect(
        screen.queryByRole('button', { name: 'Create' }),
      ).not.toBeInTheDocument();
    });

    it('adds new addresses to what is chosen, and takes no more than fit', async () => {
      const user = userEvent.setup();
      const created = await render();
      const more = await screen.findByRole('spinbutton', {
        name: 'New single addresses beside them',
      });
      await user.type(more, '15');
      await user.click(screen.getByRole('button', { name: 'Review' }));
      expect(await screen.findAllByText(/17 IPv4 addresses/)).not.toHaveLength(
        0,
      );
      await user.clear(more);
      await user.type(more, '1');
      expect(
        await screen.findByText(
          '3 addresses · 193,536 SNAT ports per protocol',
        ),
      ).toBeInTheDocument();
      await create(user);
      expect(created[0].egress).toMatchObject({
        addresses: { kind: 'newPrefix', prefixLength: 31, moreCount: 1 },
      });
    });

    it('takes existing addresses with all that a prefix holds', async () => {
      const user = userEvent.setup();
      const created = await render();
      await user.click(
        await screen.findByRole('radio', {
          name: 'Addresses that exist already',
        }),
      );
      await user.click(
        await screen.findByRole('checkbox', {
          name: 'ippre-spare (20.61.8.0/30)',
        }),
      );
      expect(
        await screen.findByText(
          '4 addresses · 258,048 SNAT ports per protocol',
        ),
      ).toBeInTheDocument();
      await user.selectOptions(
        screen.getByRole('combobox', { name: 'Zone' }),
        'No zone',
      );
      await create(user);
      expect(created[0].egress).toEqual({
        addresses: {
          kind: 'existing',
          resourceIds: [offered.items.addresses[0].value],
        },
        sku: 'Standard',
      });
    });
  });
});
