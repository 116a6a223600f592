import type { PlaceRule } from '../../advice/PlaceRule';
import { defaultOutboundUsed } from './defaultOutboundUsed';
import { loadBalancerOutbound } from './loadBalancerOutbound';
import { userDefinedRoute } from './userDefinedRoute';

/**
 * The advice about a part of a network of Azure; among equals of severity, the earlier one is the more
 * important.
 *
 * @internal
 */
export const azurePlaceRules: readonly PlaceRule[] = [
  loadBalancerOutbound,
  userDefinedRoute,
  defaultOutboundUsed,
];
