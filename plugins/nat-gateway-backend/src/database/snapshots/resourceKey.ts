import { createHash } from 'node:crypto';
import type { ProviderId } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The backend's own id of a cloud resource: stable, short, safe in a URL, the same for each
 * spelling of a resource id. 32 hex digits.
 *
 * @internal
 */
export function resourceKey(
  provider: ProviderId,
  options: { readonly resourceId: string },
): string {
  return createHash('sha256')
    .update(`${provider}|${options.resourceId.toLowerCase()}`)
    .digest('hex')
    .slice(0, 32);
}
