import { useApi } from '@backstage/core-plugin-api';
import type { JsonObject } from '@backstage/types';
import {
  canonicalJson,
  type PlanAnswer,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';

/**
 * Asks the backend what a Spec would change; it writes nothing. Asks again when the Spec changes.
 *
 * @internal
 */
export function usePlan(spec: JsonObject): {
  readonly answer?: PlanAnswer;
  readonly loading: boolean;
  readonly error?: Error;
  readonly retry: () => void;
} {
  const api = useApi(natGatewayApiRef);
  const key = canonicalJson(spec);
  const { value, loading, error, retry } = useAsyncRetry(async () => {
    const answer = await api.plan(JSON.parse(key));
    return { key, answer };
  }, [api, key]);
  const current = value?.key === key ? value.answer : undefined;
  return { answer: current, loading, error, retry };
}
