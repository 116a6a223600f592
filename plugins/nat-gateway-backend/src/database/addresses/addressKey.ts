import { createHash } from 'node:crypto';
import type {
  CloudDescription,
  EgressAddress,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The id of an address, 32 hex digits: a resource that was made anew with another address is another source.
 * Undefined while the address is not known.
 *
 * @internal
 */
export function addressKey(
  cloud: Pick<CloudDescription, 'id' | 'idKey'>,
  options: Pick<EgressAddress, 'address' | 'addressWas' | 'resourceId'>,
): string | undefined {
  const address = options.address ?? options.addressWas;
  return address === undefined
    ? undefined
    : createHash('sha256')
        .update(`${cloud.id}|${cloud.idKey(options.resourceId)}|${address}`)
        .digest('hex')
        .slice(0, 32);
}
