import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTemplate } from '../../../__testUtils__/renderTemplate';

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
