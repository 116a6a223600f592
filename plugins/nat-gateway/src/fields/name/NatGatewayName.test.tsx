import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { checkAzureNatGatewayName } from 'backstage-plugin-nat-gateway-common';
import { renderTemplate } from '../../__testUtils__/renderTemplate';

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
});
