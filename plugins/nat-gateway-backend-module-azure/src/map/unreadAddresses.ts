import type {
  EgressAddress,
  UnreadResource,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The addresses that are referenced and could not be read.
 *
 * @internal
 */
export const unreadAddresses = (
  addresses: readonly EgressAddress[],
): readonly UnreadResource[] =>
  addresses.flatMap(({ kind, name, notRead, resourceId }) =>
    notRead ? [{ kind, resourceId, name }] : [],
  );
