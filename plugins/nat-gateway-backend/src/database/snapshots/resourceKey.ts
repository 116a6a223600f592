import { createHash } from 'node:crypto';
import type { CloudDescription } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The backend's own id of a cloud resource: stable, short, safe in a URL, the same for each
 * spelling that its cloud takes for the same. 32 hex digits.
 *
 * @internal
 */
export function resourceKey(
  cloud: Pick<CloudDescription, 'id' | 'idKey'>,
  options: { readonly resourceId: string },
): string {
  return createHash('sha256')
    .update(`${cloud.id}|${cloud.idKey(options.resourceId)}`)
    .digest('hex')
    .slice(0, 32);
}
