import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook, waitFor } from '@testing-library/react';
import type {
  NatGatewayApi,
  OptionQuery,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ReactNode } from 'react';
import { fakeNatGatewayApi } from '../__testUtils__/fakeNatGatewayApi';
import { natGatewayApiRef } from '../api/natGatewayApiRef';
import { type LoadedOptions, useOptions } from './useOptions';
import { useChangedSince } from './useChangedSince';
import { useKeptForm } from './useKeptForm';

function renderOptions(
  getOptions: NatGatewayApi['getOptions'],
  initialQuery?: OptionQuery,
) {
  const seen: LoadedOptions[] = [];
  const hook = renderHook(
    ({ query }: { readonly query?: OptionQuery }) => {
      const options = useOptions('resourceGroups', query);
      seen.push(options);
      return options;
    },
    {
      initialProps: { query: initialQuery },
      wrapper: ({ children }: { readonly children: ReactNode }) => (
        <TestApiProvider
          apis={[[natGatewayApiRef, fakeNatGatewayApi({ getOptions })]]}
        >
          {children}
        </TestApiProvider>
      ),
    },
  );
  return { ...hook, seen };
}

describe('useOptions', () => {
  it('loads until the answer to its own question is there, at every moment', async () => {
    const { seen, rerender, result } = renderOptions(
      async (kind, { resourceGroup = '' } = {}) => ({
        kind,
        items: [{ value: resourceGroup, label: resourceGroup }],
      }),
    );
    expect(result.current).toMatchObject({ loading: false, items: [] });
    await act(async () => {});
    seen.length = 0;
    rerender({ query: { resourceGroup: 'rg-a' } });
    await waitFor(() => expect(result.current.items).toHaveLength(1));
    rerender({ query: { resourceGroup: 'rg-b' } });
    await waitFor(() =>
      expect(result.current.items).toMatchObject([{ value: 'rg-b' }]),
    );
    expect(
      seen.filter(({ loading, items }) => loading !== (items.length === 0)),
    ).toEqual([]);
  });

  it('forgets the failure of an earlier question, and asks again when told', async () => {
    let fails = true;
    const { rerender, result } = renderOptions(
      async kind => {
        if (fails) throw new Error('Not today.');
        return { kind, items: [{ value: 'rg', label: 'rg' }] };
      },
      { resourceGroup: 'rg-a' },
    );
    await waitFor(() => expect(result.current.error).toBeDefined());
    rerender({ query: { resourceGroup: 'rg-b' } });
    expect(result.current).toMatchObject({ loading: true, error: undefined });
    await waitFor(() => expect(result.current.loading).toBe(false));
    expect(result.current.error).toMatchObject({ message: 'Not today.' });
    fails = false;
    act(() => result.current.retry());
    expect(result.current).toMatchObject({ loading: true, error: undefined });
    await waitFor(() => expect(result.current.items).toHaveLength(1));
  });
});

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

describe('useKeptForm', () => {
  const kept = () => {
    const { searchParams } = new URL(window.location.href);
    return JSON.parse(searchParams.get('formData') ?? 'null');
  };

  it('keeps what our fields fill in, beside what the address had, and no plan', () => {
    window.history.replaceState(
      null,
      '',
      `/create?formData=${encodeURIComponent('{"theirs":1,"name":"old"}')}`,
    );
    const { rerender } = renderHook(useKeptForm, {
      initialProps: {
        name: 'nat-shop',
        theirs: 2,
        plan: { acknowledgement: { planHash: '9f' } },
      } as unknown,
    });
    expect(kept()).toEqual({ theirs: 1, name: 'nat-shop' });
    rerender({ name: 'nat-shop', tags: { team: 'shop' } });
    expect(kept()).toEqual({
      theirs: 1,
      name: 'nat-shop',
      tags: { team: 'shop' },
    });
  });

  it('leaves the address alone while nothing is filled in', () => {
    renderHook(useKeptForm, { initialProps: {} as unknown });
    expect(window.location.search).toBe('');
  });
});
