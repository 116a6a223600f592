import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { egressWith } from '../../../__testUtils__/egressWith';
import { offered, offering } from '../../../__testUtils__/offers';
import { renderTemplate } from '../../../__testUtils__/renderTemplate';

const review = () => screen.findByRole('button', { name: 'Create' });

describe('NatGatewayScopePicker', () => {
  it('takes the only subscription by itself and asks for the rest from real choices', async () => {
    const user = userEvent.setup();
    const created = await renderTemplate([['scope']], {
      answers: { getOptions: offering() },
    });
    const groups = await screen.findByRole('combobox', {
      name: 'Resource group',
    });
    expect(
      await screen.findByRole('option', { name: 'rg-shop-weu' }),
    ).toBeInTheDocument();
    expect(screen.getByText('owned by group:default/shop')).toBeInTheDocument();
    await user.selectOptions(groups, 'rg-shop-weu');
    await screen.findByRole('option', { name: 'West Europe' });
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Region' }),
      'West Europe',
    );
    await user.click(screen.getByRole('button', { name: 'Review' }));
    const create = await review();
    expect(screen.getByText('Resource group')).toBeInTheDocument();
    expect(screen.getByText('rg-shop-weu')).toBeInTheDocument();
    await user.click(create);
    expect(created).toEqual([
      {
        scope: {
          account: 'demo',
          subscriptionId: offered.subscriptionId,
          resourceGroup: 'rg-shop-weu',
          region: 'westeurope',
        },
      },
    ]);
  });

  it('finds the account of a scope that a link filled in', async () => {
    const user = userEvent.setup();
    const created = await renderTemplate([['scope']], {
      answers: { getOptions: offering() },
      initialState: {
        scope: {
          subscriptionId: offered.subscriptionId.toUpperCase(),
          resourceGroup: 'RG-shop-weu',
          region: 'westeurope',
        },
      },
    });
    await screen.findByRole('option', { name: 'West Europe' });
    expect(
      screen.getByRole('combobox', { name: 'Resource group' }),
    ).toHaveDisplayValue('rg-shop-weu');
    await user.click(screen.getByRole('button', { name: 'Review' }));
    await user.click(await review());
    expect(created).toEqual([
      { scope: expect.objectContaining({ account: 'demo' }) },
    ]);
  });

  it('names what is not chosen yet', async () => {
    const user = userEvent.setup();
    await renderTemplate([['scope']], { answers: { getOptions: offering() } });
    await screen.findByRole('option', { name: 'rg-shop-weu' });
    await user.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findAllByText(/Choose Resource group\./),
    ).not.toHaveLength(0);
    expect(screen.getAllByText(/Choose Region\./)).not.toHaveLength(0);
  });

  it('refuses a resource group outside the configured scopes in the words of the rule', async () => {
    const user = userEvent.setup();
    await renderTemplate([['scope']], {
      answers: {
        getOptions: offering({
          resourceGroups: [{ value: 'rg-alien', label: 'rg-alien' }],
        }),
      },
      initialState: {
        scope: {
          account: 'demo',
          subscriptionId: offered.subscriptionId,
          resourceGroup: 'rg-alien',
          region: 'westeurope',
        },
      },
    });
    await screen.findByRole('option', { name: 'rg-alien' });
    await user.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findAllByText(
        /The resource group "rg-alien" is outside the configured scopes/,
      ),
    ).not.toHaveLength(0);
  });

  it('says why there are no choices, and tries again', async () => {
    const user = userEvent.setup();
    let fails = true;
    const getOptions = offering();
    await renderTemplate([['scope']], {
      answers: {
        getOptions: async (kind, query) => {
          if (fails) throw new Error('No provider is configured.');
          return getOptions(kind, query);
        },
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The choices could not be loaded: No provider is configured.',
    );
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('option', { name: 'Shop (demo)' }),
    ).toBeInTheDocument();
  });

  it('is filled in by the cluster that was chosen, and names the owner by configuration', async () => {
    const user = userEvent.setup();
    const created = await renderTemplate([['scope']], {
      answers: {
        getOptions: offering({
          resourceGroups: [
            {
              value: 'rg-payments-weu',
              label: 'rg-payments-weu',
              scope: {
                account: 'demo',
                subscriptionId: offered.subscriptionId,
                ownerRef: 'group:default/payments',
              },
            },
          ],
          scopes: [
            {
              value: offered.subscriptionId,
              label: 'Shared (demo)',
              scope: {
                account: 'demo',
                subscriptionId: offered.subscriptionId,
              },
            },
          ],
        }),
        getEntityEgress: async () => egressWith({}),
      },
      initialState: { cluster: 'resource:default/aks-payments-weu' },
    });
    await screen.findByText(
      'The gateway will belong to group:default/payments, by this portal’s configuration.',
    );
    await user.click(screen.getByRole('button', { name: 'Review' }));
    await user.click(await review());
    expect(created).toEqual([
      expect.objectContaining({
        scope: {
          account: 'demo',
          subscriptionId: offered.subscriptionId,
          resourceGroup: 'rg-payments-weu',
          region: 'westeurope',
        },
      }),
    ]);
  });
});
