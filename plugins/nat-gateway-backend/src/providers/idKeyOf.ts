import type {
  CloudDescription,
  ProviderId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { NatGatewayProvider } from '@cluster-egress/backstage-plugin-nat-gateway-node';

/**
 * How a cloud compares the ids of its resources; exactly, while its module is not installed.
 *
 * @internal
 */
export function idKeyOf(
  id: ProviderId,
  options: { readonly providers: ReadonlyMap<ProviderId, NatGatewayProvider> },
): CloudDescription['idKey'] {
  return (
    options.providers.get(id)?.description.idKey ?? (resourceId => resourceId)
  );
}
