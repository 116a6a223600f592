import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { filledForm } from '../../../__testUtils__/filledForm';
import { offered, offering } from '../../../__testUtils__/offers';
import { renderTemplate } from '../../../__testUtils__/renderTemplate';

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
      await screen.findByText('2 addresses · 129,024 SNAT ports per protocol'),
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
    const createButton = await screen.findByRole('button', { name: 'Create' });
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
        ? [{ ...nodes, subnet: { ...nodes.subnet, machineZones: ['1', '2'] } }]
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
      await screen.findByText('4 addresses · 258,048 SNAT ports per protocol'),
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
