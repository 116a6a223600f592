import type {
  Said,
  Wording,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * A sentence as the way out of an error.
 *
 * @internal
 */
export const asWayOut = ({
  message,
  wording,
}: Said): { readonly wayOut: string; readonly wayOutWording: Wording } => ({
  wayOut: message,
  wayOutWording: wording,
});
