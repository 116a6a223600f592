import type { ApiHolder } from '@backstage/core-plugin-api';
import type { EntityEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { natGatewayApiRef } from '../api/natGatewayApiRef';

/**
 * What is known of the egress of a chosen cluster, in a field's validation; undefined where nothing is.
 *
 * @internal
 */
export async function egressOf(
  entityRef: string | undefined,
  { apis }: { readonly apis: ApiHolder },
): Promise<EntityEgress | undefined> {
  try {
    return entityRef
      ? await apis.get(natGatewayApiRef)?.getEntityEgress(entityRef)
      : undefined;
  } catch {
    return undefined;
  }
}
