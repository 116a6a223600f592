import userEvent from '@testing-library/user-event';
import { screen, waitFor } from '@testing-library/react';
import {
  checkAzureNatGatewayName,
  checkIdleTimeoutMinutes,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { errorAnswer } from '../../__testUtils__/errorAnswer';
import { egressWith } from '../../__testUtils__/egressWith';
import { offered, offering } from '../../__testUtils__/offers';
import { renderTemplate } from '../../__testUtils__/renderTemplate';
import { filledForm } from '../../__testUtils__/filledForm';

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

  describe('where the reader may not plan', () => {
    const { scope, subnets } = filledForm;
    const refusing = say('refusal.ownedBy', {
      action: say('action.planInScope', { scope: 'azure/demo/shop' }).wording,
      owner: 'group:default/shop',
      permission: 'natGateway.plan',
    });

    it.each([
      ['in the scope of the form', { scope, subnets }, refusing.message],
      [
        'at all, and the form names a cluster',
        { cluster: 'resource:default/aks-payments-weu' },
        'You may plan in no subscription of this portal. Ask group:default/payments, who owns the cluster, or the administrators for the permission natGateway.plan.',
      ],
      [
        'at all',
        {},
        'You may plan in no subscription of this portal. Ask its administrators for the permission natGateway.plan.',
      ],
    ])(
      '%s, it says once whom to ask, and the form stops there',
      async (_, initialState, sentence) => {
        const user = userEvent.setup();
        const refused = await errorAnswer(403, 'NotAllowedError', refusing);
        await renderTemplate([['scope', 'subnets'], ['name']], {
          answers: {
            getEntityEgress: async () =>
              egressWith({ ownerRef: 'group:default/payments' }),
            getOptions: async kind => {
              if (kind !== 'scopes') throw refused;
              return { kind, items: [] };
            },
          },
          initialState,
        });
        expect(await screen.findByText(sentence)).toBeVisible();
        await waitFor(() =>
          expect(
            screen.getAllByRole('alert').map(alert => alert.textContent),
          ).toEqual([sentence]),
        );
        await user.click(screen.getByRole('button', { name: 'Next' }));
        expect(await screen.findByRole('listitem')).toHaveTextContent(sentence);
        expect(screen.queryByText(/configured|loaded/)).not.toBeInTheDocument();
        expect(
          screen.getByRole('combobox', { name: 'Virtual network' }),
        ).toBeVisible();
      },
    );
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

const { scope, subnets } = filledForm;

describe('NatGatewayName', () => {
  it('takes a name that Azure takes', async () => {
    const user = userEvent.setup();
    const created = await renderTemplate([['name']], { answers: {} });
    await user.type(
      await screen.findByRole('textbox', { name: 'Name of the NAT gateway' }),
      'nat-shop-weu',
    );
    await user.click(screen.getByRole('button', { name: 'Review' }));
    await user.click(await screen.findByRole('button', { name: 'Create' }));
    expect(created).toEqual([{ name: 'nat-shop-weu' }]);
  });

  it('suggests one for the network, which can be changed', async () => {
    const user = userEvent.setup();
    const created = await renderTemplate([['name']], {
      answers: {},
      initialState: { subnets },
    });
    const field = await screen.findByRole('textbox', {
      name: 'Name of the NAT gateway',
    });
    expect(field).toHaveValue('nat-shop-weu');
    await user.type(field, '-2');
    await user.click(screen.getByRole('button', { name: 'Review' }));
    await user.click(await screen.findByRole('button', { name: 'Create' }));
    expect(created).toEqual([{ subnets, name: 'nat-shop-weu-2' }]);
  });

  const gateways = (...names: readonly string[]) => {
    const serves = say('option.gatewayServes', { users: ['aks-shop-weu'] });
    return offering({
      gateways: names.map(value => ({
        value,
        label: value,
        description: serves.message,
        descriptionWording: serves.wording,
      })),
    });
  };
  it('suggests one that is free', async () => {
    await renderTemplate([['name']], {
      answers: { getOptions: gateways('NAT-shop-weu', 'nat-shop-weu-2') },
      initialState: { scope, subnets },
    });
    const field = await screen.findByRole('textbox', {
      name: 'Name of the NAT gateway',
    });
    await waitFor(() => expect(field).toHaveValue('nat-shop-weu-3'));
    expect(screen.queryByText(/will be shared/)).not.toBeInTheDocument();
  });

  it('says of a name that is taken whom the gateway serves, and that it will be shared', async () => {
    const user = userEvent.setup();
    await renderTemplate([['name']], {
      answers: { getOptions: gateways('nat-shared-weu') },
      initialState: { scope, subnets, name: 'NAT-shared-weu' },
    });
    expect(
      await screen.findByText(
        /^nat-shared-weu exists \(serves aks-shop-weu\) and will be shared: .* choose another name\./,
      ),
    ).toBeVisible();
    const field = screen.getByRole('textbox', {
      name: 'Name of the NAT gateway',
    });
    await user.type(field, '-2');
    expect(screen.queryByText(/will be shared/)).not.toBeInTheDocument();
  });

  it('asks for one in words when it was taken away, and does not fill it in again', async () => {
    const user = userEvent.setup();
    await renderTemplate([['name']], {
      answers: {},
      initialState: { subnets: filledForm.subnets },
    });
    const field = await screen.findByRole('textbox', {
      name: 'Name of the NAT gateway',
    });
    await user.clear(field);
    expect(field).toHaveValue('');
    await user.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findAllByText(/The NAT gateway name is empty; give one\./),
    ).not.toHaveLength(0);
    expect(screen.queryByText(/must have required/)).not.toBeInTheDocument();
    // The hint looks like none of the errors.
    expect(screen.getByText(/^Unique in its resource group/)).not.toHaveClass(
      'Mui-error',
    );
  });

  it('refuses one that Azure refuses', async () => {
    const user = userEvent.setup();
    await renderTemplate([['name']], { answers: {} });
    await user.type(
      await screen.findByRole('textbox', { name: 'Name of the NAT gateway' }),
      'nat shop',
    );
    await user.click(screen.getByRole('button', { name: 'Review' }));
    expect(await screen.findAllByText(/nat shop/)).not.toHaveLength(0);
    expect(checkAzureNatGatewayName('nat shop')).not.toHaveLength(0);
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
  });

  it('is red no longer once the name is another one', async () => {
    const user = userEvent.setup();
    await renderTemplate([['name']], { answers: {} });
    const field = await screen.findByRole('textbox', {
      name: 'Name of the NAT gateway',
    });
    await user.type(field, 'nat shop');
    await user.click(screen.getByRole('button', { name: 'Review' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/nat shop/);
    // To be seen, it stands once: in the list above the form.
    expect(alert).toHaveClass('bui-VisuallyHidden');
    expect(screen.getAllByText(/nat shop/)).toHaveLength(2);
    expect(field).toBeInvalid();
    await user.type(field, '{Backspace>5/}-shop');
    expect(field).toHaveValue('nat-shop');
    expect(field).toBeValid();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('NatGatewayIdleTimeout', () => {
  it('starts with 4 minutes and says why not to raise it', async () => {
    await renderTemplate([['idleTimeoutMinutes']], { answers: {} });
    const input = await screen.findByRole('spinbutton', {
      name: 'TCP idle timeout in minutes',
    });
    expect(input).toHaveValue(4);
    expect(input).toHaveAccessibleDescription(
      /4 to 120 are possible.*send keep-alives instead/,
    );
  });

  it('asks for minutes in words when they were taken away', async () => {
    const user = userEvent.setup();
    await renderTemplate([['idleTimeoutMinutes']], { answers: {} });
    const input = await screen.findByRole('spinbutton', {
      name: 'TCP idle timeout in minutes',
    });
    await user.clear(input);
    await user.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findAllByText(/Give the TCP idle timeout in minutes\./),
    ).not.toHaveLength(0);
  });

  it('refuses 121 in the words of the rule', async () => {
    const user = userEvent.setup();
    await renderTemplate([['idleTimeoutMinutes']], { answers: {} });
    const input = await screen.findByRole('spinbutton', {
      name: 'TCP idle timeout in minutes',
    });
    await user.clear(input);
    await user.type(input, '121');
    await user.click(screen.getByRole('button', { name: 'Review' }));
    const [violation] = checkIdleTimeoutMinutes(121);
    expect(
      await screen.findAllByText(violation.message, { exact: false }),
    ).not.toHaveLength(0);
  });
});

const refusal = /The tag key "a<b" holds one of/;

describe('NatGatewayTags', () => {
  it('takes tags that Azure takes', async () => {
    const user = userEvent.setup();
    const created = await renderTemplate([['tags']], {
      answers: {},
      initialState: { tags: { team: 'shop' } },
    });
    expect(await screen.findByDisplayValue('team')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Review' }));
    await user.click(await screen.findByRole('button', { name: 'Create' }));
    expect(created).toEqual([{ tags: { team: 'shop' } }]);
  });

  it('refuses one that Azure refuses on its own page, in words, until it is corrected', async () => {
    const user = userEvent.setup();
    const created = await renderTemplate([['tags']], {
      answers: {},
      initialState: { tags: { 'a<b': 'shop' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Review' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(refusal);
    expect(screen.queryByText(/spec\.gateways/)).not.toBeInTheDocument();

    const key = screen.getByDisplayValue('a<b');
    await user.clear(key);
    await user.type(key, 'ab');
    await user.tab();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getByText(/^Changed since the last check\./)).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Review' }));
    await user.click(await screen.findByRole('button', { name: 'Create' }));
    expect(created).toEqual([{ tags: { ab: 'shop' } }]);
  });
});

describe('NatGatewayMore', () => {
  const more = {
    newSubnets: [{ name: 'batch', addressPrefixes: ['10.1.2.0'] }],
  };

  it('shows what the template asks, and refuses in the words of the rules', async () => {
    const user = userEvent.setup();
    const created = await renderTemplate([['more']], {
      answers: { getOptions: offering() },
      initialState: { ...filledForm, more },
    });
    const range = await screen.findByDisplayValue('10.1.2.0');
    expect(screen.getByRole('textbox', { name: /^Replaces/ })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Review' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '"10.1.2.0" is no range of addresses; give one in CIDR notation, such as 10.20.0.0/24.',
    );
    await user.type(range, '/24');
    await user.click(screen.getByRole('button', { name: 'Review' }));
    await user.click(await screen.findByRole('button', { name: 'Create' }));
    expect(created).toMatchObject([
      { more: { newSubnets: [{ addressPrefixes: ['10.1.2.0/24'] }] } },
    ]);
  });
});
