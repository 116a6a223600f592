import userEvent from '@testing-library/user-event';
import { render, screen } from '@testing-library/react';
import { Hint } from './Hint';
import { Notice } from './Notice';
import { CopyButton } from './CopyButton';

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

const tones = ['info', 'success', 'warning', 'danger'] as const;

describe('a notice', () => {
  it.each(tones)('has its words in the colour of text: %s', tone => {
    render(
      <Notice tone={tone} title="Title">
        Words
      </Notice>,
    );
    const { color } = getComputedStyle(screen.getByText('Words'));
    expect(color).toBe('var(--bui-fg-primary)');
    expect(getComputedStyle(screen.getByText('Title')).color).not.toBe(color);
  });

  it('is announced, at once where it is danger, unless it is quiet', () => {
    render(
      <>
        <Notice tone="danger" title="Danger" />
        <Notice tone="warning" title="Warning" />
        <Notice quiet tone="warning" title="Quiet" />
      </>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Danger');
    expect(screen.getByRole('status')).toHaveTextContent('Warning');
    expect(screen.getByRole('note')).toHaveTextContent('Quiet');
  });
});

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
