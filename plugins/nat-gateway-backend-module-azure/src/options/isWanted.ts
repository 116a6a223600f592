import { sameRegion } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Whether a resource is in the region that was chosen already, if one was.
 *
 * @internal
 */
export function isWanted(
  resource: { readonly location?: string },
  query: { readonly region?: string },
): boolean {
  return (
    query.region === undefined ||
    sameRegion(resource.location ?? '', query.region)
  );
}
