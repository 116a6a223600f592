import { render, screen } from '@testing-library/react';
import { Notice } from './Notice';

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
