import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Hint } from './Hint';

describe('a hint', () => {
  const button = () => screen.getByRole('button', { name: 'Why?' });
  const start = () => {
    render(<Hint label="Why?">Because.</Hint>);
    return userEvent.setup();
  };

  it('shows its words on a click, and describes the button with them', async () => {
    const user = start();
    await user.click(button());
    expect(await screen.findByRole('tooltip')).toHaveTextContent('Because.');
    expect(button()).toHaveAccessibleDescription('Because.');
  });

  it('shows its words on a tap, and hides them on the next', async () => {
    const user = start();
    const tap = () => user.pointer({ keys: '[TouchA]', target: button() });
    await tap();
    expect(await screen.findByRole('tooltip')).toHaveTextContent('Because.');
    await tap();
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
  });

  it('shows its words on keyboard focus, and hides them on Escape', async () => {
    const user = start();
    await user.tab();
    expect(await screen.findByRole('tooltip')).toHaveTextContent('Because.');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
  });
});
