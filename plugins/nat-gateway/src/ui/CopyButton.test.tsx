import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CopyButton } from './CopyButton';

describe('a copy button', () => {
  it('says to a screen reader that it copied, each time', async () => {
    const user = userEvent.setup();
    render(
      <CopyButton
        value="20.61.4.16/30"
        label="Copy 20.61.4.16/30"
        copiedLabel="Copied 20.61.4.16/30"
        failedLabel="Could not copy"
      />,
    );
    const spoken: string[] = [];
    const region = screen.getByRole('status');
    new MutationObserver(() => spoken.push(region.textContent ?? '')).observe(
      region,
      { childList: true, characterData: true, subtree: true },
    );
    const button = screen.getByRole('button', { name: 'Copy 20.61.4.16/30' });
    await user.click(button);
    await user.click(button);
    expect(spoken.filter(Boolean)).toEqual([
      'Copied 20.61.4.16/30',
      'Copied 20.61.4.16/30',
    ]);
  });
});
