import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type {
  Option,
  OptionKind,
  OptionQuery,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { natGatewayApiRef } from '../api/natGatewayApiRef';

/**
 * What the backend offers for a choice.
 *
 * @internal
 */
export interface LoadedOptions {
  readonly items: readonly Option[];
  readonly loading: boolean;
  readonly error?: Error;
  readonly retry: () => void;
}

/**
 * Asks for choices once everything that they depend on is chosen; until then there are none.
 *
 * @internal
 */
export function useOptions(
  kind: OptionKind,
  query: OptionQuery | undefined,
): LoadedOptions {
  const api = useApi(natGatewayApiRef);
  const key = query && JSON.stringify(query);
  const { value, loading, retry } = useAsyncRetry(async () => {
    if (key === undefined) return undefined;
    try {
      const { items } = await api.getOptions(kind, JSON.parse(key));
      return { key, items };
    } catch (cause) {
      return { key, items: [], error: toError(cause) };
    }
  }, [api, kind, key]);
  // The answer to an earlier question is no answer to this one.
  const answer = value && value.key === key ? value : undefined;
  const isAwaited = key !== undefined && (loading || !answer);
  return {
    items: answer?.items ?? [],
    loading: isAwaited,
    error: isAwaited ? undefined : answer?.error,
    retry,
  };
}
