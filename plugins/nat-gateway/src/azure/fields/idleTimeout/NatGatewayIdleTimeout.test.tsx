import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { checkIdleTimeoutMinutes } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { renderTemplate } from '../../../__testUtils__/renderTemplate';

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
