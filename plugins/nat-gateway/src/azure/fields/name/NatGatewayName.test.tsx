import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  checkAzureNatGatewayName,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { filledForm } from '../../../__testUtils__/filledForm';
import { offering } from '../../../__testUtils__/offers';
import { renderTemplate } from '../../../__testUtils__/renderTemplate';

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
    expect(await screen.findByRole('alert')).toHaveTextContent(/nat shop/);
    expect(field).toBeInvalid();
    await user.type(field, '{Backspace>5/}-shop');
    expect(field).toHaveValue('nat-shop');
    expect(field).toBeValid();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
