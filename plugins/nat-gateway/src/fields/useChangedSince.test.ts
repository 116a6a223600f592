import { renderHook } from '@testing-library/react';
import { useChangedSince } from './useChangedSince';

describe('useChangedSince', () => {
  const follow = (errors: readonly string[], value: string) =>
    renderHook(
      (props: { errors: readonly string[]; value: string }) =>
        useChangedSince(props.errors, { value: props.value }),
      { initialProps: { errors, value } },
    );

  it('is true while the value is another one than when it was refused', () => {
    const { result, rerender } = follow([], 'nat shop');
    expect(result.current).toBe(false);
    rerender({ errors: ['No blanks.'], value: 'nat shop' });
    expect(result.current).toBe(false);
    rerender({ errors: ['No blanks.'], value: 'nat-shop' });
    expect(result.current).toBe(true);
    rerender({ errors: ['No blanks.'], value: 'nat shop' });
    expect(result.current).toBe(false);
  });

  it('is false for what a new check found, and where there are no errors', () => {
    const { result, rerender } = follow(['Too long.'], 'a');
    rerender({ errors: [], value: 'b' });
    expect(result.current).toBe(false);
    rerender({ errors: ['Too long.'], value: 'b' });
    expect(result.current).toBe(false);
  });
});
