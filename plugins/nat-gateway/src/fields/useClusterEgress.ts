import { useApi } from '@backstage/core-plugin-api';
import type { EntityEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import useAsync from 'react-use/esm/useAsync';
import { natGatewayApiRef } from '../api/natGatewayApiRef';

/**
 * What is known of the egress of a chosen cluster; undefined while it is loaded, and where nothing
 * is known: a form can be filled in by hand.
 *
 * @internal
 */
export function useClusterEgress(
  entityRef: string | undefined,
): EntityEgress | undefined {
  const api = useApi(natGatewayApiRef);
  const { value } = useAsync(async () => {
    if (!entityRef) return undefined;
    try {
      const egress = await api.getEntityEgress(entityRef);
      return { entityRef, egress };
    } catch {
      return undefined;
    }
  }, [api, entityRef]);
  return value?.entityRef === entityRef ? value?.egress : undefined;
}
