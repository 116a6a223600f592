import type { AddressFact } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * What of an address keeps a NAT gateway from working with it; nothing is said of what it does not have.
 *
 * @internal
 */
export function addressHindrances(address: {
  readonly ipTags?:
    | readonly { readonly ipTagType?: string; readonly tag?: string }[]
    | null;
  readonly ddosSettings?: { readonly protectionMode?: string } | null;
}): Pick<AddressFact, 'isInternetRouted' | 'isDdosProtected'> {
  const isInternetRouted = address.ipTags?.some(
    ({ ipTagType, tag }) =>
      ipTagType === 'RoutingPreference' && tag === 'Internet',
  );
  return {
    ...(isInternetRouted && { isInternetRouted }),
    ...(address.ddosSettings?.protectionMode === 'Enabled' && {
      isDdosProtected: true,
    }),
  };
}
